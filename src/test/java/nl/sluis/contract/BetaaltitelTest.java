package nl.sluis.contract;

import static nl.sluis.contract.Toewijzingen.periode;
import static nl.sluis.contract.Toewijzingen.toegewezen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The worked examples of IV042, IV076, IV077, IV078 and IV081; where one errs its rule wins (D15).
 */
class BetaaltitelTest {
  private static final LocalDate NOOIT = LocalDate.of(2099, 12, 31);
  private static final Periode MAART_2026 = periode("2026-03-01", "2026-03-31");

  @ParameterizedTest
  @CsvSource({
    // IV076: 3 uur per week, 7 juli t/m 7 september 2025
    "3, 2025-07-07, 2025-09-07, 2025-07-07, 2025-07-31, 12",
    "3, 2025-07-07, 2025-09-07, 2025-08-01, 2025-08-31, 15",
    "3, 2025-07-07, 2025-09-07, 2025-09-01, 2025-09-07, 3",
    // IV077: 3 uur per week, 7 oktober t/m 30 december 2025
    "3, 2025-10-07, 2025-12-30, 2025-10-07, 2025-10-31, 12",
    "3, 2025-10-07, 2025-12-30, 2025-11-01, 2025-11-30, 15",
    "3, 2025-10-07, 2025-12-30, 2025-12-01, 2025-12-30, 15",
    // IV078 of the iWmo, and of the iJw: 12 november 2026 is a Thursday, so 4 weeks and not 3
    "3, 2025-11-12, 2025-12-13, 2025-11-12, 2025-11-30, 9",
    "3, 2026-11-12, 2026-12-13, 2026-11-12, 2026-11-30, 12",
    // week 53
    "3, 2026-12-01, 2027-01-31, 2026-12-01, 2026-12-31, 15",
    "3, 2026-12-01, 2027-01-31, 2027-01-01, 2027-01-31, 15"
  })
  void teltInspanningPerWeekInKalenderweken(
      long volume, String begin, String einde, String van, String tot, long hoogstens) {
    Toegewezen toegewezen = toegewezen(volume, Eenheid.UUR, Frequentie.PER_WEEK, begin, einde);
    assertThat(binnen(toegewezen, periode(van, tot))).isEqualTo(hoogstens);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-07, 2025-09-07, 27", // IV076
    "2025-10-07, 2025-12-30, 39", // IV077
    "2026-11-12, 2026-12-13, 15",
    "2026-12-01, 2027-01-31, 27"
  })
  void teltOverDeHeleToewijzingElkeWeekEenKeer(String begin, String einde, long hoogstens) {
    Toegewezen toegewezen = toegewezen(3, Eenheid.UUR, Frequentie.PER_WEEK, begin, einde);
    assertThat(over(toegewezen)).isEqualTo(hoogstens);
  }

  @ParameterizedTest
  @CsvSource({
    // IV076 example 1: ends on a Sunday
    "2025-07-07, 2025-09-07, 2025-07-07, 2025-07-31, 90000",
    "2025-07-07, 2025-09-07, 2025-08-01, 2025-08-31, 150000",
    "2025-07-07, 2025-09-07, 2025-09-01, 2025-09-07, 30000",
    // IV076 example 2: ends on a Saturday, so the last week belongs to August
    "2025-07-07, 2025-09-06, 2025-08-01, 2025-08-31, 180000",
    "2025-07-07, 2025-09-06, 2025-09-01, 2025-09-06, 0",
    // IV077 example 1: October from the 1st has 4 Sundays
    "2025-10-01, 2025-12-31, 2025-10-01, 2025-10-31, 120000",
    "2025-10-01, 2025-12-31, 2025-11-01, 2025-11-30, 150000",
    "2025-10-01, 2025-12-31, 2025-12-01, 2025-12-31, 150000",
    // IV077 example 2
    "2025-07-07, 2025-09-05, 2025-07-07, 2025-07-31, 90000",
    "2025-07-07, 2025-09-05, 2025-08-01, 2025-08-31, 180000",
    // D40: no Sunday at all
    "2026-03-02, 2026-03-06, 2026-03-02, 2026-03-06, 30000",
    // D40 over two months: where it ends
    "2026-03-30, 2026-04-03, 2026-03-30, 2026-03-31, 0",
    "2026-03-30, 2026-04-03, 2026-04-01, 2026-04-03, 30000"
  })
  void teltResultaatPerWeekInZondagen(
      String begin, String einde, String van, String tot, long hoogstens) {
    for (Eenheid eenheid : new Eenheid[] {Eenheid.EURO, Eenheid.STUKS_OUTPUT}) {
      Toegewezen toegewezen = toegewezen(30000, eenheid, Frequentie.PER_WEEK, begin, einde);
      assertThat(binnen(toegewezen, periode(van, tot))).as("%s", eenheid).isEqualTo(hoogstens);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Eenheid.class,
      names = {"EURO", "STUKS_OUTPUT"},
      mode = EnumSource.Mode.EXCLUDE)
  void teltIedereInspanningInKalenderweken(Eenheid eenheid) {
    Toegewezen toegewezen = toegewezen(5, eenheid, Frequentie.PER_WEEK, "2026-01-12", "2026-12-31");
    long perUur = eenheid == Eenheid.UUR ? 60 : 1;
    assertThat(Betaaltitel.bij(eenheid).binnen(toegewezen, MAART_2026).hoeveelheid().aantal())
        .isEqualTo(6 * 5 * perUur);
  }

  @ParameterizedTest
  @EnumSource(value = Eenheid.class)
  void teltPerMaandEenGebrokenMaandAlsHeel(Eenheid eenheid) {
    Toegewezen toegewezen =
        toegewezen(15, eenheid, Frequentie.PER_MAAND, "2026-10-14", "2026-12-13");
    assertThat(binnen(toegewezen, periode("2026-10-14", "2026-10-31"))).isEqualTo(15);
    assertThat(binnen(toegewezen, periode("2026-11-01", "2026-11-30"))).isEqualTo(15);
    assertThat(over(toegewezen)).isEqualTo(45);
  }

  @Test
  void teltPerDagIedereDag() {
    Toegewezen toegewezen =
        toegewezen(2, Eenheid.UUR, Frequentie.PER_DAG, "2026-03-11", "2026-04-02");
    assertThat(binnen(toegewezen, periode("2026-03-11", "2026-03-31"))).isEqualTo(42);
    assertThat(over(toegewezen)).isEqualTo(46);
  }

  @ParameterizedTest
  @EnumSource(value = Eenheid.class)
  void laatEenTotaalInEenKeerToe(Eenheid eenheid) {
    Toegewezen toegewezen = toegewezen(20, eenheid, Frequentie.TOTAAL, "2026-01-12", "2026-12-31");
    assertThat(binnen(toegewezen, MAART_2026)).isEqualTo(20);
    assertThat(over(toegewezen)).isEqualTo(20);
  }

  @Test
  void teltEenOpenToewijzingTotDeLaatsteProductPeriode() {
    Toegewezen perMaand = toegewezen(8, Eenheid.UUR, Frequentie.PER_MAAND, "2026-02-10", "");
    assertThat(over(perMaand, "2026-02-28")).isEqualTo(8);
    assertThat(over(perMaand, "2026-04-30")).isEqualTo(24);
    Toegewezen perDag = toegewezen(1, Eenheid.UUR, Frequentie.PER_DAG, "2026-02-10", "");
    assertThat(over(perDag, "2026-03-31")).isEqualTo(19 + 31);
  }

  /** IV077 of the iWmo: 6 weeks at once, but not more over the whole toewijzing. */
  @Test
  void geeftHulpBijHetHuishoudenAltijdZesWeken() {
    Toegewezen hulp = wmo("01", Eenheid.UUR);
    assertThat(binnen(hulp, periode("2026-04-01", "2026-04-30"))).isEqualTo(18);
    assertThat(over(hulp)).isEqualTo(9 * 3);
    assertThat(binnen(wmo("02", Eenheid.UUR), periode("2026-04-01", "2026-04-30"))).isEqualTo(15);
    assertThat(binnen(wmo("01", Eenheid.STUKS_OUTPUT), periode("2026-04-01", "2026-04-30")))
        .isEqualTo(15);
    Toegewezen jeugd = toegewezen(3, Eenheid.UUR, Frequentie.PER_WEEK, "2026-03-02", "2026-04-30");
    assertThat(binnen(jeugd, periode("2026-04-01", "2026-04-30"))).isEqualTo(15);
  }

  @Test
  void declareertBijJeugdbeschermingDeEersteGebrokenMaandNiet() {
    for (String categorie : new String[] {"47", "48"}) {
      Toegewezen maatregel = perMaand(categorie);
      assertThat(teDeclareren(maatregel, "2026-03-11", "2026-03-31")).as(categorie).isZero();
      assertThat(teDeclareren(maatregel, "2026-04-01", "2026-04-30")).isEqualTo(50000);
      assertThat(teDeclareren(maatregel, "2026-05-01", "2026-05-04")).isEqualTo(50000);
    }
    for (String categorie : new String[] {"45", "49"}) {
      assertThat(teDeclareren(perMaand(categorie), "2026-03-11", "2026-03-31"))
          .as(categorie)
          .isEqualTo(50000);
    }
  }

  @Test
  void kiestDeBetaaltitelBijDeEenheid() {
    assertThat(Betaaltitel.bij(Eenheid.MINUUT)).isEqualTo(Betaaltitel.UURTARIEF);
    assertThat(Betaaltitel.bij(Eenheid.STUKS_INSPANNING)).isEqualTo(Betaaltitel.UURTARIEF);
    assertThat(Betaaltitel.bij(Eenheid.STUKS_OUTPUT)).isEqualTo(Betaaltitel.PER_BEHANDELING);
    assertThat(Betaaltitel.bij(Eenheid.EURO)).isEqualTo(Betaaltitel.ABONNEMENT);
  }

  @Test
  void zegtWelkeToewijzingPast() {
    Omvang uren = new Omvang(3, Eenheid.UUR, Frequentie.PER_WEEK);
    Omvang stuksPerWeek = new Omvang(3, Eenheid.STUKS_OUTPUT, Frequentie.PER_WEEK);
    Omvang stuksPerMaand = new Omvang(3, Eenheid.STUKS_OUTPUT, Frequentie.PER_MAAND);
    assertThat(Betaaltitel.UURTARIEF.pastNiet(uren)).isEmpty();
    assertThat(Betaaltitel.UURTARIEF.pastNiet(stuksPerWeek)).isPresent();
    assertThat(Betaaltitel.PER_BEHANDELING.pastNiet(stuksPerWeek)).isEmpty();
    assertThat(Betaaltitel.PER_BEHANDELING.pastNiet(uren)).isPresent();
    assertThat(Betaaltitel.ABONNEMENT.pastNiet(stuksPerMaand)).isEmpty();
    assertThat(Betaaltitel.ABONNEMENT.pastNiet(stuksPerWeek)).isPresent();
    assertThat(Betaaltitel.ABONNEMENT.pastNiet(null)).isEmpty();
    assertThat(Betaaltitel.BESCHIKBAARHEID.pastNiet(uren)).isPresent();
    assertThat(Betaaltitel.BESCHIKBAARHEID.pastNiet(null)).isPresent();
  }

  @Test
  void rekentDePrijs() {
    Tarief uur = new Tarief(8730, Eenheid.UUR);
    assertThat(Betaaltitel.UURTARIEF.prijs(95, Eenheid.MINUUT, uur).bedrag()).isEqualTo(13823);
    assertThat(Betaaltitel.UURTARIEF.prijs(95, Eenheid.MINUUT, uur).productTarief()).isEqualTo(146);
    assertThat(Betaaltitel.UURTARIEF.prijs(10, Eenheid.UUR, uur).bedrag()).isEqualTo(87300);
    Tarief behandeling = new Tarief(125000, Eenheid.STUKS_OUTPUT);
    assertThat(Betaaltitel.PER_BEHANDELING.prijs(2, Eenheid.STUKS_OUTPUT, behandeling).bedrag())
        .isEqualTo(250000);
    assertThat(Betaaltitel.ABONNEMENT.prijs(90000, Eenheid.EURO, null))
        .extracting(Prijs::bedrag, Prijs::productTarief)
        .containsExactly(90000L, null);
  }

  private static Toegewezen wmo(String categorie, Eenheid eenheid) {
    return toegewezen(
        Standaard.IWMO, categorie, 3, eenheid, Frequentie.PER_WEEK, "2026-03-02", "2026-04-30");
  }

  private static Toegewezen perMaand(String categorie) {
    return toegewezen(
        Standaard.IJW,
        categorie,
        50000,
        Eenheid.EURO,
        Frequentie.PER_MAAND,
        "2026-03-11",
        "2026-05-04");
  }

  private static long teDeclareren(Toegewezen toegewezen, String van, String tot) {
    return new Abonnement().teDeclareren(toegewezen, periode(van, tot));
  }

  private static long binnen(Toegewezen toegewezen, Periode productPeriode) {
    Eenheid eenheid = toegewezen.omvang().eenheid();
    return Betaaltitel.bij(eenheid).binnen(toegewezen, productPeriode).hoeveelheid().in(eenheid);
  }

  private static long over(Toegewezen toegewezen) {
    return over(toegewezen, NOOIT.toString());
  }

  private static long over(Toegewezen toegewezen, String laatste) {
    Eenheid eenheid = toegewezen.omvang().eenheid();
    return Betaaltitel.bij(eenheid)
        .over(toegewezen, LocalDate.parse(laatste))
        .hoeveelheid()
        .in(eenheid);
  }
}
