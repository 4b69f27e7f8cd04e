package nl.sluis.verrekening;

import static nl.sluis.verrekening.Verrekenproef.BEGELEIDING;
import static nl.sluis.verrekening.Verrekenproef.BEHANDELING;
import static nl.sluis.verrekening.Verrekenproef.contracten;
import static nl.sluis.verrekening.Verrekenproef.credit;
import static nl.sluis.verrekening.Verrekenproef.debet;
import static nl.sluis.verrekening.Verrekenproef.periode;
import static nl.sluis.verrekening.Verrekenproef.toewijzing;
import static nl.sluis.verrekening.Verrekenproef.uren;
import static nl.sluis.verrekening.Verrekenproef.uurcontract;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Contracttekst;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.tabel.Tabel;
import nl.sluis.verrekening.Ruimte.Deel;
import nl.sluis.verrekening.Ruimte.Stand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Worked examples of what may still be claimed, to recompute by hand. */
class RuimteTest {
  private static final YearMonth JULI = YearMonth.of(2025, 7);
  private static final YearMonth AUGUSTUS = YearMonth.of(2025, 8);

  /** IV076: 7 July to 7 September 2025 is nine weeks of three hours. */
  private static final ToegewezenProduct DRIE_UUR_PER_WEEK =
      toewijzing(
          1,
          BEGELEIDING,
          "2025-07-07",
          "2025-09-07",
          new Omvang(3, Eenheid.UUR, Frequentie.PER_WEEK));

  @Test
  void geeftHetMaximumVanDeProductPeriodeEnVanHetGeheel() {
    Ruimte ruimte = enige(Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK), JULI);

