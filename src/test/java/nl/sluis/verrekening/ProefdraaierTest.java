package nl.sluis.verrekening;

import static nl.sluis.verrekening.Verrekenproef.BEGELEIDING;
import static nl.sluis.verrekening.Verrekenproef.BEHANDELING;
import static nl.sluis.verrekening.Verrekenproef.contracten;
import static nl.sluis.verrekening.Verrekenproef.credit;
import static nl.sluis.verrekening.Verrekenproef.debet;
import static nl.sluis.verrekening.Verrekenproef.minuten;
import static nl.sluis.verrekening.Verrekenproef.periode;
import static nl.sluis.verrekening.Verrekenproef.toewijzing;
import static nl.sluis.verrekening.Verrekenproef.uren;
import static nl.sluis.verrekening.Verrekenproef.uurcontract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.contract.Contracten;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What other contracts would have made of a declaratie that was processed. */
class ProefdraaierTest {
  private static final YearMonth MAART = YearMonth.of(2026, 3);
  private static final Contracten NU =
      contracten(
          uurcontract("0363", BEGELEIDING, "87,30", 2026),
          uurcontract("0363", BEHANDELING, "87,30", 2026));

  private final Verrekenproef proef =
      Verrekenproef.jeugd().met(NU).wijstToe(perWeek(1, BEGELEIDING), perWeek(2, BEHANDELING));

  @Test
  void keurtNietsAfBijDezelfdeContracten() {
    Beoordeling declaratie = declaratie();

    Proefdeclaratie uitslag = draai(declaratie, NU, null, 0);

    assertThat(uitslag.wordtAfgekeurd()).isEqualTo(new Som(0, 0));
    assertThat(uitslag.blijftGoedgekeurd()).isEqualTo(new Som(2, 6 * 8730));
    assertThat(uitslag.regels()).isEmpty();
  }

