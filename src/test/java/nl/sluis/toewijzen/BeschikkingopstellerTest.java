package nl.sluis.toewijzen;

import static nl.sluis.toewijzen.Proefbeschikking.jeugd;
import static nl.sluis.toewijzen.Proefbeschikking.wmo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.controle.Oordeel;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the JSON of a beschikking to the 301s of it, beside what was sent before. */
class BeschikkingopstellerTest {
  private static final String EERSTE_DAG = "2026-03-03";
  private static final String DAG = "2026-05-10";
  private static final String BEGELEIDING =
      "product: {categorie: '45', code: '45A04'}, ingangsdatum: '2026-03-09'";
  private static final String UREN = "omvang: {volume: 4, eenheid: '04', frequentie: '2'}";
  private static final String TOTAAL = "omvang: {volume: 80, eenheid: '04', frequentie: '6'}";
  private static final String EINDE = "einddatum: '2026-12-31'";
  private static final String NUMMER = "toewijzingNummer: 5001";

  private final Proefgemeente gemeente = new Proefgemeente();

  /** What was granted before: number 5001, 4 hours a week until the end of the year. */
  private void kendeToe(String... delen) {
    gemeente.verstuurt(
        jeugd().product(NUMMER + ", " + BEGELEIDING + ", " + String.join(", ", delen)), EERSTE_DAG);
  }

  private static Proefbeschikking wijziging(String... delen) {
    return jeugd()
        .besluit("2026-05-06")
        .product(NUMMER + ", " + BEGELEIDING + ", " + String.join(", ", delen));
  }

  private ListAssert<Aanwijzing> gebreken(Proefbeschikking json) {
    Beschikkingvoorstel voorstel = gemeente.stelOp(json, DAG);
    assertThat(voorstel.oordeel()).isEqualTo(Oordeel.AFGEKEURD);
    return assertThat(voorstel.alleGebreken());
  }

  private ListAssert<Aanwijzing> adviezen(Proefbeschikking json) {
    Beschikkingvoorstel voorstel = gemeente.stelOp(json, DAG);
    assertThat(voorstel.alleGebreken()).isEmpty();
    return assertThat(
        voorstel.toewijzingen().stream().flatMap(deel -> deel.adviezen().stream()).toList());
  }

  @Nested
  class Nieuw {

    @Test
    void krijgtEenEigenNummerEnGeenReden() {
      ToegewezenProduct nieuw =
          gemeente
              .verstuurt(jeugd().product(String.join(",", BEGELEIDING, UREN, EINDE)), DAG)
              .get(0);

      assertThat(nieuw.toewijzingNummer()).isEqualTo(Nummerreeks.EERSTE);
      assertThat(nieuw.redenWijziging()).isNull();
      assertThat(nieuw.toewijzingsdatum()).isEqualTo("2026-03-02");
      assertThat(nieuw.ingangsdatum()).isEqualTo("2026-03-09");
      assertThat(nieuw.einddatum()).isEqualTo("2026-12-31");
    }

    @Test
    void krijgtGeenNummerDatDeGemeenteAlGebruikt() {
      gemeente.verstuurt(
          jeugd()
              .product(
                  "toewijzingNummer: 900000001, " + String.join(",", BEGELEIDING, UREN, EINDE)),
          EERSTE_DAG);

      List<ToegewezenProduct> samen =
          gemeente.verstuurt(
              jeugd()
                  .product(
                      "toewijzingNummer: 900000002, product: {categorie: '45', code: '45A05'},"
                          + "ingangsdatum: '2026-03-09', "
                          + UREN
                          + ","
                          + EINDE)
                  .product(
                      "product: {categorie: '45', code: '45A06'}, ingangsdatum: '2026-03-09', "
                          + UREN
                          + ","
                          + EINDE),
              DAG);

      assertThat(samen)
          .extracting(ToegewezenProduct::toewijzingNummer)
          .containsExactly(900000002L, 900000003L, 900000001L);
    }

