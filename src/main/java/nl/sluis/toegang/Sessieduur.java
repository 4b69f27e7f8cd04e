package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a session lasts in which nobody does anything. By the real clock, as the sessions
 * themselves: that of the demonstration goes through months in a minute.
 */
public final class Sessieduur {
  static final String ACTIEF = "actief";

  /** Written no more often than this, in seconds. */
  private static final long ACTIEF_OP = 10;

  private final long inactief;

  Sessieduur(Duration inactief) {
    this.inactief = inactief.toSeconds();
  }

  /**
   * When a session ends by itself.
   *
   * @param moment when nothing is done until then
   * @param over from now until then
   * @param isVerlengbaar false when it ends then whatever is done
   */
  public record Einde(Instant moment, Duration over, boolean isVerlengbaar) {}

  /**
   * The session of this request; null when there is none, or nobody did anything for too long. A
   * page that asks by itself how something goes on does not keep it.
   */
  @Nullable HttpSession levend(HttpServletRequest verzoek) {
    HttpSession sessie = verzoek.getSession(false);
    if (sessie == null) {
      return null;
    }
    Long actief = actief(sessie);
    if (actief != null && nu() - actief >= inactief) {
      sessie.invalidate();
      return null;
    }
    boolean isVanzelf =
        verzoek.getMethod().equals("GET") && verzoek.getHeader("HX-Request") != null;
    if (!isVanzelf && (actief == null || nu() - actief >= ACTIEF_OP)) {
      sessie.setAttribute(ACTIEF, nu());
    }
    return sessie;
  }

  /**
   * When it ends; empty when that is not known yet.
   *
   * @param uiterlijk in so many seconds from now it ends anyhow
   */
  Optional<Einde> einde(HttpSession sessie, long uiterlijk) {
    Long actief = actief(sessie);
    if (actief == null) {
      return Optional.empty();
    }
    long stil = actief + inactief - nu();
    Duration over = Duration.ofSeconds(Math.min(stil, uiterlijk));
    return Optional.of(new Einde(Instant.now().plus(over), over, stil < uiterlijk));
  }

  private static @Nullable Long actief(HttpSession sessie) {
    return sessie.getAttribute(ACTIEF) instanceof Long actief ? actief : null;
  }

  private static long nu() {
    return Instant.now().getEpochSecond();
  }
}
