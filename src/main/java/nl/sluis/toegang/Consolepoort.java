package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Where one goes who asks for a page of the console and is not inside, or not any more; and what
 * one hears who may not have it. A part of a page is asked by htmx, which goes there with the whole
 * page.
 */
final class Consolepoort implements AuthenticationEntryPoint, AccessDeniedHandler, Weigering {
  private final Consolesessie sessie;

  Consolepoort(Consolesessie sessie) {
    this.sessie = sessie;
  }

  @Override
  public void commence(
      HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    String ingang = sessie.ingang(verzoek);
    if (verzoek.getHeader("HX-Request") != null) {
      antwoord.setHeader("HX-Redirect", ingang);
      antwoord.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      antwoord.setHeader("Location", ingang + naar(verzoek, ingang));
      antwoord.setStatus(HttpStatus.SEE_OTHER.value());
    }
  }

  /**
   * Where he comes back to after he logged on. What a form held that came too late is not kept, and
   * he is told.
   */
  private static String naar(HttpServletRequest verzoek, String ingang) {
    boolean isTeLaat = !verzoek.getMethod().equals("GET");
    if (!ingang.equals(Consolesessie.INLOGGEN)
        && !(isTeLaat && ingang.equals(Consolesessie.DEUREN))) {
      return "";
    }
    String pagina = isTeLaat ? vanwaar(verzoek) : gevraagd(verzoek);
    String naar =
        pagina == null || pagina.equals(Rolwacht.CONSOLE)
            ? ""
            : "naar=" + URLEncoder.encode(pagina, StandardCharsets.UTF_8);
    return Stream.of(isTeLaat ? Consolesessie.VERLOPEN : "", naar)
        .filter(deel -> !deel.isEmpty())
        .reduce((een, ander) -> een + "&" + ander)
        .map(vraag -> "?" + vraag)
        .orElse("");
  }

  private static String gevraagd(HttpServletRequest verzoek) {
    String vraag = verzoek.getQueryString();
    return verzoek.getRequestURI() + (vraag == null ? "" : "?" + vraag);
  }

  /** The page that a form stood on; null when that is not known, or is none of ours. */
  private static @Nullable String vanwaar(HttpServletRequest verzoek) {
    String vanwaar = verzoek.getHeader(HttpHeaders.REFERER);
    try {
      URI pagina = URI.create(vanwaar == null ? "" : vanwaar);
      String adres =
          pagina.getRawQuery() == null
              ? pagina.getRawPath()
              : pagina.getRawPath() + "?" + pagina.getRawQuery();
      return Consolesessie.isPagina(adres) ? adres : null;
    } catch (IllegalArgumentException geenAdres) {
      return null;
    }
  }

  /** Such as a form that was opened in a session that has ended since. */
  @Override
  public void handle(
      HttpServletRequest verzoek, HttpServletResponse antwoord, AccessDeniedException fout)
      throws IOException {
    if (Aangemeld.nu().isEmpty()) {
      commence(verzoek, antwoord, new InsufficientAuthenticationException("The session ended"));
      return;
    }
    schrijf(
        antwoord,
        HttpStatus.FORBIDDEN,
        "Formulier verlopen",
        "Dit formulier hoort niet bij uw sessie. Open de pagina opnieuw en probeer het nog eens.");
  }

  @Override
  public void schrijf(HttpServletResponse antwoord, HttpStatus status, String titel, String uitleg)
      throws IOException {
    antwoord.sendError(status.value(), titel + ". " + uitleg);
  }
}
