package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/** A list of product codes as a gemeente has it, in CSV or Excel; other columns may stand in it. */
final class Productcodebestand {
  private static final String CODE = "productcode";
  private static final String CATEGORIE = "productcategorie";
  private static final Kolommen KOLOMMEN =
      new Kolommen(Codelijst.PRODUCTCODE_IJW.kolommen(), List.of(), true);
  private static final Pattern PRODUCTCODE = Pattern.compile("[^\\p{Cntrl}]{1,5}");
  private static final Pattern TWEE_CIJFERS = Pattern.compile("[0-9]{2}");

  /** More of them say the same. */
  private static final int MEESTE_FOUTEN = 20;

  private Productcodebestand() {}

  /**
   * The list in these bytes.
   *
   * @param opmerkingen hears what its owner may not see in it
   * @throws IllegalArgumentException naming the mistakes in it, in Dutch
   */
  static Codetabel lees(byte[] bytes, Consumer<String> opmerkingen) {
    Tabelbestand tabel = Tabellen.lees(bytes);
    tabel.opmerkingen().forEach(opmerkingen);
    Map<String, List<Map<String, String>>> regels = new LinkedHashMap<>();
    List<Tabelfout> fouten =
        KOLOMMEN.lees(
            tabel,
            rij ->
                regels.computeIfAbsent(rij.code(CODE), code -> new ArrayList<>(1)).add(regel(rij)));
    if (!fouten.isEmpty()) {
      throw new IllegalArgumentException(
          fouten.stream()
              .limit(MEESTE_FOUTEN)
              .map(Tabelfout::tekst)
              .collect(Collectors.joining("; ")));
    }
    return new Codetabel(regels, true);
  }

  private static Map<String, String> regel(Rijlezing rij) {
    if (!PRODUCTCODE.matcher(rij.code(CODE)).matches()) {
      rij.fout(CODE, "%s; verwacht: een productcode van hoogstens 5 tekens", rij.getoond(CODE));
    }
    if (!TWEE_CIJFERS.matcher(rij.code(CATEGORIE)).matches()) {
      rij.fout(
          CATEGORIE, "%s; verwacht: een productcategorie, twee cijfers", rij.getoond(CATEGORIE));
    }
    Map<String, String> regel = new HashMap<>();
    KOLOMMEN.alle().forEach(kolom -> regel.put(kolom, rij.code(kolom)));
    return regel;
  }
}
