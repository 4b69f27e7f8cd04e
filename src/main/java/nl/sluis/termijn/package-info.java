/**
 * Who must do what by when: the terms that the standard sets, counted in working days, and how they
 * stand. Which message begins or fulfils one it is told by who processes the message.
 */
@NullMarked
@ApplicationModule(
    displayName = "termijn",
    allowedDependencies = {"bericht", "dossier", "inzage", "transactie"})
package nl.sluis.termijn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
