package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * The characters of a file in which each may stand in XML and is in UTF-8 as it should be. At the
 * first that is not so, reading ends: parsers do not agree on how much of that they let pass.
 */
final class GewoneTekens extends FilterReader {
  /** U+FFFE and U+FFFF are no characters. */
  private static final char GEEN_TEKEN = 0xFFFE;

  GewoneTekens(byte[] bytes) {
    // unlike a charset, a decoder replaces nothing
    super(new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8.newDecoder()));
  }

  @Override
  public int read() throws IOException {
    int teken = in.read();
    if (teken >= 0) {
      keur((char) teken);
    }
    return teken;
  }

  @Override
  public int read(char[] tekens, int vanaf, int hoogstens) throws IOException {
    int aantal = in.read(tekens, vanaf, hoogstens);
    for (int i = vanaf; i < vanaf + aantal; i++) {
      keur(tekens[i]);
    }
    return aantal;
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
}
