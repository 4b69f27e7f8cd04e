package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Standaardmap;

/**
 * The official schemas of a berichtsoort. For the retourberichten of iWmo none are published: there
 * it is that of iJw in the namespaces and with the BerichtCode of iWmo, without what only iJw has.
 */
record OfficieelSchema(byte[] basisschema, byte[] berichtschema) {

  static OfficieelSchema van(Berichtsoort soort) {
    return new OfficieelSchema(
        lees(soort.standaard(), "basisschema").getBytes(UTF_8), bericht(soort).getBytes(UTF_8));
  }

  private static String bericht(Berichtsoort soort) {
    return soort.standaard() == Standaard.IWMO && soort.isRetour()
        ? afgeleid(soort)
        : lees(soort.standaard(), soort.prefix());
  }

  private static String afgeleid(Berichtsoort soort) {
    Berichtsoort voorbeeld = Berichtsoort.van(Standaard.IJW, soort.vorm());
    String schema =
        lees(Standaard.IJW, voorbeeld.prefix())
            .replaceAll("\\bijw\\b", "iwmo")
            .replace(voorbeeld.prefix(), soort.prefix())
            .replace("\"" + voorbeeld.code() + "\"", "\"" + soort.code() + "\"")
            .replaceAll("(?s)<xs:annotation>.*?</xs:annotation>", "")
            .replaceAll(
                "<xs:element name=\"(GezagsdragerBekend|Woonplaatsbeginsel)\"[^>]*>\\s*</xs:element>",
                "");
    assertThat(schema).doesNotContain("jw").doesNotContain("GezagsdragerBekend");
    return schema;
  }

  private static String lees(Standaard standaard, String naam) {
    Path map = Standaardmap.map().resolve(standaard.map() + "-" + Standaard.RELEASE + "/xsd");
    try {
      return Files.readString(map.resolve(naam + ".xsd"));
    } catch (IOException fout) {
      throw new java.io.UncheckedIOException(fout);
    }
  }
}
