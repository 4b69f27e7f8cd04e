package nl.sluis.koppeling.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The version of the API: the major one in the path, all of it in a header of every answer. A
 * controller knows no version: {@code /api/v1/…} and {@code /api/…}, which means the current one,
 * come to it as the latter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Apiversie extends OncePerRequestFilter {
  /** Of the API, by the rules of semantic versioning; not of Sluis. */
  static final String VERSIE = "1.0.0";

  /** How every address of ours begins where we name it ourselves. */
  static final String BASIS = "/api/v1";

  static final String HEADER = "API-Version";

  private static final String ZONDER_VERSIE = "/api";
  private static final String BESCHRIJVING = ZONDER_VERSIE + "/openapi.";

  /** The address at which others find what a controller has below /api. */
  static String adres(String pad) {
    return BASIS + pad;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    String pad = verzoek.getRequestURI();
    if (!pad.startsWith(ZONDER_VERSIE + "/")) {
      keten.doFilter(verzoek, antwoord);
      return;
    }
    antwoord.setHeader(HEADER, VERSIE);
    HttpServletRequest gericht =
        pad.startsWith(BASIS + "/") ? new ZonderVersie(verzoek) : verzoek;
    if (gericht.getRequestURI().startsWith(BESCHRIJVING)) {
      // public, also for a page of somebody else that shows it
      antwoord.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    keten.doFilter(gericht, antwoord);
  }

  /** The request as it would be without a version in its path. */
  private static final class ZonderVersie extends HttpServletRequestWrapper {
    ZonderVersie(HttpServletRequest verzoek) {
      super(verzoek);
    }

    @Override
    public String getRequestURI() {
      return zonder(super.getRequestURI());
    }

    @Override
    public String getServletPath() {
      return zonder(super.getServletPath());
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer adres = super.getRequestURL();
      int begin = adres.indexOf(BASIS);
      return begin < 0 ? adres : adres.replace(begin, begin + BASIS.length(), ZONDER_VERSIE);
    }

    private static String zonder(String pad) {
      return pad.startsWith(BASIS) ? ZONDER_VERSIE + pad.substring(BASIS.length()) : pad;
    }
  }
}
