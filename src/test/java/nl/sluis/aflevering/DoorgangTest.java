package nl.sluis.aflevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.sluis.wachtrij.Baan;
import org.junit.jupiter.api.Test;

class DoorgangTest {
  private final Doorgang doorgang =
      new Doorgang(
          new Afleverinstellingen(
              Duration.ZERO, Duration.ZERO, Duration.ZERO, 2, 3, 5, Duration.ZERO, Duration.ZERO));

  private static Baan baan(String ontvanger, int relatie) {
    return new Baan(ontvanger, "relatie" + relatie);
  }

  @Test
  void laatErWeinigNaarEenOntvangerEnNietTeVeelSamen() {
    assertThat(doorgang.neem(baan("A", 1))).containsExactly(baan("A", 1));
    assertThat(doorgang.neem(baan("A", 2))).containsExactly(baan("A", 2));
    assertThat(doorgang.neem(baan("A", 3))).isEmpty();
    assertThat(doorgang.neem(baan("B", 1))).containsExactly(baan("B", 1));
    assertThat(doorgang.neem(baan("C", 1))).isEmpty();
    assertThat(doorgang.verlaat(List.of(baan("B", 1)))).as("A is full").contains(baan("C", 1));
    assertThat(doorgang.neem(baan("C", 1))).containsExactly(baan("C", 1));
  }

  @Test
  void geeftWieKlaarIsAllesWatVoorEenOntvangerWacht() {
    doorgang.neem(baan("A", 1));
    doorgang.neem(baan("A", 2));
    doorgang.neem(baan("B", 1));
    doorgang.neem(baan("A", 3));
    doorgang.neem(baan("C", 1));
    doorgang.neem(baan("A", 4));

    assertThat(doorgang.wissel(List.of(baan("B", 1)))).containsExactly(baan("C", 1));
    assertThat(doorgang.wissel(List.of(baan("A", 1)))).containsExactly(baan("A", 3), baan("A", 4));
    assertThat(doorgang.wissel(List.of(baan("A", 2)))).isEmpty();
    assertThat(doorgang.neem(baan("A", 5))).containsExactly(baan("A", 5));
  }

  @Test
  void geeftEenBaanDieOnderwegIsPasWeerAlsZijIsVerlaten() {
    doorgang.neem(baan("A", 1));
    assertThat(doorgang.neem(baan("A", 1))).isEmpty();
    assertThat(doorgang.neem(baan("A", 2))).as("not with it").containsExactly(baan("A", 2));
    assertThat(doorgang.wissel(List.of(baan("A", 1)))).containsExactly(baan("A", 1));
  }

  @Test
  void laatNietAllesTegelijkMeegaan() {
    doorgang.neem(baan("A", 1));
    doorgang.neem(baan("A", 2));
    for (int i = 0; i <= Doorgang.BUNDEL; i++) {
      doorgang.neem(baan("A", 3 + i));
    }
    assertThat(doorgang.wissel(List.of(baan("A", 1)))).hasSize(Doorgang.BUNDEL);
    assertThat(doorgang.wissel(List.of(baan("A", 2)))).hasSize(1);
  }
}
