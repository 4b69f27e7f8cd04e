package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Says, in Dutch, why a request is refused before anything looks at it. */
@FunctionalInterface
interface Weigering {

  void schrijf(HttpServletResponse antwoord, HttpStatus status, String titel, String uitleg)
      throws IOException;
}
