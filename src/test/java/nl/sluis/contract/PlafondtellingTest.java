package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Plafond.Soort;

/**
 * What is used of a jaarplafond and a maandplafond (D107), for two lines of one product in hours:
 * 2025, and from 2026 on.
 */
class PlafondtellingTest {
  private static final Product PRODUCT = new Product("45", "45A65");
  private static final Contractafspraken AFSPRAKEN =
      afspraken(
          Contracttekst.met("jaarplafond", "1000", "maandplafond", "10")
              .en(
                  "ingangsdatum",
                  "2026-01-01",
                  "einddatum",
                  "2027-12-31",
                  "jaarplafond",
                  "2000",
                  "maandplafond",
                  "20"));

  @Property
  void teltPerKalenderjaarInEurocentEnPerMaandInMinuten(
      @ForAll("posten") List<Plafondpost> posten) {
    Plafondtelling telling = new Plafondtelling(AFSPRAKEN, posten);

    for (Plafond plafond : telling.plafonds()) {
      LocalDate begin = plafond.tijdvak().begindatum();
      long verwacht =
          plafond.soort() == Soort.JAARPLAFOND
              ? posten.stream()
                  .filter(post -> post.begindatum().getYear() == begin.getYear())
                  .mapToLong(Plafondpost::bedrag)
                  .sum()
              : posten.stream()
                  .filter(post -> YearMonth.from(post.begindatum()).equals(YearMonth.from(begin)))
                  .mapToLong(
                      post -> post.eenheid() == Eenheid.UUR ? 60 * post.volume() : post.volume())
                  .sum();
      assertThat(telling.gebruikt(plafond).aantal()).isEqualTo(verwacht);
    }
    assertThat(telling.plafonds())
        .filteredOn(plafond -> plafond.soort() == Soort.JAARPLAFOND)
        .hasSize((int) posten.stream().map(post -> post.begindatum().getYear()).distinct().count());
    assertThat(telling.nietGeteld()).isEmpty();
  }

  @Property
  void geeftInElkeVolgordeHetzelfde(
      @ForAll("posten") List<Plafondpost> posten, @ForAll Random toeval) {
    List<Plafondpost> anders = new ArrayList<>(posten);
    Collections.shuffle(anders, toeval);

    assertThat(standen(anders)).isEqualTo(standen(posten));
  }

  @Property
  void geeftMetEenCreditAllesTerug(
      @ForAll("posten") List<Plafondpost> posten, @ForAll("post") Plafondpost erbij) {
    List<Plafondpost> met =
        Stream.concat(posten.stream(), Stream.of(erbij, erbij.teruggenomen())).toList();
    Plafondtelling zonder = new Plafondtelling(AFSPRAKEN, posten);
    Plafondtelling terug = new Plafondtelling(AFSPRAKEN, met);

    for (Plafond plafond : terug.plafonds()) {
      assertThat(terug.gebruikt(plafond)).isEqualTo(zonder.gebruikt(plafond));
    }
  }

  /** A sum by the database counts as its prestaties do. */
  @Property
  void teltEenSomAlsZijnDelen(
      @ForAll("post") Plafondpost post, @ForAll @IntRange(min = 1, max = 20) int keer) {
    Plafondpost som =
        new Plafondpost(
            post.product(),
            post.begindatum(),
            post.eenheid(),
            keer,
            keer * post.volume(),
            keer * post.bedrag());

    assertThat(standen(List.of(som))).isEqualTo(standen(Collections.nCopies(keer, post)));
  }

