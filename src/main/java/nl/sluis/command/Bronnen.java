package nl.sluis.command;

import java.nio.file.Path;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * The schemas and code lists to judge by: ours, or an operator's. His folder is named by the same
 * setting as in the gateway, sluis.schemas.map, in the form that it has in the environment.
 */
record Bronnen(Schemas schemas, Codelijsten codelijsten) {
  static final String INSTELLING = "SLUIS_SCHEMAS_MAP";

  static Bronnen inGebruik() {
    return uit(System.getenv(INSTELLING));
  }

  static Bronnen uit(@Nullable String map) {
    return map == null || map.isEmpty()
        ? new Bronnen(Schemas.ingebouwd(), Codelijsten.ingebouwd())
        : new Bronnen(Schemas.uit(Path.of(map)), Codelijsten.uit(Path.of(map)));
  }
}
