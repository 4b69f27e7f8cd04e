package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.sluis.Standaardmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.DifferenceEvaluators;

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

  /** Made up from our own schemas, so that it holds for all kinds, also without the samples. */
  @ParameterizedTest
  @EnumSource
  void verzonnenBerichtenKomenGelijkTerug(Berichtsoort soort) {
    Xsd xsd =
        new Xsd(
            Bronmap.ingebouwd(Schemas.basisschema(soort)).orElseThrow(),
            Bronmap.ingebouwd(soort.schema()).orElseThrow());
    Random kans = new Random(soort.ordinal());
    for (int i = 0; i < 25; i++) {
      Xsd.Omvang omvang = Xsd.Omvang.values()[Math.min(i, 2)];
      String xml = xsd.bericht(omvang, kans).xml();
      Leesresultaat gelezen = reader.lees(xml.getBytes(UTF_8));
      assertThat(gelezen.fouten()).as(xml).isEmpty();
      assertThat(gelezen.soort()).isEqualTo(soort);

      byte[] geschreven = writer.schrijf(gelezen.gelezen(), soort);

      assertThat(reader.lees(geschreven).gelezen()).isEqualTo(gelezen.gelezen());
      Diff verschil =
          DiffBuilder.compare(xml)
              .withTest(geschreven)
              .ignoreElementContentWhitespace()
              .withDifferenceEvaluator(
                  DifferenceEvaluators.chain(
                      DifferenceEvaluators.Default, HeenEnWeerTest::zelfdeBetekenis))
              .checkForSimilar()
              .build();
      assertThat(verschil.hasDifferences()).as("%s: %s", xml, verschil).isFalse();
    }
  }

  /** A number may be written in other ways, and dates and times stand without white space. */
  private static ComparisonResult zelfdeBetekenis(Comparison vergelijking, ComparisonResult zover) {
    if (vergelijking.getType() != ComparisonType.TEXT_VALUE || zover == ComparisonResult.EQUAL) {
      return zover;
    }
    String voor = String.valueOf(vergelijking.getControlDetails().getValue()).strip();
    String na = String.valueOf(vergelijking.getTestDetails().getValue());
    boolean zelfdeGetal =
        (voor + na).matches("[+0-9]+") && new BigInteger(voor).equals(new BigInteger(na));
    boolean zelfdeDatumOfTijd = voor.equals(na) && na.matches("-?[0-9]{2,}[-:][0-9]{2}[-:][0-9.]+");
    return zelfdeGetal || zelfdeDatumOfTijd ? ComparisonResult.SIMILAR : zover;
  }
}
