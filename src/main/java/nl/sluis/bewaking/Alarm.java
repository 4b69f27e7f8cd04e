package nl.sluis.bewaking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of affairs that an operator has to know of, from when it was noticed until it was over.
 *
 * @param onderwerp code of the deelnemer that it is about, for a term with its last day
 * @param aantal how many it is about, when last looked
 * @param sinds since when it is so
 * @param begonnen when it was noticed
 * @param geeindigd null while it lasts
 */
public record Alarm(
    long id,
    Alarmsoort soort,
    String onderwerp,
    long aantal,
    Instant sinds,
    Instant begonnen,
    @Nullable Instant geeindigd) {

  /** What is the matter, in a few words. */
  public String titel() {
    return soort.titel(onderwerp);
  }

  /** What is the matter, in a sentence. */
  public String uitleg() {
    return soort.uitleg(onderwerp, aantal);
  }

  /** What to do about it. */
  public String herstel() {
    return soort.herstel();
  }

  /** Where the API tells more. */
  public String pad() {
    return soort.pad();
  }
}
