package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  @CsvSource({"tekst", "json", "html", "junit", "sarif"})
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

  private void leg(String soort) throws IOException {
    Files.copy(BASIS.resolve(soort + ".xml"), dossier.resolve(soort + ".xml"));
  }

  /** By name it comes before all else. */
  private void legAntwoord(String soort, List<String> codes) throws IOException {
    Leesresultaat heen =
        new BerichtReader(Schemas.ingebouwd())
            .lees(Files.readAllBytes(BASIS.resolve(soort + ".xml")));
    Berichtsoort retour = heen.soort().partner();
    LocalDate dag = LocalDate.of(2026, 4, 20);
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
        dossier.resolve("0.xml"), new BerichtWriter(Schemas.ingebouwd()).schrijf(antwoord, retour));
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
