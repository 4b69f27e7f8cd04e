package nl.sluis.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be met, with a title and an explanation in Dutch. */
public final class Verzoekfout extends ErrorResponseException {
  private static final String FOUTEN = "errors";

  /** What the rooms below call them. */
  private static final String IN_EIGEN_VORM = "fouten";

  public Verzoekfout(HttpStatus status, String titel, String uitleg) {
    super(status);
    setTitle(titel);
    setDetail(uitleg);
  }

  /** A request of which something is wrong, with all that is. */
  public static Verzoekfout ongeldig(List<Invoerfout> fouten) {
    String uitleg =
        fouten.size() == 1
            ? fouten.get(0).uitleg()
            : "Verbeter wat bij errors staat en probeer het opnieuw.";
    return new Verzoekfout(HttpStatus.BAD_REQUEST, "Ongeldig verzoek", uitleg).met(FOUTEN, fouten);
  }

  /** The same, with all that is wrong, in the common form. */
  public Verzoekfout metFouten(List<?> fouten) {
    return met(FOUTEN, Invoerfout.van(fouten));
  }

  /** The same, with something more to read in the answer; mistakes also in the common form. */
  public Verzoekfout met(String naam, Object waarde) {
    getBody().setProperty(naam, waarde);
    if (naam.equals(IN_EIGEN_VORM) && waarde instanceof List<?> fouten) {
      getBody().setProperty(FOUTEN, Invoerfout.van(fouten));
    }
    return this;
  }
}
