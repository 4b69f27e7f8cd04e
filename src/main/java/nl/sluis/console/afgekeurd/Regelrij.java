package nl.sluis.console.afgekeurd;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.console.Opmaak;
import nl.sluis.herstel.AfgekeurdeRegel;
import nl.sluis.herstel.Herstelstand;
import org.jspecify.annotations.Nullable;

/**
 * A refused line as it is shown.
 *
 * @param gemeenteNaam null when it is not connected
 * @param dagen since it was refused
 * @param wie who does it, to who looks; null for nobody
 */
public record Regelrij(
    AfgekeurdeRegel regel, @Nullable String gemeenteNaam, long dagen, @Nullable String wie) {

  /** What one can do with it, each as a person reads it. */
  public static final Map<String, String> STANDEN = standen();

  private static Map<String, String> standen() {
    Map<String, String> standen = new LinkedHashMap<>();
    standen.put("OPEN", "open: er moet nog iets gebeuren");
    standen.put("IN_HERSTEL", "in herstel: er wordt aan gewerkt");
    standen.put("LAAT_MAAR", "laat maar: er gebeurt niets mee");
    return Collections.unmodifiableMap(standen);
  }

  /** The colour of its badge. */
  public String kleur() {
    return switch (regel.stand()) {
      case OPEN -> "danger";
      case IN_HERSTEL -> "warning";
      case HERSTELD -> "safe";
      case LAAT_MAAR -> "neutral";
    };
  }

  /** Such as "2e keer afgekeurd"; empty the first time. */
  public String keer() {
    return regel.keer() > 1 ? regel.keer() + "e keer afgekeurd" : "";
  }

  public boolean isTeWijzigen() {
    return regel.stand() != Herstelstand.HERSTELD;
  }

  static final List<String> KOLOMMEN =
      List.of(
          "ReferentieNummer",
          "ToewijzingNummer",
          "Gemeente",
          "Product",
          "Begindatum",
          "Einddatum",
          "Bedrag",
          "Regel",
          "Alle regels",
          "Retourcodes",
          "Afgekeurd",
          "Keer",
          "Stand",
          "Bericht");

  static List<String> cellen(AfgekeurdeRegel regel) {
    return List.of(
        regel.referentieNummer(),
        Long.toString(regel.toewijzingNummer()),
        regel.gemeente(),
        regel.productCategorie() + " " + regel.productCode(),
        regel.begindatum().toString(),
        regel.einddatum().toString(),
        Opmaak.bedrag(regel.bedrag()),
        regel.regel(),
        String.join(" ", regel.regels()),
        String.join(" ", regel.retourcodes()),
        Opmaak.moment(regel.sinds()),
        Integer.toString(regel.keer()),
        Opmaak.woord(regel.stand().name()),
        regel.bericht().toString());
  }
}
