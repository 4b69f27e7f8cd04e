package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * The characters of a file in which each may stand in XML and is in UTF-8 as it should be. At the
 * first that is not so, reading ends with an exception: parsers do not agree on how much of that
 * they let pass.
 */
final class GewoneTekens extends Reader {
  /** U+FFFE and U+FFFF are no characters. */
  private static final char GEEN_TEKEN = 0xFFFE;

  private final ByteBuffer bytes;

  /** Unlike a charset, a decoder replaces nothing. */
  private final CharsetDecoder decoder = UTF_8.newDecoder();

  GewoneTekens(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  @Override
  public int read(char[] tekens, int vanaf, int hoogstens) throws IOException {
    CharBuffer uit = CharBuffer.wrap(tekens, vanaf, hoogstens);
    CoderResult resultaat = decoder.decode(bytes, uit, true);
    int einde = uit.position();
    boolean isVol = einde > vanaf || !bytes.hasRemaining();
    if (resultaat.isError() || !isVol) {
      throw new CharConversionException("Not UTF-8");
    }
    for (int i = vanaf; i < einde; i++) {
      keur(tekens[i]);
    }
    return einde == vanaf ? -1 : einde - vanaf;
  }

  private static void keur(char teken) throws CharConversionException {
    boolean isGewoon = teken < ' ' ? isWit(teken) : teken < GEEN_TEKEN;
    if (!isGewoon) {
      throw new CharConversionException("Not a character of XML");
    }
  }

  private static boolean isWit(char teken) {
    return teken == '\n' || teken == '\r' || teken == '\t';
  }

  @Override
  public void close() {
    // nothing is open
  }
}
