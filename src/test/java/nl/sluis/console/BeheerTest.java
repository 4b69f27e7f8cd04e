package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.Proefsluis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator does at the console, in a real browser. */
class BeheerTest extends Browserproef {
  /** Filled, empty, narrowed to nothing, and what goes wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/afleveringen",
        "/console/afleveringen/" + Proefsluis.AANBIEDER,
        "/console/afleveringen/" + Proefsluis.AANBIEDER + "/hervat",
        "/console/alarmen",
        "/console/alarmen?duurt=nee&soort=SCHIJF",
        "/console/telling",
        "/console/telling?van=2026-11-01&tot=2026-10-01",
        "/console/deelnemers",
        "/console/deelnemers/" + Proefsluis.AANBIEDER,
        "/console/deelnemers/bestaat-niet",
        "/console/sleutels",
        "/console/bewaren"
      })
  void isVoorIedereenTeLezen(String pad) {
    ga(pad);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).as("one scrolls sideways at 320 pixels").isFalse();
  }
}
