package nl.sluis.koppeling.ggk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes base64 while it comes in, in pieces, so that its text is never held as a whole. As strict
 * as xs:base64Binary: white space anywhere, groups of four, and nothing left over.
 */
final class Base64invoer {
  private static final int BEGIN = 8 * 1024;
  private static final int SPATIE = -2;
  private static final int OPVULLING = -3;
  private static final int[] WAARDE = waarden();

  private final int hoogstens;
  private byte[] bytes = new byte[BEGIN];
  private int lengte;

  /** The group of four that is being read. */
  private int groep;

  private int plek;
  private int opvulling;
  private @Nullable String gebrek;

  /**
   * For one file.
   *
   * @param hoogstens so many bytes it may have
   */
  Base64invoer(int hoogstens) {
    this.hoogstens = hoogstens;
  }

  private static int[] waarden() {
    int[] waarden = new int[128];
    Arrays.fill(waarden, -1);
    String tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int waarde = 0; waarde < tekens.length(); waarde++) {
      waarden[tekens.charAt(waarde)] = waarde;
    }
    for (char wit : new char[] {' ', '\t', '\r', '\n'}) {
      waarden[wit] = SPATIE;
    }
    waarden['='] = OPVULLING;
    return waarden;
  }

  void voegToe(char[] tekst, int vanaf, int aantal) {
    for (int i = vanaf; i < vanaf + aantal && gebrek == null; i++) {
      int waarde = tekst[i] < WAARDE.length ? WAARDE[tekst[i]] : -1;
      if (waarde != SPATIE) {
        teken(waarde);
      }
    }
  }

  private void teken(int waarde) {
    boolean magOpvullen = waarde == OPVULLING && plek >= 2;
    boolean isTeken = waarde >= 0 && opvulling == 0;
    if (!magOpvullen && !isTeken) {
      geenBase64();
      return;
    }
    if (magOpvullen) {
      opvulling++;
    } else {
      groep = groep << 6 | waarde;
    }
    plek++;
    if (plek == 4) {
      sluitGroep();
    }
  }

  private void sluitGroep() {
    int aantal = 3 - opvulling;
    int over = opvulling * 2; // bits of the last character that carry nothing
    if ((groep & ((1 << over) - 1)) != 0) {
      geenBase64();
      return;
    }
    if (lengte + aantal > hoogstens) {
      gebrek =
          "BRS06: het bestand is groter dan %d MB. Verdeel de inhoud over meer berichten."
              .formatted(hoogstens / (1024 * 1024));
      bytes = new byte[0];
      lengte = 0;
      return;
    }
    if (lengte + aantal > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, hoogstens));
    }
    int waarde = groep >>> over;
    for (int i = aantal - 1; i >= 0; i--) {
      bytes[lengte++] = (byte) (waarde >>> (8 * i));
    }
    groep = 0;
    plek = 0;
  }

  private void geenBase64() {
    gebrek = "Het bestand in de envelop is geen geldige base64. Codeer het opnieuw.";
  }

  /** After the last piece. */
  Ingepakt klaar() {
    if (gebrek == null && plek != 0) {
      geenBase64();
    }
    if (gebrek == null && lengte == 0) {
      gebrek = "De envelop bevat geen bestand: tekstBestand of xmlBestand is leeg.";
    }
    return new Ingepakt(bytes, lengte, gebrek);
  }
}
