package nl.sluis.publicatie;

import static nl.sluis.publicatie.Proeftabel.rij;
import static nl.sluis.publicatie.Proeftabel.rijen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import org.junit.jupiter.api.Test;

/** What is shown of a tree, and how it says what is not. */
class BeeldboomTest {
  private static final List<Blad> MET_KLEINE = rij(2, 3, 6, 8, 40);

  @Test
  void toontWatVeiligIsEnNeemtDeRestSamen() {
    Gepubliceerd beeld = beeld(Bereik.REGIO, MET_KLEINE);

    assertThat(beeld.knopen())
        .extracting(Knoop::pad, Knoop::n, Knoop::overig)
        .containsExactly(
            tuple(List.of("2026"), 59, null),
            tuple(List.of("2026", "e"), 40, null),
            tuple(List.of("2026", "Overig"), 19, 4));
    assertThat(beeld.knopen().get(2).uitleg()).startsWith("4 delen samen: anders is een deel");
    assertThat(beeld.uitleg()).isNull();
  }

  @Test
  void splitstNietUitAlsAllesSamenZouGaan() {
    assertThat(beeld(Bereik.REGIO, rij(2, 3, 6)).knopen())
        .isEmpty(); // eleven of three gemeenten is too few to be safe from each of them
    assertThat(beeld(Bereik.REGIO, rij(4, 4, 12)).knopen())
        .singleElement()
        .satisfies(
            knoop -> {
              assertThat(knoop.n()).isEqualTo(20);
              assertThat(knoop.uitleg()).startsWith("Niet uitgesplitst");
            });
  }

  @Test
  void zegtWaaromErNietsTeTonenIs() {
    Gepubliceerd beeld = beeld(Bereik.REGIO, rij(1, 2));

    assertThat(beeld.knopen()).isEmpty();
    assertThat(beeld.uitleg()).contains("minder dan 5 cliënten");
  }

  @Test
  void vraagtInHetOpenbaarTienEnBeschermtOokTegenEenAanbieder() {
    assertThat(beeld(Bereik.REGIO, rij(30, 30, 30, 6)).knopen()).hasSize(5);
    assertThat(beeld(Bereik.PUBLIEK, rij(30, 30, 30, 6)).knopen()).hasSize(1);

    List<Blad> tweeAanbieders = new ArrayList<>(rij(30, 30, 30, 30));
    tweeAanbieders.add(new Blad(List.of("2026", "a"), "a", "klein", clienten("x", 3), true));
    assertThat(beeld(Bereik.REGIO, tweeAanbieders).knopen()).hasSize(5);
    // the large one in a would know of the three
    assertThat(beeld(Bereik.PUBLIEK, tweeAanbieders).knopen()).hasSize(1);
  }

  @Test
  void nulIsKleinWaarIetsGecontracteerdIsEnTeltAndersNietMee() {
    List<Blad> bladeren = new ArrayList<>(rij(20, 20, 20));
    bladeren.add(new Blad(List.of("2026", "d"), "d", "z", Map.of(), false));
    assertThat(beeld(Bereik.REGIO, bladeren).knopen())
        .extracting(Knoop::n)
        .containsExactly(60, 20, 20, 20);

    bladeren.set(3, new Blad(List.of("2026", "d"), "d", "z", Map.of(), true));
    assertThat(beeld(Bereik.REGIO, bladeren).knopen()).extracting(Knoop::n).containsExactly(60);
  }

  @Test
  void teltOpOverHetPlanEnNoemtUniekeClientenAlleenBovenaan() {
    List<Blad> bladeren = new ArrayList<>();
    for (String product : List.of("p", "q")) {
      for (String gemeente : List.of("a", "b", "c", "d")) {
        bladeren.add(
            new Blad(
                List.of("2026", product, gemeente), gemeente, "z", clienten(gemeente, 9), true));
      }
    }

    List<Knoop> knopen =
        Beeldboom.van(Proeftabel.PER_PRODUCT, Bereik.REGIO, bladeren)
            .toon(alle -> Waarde.GEEN)
            .knopen();

    assertThat(knopen).hasSize(11);
    assertThat(knopen.get(0)).extracting(Knoop::n, Knoop::clienten).containsExactly(72, 36);
    assertThat(knopen.subList(1, 11)).allMatch(knoop -> knoop.clienten() == null);
    assertThat(knopen.get(1))
        .extracting(Knoop::pad, Knoop::n)
        .containsExactly(List.of("2026", "p"), 36);
  }

  @Test
  void geeftAanElkGetalDeWaardeVanAllesWatErachterStaat() {
    Gepubliceerd beeld =
        Beeldboom.van(Proeftabel.PER_GEMEENTE, Bereik.REGIO, MET_KLEINE)
            .toon(bladeren -> new Waarde(BigDecimal.valueOf(bladeren.size()), null, null));

    assertThat(beeld.knopen())
        .extracting(knoop -> knoop.waarde().getal())
        .containsExactly(BigDecimal.valueOf(5), BigDecimal.valueOf(1), BigDecimal.valueOf(4));
  }

  @Test
  void isHetzelfdeInWelkeVolgordeDeFeitenOokKomen() {
    List<Blad> bladeren = new ArrayList<>(rijen(5, 2, 3, 6, 8, 40, 9, 9, 9, 9, 9, 1, 0, 30, 2, 7));
    List<Knoop> knopen = knopen(bladeren);

    assertThat(knopen).hasSizeGreaterThan(5);
    Collections.shuffle(bladeren, new Random(7));
    assertThat(knopen(bladeren)).isEqualTo(knopen);
  }

  @Test
  void nieuweDelenKrijgenGeenPlekInWatErAlStaat() {
    Beeldboom boom = Beeldboom.van(Proeftabel.PER_GEMEENTE, Bereik.REGIO, rij(12, 13, 14, 15));

    assertThat(boom.herzien(rij(12, 13, 14, 15, 16)).toon(alle -> Waarde.GEEN).knopen())
        .extracting(Knoop::n)
        .containsExactly(70, 12, 13, 14, 15);
  }

  @Test
  void weigertBladerenDieNietBijHetPlanHoren() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Beeldboom.van(Proeftabel.PER_PRODUCT, Bereik.REGIO, rij(12, 13, 14, 15)));
  }

  @Test
  void eenPlanDatErNietIsWordtGeweigerdMetDieErZijn() {
    assertThat(Publicatieplan.metNaam("jaar-regio-product-gemeente").niveaus()).hasSize(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Publicatieplan.metNaam("jaar-wijk"))
        .withMessageContaining("plan 'jaar-wijk' bestaat niet; er zijn: ")
        .withMessageContaining("jaar-regio-product-gemeente");
  }

  private static Map<String, Long> clienten(String naam, int aantal) {
    Map<String, Long> clienten = new HashMap<>();
    for (int nummer = 0; nummer < aantal; nummer++) {
      clienten.put(naam + nummer, 0L);
    }
    return clienten;
  }

  private static Gepubliceerd beeld(Bereik bereik, List<Blad> bladeren) {
    return Beeldboom.van(Proeftabel.PER_GEMEENTE, bereik, bladeren).toon(alle -> Waarde.GEEN);
  }

  private static List<Knoop> knopen(List<Blad> bladeren) {
    return Beeldboom.van(Proeftabel.PER_PRODUCT, Bereik.REGIO, bladeren)
        .toon(alle -> Waarde.GEEN)
        .knopen();
  }
}
