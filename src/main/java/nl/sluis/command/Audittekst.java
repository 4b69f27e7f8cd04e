package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.sluis.audit.Kloktijd;
import nl.sluis.invoer.Leesbaar;

/** A line of the audit trail as a person reads it: when, what, by whom, how it ended. */
final class Audittekst {
  /** Stands above the lines. */
  static final String KOP = "Tijden zijn Nederlandse tijd, met het verschil met UTC erachter.\n";

  private static final Map<String, String> GEBEURTENISSEN =
      Map.ofEntries(
          Map.entry("ONTVANGEN", "Bericht ontvangen"),
          Map.entry("HERKEND", "Berichtsoort herkend"),
          Map.entry("GECONTROLEERD", "Bericht beoordeeld"),
          Map.entry("TER_BEOORDELING", "Voorgelegd aan de gemeente"),
          Map.entry("VERWERKT", "In het dossier verwerkt"),
          Map.entry("BEANTWOORD", "Antwoord opgesteld"),
          Map.entry("KLAAR", "Klaargezet voor aflevering"),
          Map.entry("AFGELEVERD", "Afgeleverd"),
          Map.entry("AFGEHANDELD", "Afgehandeld"),
          Map.entry("AFLEVEREN_MISLUKT", "Afleveren mislukt"),
          Map.entry("AFGEWEZEN", "Door de ontvanger afgewezen"),
          Map.entry("GEPARKEERD", "Geparkeerd voor de beheerder"),
          Map.entry("HERVAT", "Door de beheerder hervat"),
          Map.entry("OPNIEUW_VERZONDEN", "Opnieuw verzonden"),
          Map.entry("OPGEHAALD", "Uit het postvak opgehaald"),
          Map.entry("MISLUKT", "Verwerken mislukt"),
          Map.entry("VERBETERT", "Ingestuurd als verbetering"),
          Map.entry("BESCHIKKING", "Beschikking verstuurd"),
          Map.entry("BESCHIKKING_BEPROEFD", "Beschikking geprobeerd"),
          Map.entry("INNEMEN_MISLUKT", "Bestand kon niet worden ingenomen"),
          Map.entry("CONTRACTEN_GEIMPORTEERD", "Contracten vervangen"),
          Map.entry("VOORAF_GECONTROLEERD", "Bericht vooraf gecontroleerd"),
          Map.entry("DECLARATIE_OPGESTELD", "Declaratie opgesteld"),
          Map.entry("FACTUUR_OPGESTELD", "Factuur opgesteld"),
          Map.entry("PROEFGEDRAAID", "Maand proefgedraaid"),
          Map.entry("CLIENT_GEZOCHT", "Cliënt in het audittrail gezocht"),
          Map.entry("AUDIT_BEKEKEN", "Audittrail bekeken"),
          Map.entry("INHOUD_BEKEKEN", "Bericht zelf bekeken"),
          Map.entry("BERICHT_BEKEKEN", "Oordeel over het bericht bekeken"),
          Map.entry("GEWEIGERD", "Handeling geweigerd"));

  private static final Map<String, String> UITKOMSTEN =
      Map.of(
          "GELUKT", "gelukt",
          "NIET_GEVONDEN", "niet gevonden, of niet voor hem",
          "GEWEIGERD", "geweigerd",
          "ONGELDIG", "het verzoek klopte niet",
          "NIET_MOGELIJK", "kon zo niet",
          "MISLUKT", "mislukt",
          "GOEDGEKEURD", "goedgekeurd",
          "AFGEKEURD", "afgekeurd",
          "DEELS_AFGEKEURD", "deels afgekeurd",
          "AL_BEKEND", "was al eerder ontvangen");

  private Audittekst() {}

  /** Without who looked, when that was left out for who asks. */
  static String van(JsonNode regel) {
    return Leesbaar.regel(
        "%s  %-34s %-42s %s"
            .formatted(
                Kloktijd.van(Instant.parse(regel.path("moment").asText())),
                gebeurtenis(regel),
                wie(regel),
                uitkomst(regel))
            .stripTrailing());
  }

  private static String gebeurtenis(JsonNode regel) {
    String wat = regel.path("wat").asText();
    return GEBEURTENISSEN.getOrDefault(wat, leesbaar(wat));
  }

  private static String wie(JsonNode regel) {
    String wie = regel.path("wie").asText();
    List<String> hoe = new ArrayList<>();
    if (regel.has("identiteit")) {
      // enough of a SHA-256 to recognise it by
      hoe.add(regel.path("identiteit").asText().replaceAll("([0-9a-f]{16})[0-9a-f]{48}", "$1…"));
    }
    if (regel.has("vanwaar")) {
      hoe.add(regel.path("vanwaar").asText());
    }
    String door = wie.equals("sluis") ? "door Sluis zelf" : "door " + wie;
    return hoe.isEmpty() ? door : "%s (%s)".formatted(door, String.join(", ", hoe));
  }

  private static String uitkomst(JsonNode regel) {
    String uitkomst = regel.path("uitkomst").asText();
    List<String> delen = new ArrayList<>();
    boolean isCode = uitkomst.matches("[A-Z]{2,3}[0-9]{3}");
    String anders = isCode ? uitkomst : leesbaar(uitkomst).toLowerCase(Locale.ROOT);
    boolean isWeg = regel.path("wat").asText().equals("ONTVANGEN");
    delen.add(UITKOMSTEN.getOrDefault(uitkomst, isWeg ? "via " + anders : anders));
    if (!regel.path("regels").isEmpty()) {
      List<String> regels = new ArrayList<>();
      regel.path("regels").forEach(code -> regels.add(code.asText()));
      delen.add("op " + String.join(" ", regels));
    }
    if (regel.has("voorwerp")) {
      delen.add(regel.path("voorwerp").asText());
    }
    if (regel.has("reden")) {
      delen.add("reden: " + regel.path("reden").asText());
    }
    return String.join("; ", delen);
  }

  private static String leesbaar(String woord) {
    String tekst = woord.replace('_', ' ').toLowerCase(Locale.ROOT);
    return tekst.isEmpty()
        ? ""
        : tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1);
  }
}
