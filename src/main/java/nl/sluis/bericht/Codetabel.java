package nl.sluis.bericht;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of one code list, by code; a code may have several, valid at different times. */
record Codetabel(Map<String, List<Map<String, String>>> regels, boolean isEigen) {
  static final Codetabel LEEG = new Codetabel(Map.of(), false);

  /**
   * Reads a list: UTF-8, a line of column names, separated by semicolons.
   *
   * @throws IllegalArgumentException when it is no such file, in words for who made it
   */
  static Codetabel van(Codelijst lijst, Bronmap.Bestand bestand) {
    Map<String, List<Map<String, String>>> regels = new LinkedHashMap<>();
    Set<String> datums = new HashSet<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(';')
            .detectBomHeader(true)
            .ofNamedCsvRecord(new ByteArrayInputStream(bestand.bytes()))) {
      for (NamedCsvRecord regel : csv) {
        keur(lijst, regel, datums);
        regels
            .computeIfAbsent(regel.getField(lijst.codekolom()).strip(), code -> new ArrayList<>(1))
            .add(regel.getFieldsAsMap());
      }
    } catch (DateTimeParseException fout) {
      throw onjuist(lijst, "een datum is niet geschreven als JJJJ-MM-DD");
    } catch (CsvParseException fout) {
      throw onjuist(lijst, "een regel heeft te veel velden of een aanhalingsteken te weinig");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return new Codetabel(regels, bestand.isEigen());
  }

  private static void keur(Codelijst lijst, NamedCsvRecord regel, Set<String> datums) {
    if (!regel.getHeader().containsAll(lijst.kolommen())) {
      throw onjuist(lijst, "verwacht worden de kolommen " + String.join(";", lijst.kolommen()));
    }
    if (regel.getFieldCount() != regel.getHeader().size()) {
      throw onjuist(lijst, "een regel heeft een ander aantal velden dan de eerste");
    }
    Stream.of("ingangsdatum", "einddatum")
        .flatMap(kolom -> regel.findField(kolom).stream())
        .filter(datum -> !datum.isEmpty() && datums.add(datum))
        .forEach(LocalDate::parse);
  }

  List<Map<String, String>> van(String code) {
    return regels.getOrDefault(code, List.of());
  }

  private static IllegalArgumentException onjuist(Codelijst lijst, String reden) {
    return new IllegalArgumentException(
        "De codelijst %s is niet te lezen: %s.".formatted(lijst.bestandsnaam(), reden));
  }
}
