/**
 * The four levels of control: the rules, the book they stand in, and what was found. A rule sees
 * one message, its dossier and a peildatum, and nothing else: no clock, no database. Only national
 * rules enter the Regelboek; what one gemeente wants on top is not a rule here.
 */
@NullMarked
@ApplicationModule(
    displayName = "controle",
    allowedDependencies = {"xml", "bericht", "contract", "dossier"})
package nl.sluis.controle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
