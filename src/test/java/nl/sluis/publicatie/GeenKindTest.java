package nl.sluis.publicatie;

import static nl.sluis.publicatie.Proeftabel.rij;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import nl.sluis.publicatie.Publicatieregel.Clausule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attacks on what is published, by one who knows the rule: of no cell of 1 to k - 1 clients he
 * comes to know more than an interval of k - 1, also when he is a gemeente. Each clause of the rule
 * is needed: without it an attack succeeds.
 */
class GeenKindTest {
  private static final Set<Ingewijde> GEMEENTEN = EnumSet.of(Ingewijde.GEMEENTE);
  private static final Publicatieregel VIJF = Bereik.REGIO.regel();

  @ParameterizedTest(name = "{0} producten, {1} gemeenten, k = {2}, tot en met {3} in totaal")
  @CsvSource({
    "1, 2, 3, 24",
    "1, 3, 3, 24",
    "1, 4, 3, 20",
    "1, 5, 3, 15",
    "1, 6, 3, 12",
    "1, 3, 5, 34",
    "1, 4, 5, 24",
    "3, 3, 2, 8",
    "4, 2, 2, 11"
  })
  void vanGeenTabelIsEenKleineCelTeWetenDoorWieDeRegelKent(
      int producten, int gemeenten, int k, int totEnMet) {
    assertThat(
            Nabootsing.vanAlleTabellen(
                Publicatieregel.geheel(k, GEMEENTEN), producten, gemeenten, k, totEnMet))
        .isEmpty();
  }

