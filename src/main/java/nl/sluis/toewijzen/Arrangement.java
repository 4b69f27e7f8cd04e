package nl.sluis.toewijzen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An integral set of products, or one maatwerkarrangement, bought from one aanbieder.
 *
 * @param perceel within which it was bought
 * @param aanbieder AGB-code
 * @param resultaten in the words of the gemeente
 * @param intensiteit its step, in the words of the gemeente
 */
public record Arrangement(
    String naam,
    @Nullable String perceel,
    String aanbieder,
    Soort soort,
    List<String> resultaten,
    @Nullable String intensiteit,
    List<BeschiktProduct> producten) {

  public Arrangement {
    resultaten = List.copyOf(resultaten);
    producten = List.copyOf(producten);
  }

  /** What is bought. */
  public enum Soort {
    PRODUCTEN,
    MAATWERK
  }

  /** As it stands in the Commentaar of its toewijzingen (OP191). */
  String omschrijving() {
    List<String> zinnen = new ArrayList<>();
    zinnen.add("Arrangement " + naam + (perceel == null ? "" : " (perceel " + perceel + ")"));
    if (!resultaten.isEmpty()) {
      zinnen.add("Resultaten: " + String.join("; ", resultaten));
    }
    if (intensiteit != null) {
      zinnen.add("Intensiteit: " + intensiteit);
    }
    return String.join(". ", zinnen) + ".";
  }
}
