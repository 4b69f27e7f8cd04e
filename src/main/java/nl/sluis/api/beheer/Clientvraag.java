package nl.sluis.api.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.api.Clientkeuring;
import nl.sluis.api.Invoerfout;
import nl.sluis.api.Jsonlichaam;
import nl.sluis.api.Verzoekfout;
import nl.sluis.json.Jsonschema;

/**
 * A question about one client.
 *
 * @param bsn of the client; it is nowhere kept
 * @param reden why, in the words of who asks; it is kept in the audit trail
 */
record Clientvraag(String bsn, String reden) {
  private static final Jsonschema VRAAG =
      new Jsonschema("/message-schemas/client/clientvraag.schema.json");
  private static final Jsonschema WISVERZOEK =
      new Jsonschema("/message-schemas/client/wisverzoek.schema.json");
  private static final Set<String> ZELF_GEKEURD = Set.of("/bsn", "/reden");

  /** Where it stands in. */
  static final Jsonlichaam LICHAAM =
      Jsonlichaam.metTitel(
          "Ongeldige vraag over een cliënt",
          4096,
          "Stuur bsn en reden mee, als JSON tussen accolades.");

  /**
   * From the body of a request.
   *
   * @throws Verzoekfout with all that is wrong; it repeats nothing
   */
  static Clientvraag van(JsonNode json) {
    return van(json, VRAAG);
  }

  /** The same, of a request to erase him, which may say that it is a try. */
  static Clientvraag vanWisverzoek(JsonNode json) {
    return van(json, WISVERZOEK);
  }

  private static Clientvraag van(JsonNode json, Jsonschema schema) {
    String bsn = tekst(json, "bsn");
    String reden = Clientkeuring.zin(tekst(json, "reden"));
    List<Invoerfout> fouten = new ArrayList<>();
    String inBsn = Clientkeuring.foutInBsn(bsn);
    if (inBsn != null) {
      fouten.add(Invoerfout.inBody("#/bsn", "bsn", inBsn));
    }
    String inReden = Clientkeuring.foutInReden(reden);
    if (inReden != null) {
      String code = Clientkeuring.isGeenZin(reden) ? "verplicht" : "bsn";
      fouten.add(Invoerfout.inBody("#/reden", code, inReden));
    }
    schema.keur(json).stream()
        .filter(fout -> !ZELF_GEKEURD.contains(fout.plaats()))
        .map(fout -> Invoerfout.inBody("#" + fout.plaats(), "inhoud", fout.tekst()))
        .forEach(fouten::add);
    if (!fouten.isEmpty()) {
      throw Verzoekfout.ongeldig(fouten);
    }
    return new Clientvraag(bsn, reden);
  }

  private static String tekst(JsonNode json, String veld) {
    return json.path(veld).asText("").strip();
  }

  /** Without the BSN. */
  @Override
  public String toString() {
    return "Clientvraag";
  }
}
