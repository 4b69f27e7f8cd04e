package nl.sluis.koppeling.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every fault over HTTP as application/problem+json, in Dutch and without personal data. */
@RestControllerAdvice
class Foutmeldingen extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Foutmeldingen.class);

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fout,
      @Nullable Object inhoud,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest verzoek) {
    Object uitleg = fout instanceof Verzoekfout ? inhoud : uitleg(status);
    return super.handleExceptionInternal(fout, uitleg, headers, status, verzoek);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<ProblemDetail> storing(RuntimeException fout) {
    LOG.error(
        "Request failed with {} at {}",
        fout.getClass().getName(),
        fout.getStackTrace().length > 0 ? fout.getStackTrace()[0] : "?");
    return ResponseEntity.internalServerError().body(uitleg(HttpStatus.INTERNAL_SERVER_ERROR));
  }

  private static ProblemDetail uitleg(HttpStatusCode status) {
    ProblemDetail uitleg = ProblemDetail.forStatus(status);
    switch (status.value()) {
      case 400 ->
          vul(
              uitleg,
              "Ongeldig verzoek",
              "Een waarde in het verzoek heeft niet de juiste vorm. Controleer het kenmerk van het"
                  + " bericht en de parameters.");
      case 404 -> vul(uitleg, "Niet gevonden", "Dit adres bestaat niet.");
      case 405 ->
          vul(
              uitleg,
              "Methode niet toegestaan",
              "Lever berichten aan met POST op /api/berichten en contracten met PUT op"
                  + " /api/contracten; vraag op met GET.");
      default ->
          vul(
              uitleg,
              "Het verzoek is mislukt",
              "Sluis kon het verzoek niet afhandelen. Probeer het later opnieuw, en vraag anders de"
                  + " beheerder.");
    }
    return uitleg;
  }

  private static void vul(ProblemDetail problem, String titel, String uitleg) {
    problem.setTitle(titel);
    problem.setDetail(uitleg);
  }
}
