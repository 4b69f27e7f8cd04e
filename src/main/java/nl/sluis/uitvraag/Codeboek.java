package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.tabel.Rijlezing;
import org.jspecify.annotations.Nullable;

/** The codes of the deliveries that hold on a day, by their list. */
public final class Codeboek {
  private static final String LIJST = "lijst";
  private static final String CODE = "code";
  private static final String OMSCHRIJVING = "omschrijving";
  private static final String SOORT = "soort";

  private final List<Map<String, String>> regels;

  private Codeboek(List<Map<String, String>> regels) {
    this.regels = regels;
  }

  /** Those of a day. */
  public static Codeboek op(LocalDate dag) {
    return new Codeboek(
        Gedateerd.lees(Codeboek.class, "codes.csv", dag, LIJST, CODE, OMSCHRIJVING, SOORT));
  }

  /** Every code of a list with what it stands for, in the order of the file. */
  public Map<String, String> codes(String lijst) {
    Map<String, String> codes = new LinkedHashMap<>();
    regels.stream()
        .filter(regel -> lijst.equals(regel.get(LIJST)))
        .forEach(regel -> codes.put(waarde(regel, CODE), waarde(regel, OMSCHRIJVING)));
    return codes;
  }

  /**
   * The code in a cell; one whose zero in front was lost, as Excel does, is that code.
   *
   * @return null after noting that it is none of the list
   */
  public @Nullable String lees(Rijlezing rij, String kolom, String lijst) {
    String tekst = rij.code(kolom);
    String code = tekst.length() == 1 && Character.isDigit(tekst.charAt(0)) ? "0" + tekst : tekst;
    Map<String, String> codes = codes(lijst);
    if (codes.containsKey(code)) {
      return code;
    }
    rij.fout(kolom, "%s; verwacht: %s", rij.getoond(kolom), String.join(", ", codes.keySet()));
    return null;
  }

  /** The kind that the file gives a code; empty when it gives none or does not have the code. */
  public String soort(String lijst, String code) {
    return regels.stream()
        .filter(regel -> lijst.equals(regel.get(LIJST)) && code.equals(regel.get(CODE)))
        .map(regel -> waarde(regel, SOORT))
        .findFirst()
        .orElse("");
  }

  /** The code of a list to which the file gives this kind; empty when there is none. */
  public String metSoort(String lijst, String soort) {
    return regels.stream()
        .filter(regel -> lijst.equals(regel.get(LIJST)) && soort.equals(regel.get(SOORT)))
        .map(regel -> waarde(regel, CODE))
        .findFirst()
        .orElse("");
  }

  private static String waarde(Map<String, String> regel, String kolom) {
    return regel.getOrDefault(kolom, "");
  }
}
