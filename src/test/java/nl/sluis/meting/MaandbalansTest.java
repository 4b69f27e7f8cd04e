package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.meting.Maandloop.Stand;
import org.junit.jupiter.api.Test;

/** When a month adds up: each demand, and the nearest that does not meet it. */
class MaandbalansTest {
  private static final Stand ALLES = new Stand(650, 0, 0);

  @Test
  void sluitAlsAllesEenKeerIsBeantwoordEnElkeCentErIs() {
    assertThat(balans(ALLES, 9_000, 1_000, 0).isGoed()).isTrue();
  }

  @Test
  void sluitNietAlsEenAntwoordOntbreektOfTweeKeerKwam() {
    assertThat(balans(new Stand(649, 1, 0), 9_000, 1_000, 0).isGoed()).isFalse();
    assertThat(balans(new Stand(649, 0, 0), 9_000, 1_000, 0).isGoed())
        .as("niet verstuurd")
        .isFalse();
    assertThat(balans(new Stand(650, 0, 1), 9_000, 1_000, 0).isGoed()).isFalse();
  }

  @Test
  void sluitNietAlsErEenCentMist() {
    assertThat(balans(ALLES, 8_999, 1_000, 0).isGoed()).isFalse();
    assertThat(balans(ALLES, 9_000, 1_001, 0).isGoed()).isFalse();
  }

  @Test
  void sluitNietAlsTweeDeclaratiesElkaarsBedragKregen() {
    assertThat(balans(ALLES, 9_000, 1_000, 2).isGoed()).isFalse();
  }

  @Test
  void sluitNietAlsHetDossierIetsAndersZegt() {
    assertThat(dossier(25, 9_000, 1_000).isGoed()).isTrue();
    assertThat(dossier(24, 9_000, 1_000).isGoed()).isFalse();
    assertThat(dossier(25, 9_001, 1_000).isGoed()).isFalse();
    assertThat(dossier(25, 9_000, 999).isGoed()).isFalse();
  }

  private static Maandbalans balans(Stand stand, long toegekend, long afgewezen, int anders) {
    return new Maandbalans(
        650, stand, 10_000, toegekend, afgewezen, anders, 25, 25, toegekend, afgewezen);
  }

  private static Maandbalans dossier(long prestaties, long toegekend, long afgewezen) {
    return new Maandbalans(
        650, ALLES, 10_000, 9_000, 1_000, 0, 25, prestaties, toegekend, afgewezen);
  }
}
