package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Codelijsten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its breach, where it stands and nothing else, and nothing in what is right. */
class RegelsTest {
  private static final Controle CONTROLE = new Controle();

  static Stream<Proef> proeven() {
    return Stream.of(
            ToewijzingProeven.CLIENT,
            ToewijzingProeven.CONTACTEN,
            ToewijzingProeven.PRODUCTEN,
            ToewijzingProeven.STAPELING,
            DeclaratieProeven.DECLARATIE_ZELF,
            DeclaratieProeven.PRESTATIES,
            DeclaratieProeven.ANTWOORDEN,
            DossierProeven.HEADER,
            DossierProeven.TOEWIJZINGEN,
            DossierProeven.NAAST_TOEWIJZING,
            DossierProeven.NAAST_EERDERE)
        .flatMap(List::stream);
  }

  static Stream<Regel> beoordeeldeRegels() {
    return Regelboek.alle().stream()
        .filter(regel -> regel.bronnen().stream().allMatch(bron -> bron == Bron.DOSSIER));
  }

  @ParameterizedTest
  @MethodSource("proeven")
  void vindtPreciesWatFoutIs(Proef proef) {
    Beoordeling beoordeling = proef.beoordeel(CONTROLE);
    assertThat(Proef.gevonden(beoordeling))
        .as(beoordeling.bevindingen().toString())
        .containsExactlyInAnyOrderElementsOf(proef.bevindingen());
    assertThat(beoordeling.oordeel()).isNotIn(Oordeel.GEWEIGERD, Oordeel.ONBESLIST);
  }

  /** A rule that nobody would miss is not tested. */
  @ParameterizedTest
  @MethodSource("beoordeeldeRegels")
  void wordtGemistAlsHijErNietIs(Regel regel) {
    List<Regel> zonder =
        Regelboek.alle().stream().filter(andere -> !andere.code().equals(regel.code())).toList();
    Controle controle = new Controle(zonder, Codelijsten.ingebouwd());
    assertThat(proeven().filter(proef -> proef.regel().equals(regel.code())))
        .as("proeven van %s", regel.code())
        .anyMatch(
            proef ->
                !proef.bevindingen().stream()
                    .sorted()
                    .toList()
                    .equals(Proef.gevonden(proef.beoordeel(controle))));
  }
}
