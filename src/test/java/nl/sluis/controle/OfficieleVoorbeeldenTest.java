package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.Standaardmap;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What control says of the published samples. */
class OfficieleVoorbeeldenTest {
  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 12, 31));

  @ParameterizedTest
  @CsvSource({
    "ijw-3.2/voorbeelden/JW301.xml,",
    "ijw-3.2/voorbeelden/JW323.xml, TR101 Prestatie ProductReferentie",
    "ijw-3.2/voorbeelden/JW325.xml,",
    "iwmo-3.2/voorbeelden/WMO301.xml,",
    "iwmo-3.2/voorbeelden/WMO323.xml,"
  })
  void hebbenDezeBevindingen(String bestand, String bevinding) throws IOException {
    Path pad = Standaardmap.map().resolve(bestand);
    Beoordeling beoordeling =
        new Controle()
            .controleer(
                new BerichtReader(Schemas.ingebouwd()).lees(Files.readAllBytes(pad)),
                PEILDATUM,
                null);
    assertThat(Proef.gevonden(beoordeling))
        .isEqualTo(bevinding == null ? List.of() : List.of(bevinding));
  }
}
