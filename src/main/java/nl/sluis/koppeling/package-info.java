/**
 * The ways in and out of the gateway: folders, SFTP, the national envelope, and the zips that come
 * over each of them. It hands over bytes and fetches results; what a message means it does not
 * know.
 */
@NullMarked
@ApplicationModule(
    displayName = "koppeling",
    allowedDependencies = {
      "xml",
      "bericht",
      "zip",
      "sleutel",
      "start",
      "audit",
      "contract",
      "deelnemer",
      "toegang",
      "berichtkluis",
      "termijn",
      "beoordeling",
      "inzage",
      "aflevering",
      "ontvangst",
      "bewaking"
    })
package nl.sluis.koppeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
