package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.CharConversionException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may stand in XML passes as it is, whatever the size of the pieces; anything else ends it.
 */
class GewoneTekensTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 4000})
  void laatDoorWatInXmlMagStaan(int stuk) throws IOException {
    String tekst = "<a>\r\n\tPat & Ínez € 𝄞 \u007f\u0085\ufffd\ud7ff</a>";

    assertThat(lees(tekst.getBytes(UTF_8), stuk)).isEqualTo(tekst);
  }

  @Test
  void houdtOpBijWatGeenTekenIs() {
    weigert("a\u0000".getBytes(UTF_8));
    weigert("a\u001f".getBytes(UTF_8));
    weigert("a\ufffe".getBytes(UTF_8));
    weigert("a\uffff".getBytes(UTF_8));
  }

  @Test
  void houdtOpBijWatGeenUtf8Is() {
    weigert(bytes('a', 0xC3));
    weigert(bytes('a', 0xC0, 0xAF));
    weigert(bytes(0xE9, 'a', 'b'));
    weigert(bytes(0xED, 0xA0, 0x80));
    weigert(bytes(0xF4, 0x90, 0x80, 0x80));
  }

  /** Two halves do not fit in the room of one; that may not pass for the end of the file. */
  @Test
  void zietGebrekAanRuimteNooitAanVoorHetEinde() {
    assertThatThrownBy(() -> lees("𝄞".getBytes(UTF_8), 1))
        .isInstanceOf(CharConversionException.class);
  }

  private static void weigert(byte[] bytes) {
    assertThatThrownBy(() -> lees(bytes, 4000)).isInstanceOf(CharConversionException.class);
  }

  private static byte[] bytes(int... waarden) {
    byte[] bytes = new byte[waarden.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) waarden[i];
    }
    return bytes;
  }

  private static String lees(byte[] bytes, int stuk) throws IOException {
    StringBuilder uit = new StringBuilder();
    char[] tekens = new char[stuk];
    try (GewoneTekens lezer = new GewoneTekens(bytes)) {
      for (int n = lezer.read(tekens); n >= 0; n = lezer.read(tekens)) {
        uit.append(tekens, 0, n);
      }
    }
    return uit.toString();
  }
}
