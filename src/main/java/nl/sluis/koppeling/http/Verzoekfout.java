package nl.sluis.koppeling.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be met, with a title and an explanation in Dutch. */
final class Verzoekfout extends ErrorResponseException {
  Verzoekfout(HttpStatus status, String titel, String uitleg) {
    super(status);
    setTitle(titel);
    setDetail(uitleg);
  }

  /** The same, with something more to read in the answer. */
  Verzoekfout met(String naam, Object waarde) {
    getBody().setProperty(naam, waarde);
    return this;
  }
}
