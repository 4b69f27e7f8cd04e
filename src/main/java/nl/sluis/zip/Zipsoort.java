package nl.sluis.zip;

import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What a zip really is: the documents of an office are zips too. */
enum Zipsoort {
  ZIP("een zip"),
  EXCEL("een Excel-bestand (.xlsx), geen bericht"),
  WORD("een Word-bestand (.docx), geen bericht");

  private final String omschrijving;

  Zipsoort(String omschrijving) {
    this.omschrijving = omschrijving;
  }

  static Zipsoort van(List<ZipArchiveEntry> leden) {
    if (heeft(leden, "xl/workbook.xml") || heeft(leden, "xl/workbook.bin")) {
      return EXCEL;
    }
    return heeft(leden, "word/document.xml") ? WORD : ZIP;
  }

  private static boolean heeft(List<ZipArchiveEntry> leden, String naam) {
    return leden.stream().anyMatch(lid -> lid.getName().equalsIgnoreCase(naam));
  }

  String omschrijving() {
    return omschrijving;
  }
}