    @Test
    void gaatPerAanbiederInEenEigenBericht() {
      Beschikkingvoorstel voorstel =
          gemeente.stelOp(
              jeugd()
                  .product(String.join(",", BEGELEIDING, UREN, EINDE))
                  .product("aanbieder: '99990002', " + String.join(",", BEGELEIDING, UREN, EINDE)),
              DAG);

      assertThat(voorstel.berichten())
          .extracting(Toewijzingvoorstel::aanbieder)
          .containsExactly("99990001", "99990002");
      assertThat(
              voorstel.berichten().stream().flatMap(deel -> deel.wijzigingen().stream()).toList())
          .extracting(Toewijzingswijziging::toewijzingNummer)
          .containsExactly(900000001L, 900000002L);
    }

    @Test
    void valtBinnenDeBeschikking() {
      gebreken(
              jeugd()
                  .met("geldigheid", "{ingangsdatum: '2026-03-10', einddatum: '2026-12-30'}")
                  .product(String.join(",", BEGELEIDING, UREN, EINDE)))
          .extracting(Aanwijzing::plaats)
          .containsExactly("/producten/0/ingangsdatum", "/producten/0/einddatum");
    }

    @Test
    void heeftGeenRedenWijziging() {
      gebreken(wijziging(UREN, EINDE, "redenWijziging: '14'"))
          .singleElement()
          .satisfies(
              gebrek -> {
                assertThat(gebrek.plaats()).isEqualTo("/producten/0/redenWijziging");
                assertThat(gebrek.tekst()).contains("5001 is bij deze aanbieder niet bekend");
              });
    }

    @Test
    void isEenVerlengingAlsZijAansluitOpWatNogLoopt() {
      kendeToe(UREN, EINDE);

      gebreken(
              jeugd()
                  .product(
                      "product: {categorie: '45', code: '45A04'}, ingangsdatum: '2027-01-01', "
                          + UREN
                          + ", einddatum: '2027-06-30'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0", "OP380"));
    }

    @Test
    void magAansluitenMetEenAndereOmvang() {
      kendeToe(UREN, EINDE);

      assertThat(
              gemeente.verstuurt(
                  jeugd()
                      .product(
                          "product: {categorie: '45', code: '45A04'}, ingangsdatum: '2027-01-01',"
                              + " omvang: {volume: 5, eenheid: '04', frequentie: '2'},"
                              + " einddatum: '2027-06-30'"),
                  DAG))
          .hasSize(2);
    }
  }

  @Nested
  class Verlengd {

    @Test
    void houdtHaarNummerEnKrijgtReden04() {
      kendeToe(UREN, EINDE);

      ToegewezenProduct verlengd =
          gemeente.verstuurt(wijziging(UREN, "einddatum: '2027-06-30'"), DAG).get(0);

      assertThat(verlengd.toewijzingNummer()).isEqualTo(5001);
      assertThat(verlengd.einddatum()).isEqualTo("2027-06-30");
      assertThat(verlengd.redenWijziging()).isEqualTo(RedenWijziging.VERLENGING);
      assertThat(verlengd.toewijzingsdatum()).isEqualTo("2026-05-06");
    }

    @Test
    void wordtOokZonderNummerHerkend() {
      kendeToe(UREN, EINDE);

      assertThat(
              gemeente
                  .verstuurt(
                      jeugd()
                          .besluit("2026-05-06")
                          .product(BEGELEIDING + "," + UREN + ", einddatum: '2027-06-30'"),
                      DAG)
                  .get(0)
                  .toewijzingNummer())
          .isEqualTo(5001);
    }

