package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.sluis.console.Grafiek.Punt;
import nl.sluis.console.Grafiek.Soort;
import org.junit.jupiter.api.Test;

class GrafiekTest {

  @Test
  void tekentStavenNaarHunWaarde() {
    Grafiek grafiek = grafiek(Soort.STAVEN, 10L, 5L, 0L);
    assertThat(grafiek.staven())
        .extracting(Grafiek.Staaf::hoogte)
        .containsExactly("164.0", "82.0", "0.0");
    assertThat(grafiek.schaal()).extracting(Grafiek.Label::tekst).containsExactly("0", "5", "10");
  }

  @Test
  void laatEenGatWaarNietsBekendIs() {
    assertThat(grafiek(Soort.STAVEN, 1L, null, 1L).staven()).hasSize(2);
    assertThat(grafiek(Soort.LIJN, 1L, 2L, null, 1L).pad().chars().filter(teken -> teken == 'M'))
        .as("the line begins again after the gap")
        .hasSize(2);
  }

  @Test
  void kanOokNietsTonen() {
    assertThat(grafiek(Soort.LIJN).pad()).isEmpty();
    assertThat(grafiek(Soort.STAVEN, 0L).staven())
        .extracting(Grafiek.Staaf::hoogte)
        .containsExactly("0.0");
    assertThat(grafiek(Soort.VONK, 3L, 9L).pad()).startsWith("M");
  }

  @Test
  void noemtVanVeelPuntenEenDeel() {
    Long[] dagen = new Long[31];
    Arrays.fill(dagen, 1L);
    assertThat(grafiek(Soort.LIJN, dagen).onder()).hasSizeBetween(2, 12);
  }

  private static Grafiek grafiek(Soort soort, Long... waarden) {
    List<Punt> punten = new ArrayList<>();
    for (Long waarde : waarden) {
      punten.add(new Punt(String.valueOf(punten.size() + 1), waarde));
    }
    return new Grafiek("Declaraties per dag", "declaraties", soort, punten);
  }
}
