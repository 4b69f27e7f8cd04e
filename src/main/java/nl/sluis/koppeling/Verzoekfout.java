package nl.sluis.koppeling;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be met, with a title and an explanation in Dutch. */
final class Verzoekfout extends ErrorResponseException {
  Verzoekfout(HttpStatus status, String titel, String uitleg) {
    super(status);
    setTitle(titel);
    setDetail(uitleg);
  }

  /** With something more for a program to read. */
  Verzoekfout met(String naam, Object waarde) {
    getBody().setProperty(naam, waarde);
    return this;
  }
}
