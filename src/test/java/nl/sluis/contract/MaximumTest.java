package nl.sluis.contract;

import static nl.sluis.contract.Toewijzingen.periode;
import static nl.sluis.contract.Toewijzingen.productPerioden;
import static nl.sluis.contract.Toewijzingen.toegewezen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;

/** What holds for the maximum of any toewijzing, of any betaaltitel. */
class MaximumTest {
  private static final LocalDate EERSTE = LocalDate.of(2020, 6, 1);

  @Property
  void isNooitNegatief(@ForAll("toewijzingen") Toegewezen toegewezen) {
    assertThat(over(toegewezen)).isNotNegative();
    perioden(toegewezen).forEach(maand -> assertThat(binnen(toegewezen, maand)).isNotNegative());
  }

  /** Up to and including a later day it is never less. */
  @Property
  void groeitMetDePeriode(
      @ForAll("toewijzingen") Toegewezen toegewezen, @ForAll @IntRange(max = 30) int korter) {
    for (Periode maand : perioden(toegewezen)) {
      LocalDate eerder = maand.einddatum().minusDays(korter);
      if (!eerder.isBefore(maand.begindatum())) {
        assertThat(binnen(toegewezen, new Periode(maand.begindatum(), eerder)))
            .isLessThanOrEqualTo(binnen(toegewezen, maand));
      }
    }
  }

  /** A longer toewijzing never holds less. */
  @Property
  void groeitMetDeToewijzing(
      @ForAll("toewijzingen") Toegewezen toegewezen, @ForAll @IntRange(max = 60) int langer) {
    LocalDate einde = einde(toegewezen);
    Toegewezen verlengd =
        new Toegewezen(
            toegewezen.standaard(),
            toegewezen.categorie(),
            toegewezen.omvang(),
            toegewezen.ingangsdatum(),
            einde.plusDays(langer));
    assertThat(over(toegewezen)).isLessThanOrEqualTo(over(verlengd));
  }

  /** What is paid by result is exactly divided over the ProductPeriodes, the broken week too. */
  @Property
  void verdeeltResultaatPrecies(@ForAll("toewijzingen") Toegewezen toegewezen) {
    boolean isResultaat = Betaaltitel.bij(toegewezen.omvang().eenheid()) != Betaaltitel.UURTARIEF;
    Assume.that(isResultaat && toegewezen.omvang().frequentie() != Frequentie.TOTAAL);
    assertThat(somVanMaanden(toegewezen)).isEqualTo(over(toegewezen));
  }

  /** A week on the border of two months counts in both, so the months add up to no less. */
  @Property
  void geeftPerMaandMinstensHetGeheel(@ForAll("toewijzingen") Toegewezen toegewezen) {
    Assume.that(toegewezen.omvang().frequentie() != Frequentie.TOTAAL);
    assertThat(somVanMaanden(toegewezen)).isGreaterThanOrEqualTo(over(toegewezen));
  }

  @Property
  void isInMinutenZestigMaalDatInUren(@ForAll("toewijzingen") Toegewezen toegewezen) {
    Toegewezen inUren = in(toegewezen, Eenheid.UUR, toegewezen.omvang().volume());
    Toegewezen inMinuten = in(toegewezen, Eenheid.MINUUT, toegewezen.omvang().volume() * 60);
    assertThat(Betaaltitel.UURTARIEF.over(inUren, einde(inUren)).hoeveelheid())
        .isEqualTo(Betaaltitel.UURTARIEF.over(inMinuten, einde(inMinuten)).hoeveelheid());
  }

  @Test
  void zegtHoeHetGeteldIs() {
    Toegewezen inspanning =
        toegewezen(3, Eenheid.UUR, Frequentie.PER_WEEK, "2025-07-07", "2025-09-07");
    assertThat(tekst(inspanning, periode("2025-07-07", "2025-07-31")))
        .isEqualTo("3 uur per week, 7 t/m 31 juli 2025 telt 4 kalenderweken, hoogstens 12 uur");
    Toegewezen abonnement =
        toegewezen(30000, Eenheid.EURO, Frequentie.PER_WEEK, "2025-07-07", "2025-09-06");
    assertThat(tekst(abonnement, periode("2025-08-01", "2025-08-31")))
        .contains("€ 300,00 per week", "5 zondagen en de gebroken laatste week", "€ 1.800,00");
    Toegewezen totaal = toegewezen(20, Eenheid.UUR, Frequentie.TOTAAL, "2026-01-12", "");
    assertThat(tekst(totaal, periode("2026-03-01", "2026-03-31")))
        .isEqualTo("20 uur in totaal, hoogstens 20 uur");
  }

  @Provide
  Arbitrary<Toegewezen> toewijzingen() {
    return Combinators.combine(
            Arbitraries.of(Standaard.values()),
            Arbitraries.of("01", "02", "45"),
            Arbitraries.longs().between(0, 50_000),
            Arbitraries.of(Eenheid.values()),
            Arbitraries.of(Frequentie.values()),
            Arbitraries.integers().between(0, 4_000),
            Arbitraries.integers().between(0, 500))
        .as(
            (standaard, categorie, volume, eenheid, frequentie, begin, lengte) ->
                new Toegewezen(
                    standaard,
                    categorie,
                    new Omvang(volume, eenheid, frequentie),
                    EERSTE.plusDays(begin),
                    EERSTE.plusDays(begin + lengte)))
        .withoutEdgeCases();
  }

  private static Toegewezen in(Toegewezen toegewezen, Eenheid eenheid, long volume) {
    return new Toegewezen(
        toegewezen.standaard(),
        toegewezen.categorie(),
        new Omvang(volume, eenheid, toegewezen.omvang().frequentie()),
        toegewezen.ingangsdatum(),
        toegewezen.einddatum());
  }

  private static long somVanMaanden(Toegewezen toegewezen) {
    return perioden(toegewezen).stream().mapToLong(maand -> binnen(toegewezen, maand)).sum();
  }

  private static List<Periode> perioden(Toegewezen toegewezen) {
    return productPerioden(toegewezen.ingangsdatum(), einde(toegewezen));
  }

  private static LocalDate einde(Toegewezen toegewezen) {
    return Objects.requireNonNull(toegewezen.einddatum());
  }

  private static long binnen(Toegewezen toegewezen, Periode productPeriode) {
    return titel(toegewezen).binnen(toegewezen, productPeriode).hoeveelheid().aantal();
  }

  private static long over(Toegewezen toegewezen) {
    return titel(toegewezen).over(toegewezen, einde(toegewezen)).hoeveelheid().aantal();
  }

  private static String tekst(Toegewezen toegewezen, Periode productPeriode) {
    return titel(toegewezen).binnen(toegewezen, productPeriode).tekst();
  }

  private static PerClient titel(Toegewezen toegewezen) {
    return Betaaltitel.bij(toegewezen.omvang().eenheid());
  }
}