    @Test
    void kanNietMeerAlsZijVerlopenIs() {
      kendeToe(UREN, "einddatum: '2026-05-09'");

      gebreken(wijziging(UREN, EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/einddatum", "OP380"));
    }

    @Test
    void kanOpHaarLaatsteDag() {
      kendeToe(UREN, "einddatum: '" + DAG + "'");

      assertThat(gemeente.stelOp(wijziging(UREN, EINDE), DAG).isGoedgekeurd()).isTrue();
    }

    @Test
    void kanNaHaarEindeAlsVerbeteringVanEenVergissing() {
      kendeToe(UREN, "einddatum: '2026-05-09'");

      assertThat(
              gemeente
                  .verstuurt(wijziging(UREN, EINDE, "redenWijziging: '14'"), DAG)
                  .get(0)
                  .redenWijziging())
          .isEqualTo(RedenWijziging.CORRECTIE);
    }

    @Test
    void heetGewijzigdBijEenTotaal() {
      kendeToe(TOTAAL, EINDE);

      assertThat(
              gemeente
                  .stelOp(wijziging(TOTAAL, "einddatum: '2027-06-30'"), DAG)
                  .toewijzingen()
                  .get(0)
                  .wijzigingen())
          .extracting(Toewijzingswijziging::soort)
          .containsExactly(Wijzigingsoort.GEWIJZIGD);
    }

    @Test
    void pastNietBijRedenVerkorting() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, "einddatum: '2027-06-30'", "redenWijziging: '05'"))
          .extracting(Aanwijzing::plaats)
          .containsExactly("/producten/0/redenWijziging");
    }

