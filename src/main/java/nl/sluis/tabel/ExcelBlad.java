package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet as the texts that a person sees in them. */
final class ExcelBlad {
  private static final int MAX_KOLOMMEN = 1000;
  private static final int LETTERS = 26;

  private final List<String> teksten;
  private final List<Getalvorm> stijlen;

  ExcelBlad(List<String> teksten, List<Getalvorm> stijlen) {
    this.teksten = teksten;
    this.stijlen = stijlen;
  }

  /** A row or cell without a number of its own comes right after the one before it. */
  void lees(ExcelXml xml, Rijen rijen) throws XMLStreamException {
    int nummer = 0;
    List<String> rij = new ArrayList<>();
    while (xml.volgende() && !rijen.isVol()) {
      if (xml.begint("row")) {
        nummer = nummer(xml.attribuut("r"), nummer + 1);
        rij = new ArrayList<>();
      } else if (xml.begint("c")) {
        int kolom = kolom(xml.attribuut("r"), rij.size());
        zet(rij, kolom, cel(xml));
      } else if (xml.eindigt("row")) {
        rijen.voegToe(nummer, rij);
      }
    }
    if (rijen.isVol()) {
      throw new Onleesbaar(Tabellen.TE_GROOT);
    }
  }

  private static int nummer(@Nullable String nummer, int anders) {
    return nummer == null ? anders : Integer.parseInt(nummer);
  }

  /** From 0; of a place such as AB12 the letters. */
  private static int kolom(@Nullable String plaats, int anders) {
    if (plaats == null) {
      return anders;
    }
    int kolom = 0;
    for (int i = 0; i < plaats.length() && Character.isLetter(plaats.charAt(i)); i++) {
      kolom = Math.min(kolom * LETTERS + Character.getNumericValue(plaats.charAt(i)) - 9, 99_999);
    }
    return Math.max(kolom - 1, 0);
  }

  private static void zet(List<String> rij, int kolom, String tekst) {
    if (tekst.isEmpty()) {
      return;
    }
    if (kolom >= MAX_KOLOMMEN) {
      throw new Onleesbaar("het werkblad heeft meer dan %d kolommen".formatted(MAX_KOLOMMEN));
    }
    while (rij.size() <= kolom) {
      rij.add("");
    }
    rij.set(kolom, tekst);
  }

  private String cel(ExcelXml xml) throws XMLStreamException {
    String soort = Objects.requireNonNullElse(xml.attribuut("t"), "n");
    int stijl = nummer(xml.attribuut("s"), -1);
    String tekst = "";
    while (xml.volgende() && !xml.eindigt("c")) {
      if (xml.begint("v")) {
        tekst = tekst(soort, stijl, xml.tekst());
      } else if (xml.begint("is")) {
        tekst = ExcelInvoer.tekst(xml, "is");
      }
    }
    return tekst;
  }

  private String tekst(String soort, int stijl, String waarde) {
    return switch (soort) {
      case "n" ->
          stijl >= 0 && stijl < stijlen.size()
              ? stijlen.get(stijl).tekst(waarde)
              : Getalvorm.ALGEMEEN.tekst(waarde);
      case "s" -> gedeeld(Integer.parseInt(waarde.strip()));
      case "b" -> waarde.equals("1") ? "WAAR" : "ONWAAR";
      case "d" -> waarde.replaceFirst("T00:00(:00(\\.0+)?)?$", "");
      default -> waarde;
    };
  }

  private String gedeeld(int nummer) {
    if (nummer < 0 || nummer >= teksten.size()) {
      throw new Onleesbaar("het Excel-bestand is beschadigd; sla het opnieuw op");
    }
    return teksten.get(nummer);
  }
}