  @ParameterizedTest(name = "zonder {0}: k = {1}, {2}")
  @CsvSource({
    "DREMPEL, 3, 2 4 5 4", // a cell of two is simply shown
    "INGEWIJDEN, 5, 40 4", // who has forty sees that the other has four
    "MARGE, 5, 1 1 1 1 1 1", // each has at most one, or five would not be left
    "NUL_IS_KLEIN, 3, 0 1 1 1 1 1 1", // hidden, so not none
    "RUIMTE_KLEINEN, 3, 2 2 2 2 5", // four of at most two are eight
    "RUIMTE_GROTEN, 3, 3 0 3 3 1" // the two that joined have no more than the three that is shown
  })
  void zonderEenClausuleIsErEenWelTeWeten(Clausule clausule, int k, String tabel) {
    int[] cellen = Stream.of(tabel.split(" ")).mapToInt(Integer::parseInt).toArray();
    Publicatieregel regel = Publicatieregel.geheel(k, GEMEENTEN);

    assertThat(Nabootsing.van(regel, 1, cellen.length, cellen)).isEmpty();
    assertThat(Nabootsing.van(regel.zonder(clausule), 1, cellen.length, cellen)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void drieSamenIsMeerDanNodig(int gemeenten) {
    assertThat(
            Nabootsing.vanAlleTabellen(
                Publicatieregel.geheel(3, GEMEENTEN).zonder(Clausule.DRIE), 1, gemeenten, 3, 14))
        .isEmpty();
  }

  @Test
  void zonderUniekeClientenIsVijfKeerHetzelfdeKindGenoeg() {
    List<Blad> eenKind = new ArrayList<>();
    for (int product = 0; product < 5; product++) {
      eenKind.add(
          new Blad(List.of("2026", "p" + product, "a"), "a", "x", Map.of("kind", 0L), true));
    }

    assertThat(knopen(VIJF, Proeftabel.PER_PRODUCT, eenKind)).isEmpty();
    assertThat(knopen(VIJF.zonder(Clausule.UNIEK), Proeftabel.PER_PRODUCT, eenKind)).hasSize(1);
  }

  @Test
  void zonderOverheersingZegtEenBedragWatEenKindKost() {
    Map<String, Long> clienten = new HashMap<>(Map.of("duur", 9_600_000L));
    for (int kind = 0; kind < 20; kind++) {
      clienten.put("kind " + kind, 20_000L);
    }
    List<Blad> bladeren = List.of(new Blad(List.of("2026", "a"), "a", "x", clienten, true));

    assertThat(knopen(VIJF, Proeftabel.PER_GEMEENTE, bladeren)).isEmpty();
    // 9,600,000 of 10,000,000: within four percent
    assertThat(knopen(VIJF.zonder(Clausule.OVERHEERSING), Proeftabel.PER_GEMEENTE, bladeren))
        .isNotEmpty();
  }

  @Test
  void zonderDrempelVoorCorrectiesIsHetVerschilEenKind() {
    List<Blad> oud = rij(12, 13, 14, 15);
    List<Blad> nieuw = rij(13, 13, 14, 15);

    assertThat(herzien(VIJF, oud, nieuw)).isEqualTo(knopen(VIJF, Proeftabel.PER_GEMEENTE, oud));
    assertThat(herzien(VIJF.zonder(Clausule.CORRECTIE), oud, nieuw))
        .anySatisfy(
            knoop -> {
              assertThat(knoop.pad()).containsExactly("2026", "a");
              assertThat(knoop.n()).isEqualTo(13);
            });
  }

  @Test
  void eenCorrectieDieTerugkomtWordtOokMetDeEersteVersieVergeleken() {
    Beeldboom eerst = Beeldboom.van(Proeftabel.PER_GEMEENTE, VIJF, rij(20, 13, 14, 15));
    Beeldboom daarna = eerst.herzien(rij(30, 13, 14, 15));

    assertThat(knopen(daarna.herzien(rij(20, 13, 14, 15)))).extracting(Knoop::n).contains(62);
    // ten more and nine fewer are one, beside what was shown at first
    assertThat(knopen(daarna.herzien(rij(21, 13, 14, 15)))).isEqualTo(knopen(daarna));
  }

  @Test
  void zonderCorrectieVanHetGeheelIsDeRestTeBerekenen() {
    List<Blad> oud = rij(12, 13, 14, 15);
    List<Blad> nieuw = rij(18, 18, 15, 15);

    // the whole has twelve more, and that is all
    assertThat(herzien(VIJF, oud, nieuw)).extracting(Knoop::n).containsExactly(66, 12, 13, 14, 15);
    // 66 less 18, 18 and 15 is 15: one more than the 14 that stands there
    assertThat(herzien(VIJF.zonder(Clausule.CORRECTIE_GEHEEL), oud, nieuw))
        .extracting(Knoop::n)
        .containsExactly(66, 18, 18, 14, 15);
  }

  @Test
  void zonderDezelfdeVormVerraadtEenCorrectieWatErSamenStond() {
    List<Blad> oud = rij(2, 1, 5, 6, 20, 25);
    List<Blad> nieuw = rij(2, 1, 50, 55, 20, 25);

    List<Knoop> eerst = knopen(VIJF, Proeftabel.PER_GEMEENTE, oud);
    assertThat(aantallen(eerst)).isEqualTo(Map.of("2026", 59, "e", 20, "f", 25, "Overig", 14));
    assertThat(aantallen(herzien(VIJF, oud, nieuw)))
        .isEqualTo(Map.of("2026", 153, "e", 20, "f", 25, "Overig", 14));
    // 48 less 20 and 25, which were there before, are the three of a and b
    assertThat(aantallen(herzien(VIJF.zonder(Clausule.CORRECTIE_ZELFDE_VORM), oud, nieuw)))
        .isEqualTo(Map.of("2026", 153, "c", 50, "d", 55, "Overig", 48));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(longs = {2, 3})
  void tienKwartalenMetCorrectiesSamenVertellenGeenKleineCel(long zaad) {
    Verloop verloop = new Verloop(VIJF, zaad);
    Lineaireaanval aanval = new Lineaireaanval(VIJF, verloop);

    assertThat(verloop.getoond().get(0)).hasSizeGreaterThan(30);
    assertThat(verloop.getoond().get(3))
        .anySatisfy(getoond -> assertThat(getoond.knoop().versie()).isGreaterThan(1));
    assertThat(aanval.lekken(null)).isEmpty();
    assertThat(aanval.lekken("a")).isEmpty();
  }

  @ParameterizedTest(name = "zonder {0}")
  @EnumSource(names = {"DREMPEL", "RUIMTE_KLEINEN"})
  void dezelfdeAanvalSlaagtOpEenRegelMetEenGat(Clausule clausule) {
    Publicatieregel lek = VIJF.zonder(clausule);

    assertThat(
            LongStream.rangeClosed(1, 20)
                .mapToObj(zaad -> new Lineaireaanval(lek, new Verloop(lek, zaad)))
                .anyMatch(aanval -> !aanval.lekken(null).isEmpty()))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void geenVerschilTussenTweeVersiesGaatOverMinderDanVijf(long zaad) {
    assertThat(new Verschilaanval(new Verloop(VIJF, zaad)).verschillen())
        .allMatch(verschil -> verschil == 0 || verschil >= 5)
        .anyMatch(verschil -> verschil > 0);
  }

  @ParameterizedTest(name = "zonder {0}")
  @EnumSource(names = {"CORRECTIE", "CORRECTIE_GEHEEL"})
  void zonderEenClausuleOverCorrectiesGaatEenVerschilOverMinder(Clausule clausule) {
    assertThat(new Verschilaanval(new Verloop(VIJF.zonder(clausule), 1)).verschillen())
        .anyMatch(verschil -> verschil > 0 && verschil < 5);
  }

  private static List<Knoop> knopen(
      Publicatieregel regel, Publicatieplan plan, List<Blad> bladeren) {
    return knopen(Beeldboom.van(plan, regel, bladeren));
  }

  private static List<Knoop> herzien(Publicatieregel regel, List<Blad> oud, List<Blad> nieuw) {
    return knopen(Beeldboom.van(Proeftabel.PER_GEMEENTE, regel, oud).herzien(nieuw));
  }

  private static List<Knoop> knopen(Beeldboom boom) {
    return boom.toon(alle -> Waarde.GEEN).knopen();
  }

  private static Map<String, Integer> aantallen(List<Knoop> knopen) {
    return knopen.stream()
        .collect(Collectors.toMap(knoop -> knoop.pad().get(knoop.pad().size() - 1), Knoop::n));
  }
}