  @Provide
  Arbitrary<List<Plafondpost>> posten() {
    return post().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<Plafondpost> post() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3 * 365 - 1).map(LocalDate.of(2025, 1, 1)::plusDays),
            Arbitraries.of(Eenheid.UUR, Eenheid.MINUUT),
            Arbitraries.longs().between(0, 10_000),
            Arbitraries.longs().between(0, 10_000_000))
        .as((dag, eenheid, volume, bedrag) -> post(dag.toString(), eenheid, volume, bedrag));
  }

  /** To recompute by hand: 7 hours of € 92,40. */
  @Example
  void zegtWatErIsGebruiktEnWatErBovenGaat() {
    Contractafspraken afspraken =
        afspraken(Contracttekst.met("jaarplafond", "100", "maandplafond", "1"));
    Plafondtelling telling =
        new Plafondtelling(afspraken, List.of(post("2025-04-01", Eenheid.UUR, 7, 64_680)));

    assertThat(teksten(telling))
        .containsExactly(
            "Jaarplafond 2025 van contract C-2025-1, product 45A65: € 100,00; goedgekeurd € 646,80;"
                + " € 546,80 boven het plafond.",
            "Maandplafond april 2025 van contract C-2025-1, product 45A65: 1 uur; goedgekeurd 7"
                + " uur; 6 uur boven het plafond.");
  }

  /** To the cent and to the minute it is full, and not over. */
  @Example
  void isVolOpDeCentEnOpDeMinuut() {
    Contractafspraken afspraken =
        afspraken(Contracttekst.met("jaarplafond", "100", "maandplafond", "1"));
    Plafondtelling vol =
        new Plafondtelling(afspraken, List.of(post("2025-04-01", Eenheid.MINUUT, 60, 10_000)));
    Plafondtelling erboven =
        new Plafondtelling(afspraken, List.of(post("2025-04-01", Eenheid.MINUUT, 61, 10_001)));

    assertThat(teksten(vol)).noneMatch(tekst -> tekst.contains("boven het plafond"));
    assertThat(teksten(vol).get(0)).endsWith("over € 0,00.");
    assertThat(teksten(erboven))
        .satisfiesExactly(
            jaar -> assertThat(jaar).endsWith("€ 0,01 boven het plafond."),
            maand -> assertThat(maand).endsWith("1 minuut boven het plafond."));
  }

  @Example
  void noemtWatInEenAndereEenheidIsGedeclareerd() {
    Plafondtelling telling =
        new Plafondtelling(
            AFSPRAKEN,
            List.of(
                post("2025-04-01", Eenheid.UUR, 2, 20_000),
                post("2025-04-01", Eenheid.EURO, 5_000, 5_000),
                post("2025-05-01", Eenheid.EURO, 2_500, 2_500)));

    assertThat(telling.plafonds()).hasSize(2);
    assertThat(telling.nietGeteld())
        .singleElement()
        .asString()
        .startsWith("Niet meegeteld: 2 prestaties van product 45A65 in Eenheid 83, samen € 75,00;")
        .contains("geen contractregel in deze Eenheid");
    assertThat(telling.nietGeteldBij(telling.plafonds())).isEqualTo(telling.nietGeteld());
  }

  @Example
  void noemtWatBuitenDeContractenValt() {
    Plafondtelling telling =
        new Plafondtelling(AFSPRAKEN, List.of(post("2024-12-31", Eenheid.UUR, 2, 20_000)));

    assertThat(telling.plafonds()).isEmpty();
    assertThat(telling.nietGeteld()).singleElement().asString().contains("1 prestatie");
  }

  @Example
  void zwijgtBijEenProductZonderPlafond() {
    Contractafspraken afspraken = afspraken(Contracttekst.met());
    Plafondtelling telling =
        new Plafondtelling(
            afspraken,
            List.of(
                post("2025-04-01", Eenheid.UUR, 2, 20_000),
                post("2025-04-01", Eenheid.EURO, 2_500, 2_500)));

    assertThat(afspraken.heeftPlafonds()).isFalse();
    assertThat(telling.plafonds()).isEmpty();
    assertThat(telling.nietGeteld()).isEmpty();
  }

  @Example
  void zegtDatEenRegelVoorMeerGemeentenGeldt() {
    Contractafspraken afspraken =
        afspraken(Contracttekst.met("gemeente", "Amsterdam-Amstelland", "maandplafond", "1"));
    Plafondtelling telling =
        new Plafondtelling(afspraken, List.of(post("2025-04-01", Eenheid.UUR, 2, 20_000)));

    assertThat(teksten(telling))
        .singleElement()
        .asString()
        .endsWith("gemeenten; geteld is alleen deze.");
  }

  private static Contractafspraken afspraken(Contracttekst bestand) {
    return new Contractafspraken(true, bestand.lees().regels());
  }

  private static Plafondpost post(String dag, Eenheid eenheid, long volume, long bedrag) {
    return new Plafondpost(PRODUCT, LocalDate.parse(dag), eenheid, 1, volume, bedrag);
  }

  private static List<Plafondstand> standen(List<Plafondpost> posten) {
    Plafondtelling telling = new Plafondtelling(AFSPRAKEN, posten);
    return telling.plafonds().stream()
        .map(plafond -> new Plafondruimte(plafond, telling.gebruikt(plafond)))
        .map(Plafondstand::van)
        .toList();
  }

  private static List<String> teksten(Plafondtelling telling) {
    return telling.plafonds().stream()
        .map(plafond -> new Plafondruimte(plafond, telling.gebruikt(plafond)).tekst())
        .toList();
  }
}
