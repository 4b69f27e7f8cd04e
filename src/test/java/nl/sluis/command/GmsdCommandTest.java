package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a gemeente that delivers to the monitor Wmo. */
class GmsdCommandTest {
  private static final Pattern BESTAND =
      Pattern.compile("tekstBestand bestandsnaam=\"([^\"]+)\">([^<]+)<");

  @TempDir private Path map;

  private static Aanroep gmsd(String gemeente, String periode, String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "verantwoording",
                    "gmsd",
                    "--dossier",
                    "conformance-tests/uitvragen",
                    "--gemeente",
                    gemeente,
                    "--periode",
                    periode,
                    "--peildatum",
                    "2026-07-04"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  @Test
  void maaktEenRijPerToewijzing() throws IOException {
    Path csv = map.resolve("gmsd.csv");

    Aanroep aanroep = gmsd("0363", "2026-H1", "--formaat", "csv", "--uit", csv.toString());

    assertThat(aanroep.status()).isZero();
    assertThat(Files.readAllLines(csv).stream().skip(1).map(rij -> rij.split(";Sluit|;\"Sluit")[0]))
        .containsExactly(
            "2026-07-04;0363;999990032;02;99990002;2026-01-01;2026-12-31;natura;2026-01-12;2026-05-08;40;04;2;;;19",
            "2026-07-04;0363;999990032;01;99990002;2026-02-01;2026-12-31;natura;;;40;04;2;;;");
    assertThat(Files.readString(csv)).contains("wat is betaald staat niet in de berichten");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(csv)))
        .isEqualTo("rw-------");
  }

  @Test
  void zegtOpHetSchermNiemandsGegevens() {
    Aanroep aanroep = gmsd("0363", "2026-H1");

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit())
        .contains(
            "Toewijzingen: 2; cliënten: 1; aanbieders: 1.",
            "1 toewijzing heeft geen startbericht",
            "betaaldbedrag is leeg")
        .doesNotContain("999990032");
    assertThat(gmsd("0363", "2026-H1", "--formaat", "csv").fouten())
        .contains("komt niet op het scherm");
  }

  /** Sent, it is the file of the first test without what it leans on. */
  @Test
  void pakHetInDeLandelijkeEnvelop() throws IOException {
    Path envelop = map.resolve("envelop.xml");

    assertThat(gmsd("0363", "2026-H1", "--envelop", envelop.toString()).status()).isZero();

    String xml = Files.readString(envelop);
    assertThat(xml).contains("envelopHeenbericht-ggk_Di01", ">0363<", ">CBS<", ">Di01<");
    Matcher bestand = BESTAND.matcher(xml);
    assertThat(bestand.find()).isTrue();
    assertThat(bestand.group(1)).isEqualTo("GMSD-0363-2026-H1.csv");
    assertThat(
            new String(Base64.getMimeDecoder().decode(bestand.group(2)), StandardCharsets.UTF_8)
                .lines())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("2026-07-04;0363;999990032;01;");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(envelop)))
        .isEqualTo("rw-------");
  }

  @Test
  void weigertWatNietKan() {
    assertThat(gmsd("36", "2026-H1").fouten()).contains("--gemeente is de CBS-code");
    assertThat(gmsd("0363", "2026").fouten()).contains("--periode is een half jaar");
    Aanroep leeg = gmsd("0384", "2026-H1");
    assertThat(leeg.status()).isEqualTo(2);
    assertThat(leeg.fouten()).contains("niets te leveren van gemeente 0384");
  }
}
