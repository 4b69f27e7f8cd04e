package nl.sluis.termijn;

import java.time.LocalDate;
import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;

/**
 * A term that the standard puts on somebody.
 *
 * @param soort which one it is
 * @param wie code of the deelnemer who has to act
 * @param onderwerp what it is about, by its own reference: never a client
 * @param uiterlijk the last day on which it is kept
 * @param voldaan the day on which it was fulfilled; null while it is open
 */
public record Termijn(
    Termijnsoort soort,
    String domein,
    String gemeente,
    String aanbieder,
    String wie,
    String onderwerp,
    LocalDate begin,
    LocalDate uiterlijk,
    @Nullable LocalDate voldaan) {

  /** The bedrijfsregel (OP…) that sets it. */
  public String regel() {
    return soort.regel();
  }

  /** What has to be done, in Dutch. */
  public String wat() {
    return soort.wat();
  }

  /** What the term to answer this message is about. */
  public static String onderwerp(Berichtsoort heen, @Nullable String identificatie) {
    return heen + " " + identificatie;
  }

  /** Open after its last day. */
  public boolean isVerstreken(LocalDate vandaag) {
    return voldaan == null && vandaag.isAfter(uiterlijk);
  }
}
