package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit that docs/installeren.md copies, held to systemd itself. */
class InstallatieTest {
  private static final Path EENHEID = Path.of("installatie", "sluis.service");

  @TempDir private Path map;

  @Test
  void isEenGoedeEenheid() throws IOException, InterruptedException {
    Path keuring = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(keuring), "systemd-analyze is not installed");
    String eenheid = Files.readString(EENHEID);
    assertThat(eenheid).contains("ExecStart=/opt/sluis/sluis start");

    assertThat(keur(keuring, eenheid)).doesNotContain("sluis.service");
    assertThat(keur(keuring, eenheid.replace("ProtectHome=true", "ProtectHome=misschien")))
        .contains("misschien");
  }

  /** With a program that is there, for the path in the unit is that of a real installation. */
  private String keur(Path keuring, String eenheid) throws IOException, InterruptedException {
    Path proef = map.resolve("sluis.service");
    Files.writeString(proef, eenheid.replace("/opt/sluis/sluis", "/bin/true"));
    Process proces =
        new ProcessBuilder(keuring.toString(), "verify", proef.toString())
            .redirectErrorStream(true)
            .start();
    String tekst = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    proces.waitFor();
    return tekst;
  }
}