    @Test
    void eindigtNietNaDeBeschikking() {
      kendeToe(UREN, EINDE);

      gebreken(
              wijziging(UREN, "einddatum: '2027-06-30'")
                  .met("geldigheid", "{ingangsdatum: '2026-01-01', einddatum: '2027-05-31'}"))
          .extracting(Aanwijzing::plaats)
          .containsExactly("/producten/0/einddatum");
    }
  }

  @Nested
  class Verkort {

    @Test
    void vraagtEenReden() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, "einddatum: '2026-06-30'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/redenWijziging", "IV099"));
    }

    @Test
    void houdtHaarNummerMetDieReden() {
      kendeToe(UREN, EINDE);

      ToegewezenProduct verkort =
          gemeente
              .verstuurt(wijziging(UREN, "einddatum: '2026-06-30', redenWijziging: '07'"), DAG)
              .get(0);

      assertThat(verkort.toewijzingNummer()).isEqualTo(5001);
      assertThat(verkort.einddatum()).isEqualTo("2026-06-30");
      assertThat(verkort.redenWijziging()).isEqualTo(RedenWijziging.VERHUIZING);
    }

    @Test
    void gaatNietMetRedenVerlenging() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, "einddatum: '2026-06-30', redenWijziging: '04'"))
          .extracting(Aanwijzing::plaats)
          .containsExactly("/producten/0/redenWijziging");
    }

    @Test
    void krijgtInHetVerledenHetAdviesTeOverleggen() {
      kendeToe(UREN, EINDE);

      adviezen(wijziging(UREN, "einddatum: '2026-04-30', redenWijziging: '05'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/einddatum", "OP186"));
    }

    @Test
    void eindigtNietVoorZijBegint() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, "einddatum: '2026-03-08', redenWijziging: '05'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/einddatum", "CS003"));
    }
  }

  @Nested
  class AndereOmvang {
    private static final String MEER_UREN = "omvang: {volume: 6, eenheid: '04', frequentie: '2'}";

    @Test
    void vraagtVanafWelkeDag() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(MEER_UREN, EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/omvang", "IV066"));
    }

    @Test
    void beeindigtDeOudeEnBegintEenNieuwe() {
      kendeToe(UREN, EINDE);

      assertThat(gemeente.verstuurt(wijziging(MEER_UREN, EINDE, "wijzigingPer: '2026-06-01'"), DAG))
          .extracting(
              ToegewezenProduct::toewijzingNummer,
              ToegewezenProduct::ingangsdatum,
              ToegewezenProduct::einddatum,
              ToegewezenProduct::redenWijziging,
              product -> product.omvang().volume())
          .containsExactly(
              tuple(
                  5001L,
                  LocalDate.parse("2026-03-09"),
                  LocalDate.parse("2026-05-31"),
                  RedenWijziging.VERKORTING,
                  4L),
              tuple(
                  900000001L,
                  LocalDate.parse("2026-06-01"),
                  LocalDate.parse("2026-12-31"),
                  null,
                  6L));
    }

    @Test
    void vanafHetBeginNeemtDeOudeTerug() {
      kendeToe(UREN, EINDE);

      assertThat(gemeente.verstuurt(wijziging(MEER_UREN, EINDE, "wijzigingPer: '2026-03-09'"), DAG))
          .extracting(ToegewezenProduct::redenWijziging, ToegewezenProduct::einddatum)
          .containsExactly(
              tuple(RedenWijziging.VERWIJDERD, LocalDate.parse("2026-03-09")),
              tuple(null, LocalDate.parse("2026-12-31")));
    }

    @Test
    void naHetEindeLaatDeOudeZoalsZijWas() {
      kendeToe(UREN, EINDE);

      assertThat(
              gemeente
                  .stelOp(
                      wijziging(MEER_UREN, "einddatum: '2027-06-30'", "wijzigingPer: '2027-01-01'"),
                      DAG)
                  .toewijzingen()
                  .get(0)
                  .wijzigingen())
          .extracting(Toewijzingswijziging::soort)
          .containsExactly(Wijzigingsoort.ONGEWIJZIGD, Wijzigingsoort.NIEUW);
    }

    @Test
    void inTotaalWijzigtOnderHetzelfdeNummer() {
      kendeToe(TOTAAL, EINDE);

      ToegewezenProduct gewijzigd =
          gemeente
              .verstuurt(
                  wijziging(
                      "omvang: {volume: 120, eenheid: '04', frequentie: '6'}",
                      EINDE,
                      "redenWijziging: '14'"),
                  DAG)
              .get(0);

      assertThat(gewijzigd.toewijzingNummer()).isEqualTo(5001);
      assertThat(gewijzigd.omvang().volume()).isEqualTo(120);
    }

    @Test
    void minderInTotaalVraagtInstemming() {
      kendeToe(TOTAAL, EINDE);

      adviezen(
              wijziging(
                  "omvang: {volume: 79, eenheid: '04', frequentie: '6'}",
                  EINDE,
                  "redenWijziging: '14'"))
          .extracting(Aanwijzing::regel)
          .containsExactly("OP298");
    }

    @Test
    void vanTotaalNaarPerWeekIsEenNieuweToewijzing() {
      kendeToe(TOTAAL, EINDE);

      gebreken(wijziging(UREN, EINDE)).extracting(Aanwijzing::regel).containsExactly("IV066");
    }
  }

  @Nested
  class Budget {
    private static final String ASPECIFIEK =
        "product: {categorie: '45'}, ingangsdatum: '2026-03-09'";

    @Test
    void wijzigtOnderHetzelfdeNummer() {
      gemeente.verstuurt(
          jeugd().product(NUMMER + "," + ASPECIFIEK + ", budget: 500000, " + EINDE), EERSTE_DAG);

      ToegewezenProduct gewijzigd =
          gemeente
              .verstuurt(
                  jeugd()
                      .besluit("2026-05-06")
                      .product(
                          NUMMER
                              + ","
                              + ASPECIFIEK
                              + ", budget: 750000, einddatum: '2027-03-31', redenWijziging: '04'"),
                  DAG)
              .get(0);

      assertThat(gewijzigd.budget()).isEqualTo(750000);
      assertThat(gewijzigd.einddatum()).isEqualTo("2027-03-31");
      assertThat(gewijzigd.redenWijziging()).isEqualTo(RedenWijziging.VERLENGING);
    }
  }

  @Nested
  class Verwijderd {

    @Test
    void eindigtOpHaarIngangsdatumMetReden13() {
      kendeToe(UREN, EINDE);

      ToegewezenProduct terug =
          gemeente.verstuurt(wijziging(UREN, EINDE, "redenWijziging: '13'"), DAG).get(0);

      assertThat(terug.einddatum()).isEqualTo(terug.ingangsdatum());
      assertThat(terug.redenWijziging()).isEqualTo(RedenWijziging.VERWIJDERD);
      assertThat(terug.isVerwijderd()).isTrue();
    }

    @Test
    void komtNietTerugOnderHetzelfdeNummer() {
      kendeToe(UREN, EINDE);
      gemeente.verstuurt(wijziging(UREN, EINDE, "redenWijziging: '13'"), DAG);

      gebreken(wijziging(UREN, EINDE).besluit("2026-05-07"))
          .extracting(Aanwijzing::plaats)
          .containsExactly("/producten/0/toewijzingNummer");
    }

    @Test
    void isTweeKeerHetzelfde() {
      kendeToe(UREN, EINDE);
      gemeente.verstuurt(wijziging(UREN, EINDE, "redenWijziging: '13'"), DAG);

      Beschikkingvoorstel nogEens =
          gemeente.stelOp(wijziging(UREN, EINDE, "redenWijziging: '13'"), DAG);

      assertThat(nogEens.isGoedgekeurd()).isTrue();
      assertThat(nogEens.berichten()).isEmpty();
    }
  }

  @Nested
  class WatNietKanWijzigen {

    @Test
    void isDeIngangsdatum() {
      kendeToe(UREN, EINDE);

      gebreken(
              jeugd()
                  .besluit("2026-05-06")
                  .product(
                      NUMMER
                          + ", product: {categorie: '45', code: '45A04'},"
                          + " ingangsdatum: '2026-04-01', "
                          + UREN
                          + ","
                          + EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/ingangsdatum", "IV066"));
    }

    @Test
    void isHetProduct() {
      kendeToe(UREN, EINDE);

      gebreken(
              jeugd()
                  .besluit("2026-05-06")
                  .product(
                      NUMMER
                          + ", product: {categorie: '45', code: '45A05'},"
                          + " ingangsdatum: '2026-03-09', "
                          + UREN
                          + ","
                          + EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/product", "IV066"));
    }

    @Test
    void isDeClient() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, EINDE).met("client/bsn", "'999990019'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/0/toewijzingNummer", "TR332"));
    }
  }

  @Nested
  class Volledigheid {

    @Test
    void voegtToeWatVerderLoopt() {
      kendeToe(UREN, EINDE);

      List<ToegewezenProduct> samen =
          gemeente.verstuurt(
              jeugd()
                  .product(
                      "product: {categorie: '45', code: '45A05'}, ingangsdatum: '2026-05-18', "
                          + UREN
                          + ","
                          + EINDE),
              DAG);

      assertThat(samen)
          .extracting(ToegewezenProduct::toewijzingNummer, ToegewezenProduct::redenWijziging)
          .containsExactly(tuple(900000001L, null), tuple(5001L, null));
      assertThat(samen.get(1).toewijzingsdatum()).isEqualTo("2026-03-02");
    }

    @Test
    void laatWegWatIsVerlopen() {
      kendeToe(UREN, "einddatum: '2026-05-09'");

      assertThat(
              gemeente.verstuurt(
                  jeugd()
                      .product(
                          "product: {categorie: '45', code: '45A05'}, ingangsdatum: '2026-05-18', "
                              + UREN
                              + ","
                              + EINDE),
                  DAG))
          .hasSize(1);
    }

    @Test
    void stuurtNietsAlsErNietsVerandert() {
      kendeToe(UREN, EINDE);

      Beschikkingvoorstel voorstel = gemeente.stelOp(wijziging(UREN, EINDE), DAG);

      assertThat(voorstel.isGoedgekeurd()).isTrue();
      assertThat(voorstel.berichten()).isEmpty();
    }

    @Test
    void noemtHetzelfdeMaarEenKeer() {
      kendeToe(UREN, EINDE);

      gebreken(
              wijziging(UREN, "einddatum: '2027-06-30'")
                  .product(BEGELEIDING + "," + UREN + "," + EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/producten/1", "TR101"));
    }
  }

  @Nested
  class Moment {

    @Test
    void ligtNaDatVanDeBekendeVersie() {
      kendeToe(UREN, EINDE);

      ToegewezenProduct verlengd =
          gemeente
              .verstuurt(wijziging(UREN, "einddatum: '2027-06-30'").besluit("2026-03-02"), DAG)
              .get(0);

      assertThat(verlengd.toewijzingstijd()).isEqualTo(new Tijd("00:00:01"));
    }

    @Test
    void kanNietVoorDatVanDeBekendeVersieLiggen() {
      kendeToe(UREN, EINDE);

      gebreken(wijziging(UREN, "einddatum: '2027-06-30'").besluit("2026-03-01"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/besluitdatum", "IV013"));
    }

    @Test
    void isDatVanHetBesluit() {
      assertThat(
              gemeente
                  .verstuurt(
                      jeugd()
                          .met("besluittijd", "'14:30:15'")
                          .product(String.join(",", BEGELEIDING, UREN, EINDE)),
                      DAG)
                  .get(0)
                  .toewijzingstijd())
          .isEqualTo(new Tijd("14:30:15"));
    }

    @Test
    void ligtNietInDeToekomst() {
      gebreken(jeugd().besluit("2026-05-11").product(String.join(",", BEGELEIDING, UREN, EINDE)))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/besluitdatum", "TR134"));
    }
  }

  @Nested
  class EigenRegels {

    @Test
    void wijzenInDeBeschikkingAanWatErNietKlopt() {
      gebreken(
              jeugd()
                  .met("client/bsn", "'999995006'")
                  .zonder("client/relaties/0/contact/adres/huis")
                  .product(BEGELEIDING + "," + UREN)
                  .product(
                      "product: {categorie: '46', code: '45A05'}, ingangsdatum: '2026-03-09',"
                          + " budget: 100, "
                          + UREN
                          + ","
                          + EINDE))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactlyInAnyOrder(
              tuple("/client/bsn", "CS002"),
              tuple("/client/relaties/0/contact/adres/huis", "CD025"),
              tuple("/producten/0/einddatum", "CD076"),
              tuple("/producten/1/omvang", "CD077"),
              tuple("/producten/1/budget", "CD078"));
    }

    @Test
    void noemenEenToewijzingDieAlLooptBijHaarNummer() {
      kendeToe(UREN, EINDE);

      gebreken(jeugd().product("product: {categorie: '45'}, ingangsdatum: '2026-05-18', " + EINDE))
          .singleElement()
          .satisfies(
              gebrek -> {
                assertThat(gebrek.regel()).isEqualTo("TR302");
                assertThat(gebrek.plaats()).isEmpty();
                assertThat(gebrek.tekst()).startsWith("Toewijzing 5001, die al loopt:");
              });
    }

    @Test
    void vragenEenProduct() {
      gebreken(jeugd()).extracting(Aanwijzing::plaats).containsExactly("/producten");
    }
  }

  @Nested
  class Arrangementen {
    private static final String MAATWERK =
        """
        [{naam: 'Thuis verder', perceel: '2', aanbieder: '99990002', soort: 'MAATWERK',
          resultaten: ['Vast dagritme', 'Rust & regelmaat'], intensiteit: 'trede 2',
          producten: [{product: {categorie: '50', code: '50A00'}, ingangsdatum: '2026-03-09',
            einddatum: '2026-12-31', commentaar: 'Start in de vakantie.',
            omvang: {volume: 125000, eenheid: '83', frequentie: '4'}}]}]
        """;

    @Test
    void staatInHetCommentaarVanHaarToewijzing() {
      assertThat(
              gemeente.verstuurt(jeugd().met("arrangementen", MAATWERK), DAG).get(0).commentaar())
          .isEqualTo(
              "Start in de vakantie. Arrangement Thuis verder (perceel 2). Resultaten: Vast dagritme;"
                  + " Rust & regelmaat. Intensiteit: trede 2.");
    }

    @Test
    void wijstFoutenAanInHaarProduct() {
      gebreken(
              jeugd()
                  .met("arrangementen", MAATWERK)
                  .met("arrangementen/0/producten/0/omvang/frequentie", "'1'"))
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/arrangementen/0/producten/0/omvang/frequentie", "CS338"));
    }

    @Test
    void raadtDeCategorieVanMaatwerkAan() {
      assertThat(
              gemeente
                  .stelOp(
                      jeugd()
                          .met("arrangementen", MAATWERK)
                          .met(
                              "arrangementen/0/producten/0/product",
                              "{categorie: '45', code: '45A01'}"),
                      DAG)
                  .adviezen())
          .extracting(Aanwijzing::plaats)
          .containsExactly("/arrangementen/0/producten/0/product");
    }
  }

  /** The messages of conformance-tests/basis: a verzoek om wijziging and what honours it. */
  @Nested
  class Verzoek {
    private static final String REFERENTIE = "referentieAanbieder: 'VOW-2026-1'";

    private Proefbeschikking honorering() {
      return jeugd()
          .besluit("2026-03-09")
          .met("besluittijd", "'10:15:00'")
          .met("client/bsn", "'999991000'")
          .product(
              "toewijzingNummer: 70002, product: {categorie: '45', code: '45A04'},"
                  + " ingangsdatum: '2026-01-12', einddatum: '2026-12-31',"
                  + " omvang: {volume: 12, eenheid: '04', frequentie: '4'},"
                  + " wijzigingPer: '2026-05-01', "
                  + REFERENTIE)
          .product(
              "product: {categorie: '45', code: '45A05'}, ingangsdatum: '2026-05-01', "
                  + "omvang: {volume: 4, eenheid: '04', frequentie: '4'}, einddatum: '2026-12-31', "
                  + REFERENTIE);
    }

    @Test
    void omWijzigingKrijgtHetBerichtDatDeStandaardBeschrijft() {
      gemeente.kent("JW301.xml").kent("JW317.xml");

      List<ToegewezenProduct> gehonoreerd = gemeente.verstuurt(honorering(), "2026-03-09");

      assertThat(gehonoreerd)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("toewijzingNummer", "plaats")
          .containsExactlyInAnyOrderElementsOf(Proefgemeente.producten("JW301-vow.xml"));
      assertThat(gehonoreerd)
          .extracting(ToegewezenProduct::toewijzingNummer)
          .containsExactly(70002L, 900000001L, 900000002L, 70001L);
    }

    @Test
    void datErNietIsWordtGemeld() {
      gemeente.kent("JW301.xml");

      assertThat(gemeente.stelOp(honorering(), "2026-03-09").alleGebreken())
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(
              tuple("/producten/0/referentieAanbieder", "TR379"),
              tuple("/producten/1/referentieAanbieder", "TR379"));
    }
  }

  /** OP002, of the Jeugdwet only: an advice about the beschikking as a whole. */
  @Nested
  class Gezag {

    @Test
    void vraagtEenRelatieBijEenJeugdige() {
      String product = String.join(",", BEGELEIDING, UREN, EINDE);

      assertThat(gemeente.stelOp(jeugd().product(product), DAG).adviezen()).isEmpty();
      assertThat(
              gemeente.stelOp(jeugd().zonder("client/relaties").product(product), DAG).adviezen())
          .extracting(Aanwijzing::plaats, Aanwijzing::regel)
          .containsExactly(tuple("/client/relaties", "OP002"));
      assertThat(
              gemeente
                  .stelOp(
                      wmo().zonder("client/relaties").product(product.replace("'45", "'02")), DAG)
                  .adviezen())
          .isEmpty();
    }
  }

  @Nested
  class Wmo {

    @Test
    void krijgtEenWmo301() {
      Beschikkingvoorstel voorstel =
          gemeente.stelOp(
              wmo()
                  .product(
                      "product: {categorie: '02', code: '02A01'}, ingangsdatum: '2026-03-09', "
                          + UREN
                          + ","
                          + EINDE),
              DAG);

      assertThat(voorstel.alleGebreken()).isEmpty();
      assertThat(voorstel.berichten().get(0).bestandsnaam("0363")).startsWith("WMO301-0363-");
    }

    @Test
    void magHulpmiddelenVanHetzelfdeNaastElkaarHebben() {
      String rolstoel =
          "product: {categorie: '11', code: '11001'}, ingangsdatum: '2026-03-09',"
              + " omvang: {volume: 1, eenheid: '82', frequentie: '6'}";

      assertThat(gemeente.verstuurt(wmo().product(rolstoel).product(rolstoel), DAG))
          .extracting(ToegewezenProduct::toewijzingNummer)
          .containsExactly(900000001L, 900000002L);
    }
  }
}
