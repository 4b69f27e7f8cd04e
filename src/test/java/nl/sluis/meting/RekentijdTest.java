package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Processor time as Linux has it, of a process and of those that it started. */
class RekentijdTest {
  private static final long ZELF = ProcessHandle.current().pid();

  @Test
  void teltWatKinderenVerbruiktenDieGeeindigdZijn() throws Exception {
    assumeThat(Rekentijd.isTeMeten()).isTrue();
    Rekentijd begin = Rekentijd.nu(ZELF, ZELF);

    Process kind =
        new ProcessBuilder("/bin/sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
            .start();
    assertThat(Rekentijd.metKinderen(ZELF)).contains(kind.pid(), ZELF);
    kind.waitFor();

    assertThat(Rekentijd.nu(ZELF, ZELF).min(begin).postgres()).isGreaterThanOrEqualTo(50);
  }

  @Test
  void heeftVanEenProcesDatErNietIsNiets() throws IOException {
    assumeThat(Rekentijd.isTeMeten()).isTrue();

    assertThat(Rekentijd.nu(Integer.MAX_VALUE, Integer.MAX_VALUE).samen()).isZero();
  }
}
