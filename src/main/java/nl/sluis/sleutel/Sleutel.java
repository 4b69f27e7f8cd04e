package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key: 32 bytes that nobody may know. Its id is computed from those bytes, so that a key that
 * was swapped for another under the same name is never taken for it.
 *
 * @param nummer from 1; the highest of its kind is in use
 */
record Sleutel(Sleutelsoort soort, int nummer, SecretKey geheim) {
  static final int BYTES = 32;
  private static final int BYTES_VAN_ID = 4;
  private static final SecureRandom TOEVAL = new SecureRandom();
  private static final Pattern NAAM = Pattern.compile("([a-z]+)-([1-9][0-9]{0,5})");

  static Sleutel nieuw(Sleutelsoort soort, int nummer) {
    byte[] geheim = new byte[BYTES];
    TOEVAL.nextBytes(geheim);
    return van(soort, nummer, geheim);
  }

  private static Sleutel van(Sleutelsoort soort, int nummer, byte[] geheim) {
    return new Sleutel(soort, nummer, new SecretKeySpec(geheim, "AES"));
  }

  /**
   * A key by its name.
   *
   * @throws Sleutelfout when it is none; the text does not tell the bytes
   */
  static Sleutel van(String naam, byte[] geheim) {
    Matcher vorm = NAAM.matcher(naam);
    if (!vorm.matches() || Sleutelsoort.van(vorm.group(1)).isEmpty()) {
      throw new Sleutelfout(
          "Er is een sleutel met een naam die Sluis niet kent.",
          "Noem elke sleutel data-1, pseudoniem-1, handtekening-1 of verklaring-1, met een"
              + " volgnummer vanaf 1.");
    }
    if (geheim.length != BYTES) {
      throw new Sleutelfout(
          "De sleutel %s heeft %d bytes; het moeten er %d zijn."
              .formatted(naam, geheim.length, BYTES),
          "Maak goede sleutels met ./sluis sleutels maak.");
    }
    return van(
        Sleutelsoort.van(vorm.group(1)).orElseThrow(), Integer.parseInt(vorm.group(2)), geheim);
  }

  /** Reads what {@link #tekst} writes. */
  static Sleutel lees(String tekst) {
    int scheiding = tekst.indexOf(':');
    String naam = scheiding < 0 ? "" : tekst.substring(0, scheiding);
    try {
      return van(naam, Base64.getDecoder().decode(tekst.substring(scheiding + 1)));
    } catch (IllegalArgumentException geenBase64) {
      throw new Sleutelfout(
          "Een van de sleutels is geen base64.",
          "Schrijf elke sleutel als naam:base64; ./sluis sleutels maak maakt ze zo.");
    }
  }

  String tekst() {
    return naam() + ":" + Base64.getEncoder().encodeToString(geheim.getEncoded());
  }

  String naam() {
    return soort.woord() + "-" + nummer;
  }

  /** By which everybody may call it: it tells nothing about the bytes. */
  String id() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      byte[] som = mac.doFinal(("id van " + soort.woord()).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(som, BYTES_VAN_ID));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has HmacSHA256", fout);
    }
  }

  /** Without its bytes, wherever it is written. */
  @Override
  public String toString() {
    return naam();
  }
}
