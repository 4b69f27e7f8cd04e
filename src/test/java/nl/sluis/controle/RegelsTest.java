package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule on a 301, 323 or 325 finds its breach, where it stands and nothing else, and nothing
 * in what is right. For the rules on the other messages the conformance cases do that.
 */
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

  @ParameterizedTest
  @MethodSource("proeven")
  void vindtPreciesWatFoutIs(Proef proef) {
    Beoordeling beoordeling = proef.beoordeel(CONTROLE);
    assertThat(Proef.gevonden(beoordeling))
        .as(beoordeling.bevindingen().toString())
        .containsExactlyInAnyOrderElementsOf(proef.bevindingen());
    assertThat(beoordeling.oordeel()).isNotIn(Oordeel.GEWEIGERD, Oordeel.ONBESLIST);
  }
}
