package nl.sluis.antwoord;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.sluis.bericht.Berichtsoort;

/**
 * The identification and date of an answer. The identification follows from the bytes that are
 * answered, so the same message is answered with the same bytes, here and in an offline check.
 *
 * @param identificatie twelve letters and digits
 */
public record Antwoordkenmerk(String identificatie, LocalDate dagtekening) {
  private static final int LENGTE = 12;
  private static final Pattern NIET_IN_NAAM = Pattern.compile("[^A-Za-z0-9_-]");

  public static Antwoordkenmerk van(byte[] bericht, LocalDate dagtekening) {
    try {
      byte[] som = MessageDigest.getInstance("SHA-256").digest(bericht);
      String tekens = new BigInteger(1, som).toString(Character.MAX_RADIX).toUpperCase(Locale.ROOT);
      return new Antwoordkenmerk(tekens.substring(tekens.length() - LENGTE), dagtekening);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  /**
   * The name of a file about a message, the same every time, such as
   * JW325-0384-VB323-04-2X9K4F7Q1ABC.xml.
   *
   * @param soort of what is in the file
   * @param wie who sends it
   * @param bericht the Identificatie of the message, so that its sender sees which it is
   */
  public String bestandsnaam(Berichtsoort soort, String wie, String bericht) {
    return "%s-%s-%s-%s.xml"
        .formatted(soort, wie, NIET_IN_NAAM.matcher(bericht).replaceAll("_"), identificatie);
  }
}
