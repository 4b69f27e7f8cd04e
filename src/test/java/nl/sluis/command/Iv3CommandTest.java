package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As who fills in the taakvelden of a gemeente. */
class Iv3CommandTest {
  @TempDir private Path map;

  private static Aanroep iv3(String gemeente, String jaar, String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "verantwoording",
                    "iv3",
                    "--dossier",
                    "conformance-tests/uitvragen",
                    "--gemeente",
                    gemeente,
                    "--jaar",
                    jaar,
                    "--peildatum",
                    "2026-07-04"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  /** The template filled in is the table. */
  @Test
  void vultHetSjabloonInEnTeltOp() throws IOException {
    Path tabel = map.resolve("taakvelden.csv");
    assertThat(iv3("0363", "2026", "--sjabloon", "--uit", tabel.toString()).status()).isZero();
    String sjabloon = Files.readString(tabel);
    assertThat(sjabloon).contains("JW;45;45A48;;100,00", "WMO;02;02A01;;120,00");
    Files.writeString(
        tabel, sjabloon.replace("45A48;;", "45A48;6.72a;").replace("02A01;;", "02A01;6.71b;"));

    Aanroep aanroep = iv3("0363", "2026", "--taakvelden", tabel.toString(), "--formaat", "csv");

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit())
        .contains(
            "6.71b;;;;;1;120,00;0,00;120,00;",
            "totaal;;;;;2;220,00;0,00;220,00;",
            "1 regel, samen € 50,00, afgewezen en nog open");
  }

  @Test
  void eindigtMetEenAlsErIetsNietIsIngedeeldOfDeTabelNietKlopt() throws IOException {
    assertThat(iv3("0363", "2026").status()).isEqualTo(1);
    Path tabel = map.resolve("taakvelden.csv");
    Files.writeString(tabel, "domein;productcategorie;productcode;taakveld\nJW;45;;9.99\n");

    Aanroep aanroep = iv3("0363", "2026", "--taakvelden", tabel.toString());

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit()).isEmpty();
    assertThat(aanroep.fouten())
        .contains("taakvelden.csv klopt 1 ding niet", "rij 2, kolom taakveld: '9.99'");
  }

  @Test
  void weigertWatNietKan() {
    assertThat(iv3("363", "2026").fouten()).contains("--gemeente is de CBS-code");
    assertThat(iv3("0363", "2026-H1").fouten()).contains("--jaar is een jaar, zoals 2026");
    Aanroep leeg = iv3("0384", "2024");
    assertThat(leeg.status()).isEqualTo(2);
    assertThat(leeg.fouten()).contains("over 2024 niets gedeclareerd bij gemeente 0384");
    assertThat(iv3("0363", "2026", "--formaat", "vast").status()).isEqualTo(2);
  }
}
