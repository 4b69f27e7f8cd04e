package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.audit.Handelende;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Records who comes in at the console, who leaves, and who is refused though his issuer knows him.
 * One whom no issuer knows leaves no line: anybody could fill the trail.
 */
@Component
class Inlogspoor {
  private final Audittrail audit;

  Inlogspoor(Audittrail audit) {
    this.audit = audit;
  }

  void aangemeld(Aangemeld wie, HttpServletRequest verzoek) {
    schrijf(wie, "AANGEMELD", verzoek);
  }

  void afgemeld(@Nullable Authentication wie, HttpServletRequest verzoek) {
    if (wie instanceof Aangemeld aangemeld) {
      schrijf(aangemeld, "AFGEMELD", verzoek);
    }
  }

  private void schrijf(Aangemeld wie, String wat, HttpServletRequest verzoek) {
    schrijf(
        new Auditregel(wie.identiteit().inAudit(), wat, null, null, "GELUKT"),
        wie.handelende(verzoek.getRemoteAddr()));
  }

  /**
   * Somebody may not come in.
   *
   * @param reden such as acr or rol
   */
  void geweigerd(Sessiepersoon wie, String reden, HttpServletRequest verzoek) {
    schrijf(
        new Auditregel(Auditregel.ONBEKEND, "AANGEMELD", null, null, "GEWEIGERD")
            .metVoorwerp(reden),
        new Handelende("persoon " + wie, null, "console " + verzoek.getRemoteAddr()));
  }

  private void schrijf(Auditregel regel, Handelende wie) {
    @Nullable Handelende vorige = Handelende.zet(wie);
    try {
      audit.schrijf(regel);
    } finally {
      Handelende.zet(vorige);
    }
  }
}
