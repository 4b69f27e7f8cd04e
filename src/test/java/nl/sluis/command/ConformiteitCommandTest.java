package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The results of a run of cases, one of which fails and has a hostile title. */
class ConformiteitCommandTest {
  private static final String VIJANDIG = "<script>alert(1)</script> & meer";

  @TempDir private Path map;

  @BeforeEach
  void maakEenGevalDatSlaagtEnEenDatMislukt() throws IOException {
    Path bericht = Path.of("conformance-tests", "basis", "JW325.xml").toAbsolutePath();
    geval("goed", "Een antwoord", bericht, "GOEDGEKEURD");
    geval("mis", VIJANDIG, bericht, "AFGEKEURD");
  }

  private void geval(String naam, String titel, Path bericht, String oordeel) throws IOException {
    Files.writeString(
        Files.createDirectories(map.resolve(naam)).resolve("geval.yaml"),
        """
        titel: "%s"
        regels: [CS325]
        peildatum: 2026-04-10
        stappen:
          - {bericht: "%s", oordeel: %s}
        """
            .formatted(titel, bericht, oordeel));
  }

  @Test
  void geeftJunitMetEenTestgevalPerGeval() throws Exception {
    Element reeks = xml(conformiteit("junit").uit()).getDocumentElement();

    assertThat(reeks.getAttribute("tests")).isEqualTo("2");
    assertThat(reeks.getAttribute("failures")).isEqualTo("1");
    assertThat(reeks.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    Element mislukt = (Element) reeks.getElementsByTagName("failure").item(0);
    assertThat(mislukt.getAttribute("message")).isEqualTo(VIJANDIG);
    assertThat(mislukt.getTextContent()).contains("oordeel GOEDGEKEURD, verwacht was AFGEKEURD");
  }

  @Test
  void geeftEenPaginaDieElkeTekstOntwijkt() throws Exception {
    String pagina = conformiteit("html").uit();

    assertThat(pagina).doesNotContain("<script").contains("1 van 2 gevallen geslaagd");
    assertThat(pagina)
        .containsPattern(
            "Gedraaid op 20\\d\\d-\\d\\d-\\d\\d met Sluis (in ontwikkeling|\\d[^<]*)\\.</p>");
    Document xml = xml(pagina.replace("<!DOCTYPE html>", ""));
    assertThat(xml.getElementsByTagName("dt").item(0).getTextContent())
        .isEqualTo("mis: " + VIJANDIG);
    assertThat(xml.getElementsByTagName("tr").getLength()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void geeftTweemaalDezelfdeBytesEnZegtDatErEenMislukte(ConformiteitCommand.Formaat formaat) {
    Aanroep aanroep = conformiteit(formaat.name());

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit()).isNotEmpty();
    assertThat(aanroep).isEqualTo(conformiteit(formaat.name()));
  }

  @ParameterizedTest
  @EnumSource
  void noemtOverWieHetGaat(ConformiteitCommand.Formaat formaat) {
    String uit =
        sluis(
                "conformiteit",
                "--leverancier=Zorgpakket <b>",
                "--formaat",
                formaat.name(),
                map.toString())
            .uit();

    assertThat(uit)
        .contains(
            switch (formaat) {
              case tekst -> "Leverancier: Zorgpakket <b>\n";
              case json -> "{\"leverancier\":\"Zorgpakket <b>\",\"geval\":\"goed\"";
              case junit -> "<testsuite name=\"sluis conformiteit: Zorgpakket &lt;b>\"";
              case html -> "<p>Leverancier: Zorgpakket &lt;b>. 1 van 2 gevallen geslaagd";
            });
    assertThat(conformiteit(formaat.name()).uit()).doesNotContainIgnoringCase("leverancier");
  }

  private Aanroep conformiteit(String formaat) {
    return sluis("conformiteit", "--formaat", formaat, map.toString());
  }

  private static Document xml(String tekst) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8)));
  }
}
