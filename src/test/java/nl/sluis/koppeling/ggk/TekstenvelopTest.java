package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A file in the envelope: its name and its size within what StUF-GGk allows. */
class TekstenvelopTest {
  private static final LocalDateTime NU = LocalDateTime.of(2026, 7, 4, 12, 0);

  @Test
  void houdtZichAanDeVormVanDeNaam() {
    assertThat(Tekstenvelop.gebrek("GMSD_0363-2026.csv")).isEmpty();
    assertThat(Tekstenvelop.gebrek("a".repeat(251) + ".csv")).isEmpty();
    assertThat(Tekstenvelop.gebrek("a".repeat(252) + ".csv")).isPresent();
    assertThat(Tekstenvelop.gebrek("met spatie.csv")).isPresent();
    assertThat(Tekstenvelop.gebrek("csv")).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tekstenvelop.van("0363", "CBS", "a/b.csv", new byte[] {1}, NU))
        .withMessageContaining("mag niet in een envelop");
  }

  @Test
  void weigertEenBestandDatTeGrootIs() {
    assertThat(Tekstenvelop.van("0363", "CBS", "juist.csv", new byte[] {1, 2, 3}, NU))
        .asString()
        .contains("bestandsnaam=\"juist.csv\">AQID<");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Tekstenvelop.van(
                    "0363", "CBS", "te-groot.csv", new byte[Tekstenvelop.MAX_BYTES + 1], NU))
        .withMessageContaining("25 MB");
  }
}
