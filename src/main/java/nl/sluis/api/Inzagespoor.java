package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.opslag.Opslagfout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes who looked at what, and with which outcome, for every endpoint from its description in
 * {@link Apibeschrijving}. What changes something records itself that it was done, so of that only
 * a refusal is written here.
 */
@Component
public class Inzagespoor {
  static final String API = "/api/";

  private static final Logger LOG = LoggerFactory.getLogger(Inzagespoor.class);
  private static final String BERICHT = API + "berichten/{id}";
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
   * Writes the line of a request, when it has one.
   *
   * @param status of the answer
   * @throws RuntimeException when a look that would succeed cannot be recorded
   */
  void leg(HttpServletRequest verzoek, Identiteit wie, int status) {
    Optional<Auditregel> regel = regel(verzoek, wie, status);
    try {
      regel.ifPresent(audit::schrijf);
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

  private Optional<Auditregel> regel(HttpServletRequest verzoek, Identiteit wie, int status) {
    Object patroon = verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (!(patroon instanceof String adres) || !adres.startsWith(API)) {
      return Optional.empty();
    }
    String methode = verzoek.getMethod().equals("HEAD") ? "GET" : verzoek.getMethod();
    return beschrijving
        .van(methode, adres.substring(API.length() - 1))
        .flatMap(
            eindpunt ->
                eindpunt.inzage() == null
                    ? geweigerd(methode, adres, verzoek, wie, status)
                    : inzage(eindpunt, adres, verzoek, wie, status));
  }

  private static Optional<Auditregel> inzage(
      Eindpunt eindpunt, String adres, HttpServletRequest verzoek, Identiteit wie, int status) {
    if (eindpunt.legtVast().contains(status) || eindpunt.inzage().isEmpty()) {
      return Optional.empty();
    }
    Auditregel regel =
        Auditregel.inzage(
            wie.inAudit(),
            eindpunt.inzage(),
            bericht(adres, verzoek),
            voorwerp(adres, eindpunt, verzoek, status),
            uitkomst(status));
    return Optional.of(
        verzoek.getAttribute(DOEL) instanceof Doel doel
            ? regel.metBetrokkenen(List.of(doel.client())).metReden(doel.reden())
            : regel);
  }

  /** Somebody tried to change what he may not. */
  private static Optional<Auditregel> geweigerd(
      String methode, String adres, HttpServletRequest verzoek, Identiteit wie, int status) {
    return status == 403 || status == 404
        ? Optional.of(
            new Auditregel(
                    wie.inAudit(), "GEWEIGERD", bericht(adres, verzoek), null, uitkomst(status))
                .met(aard(methode))
                .metVoorwerp(methode + " " + adres.substring(API.length())))
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

  private static @Nullable UUID bericht(String adres, HttpServletRequest verzoek) {
    if (!adres.startsWith(BERICHT)) {
      return null;
    }
    try {
      return UUID.fromString(variabelen(verzoek).getOrDefault("id", ""));
    } catch (IllegalArgumentException geenKenmerk) {
      return null;
    }
  }

  /** What is in the path besides a message, and the question that was asked. */
  private static @Nullable String voorwerp(
      String adres, Eindpunt eindpunt, HttpServletRequest verzoek, int status) {
    String pad = adres.substring(API.length());
    String voorwerp = "";
    if (!adres.startsWith(BERICHT) && pad.contains("{")) {
      voorwerp = pad;
      for (Map.Entry<String, String> deel : variabelen(verzoek).entrySet()) {
        voorwerp =
            voorwerp.replace(
                "{" + deel.getKey() + "}", Verhuld.deelVanPad(deel.getValue(), status < 400));
      }
    }
    voorwerp += Verhuld.vraag(Vraag.van(verzoek).waarden(), eindpunt.vraag());
    return voorwerp.isEmpty() ? null : voorwerp;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variabelen(HttpServletRequest verzoek) {
    return verzoek.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> gevonden
        ? (Map<String, String>) gevonden
        : Map.of();
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
