package nl.sluis.console.berichten;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in a conversation, or an answer that Sluis made, with what happened to it.
 *
 * @param bericht of which it is
 * @param wat such as "JW323"
 * @param soort the same in words
 * @param isHier whether it is the message that the page is about
 * @param isAntwoord whether it is the answer that Sluis made to the message
 * @param vanNaar between whom
 * @param oordeel null until it was judged
 * @param stappen what happened to it, in order
 */
public record Gebeurtenis(
    UUID bericht,
    Instant moment,
    String wat,
    String soort,
    boolean isHier,
    boolean isAntwoord,
    String vanNaar,
    @Nullable String oordeel,
    List<Stap> stappen) {

  /**
   * One thing that happened to it, or has to.
   *
   * @param nood how urgent it is
   */
  public record Stap(Nood nood, String tekst) {}

  /** What a step asks for. */
  public enum Nood {
    /** Done. */
    GEDAAN(""),
    /** Somebody is on. */
    WACHT("verloop__wacht"),
    /** It went wrong, or is late. */
    FOUT("verloop__fout");

    private final String klasse;

    Nood(String klasse) {
      this.klasse = klasse;
    }

    public String klasse() {
      return klasse;
    }
  }

  /** The most urgent of its steps. */
  public Nood nood() {
    return stappen.stream().map(Stap::nood).max(Enum::compareTo).orElse(Nood.GEDAAN);
  }
}
