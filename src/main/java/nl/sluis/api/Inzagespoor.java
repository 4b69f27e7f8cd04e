package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.opslag.Opslagfout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes who looked at what, and with which outcome. What changes something records itself that it
 * was done, so of that only a refusal is written here.
 *
 * @see Blik
 */
@Component
public class Inzagespoor {
  private static final Logger LOG = LoggerFactory.getLogger(Inzagespoor.class);
  private static final String DOEL = Inzagespoor.class.getName() + ".doel";

  /**
   * What an endpoint knows of a look that the address does not tell.
   *
   * @param client his pseudonym
   * @param reden why one looked for him
   */
  private record Doel(String client, String reden) {}

  private final Apibeschrijving beschrijving;
  private final Audittrail audit;

  Inzagespoor(Apibeschrijving beschrijving, Audittrail audit) {
    this.beschrijving = beschrijving;
    this.audit = audit;
  }

  /** The request is about this client, and for this reason. */
  public static void over(HttpServletRequest verzoek, String client, String reden) {
    verzoek.setAttribute(DOEL, new Doel(client, reden));
  }

  /**
   * With these filters a page of the console was asked.
   *
   * @param filter by their names, only those with a value from a closed list, a code or a number
   */
  public static void gefilterd(HttpServletRequest verzoek, Map<String, String> filter) {
    Blik.gefilterd(verzoek, filter);
  }

  /**
   * Writes the line of a request, when it has one.
   *
   * @param status of the answer
   * @throws RuntimeException when a look that would succeed cannot be recorded
   */
  void leg(HttpServletRequest verzoek, Identiteit wie, int status) {
    Optional<Blik> blik = Blik.op(verzoek, beschrijving);
    boolean peilt = status < 400 && blik.filter(Blik::peilt).isPresent();
    if (peilt && Peiling.isZelfdeBlik(verzoek, wie)) {
      return;
    }
    try {
      blik.flatMap(deze -> regel(deze, verzoek, wie, status)).ifPresent(audit::schrijf);
      if (peilt) {
        Peiling.onthoud(verzoek, wie);
      }
    } catch (RuntimeException fout) {
      // alarms are of nobody, and are what one looks at when nothing can be recorded
      boolean isAlarm = verzoek.getRequestURI().endsWith("/alarmen");
      if (status < 400 && !(isAlarm && Opslagfout.van(fout).isPresent())) {
        throw fout;
      }
      // who gets nothing to see still gets his own answer
      LOG.error("A refused look was not recorded: {}", fout.getClass().getName());
    }
  }

  private static Optional<Auditregel> regel(
      Blik blik, HttpServletRequest verzoek, Identiteit wie, int status) {
    return blik.inzage() == null
        ? geweigerd(blik, wie, status)
        : inzage(blik, blik.inzage(), wie, status).map(regel -> metDoel(regel, verzoek));
  }

  private static Optional<Auditregel> inzage(Blik blik, String wat, Identiteit wie, int status) {
    return blik.legtVast().contains(status) || wat.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Auditregel.inzage(
                wie.inAudit(), wat, blik.bericht(), blik.voorwerp(status), uitkomst(status)));
  }

  private static Auditregel metDoel(Auditregel regel, HttpServletRequest verzoek) {
    return verzoek.getAttribute(DOEL) instanceof Doel doel
        ? regel.metBetrokkenen(List.of(doel.client())).metReden(doel.reden())
        : regel;
  }

  /** Somebody tried to change what he may not. */
  private static Optional<Auditregel> geweigerd(Blik blik, Identiteit wie, int status) {
    return status == 403 || status == 404
        ? Optional.of(
            new Auditregel(wie.inAudit(), "GEWEIGERD", blik.bericht(), null, uitkomst(status))
                .met(aard(blik.methode()))
                .metVoorwerp(blik.methode() + " " + blik.pad()))
        : Optional.empty();
  }

  private static Aard aard(String methode) {
    return switch (methode) {
      case "GET" -> Aard.INZIEN;
      case "PUT", "PATCH" -> Aard.WIJZIGEN;
      case "DELETE" -> Aard.VERWIJDEREN;
      default -> Aard.UITVOEREN;
    };
  }

  private static String uitkomst(int status) {
    return switch (status) {
      case 403 -> "GEWEIGERD";
      case 404 -> "NIET_GEVONDEN";
      case 409 -> "NIET_MOGELIJK";
      default -> status < 400 ? "GELUKT" : status < 500 ? "ONGELDIG" : "MISLUKT";
    };
  }
}
