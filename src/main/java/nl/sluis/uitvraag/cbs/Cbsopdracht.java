package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.sluis.uitvraag.Vraagperiode;

/**
 * Of whom and when the delivery is.
 *
 * @param aanbieder AGB-code
 * @param peildatum the day on which it is made
 */
public record Cbsopdracht(Vraagperiode periode, String aanbieder, LocalDate peildatum) {
  private static final Pattern AANBIEDER = Pattern.compile("[0-9]{8}");

  /**
   * As a person writes it.
   *
   * @throws IllegalArgumentException saying in Dutch what is wrong
   */
  public static Cbsopdracht van(String periode, String aanbieder, LocalDate peildatum) {
    if (!AANBIEDER.matcher(aanbieder).matches()) {
      throw new IllegalArgumentException("aanbieder is een AGB-code van acht cijfers");
    }
    try {
      return new Cbsopdracht(
          Vraagperiode.van(periode, Vraagperiode.Lengte.HALFJAAR), aanbieder, peildatum);
    } catch (IllegalArgumentException fout) {
      throw new IllegalArgumentException("periode is " + fout.getMessage(), fout);
    }
  }
}
