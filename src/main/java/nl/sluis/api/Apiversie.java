package nl.sluis.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * The version of the API: the major one in the path, all of it in a header of every answer. A
 * controller knows no version: {@code /api/v1/…} and {@code /api/…}, which means the current one,
 * come to it as the latter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Apiversie extends OncePerRequestFilter {
  /** Of the API, by the rules of semantic versioning; not of Sluis. */
  static final String VERSIE = "1.0.0";

  /** How every address of ours begins where we name it ourselves. */
  static final String BASIS = "/api/v1";

  static final String HEADER = "API-Version";

  private static final String ZONDER_VERSIE = "/api";
  private static final String BESCHRIJVING = ZONDER_VERSIE + "/openapi.";
  private static final String YAML = BESCHRIJVING + "yaml";

  /** Where springdoc has it. */
  private static final String JSON_ALS_YAML = BESCHRIJVING + "json.yaml";

  /** The address at which others find what a controller has below /api. */
  public static String adres(String pad) {
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
    String gericht =
        pad.startsWith(BASIS + "/") ? ZONDER_VERSIE + pad.substring(BASIS.length()) : pad;
    if (gericht.startsWith(BESCHRIJVING)) {
      // public, also for a page of somebody else that shows it
      antwoord.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if (gericht.equals(YAML)) {
      gericht = JSON_ALS_YAML;
    }
    keten.doFilter(gericht.equals(pad) ? verzoek : new Gericht(verzoek, pad, gericht), antwoord);
  }

  /** The request as it would be at another address. */
  private static final class Gericht extends HttpServletRequestWrapper {
    private final String van;
    private final String naar;

    Gericht(HttpServletRequest verzoek, String van, String naar) {
      super(verzoek);
      this.van = van;
      this.naar = naar;
    }

    @Override
    public String getRequestURI() {
      return naar;
    }

    @Override
    public String getServletPath() {
      return UriUtils.decode(naar, StandardCharsets.UTF_8);
    }

    @Override
    public StringBuffer getRequestURL() {
      StringBuffer adres = super.getRequestURL();
      int begin = adres.indexOf(van);
      return begin < 0 ? adres : adres.replace(begin, begin + van.length(), naar);
    }
  }
}
