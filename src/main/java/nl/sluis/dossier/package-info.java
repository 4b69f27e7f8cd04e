/**
 * What has been exchanged before, that niveau 3 checks against: toewijzingen with their versions,
 * declaraties, prestaties and credits. It remembers and answers, and judges nothing. Only messages
 * that were processed enter; a message refused as a whole counts as never sent (OP286, D3).
 */
@NullMarked
@ApplicationModule(
    displayName = "dossier",
    allowedDependencies = {"transactie", "bericht", "sleutel", "contract"})
package nl.sluis.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
