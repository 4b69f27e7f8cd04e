package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.function.Supplier;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Without logging on everybody on this computer is the operator. */
final class Dezecomputer extends AnonymousAuthenticationFilter {
  private static final String NAAM = "deze computer";

  private final Supplier<Aangemeld> wie;

  private Dezecomputer(Supplier<Aangemeld> wie) {
    super("sluis");
    this.wie = wie;
  }

  /** For systems. */
  static Dezecomputer voorSystemen() {
    return new Dezecomputer(() -> new Aangemeld(Identiteit.LOKAAL, NAAM));
  }

  /** For people, who have every role. */
  static Dezecomputer voorMensen() {
    Persoon persoon = new Persoon("sluis", NAAM, NAAM, null, EnumSet.allOf(Rol.class));
    return new Dezecomputer(() -> new Aangemeld(Identiteit.LOKAAL, persoon, null));
  }

  @Override
  protected Authentication createAuthentication(HttpServletRequest verzoek) {
    return wie.get();
  }
}
