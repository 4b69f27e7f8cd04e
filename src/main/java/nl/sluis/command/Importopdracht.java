package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/** One file for the contract register of a gateway: first as a trial, then for real. */
final class Importopdracht {
  private static final String PAD = "/api/contracten";

  /** So many parties are named; of more only how many there are. */
  private static final int HOOGSTENS = 20;

  private final Gateway gateway;
  private final byte[] bestand;
  private final @Nullable String gemeente;

  Importopdracht(Gateway gateway, byte[] bestand, @Nullable String gemeente) {
    this.gateway = gateway;
    this.bestand = bestand;
    this.gemeente = gemeente;
  }

  /**
   * What came of it, or would.
   *
   * @param vanAnderen lines that go, of parties that are not in the file
   * @param opmerkingen what the file holds that its owner may not see
   */
  record Uitslag(List<Tabelfout> fouten, String tekst, int vanAnderen, List<String> opmerkingen) {}

  Uitslag beproef() throws IOException {
    return stuur(true);
  }

  Uitslag voerUit() throws IOException {
    return stuur(false);
  }

  private Uitslag stuur(boolean proef) throws IOException {
    Map<String, @Nullable Object> vraag = new HashMap<>();
    vraag.put("gemeente", gemeente);
    vraag.put("proef", proef ? true : null);
    HttpResponse<byte[]> antwoord = gateway.zet(PAD, vraag, bestand);
    if (antwoord.statusCode() == 400) {
      JsonNode geweigerd = Weigering.json(antwoord.body());
      JsonNode fouten = geweigerd.path("fouten");
      if (!fouten.isEmpty()) {
        return new Uitslag(fouten(fouten), "", 0, opmerkingen(geweigerd));
      }
    }
    JsonNode json = Weigering.eis(200, antwoord);
    return new Uitslag(
        List.of(),
        proef
            ? vooraf(json)
            : "Versie %d van het contractregister: %s.\n".formatted(versie(json), telling(json)),
        vanAnderen(json),
        opmerkingen(json));
  }

  private static List<String> opmerkingen(JsonNode json) {
    List<String> opmerkingen = new ArrayList<>();
    json.path("opmerkingen").forEach(zin -> opmerkingen.add(Leesbaar.regel(zin.asText())));
    return opmerkingen;
  }

  private static String vooraf(JsonNode json) {
    StringBuilder tekst =
        new StringBuilder(
            "Verandert ten opzichte van versie %d: %s.\n".formatted(versie(json), telling(json)));
    JsonNode geraakt = json.path("geraakt");
    for (int i = 0; i < Math.min(geraakt.size(), HOOGSTENS); i++) {
      JsonNode wie = geraakt.get(i);
      tekst.append(
          "  aanbieder %s voor %s: %d nieuw, %d gewijzigd, %d vervallen%s\n"
              .formatted(
                  Leesbaar.regel(wie.path("aanbieder").asText()),
                  Leesbaar.regel(wie.path("gemeente").asText()),
                  wie.path("nieuw").asInt(),
                  wie.path("gewijzigd").asInt(),
                  wie.path("vervallen").asInt(),
                  wie.path("inBestand").asBoolean() ? "" : " (staat niet in het bestand)"));
    }
    if (geraakt.size() > HOOGSTENS) {
      tekst.append("  en nog %d andere%n".formatted(geraakt.size() - HOOGSTENS));
    }
    return tekst.toString();
  }

  private static int vanAnderen(JsonNode json) {
    int aantal = 0;
    for (JsonNode wie : json.path("geraakt")) {
      aantal += wie.path("inBestand").asBoolean() ? 0 : wie.path("vervallen").asInt();
    }
    return aantal;
  }

  private static long versie(JsonNode json) {
    return json.path("versie").asLong();
  }

  private static String telling(JsonNode json) {
    return "%d nieuw, %d gewijzigd, %d vervallen, %d ongewijzigd"
        .formatted(
            json.path("nieuw").asInt(),
            json.path("gewijzigd").asInt(),
            json.path("vervallen").asInt(),
            json.path("ongewijzigd").asInt());
  }

  private static List<Tabelfout> fouten(JsonNode fouten) {
    return fouten.findParents("melding").stream()
        .map(
            fout ->
                new Tabelfout(
                    fout.path("rij").asInt(),
                    fout.path("kolom").asText(),
                    fout.path("melding").asText()))
        .toList();
  }
}
