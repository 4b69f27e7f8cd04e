package nl.sluis.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.deelnemer.Limieten;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a deelnemer to its limits: how often it asks, and how large a file is that it sends. Its
 * people are counted one by one beside its systems, so that who leaves a page open keeps nobody
 * else from working.
 */
final class Maatfilter extends OncePerRequestFilter {
  private final Deelnemers deelnemers;
  private final Weigering afwijzing;
  private final Map<String, Minuutteller> tellers = new ConcurrentHashMap<>();

  Maatfilter(Deelnemers deelnemers, Weigering afwijzing) {
    this.deelnemers = deelnemers;
    this.afwijzing = afwijzing;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Optional<Deelnemer> wie = Aangemeld.nu().map(Identiteit::deelnemer).flatMap(deelnemers::vind);
    if (wie.isEmpty()) {
      keten.doFilter(verzoek, antwoord);
      return;
    }
    Limieten limieten = wie.get().limieten();
    Minuutteller teller =
        tellers.computeIfAbsent(
            wie.get().code() + Aangemeld.persoon().map(een -> " " + een.kenmerk()).orElse(""),
            naam -> new Minuutteller(limieten.verzoekenPerMinuut()));
    if (!teller.mag(limieten.verzoekenPerMinuut())) {
      teVaak(antwoord, teller, limieten);
    } else if (verzoek.getContentLengthLong() > grens(verzoek, limieten)) {
      teGroot(antwoord, limieten.grootte());
    } else {
      keten.doFilter(verzoek, antwoord);
    }
  }

  /** In an envelope a file takes a third more, and something for the envelope itself. */
  private static long grens(HttpServletRequest verzoek, Limieten limieten) {
    String soort = verzoek.getContentType();
    boolean isEnvelop = soort != null && (soort.contains("soap") || soort.startsWith("text/xml"));
    return isEnvelop ? limieten.grootte().toBytes() * 3 / 2 : limieten.grootte().toBytes();
  }

  private void teVaak(HttpServletResponse antwoord, Minuutteller teller, Limieten limieten)
      throws IOException {
    antwoord.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(teller.wachten().toSeconds() + 1));
    afwijzing.schrijf(
        antwoord,
        HttpStatus.TOO_MANY_REQUESTS,
        "Te veel verzoeken",
        "U mag %d verzoeken per minuut doen. Wacht zo lang als in Retry-After staat."
            .formatted(limieten.verzoekenPerMinuut()));
  }

  private void teGroot(HttpServletResponse antwoord, DataSize grootte) throws IOException {
    afwijzing.schrijf(
        antwoord,
        HttpStatus.PAYLOAD_TOO_LARGE,
        "Bestand te groot",
        "Een bestand van u mag hoogstens %d kB zijn (BRS06). Verdeel de inhoud over meer berichten,"
                .formatted(grootte.toKilobytes())
            + " elk met een eigen Identificatie.");
  }
}
