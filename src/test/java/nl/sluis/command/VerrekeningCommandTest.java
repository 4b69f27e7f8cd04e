package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabellen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The opdrachten verrekenstaat, ruimte and proefdraai as their user meets them. */
class VerrekeningCommandTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final String DECLARATIE = BASIS.resolve("JW323.xml").toString();
  private static final String ANTWOORD = BASIS.resolve("JW325.xml").toString();

  @TempDir private Path map;
  private Path dossier;
  private Path contracten;

  /** The toewijzingen of the base declaratie, and the same contracts as it was claimed by. */
  @BeforeEach
  void leesKlaar() throws IOException {
    dossier = Files.createDirectory(map.resolve("dossier"));
    Files.copy(BASIS.resolve("JW301.xml"), dossier.resolve("01.xml"));
    contracten = map.resolve("contracten.csv");
    Files.writeString(
        contracten,
        """
        contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum
        C-1;0363;99990001;JW;45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04;2026-01-01;2026-12-31
        C-1;0363;99990001;JW;45;45A04;BEHANDELEN;UURTARIEF;INSPANNINGSGERICHT;04;92,40;04;2026-01-01;2026-12-31
        """);
  }

  @Test
  void toontDeVerrekenstaatInWelkeVolgordeOok() {
    Aanroep aanroep = sluis("verrekenstaat", ANTWOORD, DECLARATIE);

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.fouten()).isEmpty();
    assertThat(aanroep.uit())
        .contains("DECL202603", "R-2026-03-1", "retourcode 9307", "€ 1.427,40", "klopt op de cent")
        .doesNotContain("999991000");
  }

  @Test
  void eindigtMet1AlsHetNietKlopt() throws IOException {
    Path scheef = map.resolve("325.xml");
    Files.writeString(scheef, Files.readString(Path.of(ANTWOORD)).replace(">55440<", ">55400<"));

    Aanroep tekst = sluis("verrekenstaat", DECLARATIE, scheef.toString());
    Aanroep csv = sluis("verrekenstaat", "--formaat", "csv", DECLARATIE, scheef.toString());

    assertThat(tekst.status()).isEqualTo(1);
    assertThat(tekst.uit()).contains("Het verschil is € -0,40.");
    assertThat(csv.status()).isEqualTo(1);
    assertThat(csv.uit().lines()).hasSize(4).last().asString().contains(";verschil;-0,40;");
    assertThat(csv.fouten()).contains("Het verschil is € -0,40.");
  }

  @Test
  void eindigtMet2AlsErEenHelftOntbreekt() throws IOException {
    Path ander = map.resolve("325.xml");
    Files.writeString(ander, Files.readString(Path.of(ANTWOORD)).replace("BASIS323", "ANDER323"));

    assertThat(sluis("verrekenstaat", DECLARATIE).status()).isEqualTo(2);
    Aanroep aanroep = sluis("verrekenstaat", DECLARATIE, ander.toString());
    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.uit()).isEmpty();
    assertThat(aanroep.fouten())
        .contains("JW323.xml: het antwoord op deze declaratie (325) is er niet bij")
        .contains(
            "325.xml: de DeclaratieIdentificatie in het antwoord is ANDER323, maar de declaratie met"
                + " hetzelfde DeclaratieNummer DECL202603 en dezelfde partijen heeft Identificatie"
                + " BASIS323");
    assertThat(sluis("verrekenstaat", ander.toString()).fouten())
        .contains("325.xml: er is geen JW323 met Identificatie");
    assertThat(sluis("verrekenstaat", BASIS.resolve("JW301.xml").toString()).fouten())
        .contains("is een JW301 en geen declaratie of antwoord");
  }

  @Test
  void schrijftEenWerkmap() throws IOException {
    Path werkmap = map.resolve("staat.xlsx");

    assertThat(sluis("verrekenstaat", "--formaat", "xlsx", DECLARATIE, ANTWOORD).fouten())
        .contains("geef --uit BESTAND.xlsx");
    assertThat(
            sluis(
                    "verrekenstaat",
                    "--formaat",
                    "xlsx",
                    "--uit",
                    werkmap.toString(),
                    DECLARATIE,
                    ANTWOORD)
                .status())
        .isZero();
    assertThat(Files.readAllBytes(werkmap)).startsWith('P', 'K');
  }

  @Test
  void toontDeRuimteInVolumeEnGeld() {
    Aanroep aanroep = ruimte("2026-04", "--contracten", contracten.toString());

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit())
        .contains("Toewijzing 70001, product 45A48")
        .contains("Nog te declareren: 15 uur, € 1.309,50")
        .contains("1 t/m 30 april 2026 telt 5 kalenderweken")
        .containsPattern("\nSamen, over 2 toewijzingen\n  € [0-9.,]+ \\([12] toewijzing")
        .doesNotContain("999991000");
  }

  /** What the gemeente refused is still to claim; what she did not answer yet is not. */
  @Test
  void rekentInDeRuimteMetHetAntwoordVanDeGemeente() throws IOException {
    Files.copy(Path.of(DECLARATIE), dossier.resolve("02.xml"));
    assertThat(ruimte("2026-03", "--toewijzing", "70001").uit())
        .contains("Nog te declareren: 0 uur")
        .contains("Op R-2026-03-1 is nog geen antwoord");

    Files.copy(Path.of(ANTWOORD), dossier.resolve("03.xml"));
    assertThat(ruimte("2026-03", "--toewijzing", "70001").uit())
        .contains("Nog te declareren: 18 uur")
        .doesNotContain("Samen");
    assertThat(ruimte("2026-03", "--toewijzing", "70002").uit())
        .contains("Nog te declareren: 0 uur")
        .doesNotContain("nog geen antwoord");
  }

  @Test
  void noemtEenOnbekendeToewijzing() {
    Aanroep aanroep = ruimte("2026-04", "--toewijzing", "70001", "--toewijzing", "6");

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.uit()).contains("Toewijzing 70001");
    assertThat(aanroep.fouten()).contains("geen toewijzing 6 van gemeente 0363");
    assertThat(ruimte("april").fouten()).contains("--maand is JJJJ-MM");
    assertThat(ruimte("2026-04", "--client-van", "70001", "--formaat", "csv").uit().lines())
        .hasSize(4)
        .last()
        .asString()
        .contains(";samen;");
    assertThat(ruimte("2026-04", "--toewijzing", "70001", "--formaat", "csv").uit().lines())
        .as("of one there is no sum")
        .hasSize(2);
  }

  @Test
  void draaitProefMetEenAnderTarief() throws IOException {
    assertThat(proefdraai(contracten).status()).isZero();
    Files.writeString(contracten, Files.readString(contracten).replace("87,30", "87,31"));

    Aanroep aanroep = proefdraai(contracten);

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains("afgekeurd wordt 1 van de 2 prestaties, € 873,00")
        .contains("R-2026-03-1", "TR418: Contract C-1", "€ 87,31; ingediend € 87,30")
        .contains("blijft goedgekeurd               1            € 554,40")
        .doesNotContain("999991000");
    assertThat(proefdraai(contracten, "--formaat", "csv").uit().lines()).hasSize(2);
    // ten hours at one cent more
    assertThat(aanroep.uit())
        .contains(
            "  samen                            2          € 1.427,40          € 1.427,50"
                + "              € 0,10\n");
    assertThat(proefdraai(contracten, "--kosten", "--formaat", "csv").uit())
        .contains("\nsamen;;2;1427,40;1427,50;0,10;0;0,00;0;0,00;")
        .contains("\nproduct;45A48;1;873,00;873,10;0,10;0;0,00;0;0,00;")
        .contains("\ngemeente;0363;2;1427,40;1427,50;0,10;0;0,00;0;0,00;");
  }

  /** It stands among what came before, and is not taken for its own repetition. */
  @Test
  void vindtDeDeclaratieOokInHetDossier() throws IOException {
    Files.copy(Path.of(DECLARATIE), dossier.resolve("02.xml"));
    Files.copy(BASIS.resolve("JW323-april.xml"), dossier.resolve("03.xml"));

    Aanroep aanroep = proefdraai(contracten);

    assertThat(aanroep.fouten().lines())
        .singleElement()
        .asString()
        .contains("op 3 berichten is geen antwoord; Sluis beoordeelde ze zelf");
    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit()).contains("Declaratie DECL202603 (2026-03)", "niets wordt afgekeurd");
  }

  @Test
  void verschuiftNaarEenAnderJaarOfNeemtEenAndereGemeente() throws IOException {
    Files.writeString(contracten, Files.readString(contracten).replace("2026", "2027"));

    assertThat(proefdraai(contracten).uit()).contains("afgekeurd wordt 2 van de 2 prestaties");
    assertThat(proefdraai(contracten, "--verschuif", "12").status()).isZero();
    Aanroep andere = proefdraai(contracten, "--verschuif", "12", "--als-gemeente", "0384");
    assertThat(andere.status()).isEqualTo(2);
    assertThat(andere.uit())
        .contains("Niet beoordeeld: geen contract van deze aanbieder")
        .contains("Product 45A48, 1 prestatie, betaald € 873,00: de andere contracten hebben op")
        .containsPattern("samen +0 +€ 0,00 +geen bedrag\n");
  }

  @Test
  void draaitGeenProefMetWatGeenDeclaratieIs() throws IOException {
    Aanroep aanroep =
        sluis(
            "proefdraai",
            "--dossier",
            dossier.toString(),
            "--contracten",
            contracten.toString(),
            BASIS.resolve("JW305.xml").toString());

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("JW305.xml: is een JW305 en geen declaratie");
    Files.writeString(contracten, "contractnummer\n", StandardCharsets.UTF_8);
    assertThat(proefdraai(contracten).fouten()).contains("contracten.csv");
  }

  /** D103: who reads the overview need not have seen the screen. */
  @Test
  void zegtInElkeVormWatUitHetDossierNietMeetelt() throws IOException {
    Files.copy(BASIS.resolve("JW307.xml"), dossier.resolve("stop.xml"));
    String nietMee =
        "stop.xml telt niet mee: Sluis keurt het als geheel af en er is geen antwoord op";
    Path werkmap = map.resolve("overzicht.xlsx");

    assertThat(eenRegel(ruimte("2026-04"))).contains("Voorbehoud", nietMee);
    assertThat(eenRegel(proefdraai(contracten))).contains("Voorbehoud", nietMee);
    assertThat(ruimte("2026-04", "--formaat", "csv").uit().lines())
        .hasSize(4)
        .first()
        .asString()
        .endsWith(";uitleg;voorbehoud");
    assertThat(ruimte("2026-04", "--formaat", "csv").uit().lines().skip(1))
        .allSatisfy(rij -> assertThat(rij).contains(nietMee));
    assertThat(proefdraai(contracten, "--formaat", "csv").uit().lines())
        .as("of nothing that is refused the only row")
        .hasSize(2)
        .last()
        .asString()
        .startsWith(";;;")
        .contains(nietMee);
    ruimte("2026-04", "--formaat", "xlsx", "--uit", werkmap.toString());
    assertThat(Tabellen.lees(Files.readAllBytes(werkmap)))
        .satisfies(
            tabel -> {
              assertThat(tabel.tabel().kolommen()).endsWith("voorbehoud");
              assertThat(tabel.opmerkingen()).anyMatch(zin -> zin.contains("'Voorbehoud'"));
            });
  }

  @Test
  void houdtDeKolomVoorbehoudOokAlsErNietsTeZeggenIs() {
    assertThat(sluis("verrekenstaat", "--formaat", "csv", DECLARATIE, ANTWOORD).uit().lines())
        .allSatisfy(rij -> assertThat(rij).matches(".*;(voorbehoud)?"));
  }

  @Test
  void zegtInDeVerrekenstaatWatErNietInStaat() throws IOException {
    Path ouder = map.resolve("ouder.xml");
    Files.writeString(
        ouder,
        Files.readString(Path.of(ANTWOORD))
            .replace("2026-04-07", "2026-04-06")
            .replace("BASIS325", "OUDER325"));
    String alleen = BASIS.resolve("JW323-april.xml").toString();

    Aanroep staat =
        sluis("verrekenstaat", "--formaat", "csv", ouder.toString(), DECLARATIE, ANTWOORD, alleen);

    assertThat(staat.status()).isEqualTo(2);
    assertThat(staat.uit())
        .contains(
            "ouder.xml telt niet mee: op dezelfde declaratie is ook JW325.xml van 2026-04-07",
            "JW323-april.xml: het antwoord op deze declaratie (325) is er niet bij");
    assertThat(sluis("verrekenstaat", ouder.toString(), DECLARATIE, ANTWOORD).status()).isZero();
  }

  private static String eenRegel(Aanroep aanroep) {
    return aanroep.uit().replaceAll("\\s+", " ");
  }

  private Aanroep ruimte(String maand, String... meer) {
    return opdracht(
        new String[] {
          "ruimte",
          "--dossier",
          dossier.toString(),
          "--gemeente",
          "0363",
          "--aanbieder",
          "99990001",
          "--domein",
          "JW",
          "--maand",
          maand,
          "--peildatum",
          "2026-05-10"
        },
        meer);
  }

  private Aanroep proefdraai(Path anders, String... meer) {
    return opdracht(
        new String[] {
          "proefdraai",
          "--dossier",
          dossier.toString(),
          "--contracten",
          anders.toString(),
          "--peildatum",
          "2026-05-10",
          DECLARATIE
        },
        meer);
  }

  private static Aanroep opdracht(String[] vast, String... meer) {
    return sluis(Stream.concat(Stream.of(vast), Stream.of(meer)).toArray(String[]::new));
  }
}
