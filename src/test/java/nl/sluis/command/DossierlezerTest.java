package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Retourbericht;
import nl.sluis.bericht.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an answer in the dossier says is what happened (D102). That a message counts shows when it
 * is sent again: its Identificatie was used (TR056).
 */
class DossierlezerTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final String AL_GEBRUIKT = "TR056";

  @TempDir private Path map;
  private Path dossier;

  @BeforeEach
  void maakMap() throws IOException {
    dossier = Files.createDirectory(map.resolve("dossier"));
  }

  @ParameterizedTest
  @CsvSource({
    "JW301, ''",
    "JW305, JW301",
    "JW307, JW301 JW305",
    "JW315, ''",
    "JW317, JW301",
    "JW319, JW315",
    "JW323, JW301",
    "WMO301, ''",
    "WMO305, WMO301",
    "WMO307, WMO301 WMO305",
    "WMO315, ''",
    "WMO317, WMO301",
    "WMO319, WMO315",
    "WMO323, WMO301"
  })
  void watIsAfgekeurdTeltAlsNooitVerstuurd(String soort, String eerder) throws IOException {
    for (String ander : eerder.isEmpty() ? new String[0] : eerder.split(" ")) {
      leg(ander);
    }
    leg(soort);
    assertThat(opnieuw(soort).uit()).contains(AL_GEBRUIKT + ",");

    legAntwoord(soort, List.of("0001"));

    assertThat(opnieuw(soort).uit()).doesNotContain(AL_GEBRUIKT + ",");
    assertThat(opnieuw(soort).fouten())
        .contains(soort + ".xml telt niet mee: het antwoord erop keurt het af (0001)");
  }

  @ParameterizedTest
  @CsvSource({"JW305", "JW307", "JW317", "WMO305", "WMO307", "WMO317"})
  void watIsAanvaardTeltOokAlsWijHetZoudenAfkeuren(String soort) throws IOException {
    leg(soort);
    assertThat(opnieuw(soort).uit()).doesNotContain(AL_GEBRUIKT + ",").contains("DOSSIER");

    legAntwoord(soort, List.of());

    assertThat(opnieuw(soort).uit()).contains(AL_GEBRUIKT + ",").doesNotContain("DOSSIER");
  }

  @ParameterizedTest
  @CsvSource({"tekst", "json", "html", "junit", "sarif", "rapport"})
  void zegtInElkFormaatWatErUitHetDossierNietMeetelt(String formaat) throws IOException {
    leg("JW305");
    String nogEens = BASIS.resolve("JW305.xml").toString();

    Aanroep aanroep =
        sluis(
            "controleer",
            "--peildatum",
            "2026-05-10",
            "--formaat",
            formaat,
            "--dossier",
            dossier.toString(),
            nogEens);

    assertThat(aanroep.uit().replaceAll("\\s+", " ")).contains("JW305.xml telt niet mee");
  }

  @Test
  void zegtWelkAntwoordEenAndereIdentificatieNoemt() throws IOException {
    leg("JW301");
    leg("JW323");
    Files.writeString(
        dossier.resolve("325.xml"),
        Files.readString(BASIS.resolve("JW325.xml")).replace("BASIS323", "ANDERS"));

    assertThat(opnieuw("JW323").fouten())
        .contains("325.xml telt niet mee", "ANDERS", "DECL202603", "BASIS323");
  }

  @Test
  void noemtWelkRetourberichtBijGeenHeenberichtHoort() throws IOException {
    leg("JW301");
    legAntwoord("JW301", List.of(), "0.xml", "2026-04-20", "BASIS301");
    assertThat(opnieuw("JW305").uit()).doesNotContain("DOSSIER");

    legAntwoord("JW301", List.of(), "1.xml", "2026-04-20", "ANDERS");

    assertThat(opnieuw("JW305").uit().replaceAll("\\s+", " "))
        .contains(
            "1.xml telt niet mee: er is geen JW301 met Identificatie ANDERS van 0363 aan"
                + " 99990001 bij",
            "DOSSIER");
  }

  @Test
  void noemtHetOudereVanTweeAntwoorden() throws IOException {
    leg("JW301");
    legAntwoord("JW301", List.of(), "oud.xml", "2026-04-20", "BASIS301");
    legAntwoord("JW301", List.of("0001"), "nieuw.xml", "2026-04-21", "BASIS301");

    assertThat(opnieuw("JW301").uit().replaceAll("\\s+", " "))
        .contains(
            "oud.xml telt niet mee: op hetzelfde bericht is een later antwoord, nieuw.xml van"
                + " 2026-04-21, en dat geldt",
            "JW301.xml telt niet mee: het antwoord erop keurt het af (0001)")
        .doesNotContain("DOSSIER", AL_GEBRUIKT + ",");
  }

  /** On one day it cannot be known which was last, so that a verdict on it says so. */
  @Test
  void zegtDatVanTweeAntwoordenVanEenDagHetLaatsteBijNaamGeldt() throws IOException {
    leg("JW301");
    legAntwoord("JW301", List.of("0001"), "2.xml", "2026-04-20", "BASIS301");
    legAntwoord("JW301", List.of(), "10.xml", "2026-04-20", "BASIS301");

    assertThat(opnieuw("JW301").uit().replaceAll("\\s+", " "))
        .contains("2.xml telt niet mee: op hetzelfde bericht is van dezelfde dag ook 10.xml")
        .contains("DOSSIER", AL_GEBRUIKT + ",");
  }

  @ParameterizedTest
  @CsvSource({"tekst", "json", "html", "junit", "sarif", "rapport"})
  void zegtInElkFormaatWatSluisZelfBeoordeelde(String formaat) throws IOException {
    leg("JW301");
    Path gevraagd = BASIS.resolve("JW305.xml");
    String zin =
        "op 1 bericht is geen antwoord; Sluis beoordeelde het zelf, op peildatum 2026-05-10";
    assertThat(met(formaat, gevraagd)).contains(zin);

    legAntwoord("JW301", List.of());

    assertThat(met(formaat, gevraagd)).doesNotContain(zin);
  }

  /** What is refused as a whole may be sent again under its own Identificatie (OP286). */
  @Test
  void neemtHetAntwoordOpEenEerdereInzendingNietVoorDatOpDeLatere() throws IOException {
    leg("JW301");
    legAntwoord("JW301", List.of("0001"));
    Path later = dossier.resolve("later.xml");
    Files.writeString(
        later,
        Files.readString(BASIS.resolve("JW301.xml"))
            .replaceFirst("(Dagtekening>)[0-9-]+", "$12026-04-22"));

    assertThat(opnieuw("JW301").uit()).contains(AL_GEBRUIKT + ",");
  }

  private String met(String formaat, Path gevraagd) {
    return sluis(
            "controleer",
            "--peildatum",
            "2026-05-10",
            "--formaat",
            formaat,
            "--dossier",
            dossier.toString(),
            gevraagd.toString())
        .uit()
        .replaceAll("\\s+", " ");
  }

  private void leg(String soort) throws IOException {
    Files.copy(BASIS.resolve(soort + ".xml"), dossier.resolve(soort + ".xml"));
  }

  /** By name it comes before all else. */
  private void legAntwoord(String soort, List<String> codes) throws IOException {
    legAntwoord(soort, codes, "0.xml", "2026-04-20", "BASIS" + soort.replaceAll("[A-Z]", ""));
  }

  private void legAntwoord(
      String soort, List<String> codes, String naam, String dagtekening, String identificatie)
      throws IOException {
    String tekst = Files.readString(BASIS.resolve(soort + ".xml"));
    Leesresultaat heen =
        new BerichtReader(Schemas.ingebouwd())
            .lees(
                tekst
                    .replaceFirst("(Identificatie>)\\w+<", "$1" + identificatie + "<")
                    .getBytes(StandardCharsets.UTF_8));
    Berichtsoort retour = heen.soort().partner();
    LocalDate dag = LocalDate.parse(dagtekening);
    Bericht antwoord =
        retour.vorm() == 325
            ? new DeclaratieAntwoordbericht(
                heen.gelezen()
                    .header()
                    .declaratieAntwoord(retour, new BerichtIdentificatie("ANTW", dag), codes),
                null)
            : Retourbericht.alleenHeader(
                heen.gelezen(), heen.gelezen().header().retour(retour, "ANTW", dag, codes));
    Files.write(
        dossier.resolve(naam), new BerichtWriter(Schemas.ingebouwd()).schrijf(antwoord, retour));
  }

  private Aanroep opnieuw(String soort) {
    return sluis(
        "controleer",
        "--peildatum",
        "2026-05-10",
        "--dossier",
        dossier.toString(),
        BASIS.resolve(soort + ".xml").toString());
  }
}
