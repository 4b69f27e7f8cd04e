package nl.sluis.console;

import java.util.List;
import java.util.Optional;
import nl.sluis.api.Invoerfout;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.opslag.Opslagfout;
import nl.sluis.sleutel.Kluisfout;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What a fault means for who looks at a page: never more than he may know, and never what Java says
 * of it.
 *
 * @param voorLog what is no personal data and tells who looks after Sluis where to look
 */
record Foutuitleg(HttpStatus status, String titel, Foutblad blad, String voorLog) {
  /** Seconds. */
  static final String WACHT = "10";

  private static final Foutblad.Verwijzing BEGIN =
      new Foutblad.Verwijzing("/console", "Naar Vandaag");
  private static final String TERUG = "Ga terug naar de vorige pagina en probeer het opnieuw.";

  static Foutuitleg van(Exception fout) {
    Optional<String> opslag = Opslagfout.van(fout);
    if (opslag.isPresent()) {
      return van(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Sluis kan nu niet bij zijn gegevens",
          opslag.get() + " Er is niets veranderd.",
          "Wacht een halve minuut en laad deze pagina opnieuw. Blijft het zo, bel dan de beheerder"
              + " van Sluis.",
          opslag.get());
    }
    if (fout instanceof Kluisfout onleesbaar) {
      return van(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "Niet te ontsleutelen",
          String.valueOf(onleesbaar.getMessage()),
          "De beheerder van Sluis kan zien welke sleutel ontbreekt. Noem het kenmerk hieronder.",
          String.valueOf(onleesbaar.getMessage()));
    }
    if (fout instanceof MethodArgumentTypeMismatchException) {
      return van(404);
    }
    if (fout instanceof Bladwijzer.Fout) {
      return van(
          HttpStatus.BAD_REQUEST,
          "Deze bladzijde is er niet",
          "Het adres zegt niet waar een bladzijde van deze lijst ophield.",
          "Begin op de eerste bladzijde en gebruik daar Volgende.",
          "no bookmark of this list");
    }
    if (fout instanceof AccessDeniedException) {
      return van(403);
    }
    if (fout instanceof ErrorResponse bekend) {
      return van(bekend);
    }
    return van(500, fout.getClass().getName() + plaats(fout));
  }

  /** Where in our own code it happened. */
  private static String plaats(Exception fout) {
    for (StackTraceElement stap : fout.getStackTrace()) {
      if (stap.getClassName().startsWith("nl.sluis.")) {
        return " at %s:%d".formatted(stap.getFileName(), stap.getLineNumber());
      }
    }
    return "";
  }

  private static Foutuitleg van(ErrorResponse bekend) {
    HttpStatusCode status = bekend.getStatusCode();
    ProblemDetail problem = bekend.getBody();
    if (!isVanOns(problem)) {
      return van(status.value());
    }
    Foutuitleg gewoon = van(status.value());
    return new Foutuitleg(
        gewoon.status(),
        String.valueOf(problem.getTitle()),
        new Foutblad(
            String.valueOf(problem.getDetail()),
            fouten(problem),
            gewoon.blad().watNu(),
            gewoon.blad().verder()),
        gewoon.voorLog());
  }

  /** Those of Spring are in English, and have the name of the status for a title. */
  private static boolean isVanOns(ProblemDetail problem) {
    HttpStatus status = HttpStatus.resolve(problem.getStatus());
    return status == null || !status.getReasonPhrase().equals(problem.getTitle());
  }

  private static List<String> fouten(ProblemDetail problem) {
    if (problem.getProperties() == null
        || !(problem.getProperties().get("errors") instanceof List<?> fouten)) {
      return List.of();
    }
    List<String> teksten =
        fouten.stream()
            .filter(Invoerfout.class::isInstance)
            .map(fout -> ((Invoerfout) fout).uitleg())
            .toList();
    // of one mistake the explanation says it already
    return teksten.size() == 1 ? List.of() : teksten;
  }

  static Foutuitleg van(int status) {
    return van(status, "status " + status);
  }

  private static Foutuitleg van(int status, String voorLog) {
    HttpStatus gekend = HttpStatus.resolve(status);
    return switch (status) {
      case 400 ->
          van(
              HttpStatus.BAD_REQUEST,
              "Dit kan Sluis niet lezen",
              "In wat u vroeg heeft iets niet de juiste vorm.",
              TERUG,
              voorLog);
      case 401 ->
          van(
              HttpStatus.UNAUTHORIZED,
              "U bent niet aangemeld",
              "Uw sessie is voorbij, of u hebt zich nog niet aangemeld.",
              "Meld u aan; daarna kunt u verder.",
              voorLog);
      case 403 ->
          van(
              HttpStatus.FORBIDDEN,
              "Dit mag u niet",
              "Dit is niet voor uw organisatie of uw rol.",
              "Hebt u dit voor uw werk nodig, vraag dan wie bij u de rollen geeft.",
              voorLog);
      case 404 ->
          van(
              HttpStatus.NOT_FOUND,
              "Niet gevonden",
              "Deze pagina bestaat niet, of gaat over iets wat niet van u is.",
              "Kijk of het adres helemaal is overgenomen, of zoek het nummer met de zoekbalk"
                  + " bovenaan.",
              voorLog);
      case 405 ->
          van(
              HttpStatus.METHOD_NOT_ALLOWED,
              "Dat kan hier niet",
              "Dit adres hoort bij een knop op een pagina, en is niet los te openen.",
              "Ga terug naar de pagina en gebruik de knop.",
              voorLog);
      case 409 ->
          van(
              HttpStatus.CONFLICT,
              "Er is intussen iets veranderd",
              "Wat u wilde doen past niet meer bij hoe het nu staat. Er is niets veranderd.",
              "Ga terug, laad de pagina opnieuw en kijk wat er anders is.",
              voorLog);
      case 413 ->
          van(
              HttpStatus.PAYLOAD_TOO_LARGE,
              "Bestand te groot",
              "Wat u stuurt is groter dan hier mag. Er is niets bewaard.",
              "Verdeel de inhoud over meer bestanden.",
              voorLog);
      case 503 ->
          van(
              HttpStatus.SERVICE_UNAVAILABLE,
              "Sluis is even niet beschikbaar",
              "Er is niets veranderd.",
              "Wacht een halve minuut en laad deze pagina opnieuw.",
              voorLog);
      default ->
          gekend != null && gekend.is4xxClientError()
              ? van(gekend, "Dit kan niet", "Sluis kan dit niet doen.", TERUG, voorLog)
              : van(
                  HttpStatus.INTERNAL_SERVER_ERROR,
                  "Er ging iets mis in Sluis",
                  "Dat ligt niet aan u. Of het gelukt is, ziet u wanneer u de pagina opnieuw laadt.",
                  "Probeer het nog eens. Gebeurt het weer, geef de beheerder van Sluis dan het"
                      + " kenmerk hieronder.",
                  voorLog);
    };
  }

  private static Foutuitleg van(
      HttpStatus status, String titel, String uitleg, String watNu, String voorLog) {
    Foutblad.Verwijzing verder = status == HttpStatus.CONFLICT ? null : BEGIN;
    return new Foutuitleg(status, titel, new Foutblad(uitleg, List.of(), watNu, verder), voorLog);
  }
}
