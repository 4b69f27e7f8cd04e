package nl.sluis.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one address may try to log on: each try is a session in the database and a question to
 * the issuer.
 */
final class Inlogmaat extends OncePerRequestFilter {
  private static final int ADRESSEN = 10_000;

  private final Weigering weigering;
  private final int perMinuut;
  private final Map<String, Minuutteller> tellers =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Minuutteller> oudste) {
              return size() > ADRESSEN;
            }
          });

  Inlogmaat(Weigering weigering, int perMinuut) {
    this.weigering = weigering;
    this.perMinuut = perMinuut;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest verzoek) {
    return verzoek.getRequestURI().startsWith(Rolwacht.CONSOLE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Minuutteller teller =
        tellers.computeIfAbsent(verzoek.getRemoteAddr(), adres -> new Minuutteller(perMinuut));
    if (teller.mag(perMinuut)) {
      keten.doFilter(verzoek, antwoord);
    } else {
      weigering.schrijf(
          antwoord,
          HttpStatus.TOO_MANY_REQUESTS,
          "Te vaak ingelogd",
          "Vanaf dit adres is te vaak geprobeerd in te loggen. Wacht een minuut.");
    }
  }
}
