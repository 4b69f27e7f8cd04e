package nl.sluis.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.sluis.Standaardmap;
import org.junit.jupiter.api.Test;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

/** A message that is read and written again is the same message. */
class HeenEnWeerTest {
  private final Schemas schemas = Schemas.ingebouwd();
  private final BerichtReader reader = new BerichtReader(schemas);
  private final BerichtWriter writer = new BerichtWriter(schemas);

  @Test
  void officieleVoorbeeldenKomenGelijkTerug() throws IOException {
    for (Path voorbeeld : Standaardmap.voorbeelden()) {
      byte[] bytes = Files.readAllBytes(voorbeeld);
      Leesresultaat gelezen = reader.lees(bytes);
      if (Set.of("JW315.xml", "JW318.xml").contains(voorbeeld.getFileName().toString())) {
        assertThat(gelezen.fouten()).as("published with faults: %s", voorbeeld).isNotEmpty();
        continue;
      }
      assertThat(gelezen.fouten()).as(voorbeeld.toString()).isEqualTo(List.of());
      byte[] geschreven = writer.schrijf(gelezen.gelezen(), gelezen.soort());
      Diff verschil =
          DiffBuilder.compare(bytes)
              .withTest(geschreven)
              .ignoreWhitespace()
              .checkForSimilar()
              .build();
      assertThat(verschil.hasDifferences()).as("%s: %s", voorbeeld, verschil).isFalse();
      assertThat(reader.lees(geschreven).gelezen()).isEqualTo(gelezen.gelezen());
    }
  }
}