    assertThat(ruimte.stand()).isEqualTo(Stand.LOOPT);
    assertThat(ruimte.productPeriode().begindatum()).isEqualTo("2025-07-07");
    assertThat(ruimte.productPeriode().einddatum()).isEqualTo("2025-07-31");
    assertThat(ruimte.eenheid()).isEqualTo("04");
    assertThat(ruimte.rekeneenheid()).isEqualTo("01");
    assertThat(ruimte.inProductPeriode()).isEqualTo(new Deel(12 * 60, 0, 12 * 60));
    assertThat(ruimte.inTotaal()).isEqualTo(new Deel(27 * 60, 0, 27 * 60));
    assertThat(ruimte.volume()).isEqualTo(12 * 60);
    assertThat(ruimte.bedrag()).isNull();
    assertThat(ruimte.uitleg().get(0)).contains("7 t/m 31 juli 2025 telt 4 kalenderweken");
  }

  @Test
  void trektAfWatOpDeToewijzingIsGoedgekeurd() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    proef.declareert(
        JULI,
        debet("R1", 1, BEGELEIDING, enige(proef, JULI).productPeriode(), 700, Eenheid.MINUUT, 146));

    Ruimte augustus = enige(proef, AUGUSTUS);

    assertThat(augustus.inTotaal()).isEqualTo(new Deel(1620, 700, 920));
    assertThat(augustus.inProductPeriode()).isEqualTo(new Deel(900, 0, 900));
    assertThat(augustus.volume()).isEqualTo(900);
    assertThat(augustus.uitleg().get(1)).contains("over 15 uur en 20 minuten");
  }

  @Test
  void zegtDatErInEenBezetteProductPeriodeEerstGecrediteerdMoet() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    proef.declareert(AUGUSTUS, uren("R1", 1, AUGUSTUS, 4));

    Ruimte ruimte = enige(proef, AUGUSTUS);

    assertThat(ruimte.volume()).isZero();
    assertThat(ruimte.bedrag()).isZero();
    assertThat(ruimte.eerder()).containsExactly("R1");
    assertThat(ruimte.inProductPeriode()).isEqualTo(new Deel(900, 240, 0));
    assertThat(ruimte.volumeNaCrediteren()).isEqualTo(900);
    assertThat(ruimte.uitleg())
        .anyMatch(zin -> zin.contains("R1 (45A48, 4 uur)") && zin.contains("TR389"));
  }

  @Test
  void geeftBijEenContractOokHetBedrag() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    Ruimte ruimte =
        proef.ruimte(JULI, contracten(uurcontract("0363", BEGELEIDING, "87,30", 2025))).get(0);

    assertThat(ruimte.bedrag()).isEqualTo(12 * 8730);
    assertThat(ruimte.bedragInTotaal()).isEqualTo(27 * 8730);
    assertThat(ruimte.uitleg()).contains("Dat is 12 uur × € 87,30 = € 1.047,60.");
  }

  /** The contract of another product is known, so a claim would be refused (D8). */
  @Test
  void zegtDatErGeenContractIs() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    Ruimte ruimte =
        proef.ruimte(JULI, contracten(uurcontract("0363", BEHANDELING, "92,40", 2025))).get(0);

    assertThat(ruimte.volume()).isEqualTo(720);
    assertThat(ruimte.bedrag()).isNull();
    assertThat(ruimte.uitleg()).anyMatch(zin -> zin.contains("TR418"));
  }

  @Test
  void laatBijEenAspecifiekeToewijzingEenAnderProductToe() {
    Verrekenproef proef =
        Verrekenproef.jeugd()
            .wijstToe(
                toewijzing(
                    1,
                    new Product("45", null),
                    "2025-07-01",
                    "2025-12-31",
                    new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND)));
    proef.declareert(JULI, uren("R1", 1, JULI, 4));

    Ruimte ruimte = enige(proef, JULI);

    assertThat(ruimte.productCode()).isNull();
    assertThat(ruimte.volume()).isEqualTo(600);
    assertThat(ruimte.inTotaal()).isEqualTo(new Deel(3600, 240, 3360));
    assertThat(ruimte.uitleg()).anyMatch(zin -> zin.contains("een ander product wel"));
    assertThat(
            proef
                .beoordeelt(
                    JULI, debet("R2", 1, BEHANDELING, periode(JULI), 600, Eenheid.MINUUT, 100))
                .isGoedgekeurd())
        .isTrue();
  }

  @Test
  void rekentEenBudgetInGeld() {
    Verrekenproef proef =
        Verrekenproef.jeugd()
            .wijstToe(toewijzing(1, BEGELEIDING, "2025-07-01", "2025-12-31", null, 100_000L, null));
    proef.declareert(JULI, uren("R1", 1, JULI, 4));

    Ruimte ruimte = enige(proef, AUGUSTUS);

    assertThat(ruimte.inBudget()).isEqualTo(new Deel(100_000, 34_920, 65_080));
    assertThat(ruimte.volume()).isNull();
    assertThat(ruimte.bedrag()).isEqualTo(65_080);
    assertThat(ruimte.uitleg()).anyMatch(zin -> zin.endsWith("over € 650,80."));
  }

  @Test
  void zegtWanneerEenToewijzingNietLoopt() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);

    Ruimte ervoor = enige(proef, YearMonth.of(2025, 6));
    Ruimte erna = enige(proef, YearMonth.of(2025, 10));

    assertThat(ervoor.stand()).isEqualTo(Stand.NOG_NIET_BEGONNEN);
    assertThat(ervoor.uitleg()).containsExactly("Deze toewijzing gaat pas in op 7 juli 2025.");
    assertThat(erna.stand()).isEqualTo(Stand.AFGELOPEN);
    assertThat(erna.inTotaal()).isEqualTo(new Deel(1620, 0, 1620));
    assertThat(List.of(ervoor.volume(), erna.volume())).containsOnly(0L);
  }

  @Test
  void kentOpEenVerwijderdeToewijzingGeenRuimte() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    proef.wijstToe(
        toewijzing(
            1,
            BEGELEIDING,
            "2025-07-07",
            "2025-07-07",
            DRIE_UUR_PER_WEEK.omvang(),
            null,
            RedenWijziging.VERWIJDERD));

    assertThat(proef.ruimte(JULI, null)).isEmpty();
    assertThat(overzicht(proef).van(Set.of(1L), JULI))
        .singleElement()
        .satisfies(
            ruimte -> {
              assertThat(ruimte.stand()).isEqualTo(Stand.INGETROKKEN);
              assertThat(ruimte.volume()).isZero();
            });
  }

  /** D101: its answer was that it is deleted all the same, or it was decided elsewhere. */
  @Test
  void noemtOpEenVerwijderdeToewijzingWatNogTeCrediterenIsInElkeMaand() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    Prestatie debet = uren("R1", 1, AUGUSTUS, 10);
    proef.declareert(AUGUSTUS, debet);
    proef.wijstToe(
        toewijzing(
            1,
            BEGELEIDING,
            "2025-07-07",
            "2025-07-07",
            DRIE_UUR_PER_WEEK.omvang(),
            null,
            RedenWijziging.VERWIJDERD));

    for (List<Ruimte> ruimten :
        List.of(
            proef.ruimte(JULI, null),
            overzicht(proef).van(Set.of(1L), YearMonth.of(2025, 10)),
            overzicht(proef).vanClientenMet(Set.of(1L), JULI))) {
      assertThat(ruimten).singleElement();
      assertThat(ruimten.get(0).stand()).isEqualTo(Stand.INGETROKKEN);
      assertThat(ruimten.get(0).bedrag()).isZero();
      assertThat(ruimten.get(0).uitleg())
          .anyMatch(
              zin ->
                  zin.contains(
                      "R1 (45A48, 10 uur) over 2025-08-01 t/m 2025-08-31; samen € 873,00"));
    }

    assertThat(proef.declareert(AUGUSTUS, credit("R2", debet)).bevindingen()).isEmpty();
    assertThat(proef.ruimte(JULI, null)).isEmpty();
  }

  /** D101: the month that was claimed as a whole is not the ProductPeriode any more. */
  @Test
  void noemtNaInkortenWatBuitenDeProductPeriodeIsGoedgekeurdEnGeeftHetNaCrediterenVrij() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    Prestatie debet = uren("R1", 1, AUGUSTUS, 12);
    proef.declareert(AUGUSTUS, debet);
    proef.wijstToe(
        toewijzing(
            1,
            BEGELEIDING,
            "2025-07-07",
            "2025-08-24",
            DRIE_UUR_PER_WEEK.omvang(),
            null,
            RedenWijziging.VERKORTING));

    Ruimte ingekort = enige(proef, AUGUSTUS);
    assertThat(ingekort.inTotaal()).isEqualTo(new Deel(7 * 180, 720, 540));
    assertThat(ingekort.uitleg())
        .anyMatch(zin -> zin.contains("R1 (45A48, 12 uur) over 2025-08-01 t/m 2025-08-31; samen"));

    assertThat(proef.declareert(AUGUSTUS, credit("R2", debet)).bevindingen()).isEmpty();
    Ruimte vrij = enige(proef, AUGUSTUS);
    assertThat(vrij.inTotaal()).isEqualTo(new Deel(7 * 180, 0, 7 * 180));
    assertThat(vrij.volume()).isEqualTo(4 * 180);
    assertThat(vrij.uitleg()).noneMatch(zin -> zin.contains("D101"));
  }

  /** After the gemeente took a part back that had been delivered. */
  @Test
  void toontWatErTeVeelIsGedeclareerd() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK);
    proef.declareert(AUGUSTUS, uren("R1", 1, AUGUSTUS, 15));
    proef.wijstToe(
        toewijzing(
            1,
            BEGELEIDING,
            "2025-07-07",
            "2025-08-03",
            DRIE_UUR_PER_WEEK.omvang(),
            null,
            RedenWijziging.VERKORTING));

    Ruimte ruimte = enige(proef, JULI);

    assertThat(ruimte.inTotaal()).isEqualTo(new Deel(720, 900, -180));
    assertThat(ruimte.volume()).isZero();
    assertThat(ruimte.uitleg()).anyMatch(zin -> zin.endsWith("3 uur te veel."));
  }

  @Test
  void vindtDeToewijzingenVanEenClientZonderBsn() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK, tweede(2));
    proef.wijstToeAan("999990019", tweede(3));

    assertThat(overzicht(proef).vanClientenMet(Set.of(2L), JULI))
        .extracting(Ruimte::toewijzingNummer)
        .containsExactly(1L, 2L);
    assertThat(overzicht(proef).alle(JULI)).hasSize(3);
  }

  /** Each question to the dossier is one query. */
  @Test
  void steltBijElkAantalToewijzingenEvenveelVragen() {
    Verrekenproef een = Verrekenproef.jeugd().wijstToe(tweede(1));
    Verrekenproef veel = Verrekenproef.jeugd();
    for (long nummer = 1; nummer <= 200; nummer++) {
      veel.wijstToeAan("999990019", tweede(nummer));
    }

    assertThat(vragen(een, null)).isEqualTo(4);
    assertThat(vragen(veel, null)).isEqualTo(4);
    Contracten zonder = contract();
    Contracten metPlafond = contract("jaarplafond", "100");
    assertThat(vragen(veel, zonder)).isEqualTo(4);
    assertThat(vragen(een, metPlafond)).isEqualTo(5);
    assertThat(vragen(veel, metPlafond)).isEqualTo(5);
  }

  private static Contracten contract(String... anders) {
    return Contracttekst.met(
            "productcode",
            "45A04",
            "betaaltitel",
            "ABONNEMENT",
            "uitvoeringsvariant",
            "OUTPUTGERICHT",
            "eenheid",
            "83",
            "tarief",
            "",
            "tariefeenheid",
            "")
        .gewijzigd(anders)
        .lees()
        .register();
  }

  private static int vragen(Verrekenproef proef, @Nullable Contractregister contracten) {
    AtomicInteger aantal = new AtomicInteger();
    Relatiedossier dossier = proef.dossiers().van(proef.partijen());
    Relatiedossier geteld =
        (Relatiedossier)
            Proxy.newProxyInstance(
                Relatiedossier.class.getClassLoader(),
                new Class<?>[] {Relatiedossier.class},
                (proxy, vraag, argumenten) -> {
                  aantal.incrementAndGet();
                  return vraag.invoke(dossier, argumenten);
                });
    assertThat(new Ruimteoverzicht(proef.partijen(), geteld, contracten).alle(JULI)).isNotEmpty();
    return aantal.get();
  }

  @Test
  void zetAlleCijfersInDeTabel() {
    Verrekenproef proef = Verrekenproef.jeugd().wijstToe(DRIE_UUR_PER_WEEK, tweede(2));

    Tabel tabel = Ruimte.tabel(proef.partijen(), JULI, proef.ruimte(JULI, null));

    assertThat(tabel.rijen()).hasSize(4);
    assertThat(tabel.rijen().subList(2, 4))
        .as("what is no money stands apart")
        .satisfiesExactly(
            geld ->
                assertThat(geld.cellen()).contains("samen", "300,00", "Samen over 1 toewijzing."),
            uren ->
                assertThat(uren.cellen())
                    .contains("samen", "04", "720")
                    .last()
                    .asString()
                    .contains("1 toewijzing waarvan het bedrag niet bekend is"));
    assertThat(tabel.rijen()).allMatch(rij -> rij.cellen().size() == tabel.kolommen().size());
    assertThat(tabel.rijen().get(1).cellen()).contains("0363", "2025-07", "300,00", "1800,00");
    assertThat(tabel.toString()).doesNotContain(Verrekenproef.BSN);
  }

  private static ToegewezenProduct tweede(long nummer) {
    return toewijzing(
        nummer,
        BEHANDELING,
        "2025-07-01",
        "2025-12-31",
        new Omvang(30_000, Eenheid.EURO, Frequentie.PER_MAAND));
  }

  private static Ruimteoverzicht overzicht(Verrekenproef proef) {
    return new Ruimteoverzicht(proef.partijen(), proef.dossiers().van(proef.partijen()), null);
  }

  private static Ruimte enige(Verrekenproef proef, YearMonth maand) {
    List<Ruimte> ruimten = proef.ruimte(maand, null);
    assertThat(ruimten).hasSize(1);
    return ruimten.get(0);
  }
}
