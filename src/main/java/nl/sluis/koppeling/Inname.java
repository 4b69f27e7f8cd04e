package nl.sluis.koppeling;

import java.util.List;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import nl.sluis.zip.Zipweigering;

/**
 * What became of a file that was handed in: the messages in it that are stored now, or why none of
 * it is.
 *
 * @param isZip whether it was a zip
 * @param berichten in the order of the file; empty when it was refused
 * @param weigeringen all that is wrong with the file; empty when it was taken in
 */
public record Inname(boolean isZip, List<Bericht> berichten, List<Weigering> weigeringen) {

  /**
   * A message that is stored.
   *
   * @param bestand its name, inside the zip when it came in one
   */
  public record Bericht(String bestand, Ontvangstbevestiging ontvangst) {}

  /**
   * Why a file is not taken in.
   *
   * @param code the national error code (BRS… or IB…)
   * @param bestand the name of the file or of the member that it is about
   * @param melding what is wrong, in Dutch
   * @param herstel how to mend it, in Dutch
   */
  public record Weigering(String code, String bestand, String melding, String herstel) {

    /** Of what was handed in as a zip. */
    public static Weigering van(Zipweigering zip) {
      return new Weigering(zip.code(), zip.bestand(), zip.melding(), zip.herstel());
    }
  }

  public boolean isGeweigerd() {
    return !weigeringen.isEmpty();
  }
}
