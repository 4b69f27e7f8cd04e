package nl.sluis.tabel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is read: its cells by name of column, and what is wrong with them. What stands
 * in a cell is shown in a mistake, so a column with personal data is read as text and judged by its
 * owner.
 */
public final class Rijlezing {
  private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int HOOGSTENS_GETOOND = 40;

  private final Tabel.Rij rij;
  private final Map<String, Integer> plaatsen;
  private final List<Tabelfout> fouten;
  private final int eerdereFouten;

  Rijlezing(Tabel.Rij rij, Map<String, Integer> plaatsen, List<Tabelfout> fouten) {
    this.rij = rij;
    this.plaatsen = plaatsen;
    this.fouten = fouten;
    this.eerdereFouten = fouten.size();
  }

  /** As a person counts it in the file. */
  public int nummer() {
    return rij.nummer();
  }

  /** The text of a cell without white space around it; empty too where the column is left out. */
  public String tekst(String kolom) {
    Integer plaats = plaatsen.get(kolom);
    return plaats == null ? "" : rij.cellen().get(plaats).strip();
  }

  /**
   * What stands for a text.
   *
   * @param keuzes by the text in the file, in the order in which they are named to people
   * @return null after noting that it is none of them
   */
  public <T> @Nullable T keuze(String kolom, Map<String, T> keuzes) {
    T keuze = keuzes.get(tekst(kolom));
    if (keuze == null) {
      fout(kolom, "%s; verwacht: %s", getoond(kolom), String.join(", ", keuzes.keySet()));
    }
    return keuze;
  }

  /**
   * A date.
   *
   * @return null after noting that it is none
   */
  public @Nullable LocalDate datum(String kolom) {
    String tekst = tekst(kolom);
    if (DATUM.matcher(tekst).matches()) {
      try {
        return LocalDate.parse(tekst);
      } catch (DateTimeParseException fout) {
        fout(kolom, "%s is geen bestaande dag", getoond(kolom));
        return null;
      }
    }
    fout(kolom, "%s; verwacht: een datum als 2026-01-31 (JJJJ-MM-DD)", getoond(kolom));
    return null;
  }

  /** What stands in a cell, as a mistake about it begins. */
  public String getoond(String kolom) {
    String tekst = tekst(kolom).replaceAll("\\p{Cntrl}", " ");
    if (tekst.isEmpty()) {
      return "leeg";
    }
    return tekst.length() > HOOGSTENS_GETOOND
        ? "'%s…'".formatted(tekst.substring(0, HOOGSTENS_GETOOND))
        : "'%s'".formatted(tekst);
  }

  /** Notes a mistake: what stands there, what was expected. */
  public void fout(String kolom, String melding, Object... waarden) {
    fouten.add(new Tabelfout(nummer(), kolom, melding.formatted(waarden)));
  }

  /** Whether nothing was noted about this row. */
  public boolean isGoed() {
    return fouten.size() == eerdereFouten;
  }
}
