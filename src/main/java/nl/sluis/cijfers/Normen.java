package nl.sluis.cijfers;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;

/**
 * Within how many days care should have started, as the region set it for a product or for a whole
 * categorie; thirteen weeks where it set nothing.
 *
 * @param dagen by productcode or productcategorie
 * @param fouten what is wrong in the file; it is not to be used then
 */
public record Normen(Map<String, Integer> dagen, List<Tabelfout> fouten) {
  /** Thirteen weeks. */
  static final int GEWOON = 91;

  /** Where the region set nothing. */
  public static final Normen GEEN = new Normen(Map.of(), List.of());

  private static final String PRODUCT = "product";
  private static final String DAGEN = "dagen";
  private static final Kolommen KOLOMMEN = new Kolommen(List.of(PRODUCT, DAGEN), List.of());
  private static final Pattern VORM = Pattern.compile("[0-9A-Z]{2}([0-9A-Z]{3})?");
  private static final int LANGSTE = 3650;

  public Normen {
    dagen = Collections.unmodifiableMap(new HashMap<>(dagen));
    fouten = List.copyOf(fouten);
  }

  /** Those of a file, CSV or Excel, and all that is wrong in it. */
  public static Normen lees(byte[] bestand) {
    Map<String, Integer> dagen = new HashMap<>();
    List<Tabelfout> fouten = KOLOMMEN.lees(Tabellen.lees(bestand), rij -> lees(rij, dagen));
    return new Normen(dagen, fouten);
  }

  private static void lees(Rijlezing rij, Map<String, Integer> dagen) {
    String product = rij.code(PRODUCT);
    Long aantal = rij.geheel(DAGEN, "hele dagen, zoals 98");
    if (!VORM.matcher(product).matches()) {
      rij.fout(
          PRODUCT,
          "%s; verwacht: een productcode of een productcategorie, zoals 54001 of 54",
          rij.getoond(PRODUCT));
    } else if (aantal != null && (aantal < 1 || aantal > LANGSTE)) {
      rij.fout(DAGEN, "%s; verwacht: 1 tot en met %d dagen", rij.getoond(DAGEN), LANGSTE);
    } else if (aantal != null && dagen.putIfAbsent(product, aantal.intValue()) != null) {
      rij.fout(PRODUCT, "%s staat er al; laat er een weg", rij.getoond(PRODUCT));
    }
  }

  /** That of its code goes before that of its categorie. */
  int van(@Nullable Product product) {
    if (product == null) {
      return GEWOON;
    }
    Integer vanCategorie = dagen.getOrDefault(product.categorie(), GEWOON);
    return product.code() == null ? vanCategorie : dagen.getOrDefault(product.code(), vanCategorie);
  }
}
