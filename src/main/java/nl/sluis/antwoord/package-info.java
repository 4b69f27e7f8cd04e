/**
 * Composes the answer to a judged message: the retourbericht by IV028 and IV032, the
 * declaratie-antwoord by IV087 and IV088. It decides nothing: every code comes from the judgement.
 */
@NullMarked
@ApplicationModule(
    displayName = "antwoord",
    allowedDependencies = {"bericht", "contract", "controle"})
package nl.sluis.antwoord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
