package nl.sluis.uitvraag.iv3;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import nl.sluis.uitvraag.Gedateerd;
import nl.sluis.uitvraag.Uitvraagfout;
import org.jspecify.annotations.Nullable;

/**
 * The table in which a gemeente says to which taakveld a product belongs. Those of the Jeugdwet are
 * known; the list of those of the Wmo is not public, so of them the form is held only.
 */
public final class Taakvelden {
  static final String DOMEIN = "domein";
  static final String CATEGORIE = "productcategorie";
  static final String CODE = "productcode";
  static final String TAAKVELD = "taakveld";
  static final String OMSCHRIJVING = "omschrijving";
  static final String BEDRAG = "bedrag";
  private static final String JEUGDWET = "JW";
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(DOMEIN, CATEGORIE, CODE, TAAKVELD), List.of(OMSCHRIJVING, BEDRAG));
  private static final Map<String, String> DOMEINEN =
      new TreeMap<>(Map.of(JEUGDWET, JEUGDWET, "WMO", "WMO"));
  private static final Pattern VORM = Pattern.compile("[0-9]\\.[0-9]{1,2}[a-z]?");
  private static final Pattern TWEE_CIJFERS = Pattern.compile("[0-9]{1,2}");

  private final Map<String, String> jeugd = new TreeMap<>();
  private final Map<Iv3product, String> perProduct = new HashMap<>();

  private Taakvelden(LocalDate op) {
    Gedateerd.lees(Taakvelden.class, "taakvelden.csv", op, TAAKVELD, OMSCHRIJVING, DOMEIN)
        .forEach(
            regel ->
                jeugd.put(regel.getOrDefault(TAAKVELD, ""), regel.getOrDefault(OMSCHRIJVING, "")));
  }

  /** No table yet: nothing belongs anywhere. */
  public static Taakvelden zonderTabel(LocalDate op) {
    return new Taakvelden(op);
  }

  /**
   * The table in a file, CSV or Excel.
   *
   * @param op the day of which the taakvelden hold
   * @throws Uitvraagfout with all that is wrong in it
   */
  public static Taakvelden lees(byte[] bestand, LocalDate op) {
    Taakvelden taakvelden = new Taakvelden(op);
    List<Tabelfout> fouten =
        new ArrayList<>(KOLOMMEN.lees(Tabellen.lees(bestand), taakvelden::lees));
    if (!fouten.isEmpty()) {
      throw new Uitvraagfout(Uitvraagfout.Bestand.TAAKVELDEN, fouten);
    }
    return taakvelden;
  }

  /** Where a product belongs; a row for its code goes before one for its categorie. */
  Optional<String> van(Iv3product product) {
    return Optional.ofNullable(perProduct.get(product))
        .or(() -> Optional.ofNullable(perProduct.get(product.vanCategorie())));
  }

  /** What a taakveld stands for; empty where that is not known. */
  String omschrijving(String taakveld) {
    return jeugd.getOrDefault(taakveld, "");
  }

  private void lees(Rijlezing rij) {
    if (rij.isLeeg(TAAKVELD)) {
      return; // a row of the template that is not filled in: its product stays apart
    }
    String domein = rij.keuze(DOMEIN, DOMEINEN);
    String cijfers = rij.code(CATEGORIE);
    if (!TWEE_CIJFERS.matcher(cijfers).matches()) {
      rij.fout(CATEGORIE, "%s; verwacht: twee cijfers, zoals 45", rij.getoond(CATEGORIE));
    }
    String categorie = cijfers.length() == 1 ? "0" + cijfers : cijfers;
    String taakveld = rij.tekst(TAAKVELD);
    toets(rij, domein, taakveld);
    if (rij.isGoed() && domein != null) {
      Iv3product product = new Iv3product(domein, categorie, rij.code(CODE));
      if (perProduct.putIfAbsent(product, taakveld) != null) {
        rij.fout(CODE, "dit product staat er twee keer; laat er een weg");
      }
    }
  }

  private void toets(Rijlezing rij, @Nullable String domein, String taakveld) {
    if (JEUGDWET.equals(domein) && !jeugd.containsKey(taakveld)) {
      rij.fout(
          TAAKVELD,
          "%s is geen taakveld van de Jeugdwet; verwacht: %s",
          rij.getoond(TAAKVELD),
          String.join(", ", jeugd.keySet()));
    } else if (domein != null && !JEUGDWET.equals(domein)) {
      if (jeugd.containsKey(taakveld)) {
        rij.fout(TAAKVELD, "%s is een taakveld van de Jeugdwet", rij.getoond(TAAKVELD));
      } else if (!VORM.matcher(taakveld).matches()) {
        rij.fout(TAAKVELD, "%s; verwacht: zoals 6.71a", rij.getoond(TAAKVELD));
      }
    }
  }
}
