package nl.sluis.toegang;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says as problem+json, in Dutch, why a request is refused before anything looks at it. */
final class Afwijzing implements AuthenticationEntryPoint, AccessDeniedHandler, Weigering {
  private static final String WACHT = "10";

  private final ObjectMapper json;
  private final boolean metTokens;

  Afwijzing(ObjectMapper json, boolean metTokens) {
    this.json = json;
    this.metTokens = metTokens;
  }

  @Override
  public void commence(
      HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    if (fout instanceof AuthenticationServiceException) {
      antwoord.setHeader(HttpHeaders.RETRY_AFTER, WACHT);
      schrijf(
          antwoord,
          HttpStatus.SERVICE_UNAVAILABLE,
          "Aanmelden lukt nu niet",
          "De uitgever van access tokens is niet bereikbaar. Probeer het zo opnieuw.");
      return;
    }
    if (metTokens) {
      boolean metToken = fout instanceof OAuth2AuthenticationException;
      antwoord.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, metToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    }
    schrijf(
        antwoord,
        HttpStatus.UNAUTHORIZED,
        "Niet aangemeld",
        "Sluis weet niet van welke deelnemer dit verzoek komt. Meld aan met een clientcertificaat"
            + " of een geldig access token dat bij de beheerder van Sluis bekend is.");
  }

  @Override
  public void handle(
      HttpServletRequest verzoek, HttpServletResponse antwoord, AccessDeniedException fout)
      throws IOException {
    schrijf(
        antwoord, HttpStatus.FORBIDDEN, "Geen toegang", "Dit mag alleen de beheerder van Sluis.");
  }

  @Override
  public void schrijf(HttpServletResponse antwoord, HttpStatus status, String titel, String uitleg)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, uitleg);
    problem.setTitle(titel);
    antwoord.setStatus(status.value());
    antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(antwoord.getOutputStream(), problem);
  }
}
