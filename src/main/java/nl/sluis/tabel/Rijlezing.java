package nl.sluis.tabel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is read: its cells by name of column, and what is wrong with them. What stands
 * in a cell is shown in a mistake, so a column with personal data is read as text and judged by its
 * owner. What can be read in two ways is a mistake (D104).
 */
public final class Rijlezing {
  private static final Pattern HEEL = Pattern.compile("([0-9]+),0{1,2}");
  private static final Pattern EUROTEKEN = Pattern.compile("^€ *");
  private static final int HOOGSTENS_GETOOND = 40;

  /** Digits before the comma. */
  private static final int GROOTSTE_BEDRAG = 10;

  private static final int GROOTSTE_GETAL = 9;

  private final Tabel.Rij rij;
  private final Map<String, Integer> plaatsen;
  private final List<Tabelfout> fouten;
  private final int eerdereFouten;
  private final Set<String> nietTeLezen = new HashSet<>();

  Rijlezing(Tabel.Rij rij, Map<String, Integer> plaatsen, List<Tabelfout> fouten) {
    this.rij = rij;
    this.plaatsen = plaatsen;
    this.fouten = fouten;
    this.eerdereFouten = fouten.size();
    if (!rij.fouten().isEmpty()) {
      plaatsen.forEach(this::meldCel);
    }
  }

  private void meldCel(String kolom, int plaats) {
    String melding = rij.fouten().get(plaats);
    if (melding != null) {
      nietTeLezen.add(kolom);
      fouten.add(new Tabelfout(nummer(), kolom, melding));
    }
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

  /** The text of a cell that holds a code; of digits, those that a program shows with ,00. */
  public String code(String kolom) {
    String tekst = tekst(kolom);
    Matcher heel = HEEL.matcher(tekst);
    return tekst.endsWith("0") && heel.matches() ? heel.group(1) : tekst;
  }

  /** Whether there is nothing in a cell, and nothing that could not be read either. */
  public boolean isLeeg(String kolom) {
    return tekst(kolom).isEmpty() && !nietTeLezen.contains(kolom);
  }

  /**
   * What stands for a text.
   *
   * @param keuzes by the text in the file, in the order in which they are named to people
   * @return null after noting that it is none of them
   */
  public <T> @Nullable T keuze(String kolom, Map<String, T> keuzes) {
    T keuze = keuzes.get(code(kolom));
    if (keuze == null) {
      fout(kolom, "%s; verwacht: %s", getoond(kolom), String.join(", ", keuzes.keySet()));
    }
    return keuze;
  }

  /**
   * A date; a time behind it does not count.
   *
   * @return null after noting that it is none
   */
  public @Nullable LocalDate datum(String kolom) {
    Datumtekst datum = Datumtekst.van(tekst(kolom));
    if (datum.fout() != null) {
      fout(kolom, "%s%s", getoond(kolom), datum.fout());
    }
    return datum.dag();
  }

  /**
   * A whole number of at most nine digits.
   *
   * @param verwacht how it is to be written
   * @return null after noting that it is none
   */
  public @Nullable Long geheel(String kolom, String verwacht) {
    Getaltekst lezing = Getaltekst.van(tekst(kolom));
    BigDecimal getal = lezing.getal();
    if (getal == null || !lezing.isHeel() || cijfers(getal) > GROOTSTE_GETAL) {
      return geenGetal(kolom, lezing, verwacht);
    }
    return getal.longValueExact();
  }

  /**
   * An amount in euros, in cents.
   *
   * @param verwacht how it is to be written
   * @return null after noting that it is none
   */
  public @Nullable Long eurocent(String kolom, String verwacht) {
    Getaltekst lezing = Getaltekst.van(EUROTEKEN.matcher(tekst(kolom)).replaceFirst(""));
    BigDecimal getal = lezing.getal();
    if (getal == null
        || getal.stripTrailingZeros().scale() > 2
        || cijfers(getal) > GROOTSTE_BEDRAG) {
      return geenGetal(kolom, lezing, verwacht);
    }
    return getal.movePointRight(2).longValueExact();
  }

  /** Minutes: a whole number, or a length of time that Excel knows for one. */
  public @Nullable Long minuten(String kolom) {
    Integer plaats = plaatsen.get(kolom);
    boolean isDuur = plaats != null && rij.duren().contains(plaats);
    Long uitDuur = Getaltekst.minuten(tekst(kolom));
    if (uitDuur == null) {
      return geheel(
          kolom,
          "hele minuten, 0 of meer; een aantal uren (1,25 of 1:15) hoort in een kolom met de naam uren");
    }
    if (!isDuur) {
      // as a clock has it, or minutes and seconds
      fout(
          kolom,
          "%s kan uren:minuten en minuten:seconden betekenen; vul hele minuten, of noem de kolom uren",
          getoond(kolom));
      return null;
    }
    return uitDuur;
  }

  /** Hours, as 1,25 or 1:15, in minutes. */
  public @Nullable Long uren(String kolom) {
    Long uitKlok = Getaltekst.minuten(tekst(kolom));
    if (uitKlok != null) {
      return uitKlok;
    }
    Getaltekst lezing = Getaltekst.van(tekst(kolom));
    BigDecimal uren = lezing.getal();
    if (uren == null || cijfers(uren) > GROOTSTE_GETAL - 2) {
      return geenGetal(kolom, lezing, "uren met een komma of als u:mm, zoals 1,25 of 1:15");
    }
    BigDecimal minuten = Getaltekst.minuten(uren).stripTrailingZeros();
    if (minuten.scale() > 0) {
      fout(
          kolom,
          "%s uur is %s minuten; vul een aantal dat op hele minuten uitkomt, zoals 1,25 of 1:15, of"
              + " gebruik de kolom minuten",
          getoond(kolom),
          minuten.toPlainString().replace('.', ','));
      return null;
    }
    return minuten.longValueExact();
  }

  private static int cijfers(BigDecimal getal) {
    return getal.precision() - getal.scale();
  }

  private @Nullable Long geenGetal(String kolom, Getaltekst lezing, String verwacht) {
    if (lezing.twijfel() == null) {
      fout(kolom, "%s; verwacht: %s", getoond(kolom), verwacht);
    } else {
      fout(
          kolom,
          "%s kan duizendtallen of cijfers achter de komma hebben (%s); schrijf het zonder punt, en met"
              + " hoogstens twee cijfers achter de komma",
          getoond(kolom),
          lezing.twijfel());
    }
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

  /** Notes a mistake: what stands there, what was expected; one that is not to be read has one. */
  public void fout(String kolom, String melding, Object... waarden) {
    if (!nietTeLezen.contains(kolom)) {
      fouten.add(new Tabelfout(nummer(), kolom, melding.formatted(waarden)));
    }
  }

  /** Whether nothing was noted about this row. */
  public boolean isGoed() {
    return fouten.size() == eerdereFouten;
  }
}
