package nl.sluis.toewijzen;

import static nl.sluis.toewijzen.Proefbeschikking.wmo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.controle.Oordeel;
import org.junit.jupiter.api.Test;

/**
 * What the bedrijfsregels ask of who composes toewijzingen, in the Wmo (docs/bedrijfsregels.md).
 */
class BedrijfsregelsWmoTest {
  private static final String EERSTE_DAG = "2026-03-02";
  private static final String DAG = "2026-05-06";
  private static final String BEGELEIDING =
      "product: {categorie: '02', code: '02A03'}, ingangsdatum: '2026-03-09'";
  private static final String UREN = "omvang: {volume: 4, eenheid: '04', frequentie: '2'}";
  private static final String EINDE = "einddatum: '2026-12-31'";

  /** On it WMO323 of the basis claims 10 hours, for 873 euro. */
  private static final String NUMMER = "toewijzingNummer: 70001";

  private final Proefgemeente gemeente = new Proefgemeente();

  /** Number 70001, begeleiding from 9 March until the end of the year. */
  private void kendeToe(String omvang) {
    gemeente.verstuurt(wmo().product(samen(NUMMER, BEGELEIDING, omvang, EINDE)), EERSTE_DAG);
  }

  private static Proefbeschikking besluit(String... delen) {
    return wmo().besluit(DAG).product(samen(delen));
  }

  private static Proefbeschikking wijziging(String... delen) {
    return besluit(samen(NUMMER, BEGELEIDING), samen(delen));
  }

  private static String samen(String... delen) {
    return String.join(", ", delen);
  }

  private static String totaal(int uren) {
    return "omvang: {volume: %d, eenheid: '04', frequentie: '6'}".formatted(uren);
  }

  private List<String> gebreken(Proefbeschikking json) {
    Beschikkingvoorstel voorstel = gemeente.stelOp(json, DAG);
    assertThat(voorstel.oordeel()).isEqualTo(Oordeel.AFGEKEURD);
    return voorstel.alleGebreken().stream().map(Aanwijzing::regel).toList();
  }

  private List<String> adviezen(Proefbeschikking json) {
    Beschikkingvoorstel voorstel = gemeente.stelOp(json, DAG);
    assertThat(voorstel.alleGebreken()).isEmpty();
    return voorstel.toewijzingen().stream()
        .flatMap(deel -> deel.adviezen().stream())
        .map(Aanwijzing::regel)
        .toList();
  }

  /** OP087. */
  @Test
  void stuurtMeeWatErNogLoopt() {
    kendeToe(UREN);

    assertThat(
            gemeente.verstuurt(
                besluit(
                    "product: {categorie: '02', code: '02A05'}, ingangsdatum: '2026-05-11'",
                    UREN,
                    EINDE),
                DAG))
        .extracting(ToegewezenProduct::toewijzingNummer)
        .containsExactly(900000001L, 70001L);
  }

  /** OP380: the number stays, and there is no new toewijzing for what only goes on. */
  @Test
  void verlengtOnderHetzelfdeNummer() {
    kendeToe(UREN);

    assertThat(
            gebreken(
                besluit(
                    "product: {categorie: '02', code: '02A03'}, ingangsdatum: '2027-01-01'",
                    UREN,
                    "einddatum: '2027-06-30'")))
        .containsExactly("OP380");
    assertThat(gemeente.verstuurt(wijziging(UREN, "einddatum: '2027-06-30'"), DAG))
        .extracting(
            ToegewezenProduct::toewijzingNummer,
            ToegewezenProduct::einddatum,
            ToegewezenProduct::redenWijziging)
        .containsExactly(tuple(70001L, LocalDate.parse("2027-06-30"), RedenWijziging.VERLENGING));
  }

  /** OP257: another Omvang is another toewijzing. */
  @Test
  void beeindigtDeOudeBijEenAndereOmvang() {
    kendeToe(UREN);

    assertThat(
            gemeente.verstuurt(
                wijziging(
                    "omvang: {volume: 6, eenheid: '04', frequentie: '2'}",
                    EINDE,
                    "wijzigingPer: '2026-06-01'"),
                DAG))
        .extracting(ToegewezenProduct::toewijzingNummer, ToegewezenProduct::einddatum)
        .containsExactly(
            tuple(70001L, LocalDate.parse("2026-05-31")),
            tuple(900000001L, LocalDate.parse("2026-12-31")));
  }

