package nl.sluis.bericht;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a file says it is, as far as it could be read; also of a file that is refused,
 * so that its sender can be told which message is meant.
 */
public record Herkenning(
    @Nullable Berichtsoort soort,
    @Nullable String afzender,
    @Nullable String ontvanger,
    @Nullable String identificatie) {

  static final Herkenning ONBEKEND = new Herkenning(null, null, null, null);

  private static final Pattern PARTIJ = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final Pattern IDENTIFICATIE = Pattern.compile("\\P{Cntrl}{1,12}");

  /**
   * These fields are shown and logged before anything has been checked, so only what looks like a
   * party's code or an identification is taken over.
   */
  static Herkenning van(
      @Nullable Berichtsoort soort,
      @Nullable String afzender,
      @Nullable String ontvanger,
      @Nullable String identificatie) {
    return new Herkenning(
        soort, past(PARTIJ, afzender), past(PARTIJ, ontvanger), past(IDENTIFICATIE, identificatie));
  }

  static Herkenning van(Berichtsoort soort, Header header) {
    return van(
        soort,
        header.afzender(),
        header.ontvanger(),
        header.berichtIdentificatie().identificatie());
  }

  private static @Nullable String past(Pattern patroon, @Nullable String tekst) {
    return tekst != null && patroon.matcher(tekst).matches() ? tekst : null;
  }
}
