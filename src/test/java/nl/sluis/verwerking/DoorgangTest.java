package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorgangTest {
  private final Doorgang doorgang =
      new Doorgang(
          new VerwerkingInstellingen(
              new Herhaling(1, Duration.ZERO, Duration.ZERO),
              new Afleverinstellingen(
                  Duration.ZERO, Duration.ZERO, Duration.ZERO, 2, 3, 5, Duration.ZERO)));

  private static Baan baan(String ontvanger, int relatie) {
    return new Baan(ontvanger, "relatie" + relatie);
  }

  @Test
  void laatErWeinigNaarEenOntvangerEnNietTeVeelSamen() {
    assertThat(doorgang.neem(baan("A", 1))).isTrue();
    assertThat(doorgang.neem(baan("A", 2))).isTrue();
    assertThat(doorgang.neem(baan("A", 3))).isFalse();
    assertThat(doorgang.neem(baan("B", 1))).isTrue();
    assertThat(doorgang.neem(baan("C", 1))).isFalse();
    doorgang.verlaat(baan("B", 1));
    assertThat(doorgang.neem(baan("C", 1))).isTrue();
  }

  @Test
  void geeftWieKlaarIsEenBaanDieWacht() {
    doorgang.neem(baan("A", 1));
    doorgang.neem(baan("A", 2));
    doorgang.neem(baan("B", 1));
    doorgang.neem(baan("A", 3));
    doorgang.neem(baan("C", 1));

    assertThat(doorgang.wissel(baan("B", 1))).as("A is full").contains(baan("C", 1));
    assertThat(doorgang.wissel(baan("A", 1))).contains(baan("A", 3));
    assertThat(doorgang.wissel(baan("A", 2))).isEmpty();
    assertThat(doorgang.neem(baan("A", 4))).isTrue();
  }
}
