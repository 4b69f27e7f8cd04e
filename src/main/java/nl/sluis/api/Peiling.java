package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Aangemeld;
import nl.sluis.toegang.Persoon;

/**
 * A page that is open and asks every few seconds how it stands. That is the look that was recorded
 * when it was opened, as long as it is the same person in the same session, and for an hour.
 *
 * @see Inzage#peilt
 */
final class Peiling {
  private static final String KOP = "HX-Request";
  private static final String GEZIEN = "nl.sluis.api.gezien";
  private static final long GELDIG = Duration.ofHours(1).toMillis();
  private static final int HOOGSTENS = 20;

  private Peiling() {}

  /** Whether the line of this request stands in the trail already. */
  static boolean isZelfdeBlik(HttpServletRequest verzoek, Identiteit wie) {
    HttpSession sessie = verzoek.getSession(false);
    if (sessie == null || verzoek.getHeader(KOP) == null) {
      return false;
    }
    Long moment = gezien(sessie).get(sleutel(verzoek, wie));
    return moment != null && System.currentTimeMillis() - moment < GELDIG;
  }

  /** After its line was written. */
  static void onthoud(HttpServletRequest verzoek, Identiteit wie) {
    HttpSession sessie = verzoek.getSession(false);
    if (sessie == null) {
      return;
    }
    Map<String, Long> gezien = gezien(sessie);
    gezien.remove(sleutel(verzoek, wie));
    gezien.put(sleutel(verzoek, wie), System.currentTimeMillis());
    gezien.keySet().stream()
        .limit(Math.max(0, gezien.size() - HOOGSTENS))
        .toList()
        .forEach(gezien::remove);
    sessie.setAttribute(GEZIEN, gezien);
  }

  /** The oldest first. */
  private static LinkedHashMap<String, Long> gezien(HttpSession sessie) {
    LinkedHashMap<String, Long> gezien = new LinkedHashMap<>();
    if (sessie.getAttribute(GEZIEN) instanceof Map<?, ?> eerder) {
      eerder.forEach((pagina, moment) -> gezien.put((String) pagina, (Long) moment));
    }
    return gezien;
  }

  private static String sleutel(HttpServletRequest verzoek, Identiteit wie) {
    return String.join(
        " ",
        wie.inAudit(),
        Aangemeld.persoon().map(Persoon::kenmerk).orElse(""),
        verzoek.getRequestURI());
  }
}
