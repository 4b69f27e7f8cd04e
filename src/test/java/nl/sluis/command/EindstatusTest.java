package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.FOUT;
import static nl.sluis.command.Aanroep.GOED;
import static nl.sluis.command.Aanroep.ONVOLLEDIG;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.sluis.controle.Oordeel;
import nl.sluis.verslag.Eindstand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The exit status: 0 all approved, 1 a message (partly) refused, 2 could not run. */
class EindstatusTest {

  @Test
  void isNulAlsAllesIsGoedgekeurd() {
    assertThat(sluis("controleer", GOED, DOSSIER).status()).isZero();
  }

  @Test
  void isEenAlsEenBerichtIsGeweigerd() {
    assertThat(sluis("controleer", GOED, ONVOLLEDIG).status()).isEqualTo(1);
  }

  @Test
  void isEenAlsEenBerichtDeelsIsAfgekeurd() {
    assertThat(sluis("controleer", "--dossier", DOSSIER, FOUT).status()).isEqualTo(1);
  }

  @Test
  void isTweeAlsEenRegelNietBeoordeeldKonWorden() {
    Eindstand eindstand = new Eindstand();
    eindstand.tel(Oordeel.AFGEKEURD);
    eindstand.tel(Oordeel.ONBESLIST);
    assertThat(eindstand.status()).isEqualTo(2);
    assertThat(eindstand).hasToString("2 bestanden: 1 afgekeurd, 1 niet beslist");
  }

