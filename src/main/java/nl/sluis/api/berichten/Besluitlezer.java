package nl.sluis.api.berichten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.api.Jsonlichaam;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonschema;
import org.springframework.http.HttpStatus;

/** Reads the decision of a receiver; every mistake in it is told at once. */
final class Besluitlezer {
  private static final Jsonlichaam BESLUIT =
      new Jsonlichaam(
          25 * 1024 * 1024,
          "Stuur het besluit mee, als JSON tussen accolades.",
          fout -> ongeldig(List.of(fout)));
  private static final String AFGEKEURD = "AFGEKEURD";
  private static final Jsonschema SCHEMA =
      new Jsonschema("/message-schemas/beoordeling/besluit.schema.json");

  private Besluitlezer() {}

  /**
   * The decision in a request.
   *
   * @throws Verzoekfout when there are mistakes in it
   */
  static Besluitopdracht lees(HttpServletRequest verzoek) throws IOException {
    JsonNode json = BESLUIT.lees(verzoek);
    List<Jsonfout> fouten = new ArrayList<>(SCHEMA.keur(json));
    List<Besluitopdracht.Lijn> lijnen = new ArrayList<>();
    for (JsonNode lijn : json.path("besluiten")) {
      lijnen.add(lijn(lijn, "/besluiten/" + lijnen.size(), fouten));
    }
    if (!fouten.isEmpty()) {
      throw ongeldig(fouten);
    }
    return new Besluitopdracht(lijnen, json.path("overigeVolgensVoorstel").asBoolean(false));
  }

  private static Besluitopdracht.Lijn lijn(JsonNode lijn, String plek, List<Jsonfout> fouten) {
    boolean afgekeurd = lijn.path("besluit").asText().equals(AFGEKEURD);
    List<String> retourcodes = new ArrayList<>();
    lijn.path("retourcodes").forEach(code -> retourcodes.add(code.asText()));
    if (lijn.has("plaats") == lijn.has("referentieNummer")) {
      fouten.add(
          new Jsonfout(plek, "Noem de lijn met plaats of met referentieNummer, niet beide."));
    }
    if (afgekeurd && retourcodes.isEmpty()) {
      fouten.add(
          new Jsonfout(plek + "/retourcodes", "Bij AFGEKEURD staat ten minste één retourcode."));
    }
    if (!afgekeurd && !retourcodes.isEmpty()) {
      fouten.add(new Jsonfout(plek + "/retourcodes", "Alleen bij AFGEKEURD staan er retourcodes."));
    }
    return new Besluitopdracht.Lijn(
        lijn.path("plaats").asText(null),
        lijn.path("referentieNummer").asText(null),
        !afgekeurd,
        retourcodes);
  }

  private static Verzoekfout ongeldig(List<?> fouten) {
    return ongeldigBesluit().met("fouten", fouten);
  }

  /** There is something wrong with the decision itself. */
  static Verzoekfout ongeldigBesluit() {
    return new Verzoekfout(
        HttpStatus.BAD_REQUEST,
        "Besluit niet overgenomen",
        "Er is niets gedaan: er kloppen dingen niet in het besluit. Verbeter ze en stuur het"
            + " opnieuw.");
  }
}
