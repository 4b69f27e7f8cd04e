package nl.sluis.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps out what a page of somebody else lets a browser ask. A browser sends a client certificate
 * along by itself, and on this computer it needs none; so a request from another origin is refused,
 * and while nobody logs on also one that came here under another name (DNS rebinding).
 */
final class Afkomstfilter extends OncePerRequestFilter {
  private static final Pattern DEZE_COMPUTER =
      Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

  private final Weigering afwijzing;
  private final boolean alleenDezeComputer;

  Afkomstfilter(Weigering afwijzing, boolean alleenDezeComputer) {
    this.afwijzing = afwijzing;
    this.alleenDezeComputer = alleenDezeComputer;
  }

  /** The description of the API is for everybody, also for a page that shows it. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest verzoek) {
    return verzoek.getRequestURI().startsWith("/api/openapi.json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    String host = verzoek.getHeader(HttpHeaders.HOST);
    if (alleenDezeComputer && (host == null || !DEZE_COMPUTER.matcher(host).matches())) {
      afwijzing.schrijf(
          antwoord,
          HttpStatus.FORBIDDEN,
          "Onbekende naam",
          "Zolang aanmelden niet is ingesteld, luistert Sluis alleen naar 127.0.0.1 en localhost.");
    } else if (isVanElders(verzoek.getHeader(HttpHeaders.ORIGIN), host)) {
      afwijzing.schrijf(
          antwoord,
          HttpStatus.FORBIDDEN,
          "Verzoek van een andere site",
          "Een webpagina van een ander mag Sluis niets vragen.");
    } else {
      keten.doFilter(verzoek, antwoord);
    }
  }

  private static boolean isVanElders(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return false;
    }
    try {
      return host == null || !host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException geenAdres) {
      return true;
    }
  }
}
