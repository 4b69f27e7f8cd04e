package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;

/**
 * Which hulpvorm a product is. Some categorieën (JZ020) are exactly one; of others only the
 * aanbieder knows where the help is given, and says so in a table per productcode.
 */
public final class Hulpvormen {
  /** What is delivered is a maatregel of a gecertificeerde instelling, and no jeugdhulp. */
  public static final String MAATREGEL = "MAATREGEL";

  /** What is delivered is no jeugdhulp, by what the aanbieder says. */
  public static final String GEEN = "geen";

  private static final String LIJST = "hulpvorm";
  private static final String CATEGORIE = "productcategorie";
  private static final String CODE = "productcode";
  private static final String HULPVORM = "hulpvorm";
  private static final String VOORSTEL = "voorstel";
  private static final String MOGELIJK = "mogelijk";
  private static final String CRISIS = "crisis";
  private static final String VERBLIJF = "VERBLIJF";
  private static final String AMBULANT = "AMBULANT";
  private static final String WIJKTEAM = "WIJKTEAM";
  private static final Pattern TWEE_CIJFERS = Pattern.compile("[0-9]{2}");
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(CATEGORIE, CODE, HULPVORM), List.of(CRISIS));

  private final Codeboek codeboek;
  private final Map<String, Map<String, String>> perCategorie = new HashMap<>();
  private final Map<Product, Rij> tabel = new HashMap<>();

  private record Rij(String hulpvorm, String crisis) {}

  /**
   * What is known of one product.
   *
   * @param hulpvorm its code; empty when the aanbieder is to say it
   * @param voorstel what it then most likely is; empty when there is none
   * @param crisis whether it begins with a crisis, by the table; empty when that is asked
   * @param crisisvoorstel what that most likely is
   * @param mogelijk which are to be expected, all when empty
   * @param isExact whether it is that by its categorie, whatever the aanbieder says
   */
  public record Keuze(
      String hulpvorm,
      String voorstel,
      String crisis,
      String crisisvoorstel,
      List<String> mogelijk,
      boolean isExact) {

    /** Whether it is a maatregel, which has a delivery of its own. */
    public boolean isMaatregel() {
      return hulpvorm.equals(MAATREGEL);
    }
  }

  private Hulpvormen(Codeboek codeboek, LocalDate op) {
    this.codeboek = codeboek;
    Gedateerd.lees(
            Hulpvormen.class, "hulpvormen.csv", op, CATEGORIE, HULPVORM, VOORSTEL, MOGELIJK, CRISIS)
        .forEach(regel -> perCategorie.put(regel.getOrDefault(CATEGORIE, ""), regel));
  }

  /** By the categorieën alone. */
  public static Hulpvormen op(LocalDate dag) {
    return new Hulpvormen(Codeboek.op(dag), dag);
  }

  /**
   * With the table of an aanbieder, CSV or Excel.
   *
   * @throws Uitvraagfout with all that is wrong in it
   */
  public static Hulpvormen op(LocalDate dag, byte[] bestand) {
    Hulpvormen hulpvormen = op(dag);
    List<Tabelfout> fouten = new ArrayList<>();
    fouten.addAll(KOLOMMEN.lees(Tabellen.lees(bestand), hulpvormen::lees));
    if (!fouten.isEmpty()) {
      throw new Uitvraagfout(Uitvraagfout.Bestand.HULPVORMEN, fouten);
    }
    return hulpvormen;
  }

  /** What the messages and the table say; a row for the code goes before one for its categorie. */
  public Keuze van(@Nullable Product product) {
    if (product == null) {
      return new Keuze("", "", "", "", List.of(), false);
    }
    Map<String, String> regel = perCategorie.getOrDefault(product.categorie(), Map.of());
    Rij rij = tabel.getOrDefault(product, tabel.get(new Product(product.categorie(), null)));
    String exact = regel.getOrDefault(HULPVORM, "");
    return new Keuze(
        exact.isEmpty() && rij != null ? rij.hulpvorm : exact,
        regel.getOrDefault(VOORSTEL, ""),
        rij == null ? "" : rij.crisis,
        regel.getOrDefault(CRISIS, ""),
        mogelijk(regel),
        !exact.isEmpty());
  }

  /** Whether it is with verblijf; of an unknown one when all that is to be expected is. */
  public boolean isVerblijf(String hulpvorm, List<String> mogelijk) {
    Predicate<String> verblijf = code -> codeboek.soort(LIJST, code).equals(VERBLIJF);
    return hulpvorm.isEmpty()
        ? !mogelijk.isEmpty() && mogelijk.stream().allMatch(verblijf)
        : verblijf.test(hulpvorm);
  }

  /** Whether it is ambulant, at the aanbieder or where the jeugdige is. */
  public boolean isAmbulant(String hulpvorm) {
    return codeboek.soort(LIJST, hulpvorm).equals(AMBULANT);
  }

  /** Whether a wijkteam gives it. */
  public boolean isWijkteam(String hulpvorm) {
    return codeboek.soort(LIJST, hulpvorm).equals(WIJKTEAM);
  }

  private static List<String> mogelijk(Map<String, String> regel) {
    String codes = regel.getOrDefault(MOGELIJK, "");
    return codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" "));
  }

  private void lees(Rijlezing rij) {
    String categorie = rij.code(CATEGORIE);
    if (!TWEE_CIJFERS.matcher(categorie).matches()) {
      rij.fout(CATEGORIE, "%s; verwacht: twee cijfers, zoals 45", rij.getoond(CATEGORIE));
    }
    String hulpvorm = codeboek.lees(rij, HULPVORM, LIJST);
    String crisis = rij.isLeeg(CRISIS) ? "" : codeboek.lees(rij, CRISIS, CRISIS);
    String exact = perCategorie.getOrDefault(categorie, Map.of()).getOrDefault(HULPVORM, "");
    if (hulpvorm != null && !exact.isEmpty() && !exact.equals(hulpvorm)) {
      rij.fout(
          HULPVORM,
          "%s; categorie %s is %s, laat de rij weg",
          rij.getoond(HULPVORM),
          categorie,
          exact.equals(MAATREGEL) ? "een maatregel en geen jeugdhulp" : "altijd hulpvorm " + exact);
    }
    if (rij.isGoed() && hulpvorm != null && crisis != null) {
      String code = rij.isLeeg(CODE) ? null : rij.code(CODE);
      if (tabel.putIfAbsent(new Product(categorie, code), new Rij(hulpvorm, crisis)) != null) {
        rij.fout(CODE, "dit product staat er twee keer; laat er een weg");
      }
    }
  }
}