  /** OP186, also when it is taken back that has begun. */
  @Test
  void wijstEropDatTerugwerkendInstemmingVraagt() {
    kendeToe(UREN);

    assertThat(adviezen(wijziging(UREN, "einddatum: '2026-05-05', redenWijziging: '05'")))
        .containsExactly("OP186");
    assertThat(adviezen(wijziging(UREN, "einddatum: '2026-05-06', redenWijziging: '05'")))
        .isEmpty();
    assertThat(adviezen(wijziging(UREN, EINDE, "redenWijziging: '13'"))).containsExactly("OP186");
  }

  @Test
  void neemtZonderAdviesTerugWatNogMoetBeginnen() {
    String later = "product: {categorie: '02', code: '02A03'}, ingangsdatum: '2026-05-06'";
    gemeente.verstuurt(wmo().product(samen(NUMMER, later, UREN, EINDE)), EERSTE_DAG);

    assertThat(adviezen(besluit(NUMMER, later, UREN, EINDE, "redenWijziging: '13'"))).isEmpty();
  }

  /** OP362, by TR385. */
  @Test
  void neemtNietTerugWaaropIsGedeclareerd() {
    kendeToe(UREN);
    gemeente.kent("WMO323.xml");

    Beschikkingvoorstel voorstel =
        gemeente.stelOp(wijziging(UREN, EINDE, "redenWijziging: '13'"), DAG);

    assertThat(voorstel.oordeel()).isEqualTo(Oordeel.AFGEKEURD);
    assertThat(voorstel.alleGebreken()).extracting(Aanwijzing::regel).containsExactly("TR385");
  }

  /** OP298. */
  @Test
  void wijstEropDatMinderInTotaalInstemmingVraagt() {
    kendeToe(totaal(80));

    assertThat(adviezen(wijziging(totaal(79), EINDE, "redenWijziging: '14'")))
        .containsExactly("OP298");
    assertThat(adviezen(wijziging(totaal(81), EINDE, "redenWijziging: '14'"))).isEmpty();
  }

  /** OP299: who asked for it himself need not be asked. */
  @Test
  void wijstEropDatMinderBudgetInstemmingVraagt() {
    String generiek = "product: {categorie: '02'}, ingangsdatum: '2026-03-09'";
    gemeente.verstuurt(wmo().product(samen(NUMMER, generiek, "budget: 500000", EINDE)), EERSTE_DAG);

    assertThat(adviezen(besluit(NUMMER, generiek, "budget: 499999", EINDE, "redenWijziging: '14'")))
        .containsExactly("OP299");
    assertThat(adviezen(besluit(NUMMER, generiek, "budget: 500001", EINDE, "redenWijziging: '14'")))
        .isEmpty();

    gemeente.kent("WMO317.xml");
    Beschikkingvoorstel opVerzoek =
        gemeente.stelOp(
            besluit(
                NUMMER,
                generiek,
                "budget: 499999",
                EINDE,
                "redenWijziging: '12'",
                "referentieAanbieder: 'VOW-2026-1'"),
            DAG);
    assertThat(opVerzoek.toewijzingen().get(0).adviezen()).isEmpty();
  }

  /** OP345. */
  @Test
  void wijstEropDatErMeerIsGedeclareerdDanErOverblijft() {
    kendeToe(totaal(80));
    gemeente.kent("WMO323.xml");

    assertThat(adviezen(wijziging(totaal(10), EINDE, "redenWijziging: '14'")))
        .containsExactly("OP298");
    assertThat(adviezen(wijziging(totaal(9), EINDE, "redenWijziging: '14'")))
        .containsExactly("OP298", "OP345");
  }

  @Test
  void wijstEropDatErMeerIsGedeclareerdDanHetBudget() {
    String generiek = "product: {categorie: '02'}, ingangsdatum: '2026-03-09'";
    gemeente.verstuurt(wmo().product(samen(NUMMER, generiek, "budget: 500000", EINDE)), EERSTE_DAG);
    gemeente.kent("WMO323.xml");

    assertThat(adviezen(besluit(NUMMER, generiek, "budget: 87300", EINDE, "redenWijziging: '14'")))
        .containsExactly("OP299");
    assertThat(adviezen(besluit(NUMMER, generiek, "budget: 87299", EINDE, "redenWijziging: '14'")))
        .containsExactly("OP299", "OP345");
  }
}
