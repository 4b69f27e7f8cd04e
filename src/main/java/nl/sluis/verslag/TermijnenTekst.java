package nl.sluis.verslag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.tabel.Tabel;

/** Open terms, as the API gives them: line by line, counted per aanbieder, and as a table. */
public final class TermijnenTekst {
  private static final String REGEL = "%-10s  %-7s  %-8s  %-8s  %-9s  %-6s  %-40s  %s";
  private static final String SOM = "%-42s  %7s  %17s  %16s";
  private static final List<String> KOLOMMEN =
      List.of(
          "uiterlijk",
          "te laat",
          "aan zet",
          "gemeente",
          "gemeentenaam",
          "aanbieder",
          "aanbiedernaam",
          "domein",
          "regel",
          "wat",
          "onderwerp",
          "begin");

  private TermijnenTekst() {}

  public static String van(List<JsonNode> termijnen) {
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel(
        REGEL.formatted(
            "uiterlijk",
            "te laat",
            "aan zet",
            "gemeente",
            "aanbieder",
            "regel",
            "wat",
            "onderwerp"));
    for (JsonNode termijn : termijnen) {
      tekst.regel(
          REGEL.formatted(
              veld(termijn, "uiterlijk"),
              isTeLaat(termijn) ? "TE LAAT" : "",
              veld(termijn, "wie"),
              veld(termijn, "gemeente"),
              veld(termijn, "aanbieder"),
              veld(termijn, "regel"),
              veld(termijn, "wat"),
              veld(termijn, "onderwerp")));
    }
    partijen(tekst, termijnen);
    aanbieders(tekst, termijnen);
    return tekst.toString();
  }

  /** A code is short in every line; whose it is stands here once. */
  private static void partijen(Overzichttekst tekst, List<JsonNode> termijnen) {
    Map<String, String> gemeenten = new TreeMap<>();
    termijnen.forEach(
        termijn -> gemeenten.put(veld(termijn, "gemeente"), metNaam(termijn, "gemeente")));
    tekst.regel("");
    tekst.regel("Gemeenten: " + String.join(", ", gemeenten.values()));
  }

  private static void aanbieders(Overzichttekst tekst, List<JsonNode> termijnen) {
    Map<String, Telling> perAanbieder = new TreeMap<>();
    Telling samen = new Telling("samen");
    for (JsonNode termijn : termijnen) {
      perAanbieder
          .computeIfAbsent(
              veld(termijn, "aanbieder"), code -> new Telling(metNaam(termijn, "aanbieder")))
          .tel(termijn);
      samen.tel(termijn);
    }
    tekst.regel("");
    tekst.regel(SOM.formatted("Per aanbieder", "lopend", "aanbieder te laat", "gemeente te laat"));
    List<Telling> tellingen = new ArrayList<>(perAanbieder.values());
    tellingen.add(samen);
    for (Telling telling : tellingen) {
      tekst.regel(
          SOM.formatted(
              "  " + telling.wie, telling.termijnen, telling.aanbieder, telling.gemeente));
    }
  }

  public static Tabel tabel(List<JsonNode> termijnen) {
    return Tabel.van(
        "Termijnen", KOLOMMEN, termijnen.stream().map(TermijnenTekst::cellen).toList());
  }

  private static List<String> cellen(JsonNode termijn) {
    return List.of(
        veld(termijn, "uiterlijk"),
        isTeLaat(termijn) ? "ja" : "nee",
        veld(termijn, "wie"),
        veld(termijn, "gemeente"),
        veld(termijn, "gemeenteNaam"),
        veld(termijn, "aanbieder"),
        veld(termijn, "aanbiederNaam"),
        veld(termijn, "domein"),
        veld(termijn, "regel"),
        veld(termijn, "wat"),
        veld(termijn, "onderwerp"),
        veld(termijn, "begin"));
  }

  public static boolean isTeLaat(JsonNode termijn) {
    return termijn.path("verstreken").asBoolean();
  }

  private static String metNaam(JsonNode termijn, String partij) {
    return (veld(termijn, partij) + " " + veld(termijn, partij + "Naam")).strip();
  }

  /** Empty where it is null or absent. */
  private static String veld(JsonNode termijn, String naam) {
    JsonNode veld = termijn.path(naam);
    return veld.isNull() ? "" : veld.asText();
  }

  /** What is open with one aanbieder, and who of the two is late. */
  private static final class Telling {
    private final String wie;
    private int termijnen;
    private int aanbieder;
    private int gemeente;

    Telling(String wie) {
      this.wie = wie;
    }

    void tel(JsonNode termijn) {
      termijnen++;
      if (isTeLaat(termijn)) {
        if (veld(termijn, "wie").equals(veld(termijn, "aanbieder"))) {
          aanbieder++;
        } else {
          gemeente++;
        }
      }
    }
  }
}
