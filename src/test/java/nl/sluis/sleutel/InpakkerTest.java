package nl.sluis.sleutel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class InpakkerTest {
  private static final byte[] LANG =
      "<Achternaam>Sluis</Achternaam>".repeat(1000).getBytes(StandardCharsets.UTF_8);

  @Test
  void paktUitWatEenEerdereVersieInpakteZonderLengte() throws IOException {
    ByteArrayOutputStream eerder = new ByteArrayOutputStream();
    eerder.write(1);
    try (DeflaterOutputStream inpakker =
        new DeflaterOutputStream(eerder, new Deflater(Deflater.BEST_SPEED, true))) {
      inpakker.write(LANG);
    }
    assertThat(Inpakker.pakUit(eerder.toByteArray())).isEqualTo(LANG);
  }

  @Test
  void pakUitGeeftWatErinGing() {
    byte[] klein = Inpakker.pakIn(LANG);
    assertThat(klein).hasSizeLessThan(LANG.length / 10);
    assertThat(Inpakker.pakUit(klein)).isEqualTo(LANG);
  }
}