  @Test
  void isTweeAlsEenBestandNietBestaatMaarBeoordeeltDeRest() {
    Aanroep aanroep = sluis("controleer", "bestaat-niet.xml", GOED);
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).isEqualTo("sluis controleer: bestaat-niet.xml bestaat niet\n");
    assertThat(aanroep.uit()).contains("declaratie-goed.xml");
  }

  @Test
  void isTweeBijEenLegeMap(@TempDir Path leeg) {
    Aanroep aanroep = sluis("controleer", "--formaat", "html", leeg.toString());
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("bevat geen berichten (.xml)");
    assertThat(aanroep.uit()).isEmpty();
  }

  @Test
  void isTweeBijEenKapotteVerwijzing(@TempDir Path map) throws IOException {
    Path verwijzing = Files.createSymbolicLink(map.resolve("a.xml"), map.resolve("weg.xml"));
    Aanroep aanroep = sluis("controleer", verwijzing.toString());
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("a.xml bestaat niet");
  }

  @Test
  void isTweeAlsDeRetourberichtenNietTeSchrijvenZijn(@TempDir Path map) throws IOException {
    Path bestand = Files.writeString(map.resolve("bezet"), "");
    Aanroep aanroep = sluis("controleer", "--uit", bestand.toString(), GOED);
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("is niet te schrijven");
  }

  @Test
  void isTweeAlsDeUitvoerNietAankomt() {
    OutputStream vol =
        new OutputStream() {
          @Override
          public void write(int teken) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(Sluis.voerUit(vol, OutputStream.nullOutputStream(), "controleer", GOED))
        .isEqualTo(2);
  }

  @CommandLine.Command(name = "stuk")
  static final class Stuk implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("met het bsn 999995005 erin");
    }
  }

  @Test
  void isTweeAlsDeOpdrachtZelfStukloopt() {
    java.io.StringWriter fouten = new java.io.StringWriter();
    int status =
        new CommandLine(new Stuk())
            .setErr(new java.io.PrintWriter(fouten))
            .setExecutionExceptionHandler(new Storing())
            .execute();
    assertThat(status).isEqualTo(2);
    assertThat(fouten.toString()).contains("IllegalStateException").doesNotContain("999995005");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | sluis: geef een opdracht
          bla | sluis: onbekend: bla\\nHulp: sluis --help
          controler x.xml | onbekend: controler x.xml\\nBedoelt u controleer?\\nHulp: sluis --help
          help bla | sluis: onbekend: bla\\nHulp: sluis --help
          help controler | sluis: onbekend: controler\\nBedoelt u controleer?\\nHulp: sluis --help
          controler --help | sluis: onbekend: controler\\nBedoelt u controleer?\\nHulp: sluis --help
          help audit tooon | sluis audit: onbekend: tooon\\nBedoelt u toon?\\nHulp: sluis audit --help
          strat --poort 80 | Bedoelt u start?
          audit tooon | sluis audit: onbekend: tooon\\nBedoelt u toon?\\nHulp: sluis audit --help
          controleer --dosier=x y | Bedoelt u --dossier?
          start --poort 1 --poort 2 | sluis start: --poort POORT staat er meer dan één keer
          audit toon --alles --client | sluis audit toon: geef er één van:
          audit toon | sluis audit toon: er ontbreekt: --bericht KENMERK
          controleer | er ontbreekt: PAD
          controleer --vreemd x.xml | onbekend: --vreemd
          controleer --peildatum 1-5-2026 x.xml | ongeldige waarde '1-5-2026' voor --peildatum
          controleer --formaat pdf x.xml | kies uit: tekst, json, html, junit, sarif, rapport
          conformiteit --formaat pdf x | kies uit: tekst, json, junit, html
          controleer --contracten c.csv x.xml | c.csv bestaat niet
          controleer --productcodes p.csv x.xml | p.csv is niet te lezen
          start --dmeo | sluis start: onbekend: --dmeo
          start --poort acht | ongeldige waarde 'acht' voor --poort
          regels --formaat html | kies uit: tekst, json
          """)
  void isTweeBijEenVerkeerdeAanroep(String argumenten, String melding) {
    Aanroep aanroep = sluis(argumenten.isEmpty() ? new String[0] : argumenten.split(" "));
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten())
        .contains(melding.replace("\\n", "\n"))
        .doesNotContain("should", "mutually", "Missing");
    assertThat(aanroep.uit()).isEmpty();
  }

  @Test
  void zegtBijEenTikfoutKortWatErBedoeldIs() {
    assertThat(sluis("declarer", "a.csv").fouten())
        .isEqualTo("sluis: onbekend: declarer a.csv\nBedoelt u declareer?\nHulp: sluis --help\n");
  }

  @Test
  void kentHulpOokAlsOpdracht() {
    assertThat(sluis("help")).isEqualTo(sluis("--help"));
    assertThat(sluis("help", "audit", "toon")).isEqualTo(sluis("audit", "toon", "--help"));
    assertThat(sluis("help", "controleer", "x.xml").uit()).startsWith("Gebruik: sluis controleer");
    assertThat(sluis("help", "test")).as("an opdracht of the script").isEqualTo(sluis("help"));
    assertThat(sluis("help").uit()).contains("  test  ", "  pakket  ", "  controleer  ");
  }

  /** Of every opdracht, also of those below another. */
  @Test
  void isInDeHulpNederlands() {
    int aantal = controleerHulp(Sluis.metOpdracht(), List.of());
    assertThat(aantal).isGreaterThan(25);
  }

  private static int controleerHulp(CommandLine opdracht, List<String> pad) {
    List<String> aanroep = new ArrayList<>(pad);
    aanroep.add("--help");
    assertThat(sluis(aanroep.toArray(String[]::new)).uit())
        .as("%s", aanroep)
        .startsWith("Gebruik: ")
        .doesNotContain("<", "Usage", "Commands", "COMMAND");
    int aantal = 1;
    for (Map.Entry<String, CommandLine> deel : opdracht.getSubcommands().entrySet()) {
      List<String> dieper = new ArrayList<>(pad);
      dieper.add(deel.getKey());
      aantal += controleerHulp(deel.getValue(), dieper);
    }
    return aantal;
  }

  @ParameterizedTest
  @CsvSource({"--help", "controleer --help", "regels --help", "--versie"})
  void isNulAlsOmHulpIsGevraagd(String argumenten) {
    Aanroep aanroep = sluis(argumenten.split(" "));
    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit()).isNotEmpty();
  }
}
