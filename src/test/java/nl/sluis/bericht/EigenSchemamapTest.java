package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.Standaardmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator may put the official schemas in a folder (sluis.schemas.map). */
class EigenSchemamapTest {
  private final BerichtReader onze = new BerichtReader(Schemas.ingebouwd());

  @Test
  void officieleSchemasGevenDezelfdeOordelenInDezelfdeWoorden() throws IOException {
    BerichtReader officieel = new BerichtReader(Schemas.uit(Standaardmap.map()));
    for (Path voorbeeld : Standaardmap.voorbeelden()) {
      byte[] bytes = Files.readAllBytes(voorbeeld);
      assertThat(officieel.lees(bytes)).as(voorbeeld.toString()).isEqualTo(onze.lees(bytes));
    }
    String goed = Voorbeeld.tekst();
    for (String fout :
        List.of(
            goed.replace("999990019", "9"),
            goed.replace("<jw301:Geslacht>1</jw301:Geslacht>", ""),
            goed.replace("Categorie>45<", "Categorie>01<"),
            goed.replace("jw301:Bsn", "jw301:BSN"))) {
      assertThat(onze.lees(fout.getBytes(UTF_8)).fouten()).isNotEmpty();
      assertThat(officieel.lees(fout.getBytes(UTF_8))).isEqualTo(onze.lees(fout.getBytes(UTF_8)));
    }
  }

  @Test
  void eenBestandInDeMapGaatVoorHetOnze(@TempDir Path map) throws IOException {
    Path schema = map.resolve("ijw/3.2/jw301.xsd");
    Files.createDirectories(schema.getParent());
    Files.writeString(schema, strenger());
    BerichtReader eigen = new BerichtReader(Schemas.uit(map));
    byte[] goed = Voorbeeld.tekst().getBytes(UTF_8);

    assertThat(onze.lees(goed).fouten()).isEmpty();
    assertThat(eigen.lees(goed).fouten())
        .singleElement()
        .returns("Commentaar", Leesfout::element)
        .extracting(Leesfout::melding)
        .asString()
        .contains("hier wordt verwacht Communicatie");
  }

  /** Our own schema, but then with a Communicatie in every message. */
  private static String strenger() {
    String optioneel = "name=\"Communicatie\" type=\"ijw:CDT_Communicatie\" minOccurs=\"0\"";
    String schema = new String(Bronmap.ingebouwd("ijw/3.2/jw301.xsd").orElseThrow(), UTF_8);
    assertThat(schema).contains(optioneel);
    return schema.replace(optioneel, optioneel.replace(" minOccurs=\"0\"", ""));
  }
}
