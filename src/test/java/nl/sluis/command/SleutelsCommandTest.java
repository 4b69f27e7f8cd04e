package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first set of keys, as an operator makes it; replacing them is in RotatieTest. */
class SleutelsCommandTest {
  private static final String WACHTWOORD = "alleen-voor-proef";

  @TempDir private Path map;

  @Test
  void maaktEenKeystoreMetHetWachtwoordUitDeOmgeving() throws Exception {
    Path bestand = map.resolve("sleutels.p12");

    assertThat(maakMetWachtwoord(bestand))
        .contains("De sleutels staan in " + bestand, "Bewaar een kopie");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
        .isEqualTo("rw-------");
    KeyStore sleutels = KeyStore.getInstance("PKCS12");
    try (InputStream inhoud = Files.newInputStream(bestand)) {
      sleutels.load(inhoud, WACHTWOORD.toCharArray());
    }
    assertThat(Collections.list(sleutels.aliases()))
        .containsExactlyInAnyOrder("data-1", "pseudoniem-1", "handtekening-1", "verklaring-1");
    byte[] eerder = Files.readAllBytes(bestand);
    assertThat(maakMetWachtwoord(bestand)).contains("bestaat al");
    assertThat(bestand).hasBinaryContent(eerder);
  }

  /** The environment of this JVM cannot be changed. */
  private static String maakMetWachtwoord(Path bestand) throws IOException {
    ProcessBuilder opdracht =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sluis.class.getName(),
                "sleutels",
                "maak",
                bestand.toString())
            .redirectErrorStream(true);
    opdracht.environment().put("SLUIS_SLEUTELS_WACHTWOORD", WACHTWOORD);
    return new String(opdracht.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void zegtWatErNodigIs() {
    assertThat(Aanroep.sluis("sleutels", "maak", map.resolve("sleutels.p12").toString()).fouten())
        .contains("SLUIS_SLEUTELS_WACHTWOORD");
    assertThat(Aanroep.sluis("sleutels", "maak", map.resolve("weg/sleutels").toString()).fouten())
        .contains("Zorg dat die map er is");
    assertThat(map).isEmptyDirectory();
  }

  @Test
  void toontZeVoorDeOmgeving() {
    assertThat(Aanroep.sluis("sleutels", "maak").uit().lines())
        .extracting(regel -> regel.substring(0, regel.indexOf(':')))
        .containsExactly("data-1", "pseudoniem-1", "handtekening-1", "verklaring-1");
  }
}
