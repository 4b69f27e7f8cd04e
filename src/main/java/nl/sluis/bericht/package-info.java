/**
 * The message model of iJw and iWmo, one for heen and retour, with its reader, writer, schemas and
 * code lists. It knows what a message is and says, never whether a rule holds or what happened
 * before. Only facts of the standard enter here: structure, names, types, namespaces and codes.
 */
@NullMarked
@ApplicationModule(
    displayName = "bericht",
    allowedDependencies = {"xml", "schema", "tabel"})
package nl.sluis.bericht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
