package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx made by hand, part by part, so that it can hold what no honest program writes. */
final class Werkmap {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private final Map<String, byte[]> delen = new LinkedHashMap<>();

  private Werkmap() {}

  /** With one sheet of these rows. */
  static Werkmap met(String rijen) {
    return new Werkmap()
        .deel(
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='urn:r'><sheets>".formatted(MAIN)
                + "<sheet name='Verborgen' state='hidden' r:id='r2'/>"
                + "<sheet name='Blad' r:id='r1'/></sheets></workbook>")
        .deel(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Target='worksheets/weg.xml'/></Relationships>")
        .deel(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rijen));
  }

  /** With this after the rows, or before them. */
  Werkmap rondom(String ervoor, String erna) {
    String blad = new String(delen.get("xl/worksheets/sheet1.xml"), UTF_8);
    return deel(
        "xl/worksheets/sheet1.xml",
        blad.replace("<sheetData>", ervoor + "<sheetData>")
            .replace("</sheetData>", "</sheetData>" + erna));
  }

  Werkmap deel(String naam, String inhoud) {
    return deel(naam, inhoud.getBytes(UTF_8));
  }

  Werkmap deel(String naam, byte[] inhoud) {
    delen.put(naam, inhoud);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(uit)) {
      for (Map.Entry<String, byte[]> deel : delen.entrySet()) {
        zip.putNextEntry(new ZipEntry(deel.getKey()));
        zip.write(deel.getValue());
        zip.closeEntry();
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return uit.toByteArray();
  }

  Tabelbestand lees() {
    return Tabellen.lees(bytes());
  }

  /** A row with one heading per column of these cells, and below it the cells. */
  static String kopEn(String... cellen) {
    StringBuilder kop = new StringBuilder("<row r='1'>");
    for (int i = 0; i < cellen.length; i++) {
      kop.append("<c t='inlineStr'><is><t>k").append(i).append("</t></is></c>");
    }
    return kop + "</row><row r='2'>" + String.join("", cellen) + "</row>";
  }
}
