package nl.sluis.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoortgangTest {

  @Test
  void zwijgtEenPaarSecondenEnZegtDanHoeVer() {
    List<String> gezegd = new ArrayList<>();
    Voortgang vlug = new Voortgang("gevallen gedraaid", gezegd::add);
    vlug.nogEen();
    assertThat(gezegd).isEmpty();

    Voortgang traag = new Voortgang("gevallen gedraaid", gezegd::add, Duration.ZERO);
    traag.nogEen();
    traag.nogEen();
    assertThat(gezegd).containsExactly("1 gevallen gedraaid…", "2 gevallen gedraaid…");
  }
}
