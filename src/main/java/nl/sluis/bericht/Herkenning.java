package nl.sluis.bericht;

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
}
