package nl.sluis.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;
import nl.sluis.json.Jsonschema;
import org.springframework.http.HttpStatus;

/** Reads the decision of a receiver; every mistake in it is told at once. */
final class Besluitlezer {
  private static final int MAX_BYTES = 25 * 1024 * 1024;
  private static final String AFGEKEURD = "AFGEKEURD";
  private static final Jsonschema SCHEMA =
      new Jsonschema("/message-schemas/beoordeling/besluit.schema.json");
  private static final JsonMapper JSON = Jsonlezer.begrensd(MAX_BYTES).build();

  private Besluitlezer() {}

  /**
   * The decision in a request.
   *
   * @throws Verzoekfout when there are mistakes in it
   */
  static Besluitopdracht lees(InputStream bron) throws IOException {
    JsonNode json = json(bron);
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

  private static JsonNode json(InputStream bron) throws IOException {
    try {
      return JSON.readTree(new Begrensd(bron, MAX_BYTES));
    } catch (JsonProcessingException fout) {
      throw ongeldig(List.of(Jsonlezer.legUit(fout)));
    }
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
