package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.toezicht.Proefset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the messages that a system must answer to a statement that anybody can check. */
class ConformiteitVerklaringTest {
  @TempDir private Path map;
  private Path gevallen;
  private Path antwoorden;

  @BeforeEach
  void beantwoordAlles() throws IOException {
    gevallen = Proefset.in(map.resolve("gevallen"));
    antwoorden = map.resolve("antwoorden");
    Aanroep opgave =
        sluis(
            "conformiteit",
            "opgave",
            "--rol=gemeente",
            "--standaard=iJw",
            "--gevallen=" + gevallen,
            "--antwoorden=" + antwoorden,
            map.resolve("opgave").toString());
    assertThat(opgave.status()).as(opgave.fouten()).isZero();
  }

  private Aanroep verklaar(String... erbij) {
    List<String> woorden =
        new ArrayList<>(
            List.of(
                "conformiteit",
                "verklaar",
                "--rol=gemeente",
                "--standaard=iJw",
                "--gevallen=" + gevallen,
                "--antwoorden=" + antwoorden,
                "--leverancier=Zorgsoft",
                "--product=Dossier",
                "--sleutel=" + map.resolve("sleutel.geheim"),
                "--uit=" + map.resolve("uit")));
    woorden.addAll(List.of(erbij));
    return sluis(woorden.toArray(String[]::new));
  }

  private Aanroep verifieer(Path verklaring, String... erbij) {
    List<String> woorden =
        new ArrayList<>(
            List.of("conformiteit", "verifieer", "--gevallen=" + gevallen, verklaring.toString()));
    woorden.addAll(List.of(erbij));
    return sluis(woorden.toArray(String[]::new));
  }

  private Path uit(String einde) throws IOException {
    try (Stream<Path> bestanden = Files.list(map.resolve("uit"))) {
      return bestanden
          .filter(bestand -> !bestand.endsWith("sleutels.json"))
          .filter(bestand -> bestand.toString().endsWith(einde))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void verklaartEnGaatHetNa() throws IOException {
    assertThat(map.resolve("opgave/vragen.tsv"))
        .content()
        .contains(
            "TR338/fout-onbekend-nummer\t2\tJW323\t02-JW325.xml\n",
            "CS319/fout-spatie\t2\tJW323\t02.geweigerd\n");
    assertThat(map.resolve("opgave/TR338/fout-onbekend-nummer/01-JW301.xml")).isRegularFile();

    Aanroep verklaard = verklaar("--versie=4.2.1");
    assertThat(verklaard.status()).as(verklaard.uit() + verklaard.fouten()).isZero();
    assertThat(verklaard.uit()).contains("0 gezakt, 0 niet beproefd", "volledig");

    Aanroep nagegaan =
        verifieer(
            uit(".json"),
            "--bewijs=" + uit(".zip"),
            "--sleutels=" + map.resolve("uit/sleutels.json"));
    assertThat(nagegaan.status()).as(nagegaan.uit() + nagegaan.fouten()).isZero();
    assertThat(nagegaan.uit())
        .contains("Zorgsoft Dossier 4.2.1 als gemeente, iJw 3.2: volledig (zelfverklaring")
        .contains("dezelfde uitslag")
        .doesNotContain("LET OP", "FOUT");
    assertThat(verifieer(uit(".json")).uit()).contains("niet gedaan", "LET OP");
  }

  @Test
  void merktEenByteDieAndersIs() throws IOException {
    verklaar("--versie=4.2.1");
    Path verklaring = uit(".json");
    Files.writeString(verklaring, Files.readString(verklaring).replace("\"4.2.1\"", "\"4.2.2\""));
    Aanroep nagegaan = verifieer(verklaring);
    assertThat(nagegaan.status()).isEqualTo(1);
    assertThat(nagegaan.uit())
        .contains("De verklaring klopt NIET: stap 1 kenmerk en 2 handtekening.");
  }

  @Test
  void verklaartOokWatNietIsBeproefdOfZakte() throws IOException {
    Files.delete(antwoorden.resolve("TR338/goed-bekend-nummer/02-JW325.xml"));
    Path fout = antwoorden.resolve("TR338/fout-onbekend-nummer/02-JW325.xml");
    Files.writeString(fout, Files.readString(fout).replace("9338", "9321"));
    Files.writeString(antwoorden.resolve("leesmij.txt"), "niets");

    Aanroep verklaard = verklaar("--versie=4.2.1");
    assertThat(verklaard.status()).isEqualTo(1);
    assertThat(verklaard.uit())
        .contains("GEZAKT  TR338/fout-onbekend-nummer", "stap 2: ")
        .contains("NIET BEPROEFD  TR338/goed-bekend-nummer", "02-JW325.xml ontbreekt")
        .contains("1 bestand antwoordt op geen enkele vraag", "leesmij.txt")
        .contains("1 gezakt, 1 niet beproefd");
    assertThat(verifieer(uit(".json"), "--bewijs=" + uit(".zip")).status()).isZero();
  }

  @Test
  void verklaartNietsBijEenStoringOfEenOnbruikbareNaam() throws IOException {
    assertThat(verklaar("--versie=../4").fouten()).contains("deel van een adres");
    Path geval = gevallen.resolve("TR338/goed-bekend-nummer/geval.yaml");
    Files.writeString(geval, Files.readString(geval).replace("GOEDGEKEURD", "AFGEKEURD"));
    Aanroep storing = verklaar("--versie=4.2.1");
    assertThat(storing.status()).isEqualTo(2);
    assertThat(storing.fouten()).contains("er is geen verklaring gemaakt");
    assertThat(map.resolve("uit")).doesNotExist();
  }
}
