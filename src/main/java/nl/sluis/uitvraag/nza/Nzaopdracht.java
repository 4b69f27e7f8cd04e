package nl.sluis.uitvraag.nza;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.sluis.uitvraag.Vraagperiode;

/**
 * Of whom and when it is.
 *
 * @param periode a quarter or a year
 * @param aanbieder AGB-code
 * @param peildatum the day on which it is made
 */
public record Nzaopdracht(Vraagperiode periode, String aanbieder, LocalDate peildatum) {
  private static final Pattern AANBIEDER = Pattern.compile("[0-9]{8}");

  public Nzaopdracht {
    if (!AANBIEDER.matcher(aanbieder).matches()) {
      throw new IllegalArgumentException("aanbieder is een AGB-code van acht cijfers");
    }
  }

  /** On which day is counted who waits: the last of the period, or before that today. */
  LocalDate meetdag() {
    return peildatum.isBefore(periode.einde()) ? peildatum : periode.einde();
  }

  boolean isVoorlopig() {
    return !peildatum.isAfter(periode.einde());
  }
}
