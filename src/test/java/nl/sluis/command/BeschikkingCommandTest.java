package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.VOORBEELDEN;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis beschikking}: what is written, what is told and how it ends. */
class BeschikkingCommandTest {
  private static final String VOORBEELD = VOORBEELDEN.resolve("beschikking.json").toString();

  private static Aanroep beschikking(String... meer) {
    return sluis(
        Stream.concat(
                Stream.of("beschikking", "--peildatum", "2026-05-10", "--dossier", DOSSIER),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  private static Path aangepast(Path map, String wat, String door) throws IOException {
    Path bestand = map.resolve("beschikking.json");
    return Files.writeString(bestand, Files.readString(Path.of(VOORBEELD)).replace(wat, door));
  }

  @Test
  void schrijftBerichtenDieControleerGoedkeurt(@TempDir Path map) {
    Aanroep opgesteld = beschikking("--uit", map.toString(), VOORBEELD);

    assertThat(opgesteld.status()).isZero();
    assertThat(opgesteld.uit()).contains("Goedgekeurd: 2 berichten kunnen worden verstuurd.");
    Aanroep oordeel =
        sluis("controleer", "--peildatum", "2026-05-10", "--dossier", DOSSIER, map.toString());
    assertThat(oordeel.status()).isZero();
    assertThat(oordeel.uit()).contains("2 bestanden: 2 goedgekeurd");
  }

  @Test
  void geeftBijDezelfdeInvoerDezelfdeBytes(@TempDir Path een, @TempDir Path ander)
      throws IOException {
    beschikking("--uit", een.toString(), VOORBEELD);
    beschikking("--uit", ander.toString(), VOORBEELD);

    try (Stream<Path> bestanden = Files.list(een)) {
      assertThat(bestanden.toList())
          .hasSize(2)
          .allSatisfy(
              bestand ->
                  assertThat(ander.resolve(bestand.getFileName())).hasSameBinaryContentAs(bestand));
    }
  }

  @Test
  void zegtWatErAndersMoetEnSchrijftNiets(@TempDir Path map) throws IOException {
    Path uit = map.resolve("uit");
    Path fout =
        aangepast(map, "\"ingangsdatum\": \"2026-01-12\"", "\"ingangsdatum\": \"2026-01-13\"");

    Aanroep aanroep = beschikking("--uit", uit.toString(), fout.toString());

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains("Niet te versturen: 1 ding moet anders.", "/producten/0/ingangsdatum (IV066)");
    assertThat(uit).doesNotExist();
  }

  @Test
  void noemtEenBestandDatGeenBeschikkingIs(@TempDir Path map) throws IOException {
    Path fout = aangepast(map, "\"999995005\"", "\"GEHEIM\"");

    Aanroep aanroep = beschikking(fout.toString());

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains("Dit bestand is niet te gebruiken: 1 ding moet anders.", "/client/bsn")
        .doesNotContain("GEHEIM");
  }

  @Test
  void noemtGeenPersoonsgegevens() {
    Aanroep aanroep = beschikking(VOORBEELD);

    assertThat(List.of(aanroep.uit(), aanroep.fouten()))
        .allSatisfy(
            tekst ->
                assertThat(tekst).doesNotContain("999995005", "Zeesluis", "Noor", "2013-06-21"));
  }

  @Test
  void houdtHetNaastDeContracten(@TempDir Path map) throws IOException {
    Path contracten =
        Files.writeString(
            map.resolve("contracten.csv"),
            """
            contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum
            C1;0363;99990002;JW;50;50A01;BEGELEIDEN;ABONNEMENT;OUTPUTGERICHT;83;;;2026-01-01;
            """);

    Aanroep aanroep = beschikking("--contracten", contracten.toString(), VOORBEELD);

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit()).contains("Let op", "50A00 is niet gecontracteerd op 2026-05-18");
  }

  /** Each after the other, so that no ToewijzingNummer is given twice. */
  @Test
  void neemtEenMapMetBeschikkingen(@TempDir Path map) throws IOException {
    Path uit = map.resolve("uit");
    Path beschikkingen = Files.createDirectories(map.resolve("beschikkingen"));
    String voorbeeld = Files.readString(Path.of(VOORBEELD));
    Files.writeString(beschikkingen.resolve("1.json"), voorbeeld);
    Files.writeString(
        beschikkingen.resolve("2.json"),
        voorbeeld
            .replace("2026-000123", "2026-000124")
            .replace("999995005", "999990019")
            .replace("\"toewijzingNummer\": 80002,", "")
            .replace("2026-01-12", "2026-05-18"));
    Files.writeString(beschikkingen.resolve("3.json"), "geen json");
    Files.writeString(beschikkingen.resolve("lees mij.txt"), "overgeslagen");

    Aanroep aanroep = beschikking("--uit", uit.toString(), beschikkingen.toString());

    assertThat(aanroep.status()).as(aanroep.fouten()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains("1.json", "2.json", "3.json", "\n3 bestanden: ", "1 geweigerd")
        .doesNotContain("lees mij");
    assertThat(nieuweNummers(aanroep.uit())).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  private static List<String> nieuweNummers(String uit) {
    return Pattern.compile("^  nieuw +([0-9]+) ", Pattern.MULTILINE)
        .matcher(uit)
        .results()
        .map(gevonden -> gevonden.group(1))
        .toList();
  }

  @Test
  void zegtDatZonderDossierAllesNieuwIs() {
    Aanroep aanroep = sluis("beschikking", "--peildatum", "2026-05-10", VOORBEELD);

    assertThat(aanroep.fouten()).contains("zonder --dossier geldt elke toewijzing als nieuw");
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit()).contains("/producten/0/ingangsdatum");
  }

  @Test
  void eindigtMet2AlsHetBestandErNietIs() {
    assertThat(beschikking("bestaat-niet.json").status()).isEqualTo(2);
  }
}
