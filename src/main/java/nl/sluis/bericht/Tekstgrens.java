package nl.sluis.bericht;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds a tag or a text that is longer than any real one, in one pass over the bytes and before a
 * validator sees them. A comment does not end a text, and inside CDATA a tag is text, so a long
 * text cannot be hidden in pieces.
 */
final class Tekstgrens {
  private static final byte[] COMMENTAAR = "<!--".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMENTAAR_EINDE = "-->".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA_EINDE = "]]>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PI = "<?".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PI_EINDE = "?>".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private int plek;
  private int tekst;

  private Tekstgrens(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The first of them.
   *
   * @param isTag a tag; else a text
   * @param leesfout what may be said of it
   */
  record Overschrijding(boolean isTag, Leesfout leesfout) {}

  static Optional<Overschrijding> zoek(byte[] bytes) {
    return new Tekstgrens(bytes).zoek();
  }

  private Optional<Overschrijding> zoek() {
    while (plek < bytes.length) {
      if (bytes[plek] != '<') {
        plek++;
        tekst++;
      } else if (staatHier(COMMENTAAR)) {
        plek = na(COMMENTAAR_EINDE, plek + COMMENTAAR.length);
      } else if (staatHier(PI)) {
        plek = na(PI_EINDE, plek + PI.length);
      } else if (staatHier(CDATA)) {
        int einde = na(CDATA_EINDE, plek + CDATA.length);
        tekst += einde - plek;
        plek = einde;
      } else {
        int begin = plek;
        plek = naTag(begin + 1);
        tekst = plek - begin;
        if (tekst <= Xml.MAX_TAG) {
          tekst = 0;
        }
      }
      if (tekst > Xml.MAX_TEKST) {
        return Optional.of(hier());
      }
    }
    return Optional.empty();
  }

  private int naTag(int vanaf) {
    byte aanhaling = 0;
    for (int i = vanaf; i < bytes.length; i++) {
      byte teken = bytes[i];
      if (aanhaling != 0) {
        aanhaling = teken == aanhaling ? 0 : aanhaling;
      } else if (teken == '"' || teken == '\'') {
        aanhaling = teken;
      } else if (teken == '>') {
        return i + 1;
      }
    }
    return bytes.length;
  }

  private int na(byte[] einde, int vanaf) {
    for (int i = vanaf; i <= bytes.length - einde.length; i++) {
      if (staatOp(i, einde)) {
        return i + einde.length;
      }
    }
    return bytes.length;
  }

  private boolean staatHier(byte[] woord) {
    return staatOp(plek, woord);
  }

  private boolean staatOp(int begin, byte[] woord) {
    if (begin + woord.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < woord.length; i++) {
      if (bytes[begin + i] != woord[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isTag() {
    return plek > 0
        && plek <= bytes.length
        && bytes[plek - tekst] == '<'
        && !staatOp(plek - tekst, CDATA);
  }

  private Overschrijding hier() {
    int regel = 1;
    int kolom = 1;
    for (int i = 0; i < Math.min(plek, bytes.length) - tekst; i++) {
      if (bytes[i] == '\n') {
        regel++;
        kolom = 1;
      } else {
        kolom++;
      }
    }
    int hoogstens = isTag() ? Xml.MAX_TAG : Xml.MAX_TEKST;
    return new Overschrijding(isTag(), Technisch.teLang(regel, kolom, hoogstens));
  }
}
