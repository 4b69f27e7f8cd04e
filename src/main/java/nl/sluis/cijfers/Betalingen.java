package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/**
 * What was paid, as an administration tells it; no message does.
 *
 * @param fouten what is wrong in the file; then none of it is to be used
 */
public record Betalingen(List<Betaling> regels, List<Tabelfout> fouten) {
  private static final String AANBIEDER = "aanbieder";
  private static final String NUMMER = "declaratienummer";
  private static final String DAG = "betaaldatum";
  private static final String BEDRAG = "bedrag";
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(AANBIEDER, NUMMER, DAG, BEDRAG), List.of());
  private static final Pattern AGB = Pattern.compile("[0-9]{8}");

  public Betalingen {
    regels = List.copyOf(regels);
    fouten = List.copyOf(fouten);
  }

  /**
   * One payment.
   *
   * @param rij in the file, as a person counts
   * @param aanbieder AGB-code of who claimed
   * @param bedrag in eurocent
   */
  public record Betaling(
      int rij, String aanbieder, String declaratieNummer, LocalDate dag, long bedrag) {}

  /** Those in a file, CSV or Excel, and all that is wrong in it. */
  public static Betalingen lees(byte[] bestand) {
    List<Betaling> regels = new ArrayList<>();
    List<Tabelfout> fouten = KOLOMMEN.lees(Tabellen.lees(bestand), rij -> lees(rij, regels));
    return new Betalingen(regels, fouten);
  }

  private static void lees(Rijlezing rij, List<Betaling> regels) {
    String aanbieder = rij.code(AANBIEDER);
    if (!AGB.matcher(aanbieder).matches()) {
      rij.fout(AANBIEDER, "%s; verwacht: een AGB-code van 8 cijfers", rij.getoond(AANBIEDER));
    }
    String nummer = rij.code(NUMMER);
    if (nummer.isEmpty()) {
      rij.fout(NUMMER, "%s; verwacht: het DeclaratieNummer uit de 323", rij.getoond(NUMMER));
    }
    LocalDate dag = rij.datum(DAG);
    Long bedrag =
        rij.eurocent(BEDRAG, "euro's met een komma, zonder punten of euroteken, zoals 87,30");
    if (rij.isGoed() && dag != null && bedrag != null) {
      regels.add(new Betaling(rij.nummer(), aanbieder, nummer, dag, bedrag));
    }
  }
}
