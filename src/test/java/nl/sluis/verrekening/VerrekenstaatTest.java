package nl.sluis.verrekening;

import static nl.sluis.verrekening.Verrekenproef.BEGELEIDING;
import static nl.sluis.verrekening.Verrekenproef.BSN;
import static nl.sluis.verrekening.Verrekenproef.antwoord;
import static nl.sluis.verrekening.Verrekenproef.credit;
import static nl.sluis.verrekening.Verrekenproef.toewijzing;
import static nl.sluis.verrekening.Verrekenproef.uren;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Beoordeling;
import nl.sluis.tabel.Tabel;
import org.junit.jupiter.api.Test;

/** What a declaratie and its answer come down to, case by case of IV087. */
class VerrekenstaatTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  private static final YearMonth MAART = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  /** Two prestaties: R-2026-03-1 of € 873,00 and R-2026-03-2 of € 554,40. */
  private static final String DECLARATIE = tekst("JW323.xml");

  /** Refuses the first, with 9307. */
  private static final String ANTWOORD = tekst("JW325.xml");

  @Test
  void toontElkePrestatieEnTeltOpTotHetToegekendeBedrag() {
    Verrekenstaat staat = staat(DECLARATIE, ANTWOORD);

    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.opmerkingen()).isEmpty();
    assertThat(staat.ingediend()).isEqualTo(new Som(2, 142_740));
    assertThat(staat.goedgekeurd()).isEqualTo(new Som(1, 55_440));
    assertThat(staat.afgekeurd()).isEqualTo(new Som(1, 87_300));
    assertThat(staat.totaalToegekendBedrag()).isEqualTo(55_440);
    Verrekenregel afgekeurd = staat.regels().get(0);
    assertThat(afgekeurd.referentieNummer()).isEqualTo("R-2026-03-1");
    assertThat(afgekeurd.toegekendBedrag()).isZero();
    assertThat(afgekeurd.retourcodes()).containsExactly("9307");
    assertThat(afgekeurd.reden()).contains("vóór de Ingangsdatum");
    Verrekenregel goedgekeurd = staat.regels().get(1);
    assertThat(goedgekeurd.goedgekeurd()).isTrue();
    assertThat(goedgekeurd.toegekendBedrag()).isEqualTo(55_440);
    assertThat(goedgekeurd.reden()).isEmpty();
  }

  @Test
  void kentAllesToeBij8001() {
    Verrekenproef proef = proef();
    Beoordeling beoordeling = proef.declareert(MAART, uren("R1", 70001, MAART, 4));

    Verrekenstaat staat = staat(beoordeling.gelezen(), antwoord(beoordeling));

    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.goedgekeurd()).isEqualTo(staat.ingediend());
    assertThat(staat.regels()).allMatch(Verrekenregel::goedgekeurd);
  }

  @Test
  void kentNietsToeBijEenAfgekeurdeHeader() {
    String alleenHeader =
        ANTWOORD
            .replaceAll("(?s)<jw325:DeclaratieAntwoord>.*</jw325:DeclaratieAntwoord>", "")
            .replace(">0200<", ">0001<");

    Verrekenstaat staat = staat(DECLARATIE, alleenHeader);

    assertThat(staat.verwerkt()).isFalse();
    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.totaalToegekendBedrag()).isNull();
    assertThat(staat.goedgekeurd()).isEqualTo(new Som(0, 0));
    assertThat(staat.regels())
        .hasSize(2)
        .allMatch(regel -> regel.retourcodes().equals(List.of("0001")))
        .allMatch(regel -> regel.reden().contains("als geheel afgekeurd"));
  }

  @Test
  void kentNietsToeBijEenAfgekeurdeDeclaratie() {
    Verrekenproef proef = proef();
    proef.declareert(APRIL, uren("R1", 70001, APRIL, 4));
    Beoordeling beoordeling = proef.declareert(MAART, uren("R2", 70001, MAART, 4));

    Verrekenstaat staat = staat(beoordeling.gelezen(), antwoord(beoordeling));

    assertThat(staat.verwerkt()).isFalse();
    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.totaalToegekendBedrag()).isZero();
    assertThat(staat.regels())
        .singleElement()
        .extracting(Verrekenregel::retourcodes)
        .isEqualTo(List.of("8214"));
  }

  @Test
  void geeftPrestatiesVanEenAfgekeurdeClientDiensCode() {
    Verrekenproef proef = Verrekenproef.jeugd();
    Beoordeling beoordeling = proef.declareert(MAART, uren("R1", 70001, MAART, 4));

    Verrekenstaat staat = staat(beoordeling.gelezen(), antwoord(beoordeling));

    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.regels())
        .singleElement()
        .extracting(Verrekenregel::retourcodes)
        .isEqualTo(List.of("8187"));
  }

  @Test
  void rekentCreditsMetHunTeken() {
    Verrekenproef proef = proef();
    Prestatie eerder = uren("R1", 70001, MAART, 4);
    proef.declareert(MAART, eerder);
    Beoordeling beoordeling =
        proef.declareert(
            APRIL, uren("R3", 70001, MAART, 5), credit("R2", eerder), uren("R4", 9, APRIL, 1));

    Verrekenstaat staat = staat(beoordeling.gelezen(), antwoord(beoordeling));

    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.regels())
        .extracting(Verrekenregel::toegekendBedrag)
        .containsExactly(5 * 8730L, -4 * 8730L, 0L);
    assertThat(staat.regels().get(1).vorigReferentieNummer()).isEqualTo("R1");
    assertThat(staat.totaalToegekendBedrag()).isEqualTo(8730);
  }

  @Test
  void zegtHoeveelHetScheelt() {
    Verrekenstaat staat = staat(DECLARATIE, ANTWOORD.replace(">55440<", ">55441<"));

    assertThat(staat.isSluitend()).isFalse();
    assertThat(staat.verschil()).isEqualTo(1);
    assertThat(staat.verschillen())
        .singleElement()
        .asString()
        .contains("€ 554,41", "€ 554,40", "verschil is € 0,01");
  }

  @Test
  void noemtWatHetAntwoordAfwijstEnNietIsIngediend() {
    Verrekenstaat staat = staat(DECLARATIE, ANTWOORD.replace("R-2026-03-1", "R-2026-03-9"));

    assertThat(staat.isSluitend()).isFalse();
    assertThat(staat.nietInDeclaratie())
        .singleElement()
        .extracting(Verrekenregel::referentieNummer)
        .isEqualTo("R-2026-03-9");
    assertThat(staat.verschillen())
        .hasSize(2)
        .anySatisfy(verschil -> assertThat(verschil).contains("R-2026-03-9", "€ 873,00"));
  }

  /** Such a declaratie is refused as a whole (TR101), but not every gemeente does. */
  @Test
  void houdtTweePrestatiesMetEenNummerUitElkaar() {
    String dubbel = DECLARATIE.replace("R-2026-03-2", "R-2026-03-1");
    String tweede = ANTWOORD.replace(">70001<", ">70002<").replace(">87300<", ">55440<");

    assertThat(staat(dubbel, ANTWOORD).regels())
        .extracting(Verrekenregel::goedgekeurd)
        .containsExactly(false, true);
    assertThat(staat(dubbel, tweede).regels())
        .extracting(Verrekenregel::goedgekeurd)
        .containsExactly(true, false);
  }

  @Test
  void maaktOpmerkingenOverWatHetBedragNietRaakt() {
    Verrekenstaat staat = staat(DECLARATIE, ANTWOORD.replace(">10<", ">11<"));

    assertThat(staat.isSluitend()).isTrue();
    assertThat(staat.opmerkingen()).singleElement().asString().contains("GeleverdVolume", "TR367");
  }

  @Test
  void zetInDeTabelOokHetVerschilZodatDeKolomOptelt() {
    Tabel tabel =
        Verrekenstaat.tabel(List.of(staat(DECLARATIE, ANTWOORD.replace(">55440<", ">60000<"))));

    int toegekend = tabel.kolommen().indexOf("toegekend");
    int oordeel = tabel.kolommen().indexOf("oordeel");
    assertThat(tabel.rijen())
        .extracting(rij -> rij.cellen().get(oordeel))
        .containsExactly("afgekeurd", "goedgekeurd", "verschil");
    assertThat(tabel.rijen())
        .extracting(rij -> rij.cellen().get(toegekend))
        .containsExactly("0,00", "554,40", "45,60");
    assertThat(tabel.rijen()).allMatch(rij -> rij.cellen().size() == tabel.kolommen().size());
  }

  @Test
  void noemtNergensEenBsn() {
    Verrekenstaat staat = staat(DECLARATIE, ANTWOORD);

    assertThat(DECLARATIE).contains(BSN);
    assertThat(staat.toString()).doesNotContain(BSN);
    assertThat(Verrekenstaat.tabel(List.of(staat)).toString()).doesNotContain(BSN);
  }

  private static Verrekenproef proef() {
    return Verrekenproef.jeugd()
        .wijstToe(
            toewijzing(
                70001,
                BEGELEIDING,
                "2026-01-01",
                "2026-12-31",
                new Omvang(10, Eenheid.UUR, Frequentie.PER_WEEK)));
  }

  private static Verrekenstaat staat(String declaratie, String antwoord) {
    return staat(lees(declaratie), lees(antwoord));
  }

  private static Verrekenstaat staat(Leesresultaat declaratie, Leesresultaat antwoord) {
    return Verrekenstaat.van(declaratie, antwoord, Verrekenproef.LIJSTEN);
  }

  private static Leesresultaat lees(String tekst) {
    return READER.lees(tekst.getBytes(StandardCharsets.UTF_8));
  }

  private static String tekst(String bestand) {
    try {
      return Files.readString(BASIS.resolve(bestand));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
