package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As an aanbieder who looks what the NZa knows of him. */
class NzaCommandTest {
  @TempDir private Path map;

  private static Aanroep nza(String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "verantwoording",
                    "nza",
                    "--dossier",
                    "conformance-tests/uitvragen/jeugd",
                    "--aanbieder",
                    "99990001",
                    "--peildatum",
                    "2026-07-04"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  /** A refused line is no charge. */
  @Test
  void toontWatDeNzaZiet() {
    Aanroep aanroep = nza("--jaar", "2026");

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit())
        .contains(
            "Toewijzingen: 6; jeugdigen: 3; toewijzingen met een startbericht: 4.",
            "€ 100,00 toegekend, € 40,00 in behandeling",
            "€ 50,00 afgewezen",
            "de periode is nog niet voorbij",
            "wachtend op\n  2026-07-04: 1.",
            "4. bedrijfsresultaat: niet uit de berichten.")
        .doesNotContain("999990019", "2014");
  }

  @Test
  void schrijftDeRijenZonderBsnVoorDeEigenaarAlleen() throws IOException {
    Path csv = map.resolve("nza.csv");

    assertThat(nza("--periode", "2026-Q1", "--formaat", "csv").fouten())
        .contains("komt niet op het scherm");
    Aanroep aanroep = nza("--periode", "2026-Q1", "--formaat", "csv", "--uit", csv.toString());

    assertThat(aanroep.status()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(csv)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(csv))
        .contains("99990001;P00001;0363;2014;02;45;;2025-12-22;2026-01-01;2026-02-03;")
        .doesNotContain("999990019", "20140903", "1234AB");
  }

  @Test
  void weigertWatNietKan() throws IOException {
    assertThat(nza().status()).isEqualTo(2);
    assertThat(nza("--jaar", "2026", "--periode", "2026-Q1").status()).isEqualTo(2);
    assertThat(nza("--periode", "2026-H1").fouten())
        .contains("--periode is een kwartaal, zoals 2026-Q3");
    assertThat(nza("--jaar", "26").fouten()).contains("--jaar is een jaar, zoals 2026");
    assertThat(nza("--jaar", "2023").fouten()).contains("er is over 2023 niets te zien");
    Path tabel = map.resolve("vormen.csv");
    Files.writeString(tabel, "productcategorie;productcode;hulpvorm\n45;45A48;99\n");
    Aanroep fout = nza("--jaar", "2026", "--hulpvormen", tabel.toString());
    assertThat(fout.status()).isEqualTo(1);
    assertThat(fout.fouten()).contains("vormen.csv klopt 1 ding niet", "rij 2, kolom hulpvorm");
  }
}
