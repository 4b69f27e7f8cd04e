package nl.sluis.tabel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of an .xlsx. Written here and not with a library, since those at
 * hand reserve memory for whatever column a cell claims to stand in.
 */
final class ExcelInvoer {
  private static final String WERKMAP = "xl/workbook.xml";
  private static final int MAX_TEKSTEN = 2_000_000;

  /** More than anyone makes; of those after it nothing is told. */
  private static final int MAX_BLADEN = 100;

  /** A sheet as the workbook names it. */
  private record Blad(String naam, String relatie, boolean isZichtbaar) {}

  private final ExcelZip zip;
  private boolean vanaf1904;

  private ExcelInvoer(ExcelZip zip) {
    this.zip = zip;
  }

  static Tabelbestand lees(byte[] bytes) {
    try {
      return new ExcelInvoer(new ExcelZip(bytes)).lees();
    } catch (Onleesbaar fout) {
      return Tabelbestand.onleesbaar(0, fout.reden());
    } catch (XMLStreamException | IOException | IllegalArgumentException fout) {
      return Tabelbestand.onleesbaar(
          0, "het bestand is geen Excel-bestand (.xlsx) of het is beschadigd; sla het opnieuw op");
    }
  }

  private Tabelbestand lees() throws XMLStreamException, IOException {
    List<Blad> bladen = bladen();
    Blad blad =
        bladen.stream()
            .filter(Blad::isZichtbaar)
            .findFirst()
            .orElseThrow(() -> new Onleesbaar("het Excel-bestand heeft geen werkblad"));
    Rijen rijen = new Rijen(blad.naam());
    ExcelBlad lezer = new ExcelBlad(teksten(), stijlen());
    lezer.lees(open(doel(blad.relatie())), rijen);
    List<String> opmerkingen = new ArrayList<>(Verborgen.in(lezer, rijen));
    opmerkingen.addAll(nietGelezen(blad, bladen));
    return rijen.bestand().met(opmerkingen);
  }

  private List<Blad> bladen() throws XMLStreamException, IOException {
    List<Blad> bladen = new ArrayList<>();
    ExcelXml xml = open(WERKMAP);
    while (xml.volgende() && bladen.size() < MAX_BLADEN) {
      if (xml.begint("workbookPr")) {
        vanaf1904 = ExcelBlad.isWaar(xml.attribuut("date1904"));
      } else if (xml.begint("sheet")) {
        String staat = xml.attribuut("state");
        bladen.add(
            new Blad(
                verplicht(xml.attribuut("name")),
                verplicht(xml.attribuut("id")),
                staat == null || staat.equals("visible")));
      }
    }
    return bladen;
  }

  /** Who sees data on a second sheet may think that it counts. */
  private List<String> nietGelezen(Blad gelezen, List<Blad> bladen) throws IOException {
    List<String> opmerkingen = new ArrayList<>();
    for (Blad blad : bladen) {
      if (blad != gelezen && heeftInhoud(blad)) {
        opmerkingen.add(
            "Het %swerkblad '%s' is niet gelezen; alleen het eerste zichtbare, '%s', telt."
                .formatted(blad.isZichtbaar() ? "" : "verborgen ", blad.naam(), gelezen.naam()));
      }
    }
    return opmerkingen;
  }

  private boolean heeftInhoud(Blad blad) throws IOException {
    try {
      InputStream deel = zip.deel(doel(blad.relatie()));
      ExcelXml xml = deel == null ? null : new ExcelXml(deel);
      while (xml != null && xml.volgende()) {
        if (xml.begint("v") || xml.begint("t") || xml.begint("f")) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException | Onleesbaar onleesbaar) {
      // it does not count, so what is wrong in it does not stop the rest
      return true;
    }
  }

  private String doel(String relatie) throws XMLStreamException, IOException {
    ExcelXml xml = open("xl/_rels/workbook.xml.rels");
    while (xml.volgende()) {
      if (xml.begint("Relationship") && relatie.equals(xml.attribuut("Id"))) {
        String doel = verplicht(xml.attribuut("Target"));
        return doel.startsWith("/") ? doel.substring(1) : "xl/" + doel;
      }
    }
    throw new Onleesbaar("het Excel-bestand mist zijn eerste werkblad");
  }

  /** The texts that cells refer to by number. */
  private List<String> teksten() throws XMLStreamException, IOException {
    List<String> teksten = new ArrayList<>();
    InputStream deel = zip.deel("xl/sharedStrings.xml");
    if (deel == null) {
      return teksten;
    }
    ExcelXml xml = new ExcelXml(deel);
    while (xml.volgende()) {
      if (xml.begint("si")) {
        teksten.add(tekst(xml, "si"));
        if (teksten.size() > MAX_TEKSTEN) {
          throw new Onleesbaar(Tabellen.TE_GROOT);
        }
      }
    }
    return teksten;
  }

  /** Of all pieces, each with its own letter, without a Japanese reading aid. */
  static String tekst(ExcelXml xml, String element) throws XMLStreamException {
    StringBuilder tekst = new StringBuilder();
    while (xml.volgende() && !xml.eindigt(element)) {
      if (xml.begint("t")) {
        tekst.append(xml.tekst());
      } else if (xml.begint("rPh")) {
        xml.tekst();
      }
    }
    return tekst.toString();
  }

  /** How the numbers in a cell of each style look. */
  private List<Getalvorm> stijlen() throws XMLStreamException, IOException {
    List<Getalvorm> stijlen = new ArrayList<>();
    InputStream deel = zip.deel("xl/styles.xml");
    if (deel == null) {
      return stijlen;
    }
    ExcelXml xml = new ExcelXml(deel);
    Map<String, String> eigen = new HashMap<>();
    boolean isCelstijl = false;
    while (xml.volgende()) {
      if (xml.begint("numFmt")) {
        eigen.put(verplicht(xml.attribuut("numFmtId")), verplicht(xml.attribuut("formatCode")));
      } else if (xml.begint("cellXfs") || xml.eindigt("cellXfs")) {
        isCelstijl = xml.begint("cellXfs");
      } else if (isCelstijl && xml.begint("xf")) {
        String nummer = xml.attribuut("numFmtId");
        stijlen.add(Getalvorm.van(nummer == null ? "0" : nummer, eigen, vanaf1904));
      }
    }
    return stijlen;
  }

  private ExcelXml open(String naam) throws XMLStreamException, IOException {
    InputStream deel = zip.deel(naam);
    if (deel == null) {
      throw new Onleesbaar(
          "het bestand is geen Excel-bestand (.xlsx): het onderdeel ontbreekt waarin de werkbladen"
              + " staan");
    }
    return new ExcelXml(deel);
  }

  private static String verplicht(@Nullable String attribuut) {
    if (attribuut == null) {
      throw new Onleesbaar("het Excel-bestand is beschadigd; sla het opnieuw op");
    }
    return attribuut;
  }
}
