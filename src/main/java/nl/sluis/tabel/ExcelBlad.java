package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.BitSet;
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
  private final List<Integer> verborgenRijen = new ArrayList<>();
  private final BitSet verborgenKolommen = new BitSet();
  private final Samenvoegingen samengevoegd = new Samenvoegingen();

  ExcelBlad(List<String> teksten, List<Getalvorm> stijlen) {
    this.teksten = teksten;
    this.stijlen = stijlen;
  }

  /** A row or cell without a number of its own comes right after the one before it. */
  void lees(ExcelXml xml, Rijen rijen) throws XMLStreamException {
    int nummer = 0;
    int volgende = 0;
    boolean isVerborgen = false;
    List<Cel> rij = new ArrayList<>();
    while (xml.volgende() && !rijen.isVol()) {
      if (xml.begint("row")) {
        nummer = nummer(xml.attribuut("r"), nummer + 1);
        isVerborgen = isWaar(xml.attribuut("hidden"));
        rij = new ArrayList<>();
        volgende = 0;
      } else if (xml.begint("c")) {
        int kolom = kolom(xml.attribuut("r"), volgende);
        zet(rij, kolom, cel(xml));
        volgende = kolom + 1;
      } else if (xml.eindigt("row")) {
        if (rijen.voegToe(nummer, rij) && isVerborgen) {
          verborgenRijen.add(nummer);
        }
      } else if (xml.begint("col") && isWaar(xml.attribuut("hidden"))) {
        verbergKolommen(nummer(xml.attribuut("min"), 1), nummer(xml.attribuut("max"), 1));
      } else if (xml.begint("mergeCell")) {
        samengevoegd.voegToe(Objects.requireNonNullElse(xml.attribuut("ref"), ""));
      }
    }
    if (rijen.isVol()) {
      throw new Onleesbaar(Tabellen.TE_GROOT);
    }
    samengevoegd.meldIn(rijen.rijen());
  }

  /** Below the heading, with something in them. */
  List<Integer> verborgenRijen() {
    return verborgenRijen;
  }

  /** By place, from 0. */
  BitSet verborgenKolommen() {
    return verborgenKolommen;
  }

  private void verbergKolommen(int van, int totEnMet) {
    if (van >= 1 && van <= totEnMet) {
      verborgenKolommen.set(Math.min(van, MAX_KOLOMMEN) - 1, Math.min(totEnMet, MAX_KOLOMMEN));
    }
  }

  static boolean isWaar(@Nullable String waarde) {
    return "1".equals(waarde) || "true".equals(waarde);
  }

  private static int nummer(@Nullable String nummer, int anders) {
    return nummer == null ? anders : Integer.parseInt(nummer);
  }

  /** From 0; of a place such as AB12 the letters. */
  static int kolom(@Nullable String plaats, int anders) {
    if (plaats == null) {
      return anders;
    }
    int kolom = 0;
    for (int i = 0; i < plaats.length() && Character.isLetter(plaats.charAt(i)); i++) {
      kolom = Math.min(kolom * LETTERS + Character.getNumericValue(plaats.charAt(i)) - 9, 99_999);
    }
    return Math.max(kolom - 1, 0);
  }

  private static void zet(List<Cel> rij, int kolom, Cel cel) {
    if (cel.isLeeg()) {
      return;
    }
    if (kolom >= MAX_KOLOMMEN) {
      throw new Onleesbaar("het werkblad heeft meer dan %d kolommen".formatted(MAX_KOLOMMEN));
    }
    while (rij.size() <= kolom) {
      rij.add(Cel.LEEG);
    }
    rij.set(kolom, cel);
  }

  private Cel cel(ExcelXml xml) throws XMLStreamException {
    String soort = Objects.requireNonNullElse(xml.attribuut("t"), "n");
    int stijl = nummer(xml.attribuut("s"), -1);
    boolean isFormule = false;
    Cel cel = Cel.LEEG;
    while (xml.volgende() && !xml.eindigt("c")) {
      if (xml.begint("v")) {
        cel = cel(soort, stijl, xml.tekst());
      } else if (xml.begint("is")) {
        cel = Cel.van(ExcelInvoer.tekst(xml, "is"));
      } else if (xml.begint("f")) {
        isFormule = true;
      }
    }
    // a formula that came to an empty text says so by its kind
    return isFormule && cel.isLeeg() && !soort.equals("str") ? Cel.ZONDER_UITKOMST : cel;
  }

  private Cel cel(String soort, int stijl, String waarde) {
    return switch (soort) {
      case "n" ->
          (stijl >= 0 && stijl < stijlen.size() ? stijlen.get(stijl) : Getalvorm.ALGEMEEN)
              .cel(waarde);
      case "s" -> Cel.van(gedeeld(Integer.parseInt(waarde.strip())));
      case "b" -> Cel.jaNee(waarde.equals("1"));
      case "e" -> Cel.excelfout(waarde);
      case "d" -> Cel.van(waarde.replaceFirst("T00:00(:00(\\.0+)?)?$", ""));
      default -> Cel.van(waarde);
    };
  }

  private String gedeeld(int nummer) {
    if (nummer < 0 || nummer >= teksten.size()) {
      throw new Onleesbaar("het Excel-bestand is beschadigd; sla het opnieuw op");
    }
    return teksten.get(nummer);
  }
}
