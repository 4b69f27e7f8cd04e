package nl.sluis.uitvraag.cbs;

import java.util.Locale;

/** A field that the messages may leave open. */
enum Veld {
  GEBOORTEDATUM,
  VERWIJZER,
  HULPVORM,
  CRISIS,
  AANVANG,
  EINDE,
  REDEN;

  /** Name of its column. */
  String kolom() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about how it ended; of merged records that of the last counts. */
  boolean isVanEinde() {
    return this == EINDE || this == REDEN;
  }
}
