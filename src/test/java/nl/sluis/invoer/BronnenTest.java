package nl.sluis.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BronnenTest {

  @Test
  void neemtDeSchemasVanDeBeheerderInPlaatsVanDeOnze(@TempDir Path map) throws IOException {
    Path eigen = Files.createDirectories(map.resolve("ijw/3.2")).resolve("jw301.xsd");
    Files.copy(Path.of("message-schemas/ijw/3.2/jw301.xsd"), eigen);
    assertThat(Bronnen.uit(map.toString()).schemas().versie())
        .isEqualTo(Bronnen.uit(null).schemas().versie());

    Files.writeString(eigen, Files.readString(eigen) + "<!-- van de beheerder -->");
    assertThat(Bronnen.uit(map.toString()).schemas().versie())
        .isNotEqualTo(Bronnen.uit("").schemas().versie());
  }
}