  @Test
  void noemtWatEenAnderTariefZouAfkeuren() {
    Contracten hoger =
        contracten(
            uurcontract("0363", BEGELEIDING, "90,00", 2026),
            uurcontract("0363", BEHANDELING, "87,30", 2026));

    Proefdeclaratie uitslag = draai(declaratie(), hoger, null, 0);

    assertThat(uitslag.wordtAfgekeurd()).isEqualTo(new Som(1, 4 * 8730));
    assertThat(uitslag.regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.referentieNummer()).isEqualTo("R1");
              assertThat(regel.redenen())
                  .singleElement()
                  .satisfies(
                      reden -> {
                        assertThat(reden.regel()).isEqualTo("TR418");
                        assertThat(reden.retourcode()).isEqualTo("0611");
                        assertThat(reden.melding()).contains("€ 90,00", "€ 87,30");
                      });
            });
  }

  /** Contracts of next year do not hold in March of this one, unless it is looked at from there. */
  @Test
  void verschuiftNaarDeContractenVanVolgendJaar() {
    Contracten volgendJaar =
        contracten(
            uurcontract("0363", BEGELEIDING, "87,30", 2027),
            uurcontract("0363", BEHANDELING, "92,40", 2027));

    assertThat(draai(declaratie(), volgendJaar, null, 0).wordtAfgekeurd().aantal()).isEqualTo(2);
    assertThat(draai(declaratie("R3", "R4"), volgendJaar, null, 12).regels())
        .extracting(Proefregel::productCode)
        .containsExactly("45A04");
  }

  @Test
  void neemtDeContractenVanEenAndereGemeente() {
    Contracten anders =
        contracten(
            uurcontract("0363", BEGELEIDING, "87,30", 2026),
            uurcontract("0363", BEHANDELING, "87,30", 2026),
            uurcontract("0384", BEGELEIDING, "80,00", 2026));

    Proefdeclaratie uitslag = draai(declaratie(), anders, "0384", 0);

    assertThat(uitslag.gemeente()).isEqualTo("0363");
    assertThat(uitslag.regels()).extracting(Proefregel::referentieNummer).contains("R1", "R2");
  }

  /** D17: what cannot be judged is not approved. */
  @Test
  void noemtNietBeoordeeldWatGeenContractHeeft() {
    Proefdeclaratie uitslag =
        draai(declaratie(), contracten(uurcontract("0384", BEGELEIDING, "87,30", 2026)), null, 0);

    assertThat(uitslag.nietBeoordeeld()).isEqualTo(new Som(2, 6 * 8730));
    assertThat(uitslag.blijftGoedgekeurd().aantal()).isZero();
    assertThat(uitslag.redenen()).singleElement().asString().contains("geen contract");
  }

  @Test
  void teltWatAlWasAfgekeurdApart() {
    Beoordeling declaratie =
        proef.declareert(MAART, uren("R1", 1, MAART, 4), uren("R2", 1, MAART.minusMonths(1), 99));

    Proefdeclaratie uitslag =
        draai(declaratie, contracten(uurcontract("0363", BEGELEIDING, "1,00", 2026)), null, 0);

    assertThat(uitslag.wasAfgekeurd()).isEqualTo(new Som(1, 99 * 8730));
    assertThat(uitslag.wordtAfgekeurd()).isEqualTo(new Som(1, 4 * 8730));
    assertThat(uitslag.ingediend()).isEqualTo(new Som(2, 103 * 8730));
  }

  /** Its own lines are in the dossier by now, and no rule may take them for a repetition. */
  @Test
  void keurtEenVerwerkteDeclaratieNietAfAlsHerhaling() {
    Prestatie eerder = uren("R1", 1, MAART, 4);
    proef.declareert(MAART, eerder);
    Beoordeling correctie = proef.declareert(MAART, credit("R2", eerder), uren("R3", 1, MAART, 5));

    Proefdeclaratie uitslag = draai(correctie, NU, null, 0);

    assertThat(uitslag.blijftGoedgekeurd()).isEqualTo(new Som(2, 8730));
  }

  /** D31: a credit takes back what was paid, whatever the tarief is now. */
  @Test
  void laatCreditsBuitenHetTarief() {
    Prestatie eerder = uren("R1", 1, MAART, 4);
    proef.declareert(MAART, eerder);
    Beoordeling correctie = proef.declareert(MAART, credit("R2", eerder), uren("R3", 1, MAART, 5));

    Proefdeclaratie uitslag =
        draai(correctie, contracten(uurcontract("0363", BEGELEIDING, "90,00", 2026)), null, 0);

    assertThat(uitslag.wordtAfgekeurd()).isEqualTo(new Som(1, 5 * 8730));
    assertThat(uitslag.blijftGoedgekeurd()).isEqualTo(new Som(1, -4 * 8730));
  }

  /** TR341: an aspecific toewijzing without Omvang takes its Eenheid from the contract (D11). */
  @Test
  void merktEenAndereEenheidOp() {
    proef.wijstToe(
        toewijzing(9, new Product("45", null), "2026-01-01", "2026-12-31", null, 900_000L, null));
    Beoordeling declaratie =
        proef.declareert(MAART, debet("R1", 9, BEGELEIDING, periode(MAART), 2, Eenheid.UUR, 8730));
    assertThat(declaratie.isGoedgekeurd()).isTrue();
    Contracten perDagdeel =
        contracten(
            "C;0363;99990001;JW;45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;16;87,30;16;2026-01-01;");

    assertThat(draai(declaratie, perDagdeel, null, 0).regels())
        .singleElement()
        .satisfies(
            regel ->
                assertThat(regel.redenen())
                    .extracting(Proefregel.Reden::regel)
                    .contains("TR341", "TR418"));
  }

  @Test
  void teltOpPerRegelProductEnAanbieder() {
    Contracten lager = contracten(uurcontract("0363", BEGELEIDING, "80,00", 2026));
    Proefverslag verslag =
        Proefverslag.van(
            List.of(
                draai(declaratie(), lager, null, 0), draai(declaratie("R3", "R4"), NU, null, 0)));

    assertThat(verslag.ingediend()).isEqualTo(new Som(4, 12 * 8730));
    assertThat(verslag.wordtAfgekeurd()).isEqualTo(new Som(2, 6 * 8730));
    assertThat(verslag.perRegel()).containsEntry("TR418", new Som(2, 6 * 8730)).hasSize(1);
    assertThat(verslag.perProduct())
        .containsEntry("45A48", new Som(1, 4 * 8730))
        .containsEntry("45A04", new Som(1, 2 * 8730));
    assertThat(verslag.perAanbieder()).containsEntry("99990001", new Som(2, 6 * 8730));
    assertThat(verslag.tabel().rijen()).hasSize(2);
    assertThat(verslag.tabel().rijen())
        .allMatch(rij -> rij.cellen().size() == verslag.tabel().kolommen().size());
    assertThat(verslag.toString()).doesNotContain(Verrekenproef.BSN);
  }

  @Test
  void zegtWatHetGoedgekeurdeZouKosten() {
    Contracten anders =
        contracten(
            uurcontract("0363", BEGELEIDING, "90,00", 2026),
            uurcontract("0363", BEHANDELING, "85,00", 2026));

    Proefkosten kosten = kosten(draai(declaratie(), anders, null, 0));

    assertThat(kosten.perProduct())
        .containsEntry("45A48", som(1, 4 * 8730, 4 * 9000))
        .containsEntry("45A04", som(1, 2 * 8730, 2 * 8500));
    assertThat(kosten.samen()).isEqualTo(som(2, 6 * 8730, 4 * 9000 + 2 * 8500));
    assertThat(kosten.samen().verschil()).isEqualTo(4 * 270 - 2 * 230);
    assertThat(kosten.perAanbieder()).containsOnlyKeys("99990001");
    assertThat(kosten.perGemeente()).containsOnlyKeys("0363");
  }

  /** D9: 95 minutes at € 90,10 per hour are € 142,66, and not 95 times € 1,50. */
  @Test
  void rekentMinutenMetHetUurtarief() {
    Prestatie minuten = minuten("R1", 1, BEGELEIDING, MAART, 95, 8730);
    Beoordeling declaratie = proef.declareert(MAART, minuten);

    assertThat(minuten.ingediendBedrag().bedrag()).isEqualTo(13_823);
    assertThat(kosten(draai(declaratie, anderTarief("90,10"), null, 0)).samen())
        .isEqualTo(som(1, 13_823, 14_266));
  }

  @Test
  void haaltCreditsErAanBeideKantenAf() {
    Prestatie eerder = uren("R1", 1, MAART, 4);
    proef.declareert(MAART, eerder);
    Beoordeling correctie = proef.declareert(MAART, credit("R2", eerder), uren("R3", 1, MAART, 5));

    assertThat(kosten(draai(correctie, anderTarief("90,00"), null, 0)).samen())
        .isEqualTo(som(2, 8730, 9000));
  }

  /** What was refused then costs nothing, and what has no tarief has no amount. */
  @Test
  void teltApartWatDeAndereContractenNietHebben() {
    Beoordeling declaratie =
        proef.declareert(
            MAART,
            uren("R1", 1, MAART, 4),
            uren("R0", 1, MAART.minusMonths(1), 99),
            debet("R2", 2, BEHANDELING, periode(MAART), 2, Eenheid.UUR, 8730));

    Proefkosten kosten = kosten(draai(declaratie, anderTarief("90,00"), null, 0));

    assertThat(kosten.perProduct())
        .containsEntry("45A48", som(1, 4 * 8730, 4 * 9000))
        .containsEntry("45A04", zonderTarief(1, 2 * 8730));
    assertThat(kosten.samen().betaald()).isEqualTo(new Som(1, 4 * 8730));
    assertThat(kosten.samen().zonderTarief()).isEqualTo(new Som(1, 2 * 8730));
    assertThat(kosten.tabel().rijen())
        .extracting(rij -> String.join(";", rij.cellen()))
        .containsExactly(
            "samen;;1;349,20;360,00;10,80;0;0,00;1;174,60",
            "product;45A04;0;0,00;;;0;0,00;1;174,60",
            "product;45A48;1;349,20;360,00;10,80;0;0,00;0;0,00",
            "aanbieder;99990001;1;349,20;360,00;10,80;0;0,00;1;174,60",
            "gemeente;0363;1;349,20;360,00;10,80;0;0,00;1;174,60");
  }

  /** In Eenheid 83 the volume is the amount, as long as the product was agreed on. */
  @Test
  void laatEurosHunBedrag() {
    String abonnement =
        "C;0363;99990001;JW;45;45A04;BEGELEIDEN;ABONNEMENT;OUTPUTGERICHT;83;;;2026-01-01;";
    proef.met(contracten(abonnement));
    proef.wijstToe(
        toewijzing(
            8,
            BEHANDELING,
            "2026-01-01",
            "2026-12-31",
            new Omvang(50_000, Eenheid.EURO, Frequentie.PER_MAAND)));
    Beoordeling declaratie =
        proef.declareert(
            MAART, debet("R1", 8, BEHANDELING, periode(MAART), 50_000, Eenheid.EURO, 0));
    assertThat(declaratie.isGoedgekeurd()).isTrue();

    assertThat(kosten(draai(declaratie, contracten(abonnement), null, 0)).samen())
        .isEqualTo(new Kostensom(new Som(1, 50_000), 50_000, new Som(1, 50_000), new Som(0, 0)));
    assertThat(kosten(draai(declaratie, anderTarief("90,00"), null, 0)).samen())
        .isEqualTo(zonderTarief(1, 50_000));
  }

  private static Contracten anderTarief(String tarief) {
    return contracten(uurcontract("0363", BEGELEIDING, tarief, 2026));
  }

  private static Proefkosten kosten(Proefdeclaratie... declaraties) {
    return Proefverslag.van(List.of(declaraties)).kosten();
  }

  private static Kostensom som(int aantal, long betaald, long zouKosten) {
    return new Kostensom(new Som(aantal, betaald), zouKosten, new Som(0, 0), new Som(0, 0));
  }

  private static Kostensom zonderTarief(int aantal, long betaald) {
    return new Kostensom(new Som(0, 0), 0, new Som(0, 0), new Som(aantal, betaald));
  }

  /** The first time in March, and later in a month after it. */
  private Beoordeling declaratie() {
    return declaratie("R1", "R2");
  }

  private Beoordeling declaratie(String eerste, String tweede) {
    YearMonth maand = eerste.equals("R1") ? MAART : MAART.plusMonths(1);
    Beoordeling declaratie =
        proef.declareert(
            maand,
            uren(eerste, 1, maand, 4),
            debet(tweede, 2, BEHANDELING, periode(maand), 2, Eenheid.UUR, 8730));
    assertThat(declaratie.isGoedgekeurd()).isTrue();
    return declaratie;
  }

  private Proefdeclaratie draai(
      Beoordeling declaratie, Contracten anders, @Nullable String gemeente, int maandenLater) {
    return new Proefdraaier(Verrekenproef.LIJSTEN, anders, gemeente, maandenLater)
        .draai(declaratie.gelezen(), declaratie.goedgekeurd(), proef.dossiers());
  }

  private static nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct perWeek(
      long nummer, Product product) {
    return toewijzing(
        nummer,
        product,
        "2026-01-01",
        "2026-12-31",
        new Omvang(4, Eenheid.UUR, Frequentie.PER_WEEK));
  }
}
