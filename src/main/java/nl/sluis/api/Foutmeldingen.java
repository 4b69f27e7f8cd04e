package nl.sluis.api;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.opslag.Opslagfout;
import nl.sluis.sleutel.Kluisfout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every fault over HTTP as application/problem+json, in Dutch and without personal data. */
@RestControllerAdvice
class Foutmeldingen extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Foutmeldingen.class);

  /** Seconds. */
  static final String WACHT = "10";

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

  /** Such as a word where a number or the id of a message is expected. */
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException fout, HttpHeaders headers, HttpStatusCode status, WebRequest verzoek) {
    Verzoekfout ongeldig = Verzoekfout.ongeldig(List.of(vormfout(fout)));
    return super.handleExceptionInternal(
        ongeldig, ongeldig.getBody(), headers, ongeldig.getStatusCode(), verzoek);
  }

  private static Invoerfout vormfout(TypeMismatchException fout) {
    boolean isPad =
        fout instanceof MethodArgumentTypeMismatchException argument
            && argument.getParameter().hasParameterAnnotation(PathVariable.class);
    String naam = Objects.requireNonNullElse(fout.getPropertyName(), "");
    String uitleg = "%s heeft niet de juiste vorm.%s".formatted(naam, keuzes(fout));
    return new Invoerfout(isPad ? "path" : "query", naam, "vorm", uitleg);
  }

  private static String keuzes(TypeMismatchException fout) {
    Class<?> soort = fout.getRequiredType();
    return soort == null || !soort.isEnum()
        ? ""
        : Arrays.stream(soort.getEnumConstants())
            .map(Object::toString)
            .collect(Collectors.joining(", ", " Kies uit: ", "."));
  }

  @ExceptionHandler(Bladwijzer.Fout.class)
  ResponseEntity<ProblemDetail> geenBladwijzer(Bladwijzer.Fout fout) {
    Verzoekfout ongeldig =
        Verzoekfout.ongeldig(
            List.of(
                Invoerfout.inVraag(
                    "na", "vorm", "Neem na over uit de link next van de bladzijde ervoor.")));
    return ResponseEntity.badRequest().body(ongeldig.getBody());
  }

  /** What it says holds no more than the name of a column and the id of a key. */
  @ExceptionHandler(Kluisfout.class)
  ResponseEntity<ProblemDetail> onleesbaar(Kluisfout fout) {
    LOG.error("Request failed: {}", fout.getMessage());
    ProblemDetail uitleg = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    vul(uitleg, "Niet te ontsleutelen", fout.getMessage());
    return ResponseEntity.internalServerError().body(uitleg);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<ProblemDetail> storing(RuntimeException fout) {
    Optional<String> opslag = Opslagfout.van(fout);
    if (opslag.isPresent()) {
      LOG.error("A request was refused: {}", opslag.get());
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, WACHT)
          .body(geenOpslag(opslag.get()));
    }
    LOG.error(
        "Request failed with {} at {}",
        fout.getClass().getName(),
        fout.getStackTrace().length > 0 ? fout.getStackTrace()[0] : "?");
    return ResponseEntity.internalServerError().body(uitleg(HttpStatus.INTERNAL_SERVER_ERROR));
  }

  /** Nothing can be kept now; nothing that was asked has been done. */
  static ProblemDetail geenOpslag(String reden) {
    ProblemDetail uitleg = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
    vul(
        uitleg,
        "Sluis kan nu niets bewaren",
        reden + " Er is niets aangenomen. Probeer het later opnieuw.");
    return uitleg;
  }

  /** What a status means where nothing more is known. */
  static ProblemDetail uitleg(HttpStatusCode status) {
    ProblemDetail uitleg = ProblemDetail.forStatus(status);
    switch (status.value()) {
      case 400 ->
          vul(
              uitleg,
              "Ongeldig verzoek",
              "Een waarde in het verzoek heeft niet de juiste vorm. Controleer het kenmerk van het"
                  + " bericht en de parameters.");
      case 401 -> vul(uitleg, "Niet aangemeld", "Meld u aan om dit te doen.");
      case 403 -> vul(uitleg, "Geen toegang", "U mag dit niet.");
      case 404 ->
          vul(
              uitleg,
              "Niet gevonden",
              "Dit adres bestaat niet. Welke er zijn staat op /api/v1/openapi.json; een adres"
                  + " eindigt niet op een schuine streep.");
      case 405 ->
          vul(
              uitleg,
              "Methode niet toegestaan",
              "Dit kan niet met deze methode. Welke er wel kan staat in de header Allow; bijvoorbeeld"
                  + " POST om aan te leveren, PUT om te vervangen, GET om op te vragen.");
      case 406 ->
          vul(
              uitleg,
              "Vorm niet te leveren",
              "Sluis kan dit niet geven in een vorm die de header Accept noemt. Laat hem weg, of vraag"
                  + " application/json.");
      case 413 ->
          vul(
              uitleg,
              "Bestand te groot",
              "Wat u stuurt is groter dan hier mag. Verdeel de inhoud over meer bestanden.");
      case 415 ->
          vul(
              uitleg,
              "Soort inhoud niet te lezen",
              "De header Content-Type noemt een soort inhoud die hier niet kan. Welke wel kan staat in"
                  + " de header Accept.");
      default -> overig(uitleg, status);
    }
    return uitleg;
  }

  private static void overig(ProblemDetail uitleg, HttpStatusCode status) {
    if (status.is4xxClientError()) {
      vul(uitleg, "Ongeldig verzoek", "Sluis kan dit verzoek niet lezen.");
    } else {
      vul(
          uitleg,
          "Het verzoek is mislukt",
          "Sluis kon het verzoek niet afhandelen. Probeer het later opnieuw, en vraag anders de"
              + " beheerder.");
    }
  }

  private static void vul(ProblemDetail problem, String titel, String uitleg) {
    problem.setTitle(titel);
    problem.setDetail(uitleg);
  }
}
