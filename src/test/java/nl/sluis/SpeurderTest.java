package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One who finds nothing may have looked badly. */
class SpeurderTest {
  private static final Set<String> WAARDEN = Set.of("999990019", "Wolkenkoper", "Jansén");
  private static final Speurder SPEURDER = new Speurder(WAARDEN);

  private static int aantal(String tekst) {
    return SPEURDER.vindplaatsen("hier", tekst.getBytes(StandardCharsets.UTF_8)).size();
  }

  @Test
  void vindtEenWaardeInElkeVorm() {
    for (String waarde : WAARDEN) {
      byte[] bytes = ("<a>" + waarde + "</a>").getBytes(StandardCharsets.UTF_8);
      assertThat(aantal("ERROR cannot read <" + waarde + "> at 7")).as(waarde).isEqualTo(1);
      assertThat(aantal("\\x" + HexFormat.of().formatHex(bytes))).as(waarde).isEqualTo(1);
      for (String ervoor : new String[] {"", "x", "xx"}) {
        byte[] samen = (ervoor + waarde + "...").getBytes(StandardCharsets.UTF_8);
        assertThat(aantal(Base64.getEncoder().encodeToString(samen))).as(waarde).isEqualTo(1);
      }
    }
  }

  @Test
  void vindtNietWatErNietStaat() {
    assertThat(aantal("1999990019 9999900190 wolkenkopers 999990018")).isZero();
  }

  @Test
  void kentDePersoonlijkeWaardenVanDeVoorbeeldberichten() {
    assertThat(Speurder.waarden(Path.of("conformance-tests", "basis")))
        .contains("999991000", "Zeesluis", "Sluisstraat", "1015CJ", "2013-06-21");
  }
}
