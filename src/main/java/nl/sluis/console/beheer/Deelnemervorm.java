package nl.sluis.console.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.sluis.console.Formulier;
import nl.sluis.deelnemer.Deelnemerfout;
import org.jspecify.annotations.Nullable;

/** A deelnemer as what stands in a form, and the other way round. */
final class Deelnemervorm {
  private Deelnemervorm() {}

  /** What stands in the form for a deelnemer as it was handed in. */
  static Map<String, String> waarden(@Nullable JsonNode deelnemer) {
    Map<String, String> waarden = new LinkedHashMap<>();
    if (deelnemer != null) {
      for (Deelnemerveld veld : Deelnemerveld.alle()) {
        String waarde = tekst(deelnemer.at("/" + veld.pad()));
        if (!waarde.isEmpty()) {
          waarden.put(veld.naam(), waarde);
        }
      }
    }
    return waarden;
  }

  private static String tekst(JsonNode waarde) {
    if (waarde.isArray()) {
      return StreamSupport.stream(waarde.spliterator(), false)
          .map(Deelnemervorm::regel)
          .collect(Collectors.joining("\n"));
    }
    return waarde.isMissingNode() ? "" : waarde.asText();
  }

  private static String regel(JsonNode een) {
    return een.isObject()
        ? een.path("afzender").asText() + " " + een.path("beantwoording").asText()
        : een.asText();
  }

  /** Only the fields of the form, as they were typed; an empty one is not there. */
  static Map<String, String> ingevuld(Map<String, String> verzoek) {
    Map<String, String> waarden = new LinkedHashMap<>();
    for (Deelnemerveld veld : Deelnemerveld.alle()) {
      String waarde = verzoek.getOrDefault(veld.naam(), "").replace("\r", "").strip();
      if (!waarde.isEmpty()) {
        waarden.put(veld.naam(), waarde);
      }
    }
    return waarden;
  }

  /** The deelnemer that the form tells of. */
  static ObjectNode alsJson(Map<String, String> waarden) {
    ObjectNode deelnemer = JsonNodeFactory.instance.objectNode();
    for (Deelnemerveld veld : Deelnemerveld.alle()) {
      String waarde = waarden.get(veld.naam());
      if (waarde != null) {
        zet(deelnemer, veld, waarde);
      }
    }
    return deelnemer;
  }

  private static void zet(ObjectNode deelnemer, Deelnemerveld veld, String waarde) {
    int streep = veld.pad().indexOf('/');
    ObjectNode waarin =
        streep < 0 ? deelnemer : deelnemer.withObject("/" + veld.pad().substring(0, streep));
    String naam = veld.pad().substring(streep + 1);
    if (!veld.isLijst()) {
      waarin.put(naam, waarde);
      return;
    }
    ArrayNode lijst = waarin.putArray(naam);
    waarde
        .lines()
        .map(String::strip)
        .filter(regel -> !regel.isEmpty())
        .forEach(
            regel -> {
              if (naam.equals(Deelnemerveld.UITZONDERINGEN)) {
                String[] delen = regel.split("[\\s:]+", 2);
                ObjectNode een = lijst.addObject().put("afzender", delen[0]);
                if (delen.length > 1) {
                  een.put("beantwoording", delen[1]);
                }
              } else {
                lijst.add(regel);
              }
            });
  }

  /** The form with each mistake at its field. */
  static Formulier metFouten(String code, Map<String, String> waarden, List<Deelnemerfout> fouten) {
    Map<String, String> opVeld = new LinkedHashMap<>();
    Formulier formulier = Formulier.van(waarden);
    for (Deelnemerveld veld : Deelnemerveld.alle()) {
      fouten.stream()
          .filter(fout -> veld(fout.veld()).equals(veld.naam()))
          .forEach(
              fout ->
                  opVeld.merge(
                      veld.naam(), tekst(code, veld, fout), (een, meer) -> een + " " + meer));
    }
    for (Map.Entry<String, String> fout : opVeld.entrySet()) {
      formulier = formulier.metFout(fout.getKey(), fout.getValue());
    }
    return formulier;
  }

  private static String tekst(String code, Deelnemerveld veld, Deelnemerfout fout) {
    return fout.deelnemer().equals(code)
        ? "%s: %s".formatted(veld.label(), fout.tekst())
        : "%s, bij deelnemer %s: %s".formatted(veld.label(), fout.deelnemer(), fout.tekst());
  }

  /** To which field a mistake belongs: its own, that of its list, or the first of its group. */
  private static String veld(String pad) {
    List<Deelnemerveld> alle = Deelnemerveld.alle();
    return alle.stream()
        .filter(veld -> pad.equals(veld.pad()) || pad.startsWith(veld.pad() + "/"))
        .findFirst()
        .or(() -> alle.stream().filter(veld -> veld.pad().startsWith(pad + "/")).findFirst())
        .orElse(alle.get(0))
        .naam();
  }

  /** What would change, in the order of the form. */
  static List<Deelnemerwijziging> verschillen(Map<String, String> was, Map<String, String> wordt) {
    List<Deelnemerwijziging> verschillen = new ArrayList<>();
    for (Deelnemerveld veld : Deelnemerveld.alle()) {
      String eerst = was.getOrDefault(veld.naam(), "");
      String straks = wordt.getOrDefault(veld.naam(), "");
      if (!eerst.equals(straks)) {
        verschillen.add(
            new Deelnemerwijziging(
                veld.label(), veld.pad(), leesbaar(veld, eerst), leesbaar(veld, straks)));
      }
    }
    return verschillen;
  }

  private static String leesbaar(Deelnemerveld veld, String waarde) {
    return veld.keuzes() == null || waarde.isEmpty()
        ? waarde
        : veld.keuzes().getOrDefault(waarde, waarde);
  }
}
