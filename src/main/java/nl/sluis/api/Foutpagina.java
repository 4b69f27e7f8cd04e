package nl.sluis.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.sluis.opslag.Opslagfout;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong before a controller is found, told in the same way. */
@RestController
class Foutpagina implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> toon(HttpServletRequest verzoek) {
    Object status = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode code =
        status instanceof Integer getal ? HttpStatusCode.valueOf(getal) : HttpStatus.NOT_FOUND;
    Optional<String> opslag =
        verzoek.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fout
            ? Opslagfout.van(fout)
            : Optional.empty();
    if (opslag.isPresent()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, Foutmeldingen.WACHT)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Foutmeldingen.geenOpslag(opslag.get()));
    }
    return ResponseEntity.status(code)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Foutmeldingen.uitleg(code));
  }
}
