/**
 * What Sluis costs, measured: a large declaratie beside bare validation, and many small messages
 * beside bare commits. It starts a gateway of its own and sends what others would send.
 */
@NullMarked
@ApplicationModule(
    displayName = "meting",
    allowedDependencies = {
      "xml",
      "bericht",
      "contract",
      "dossier",
      "controle",
      "berichtkluis",
      "inzage",
      "verwerking",
      "ontvangst",
      "koppeling::demo",
      "opslag",
      "cijfers"
    })
package nl.sluis.meting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
