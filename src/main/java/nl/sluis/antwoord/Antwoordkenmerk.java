package nl.sluis.antwoord;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The identification and date of an answer. The identification follows from the bytes that are
 * answered, so the same message is answered with the same bytes, here and in an offline check.
 *
 * @param identificatie twelve letters and digits
 */
public record Antwoordkenmerk(String identificatie, LocalDate dagtekening) {
  private static final int LENGTE = 12;

  public static Antwoordkenmerk van(byte[] bericht, LocalDate dagtekening) {
    try {
      byte[] som = MessageDigest.getInstance("SHA-256").digest(bericht);
      String tekens = new BigInteger(1, som).toString(Character.MAX_RADIX).toUpperCase(Locale.ROOT);
      return new Antwoordkenmerk(tekens.substring(tekens.length() - LENGTE), dagtekening);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
