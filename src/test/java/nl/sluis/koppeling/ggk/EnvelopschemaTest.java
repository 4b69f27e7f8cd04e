package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.sluis.Standaardmap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Our schema of the envelope gives the verdict of the official one: on the official samples, and on
 * thousands of messages that differ from a good one in one place.
 */
class EnvelopschemaTest {
  private static final String STUF = "http://www.egem.nl/StUF/StUF0301";
  private static final String UUID4 = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

  private final Envelopschema ons = new Envelopschema("");

  private final List<String> verschillen = new ArrayList<>();
  private int goed;
  private int fout;

  @Test
  void geeftHetOordeelVanHetOfficieleSchema() throws Exception {
    Envelopschema officieel = new Envelopschema(Standaardmap.map().toString());
    for (String bericht : berichten()) {
      Document document = document(bericht);
      vergelijk(officieel, "good", document);
      NodeList elementen = document.getElementsByTagNameNS("*", "*");
      for (int plek = 0; plek < elementen.getLength(); plek++) {
        boolean isWaarde =
            ((Element) elementen.item(plek)).getElementsByTagName("*").getLength() == 0;
        for (Wijziging wijziging : wijzigingen(isWaarde)) {
          Document anders = document(bericht);
          Element element =
              (Element) anders.getElementsByTagNameNS("*", "*").item(plek);
          wijziging.doe().accept(element);
          String wat = wijziging.naam() + " at " + element.getLocalName() + " " + plek;
          vergelijk(officieel, wat, anders);
        }
      }
    }
    assertThat(verschillen).isEmpty();
    assertThat(goed).isGreaterThan(400);
    assertThat(fout).isGreaterThan(2_000);
  }

  private void vergelijk(Envelopschema officieel, String wat, Document document) {
    Element wortel = document.getDocumentElement();
    if (wortel == null) {
      return;
    }
    boolean onsOordeel = ons.gebrek(wortel).isEmpty();
    if (onsOordeel) {
      goed++;
    } else {
      fout++;
    }
    if (onsOordeel != officieel.gebrek(wortel).isEmpty()) {
      verschillen.add(
          "%s in %s: ours says %s".formatted(wat, wortel.getLocalName(), onsOordeel));
    }
  }

  /** The official samples, and what we send ourselves. */
  private static List<String> berichten() throws Exception {
    List<String> berichten = new ArrayList<>();
    Path map = Standaardmap.map().resolve("stuf-ggk-0210/voorbeeldberichten");
    try (Stream<Path> voorbeelden = Files.list(map)) {
      for (Path voorbeeld : voorbeelden.sorted().toList()) {
        berichten.add(Files.readString(voorbeeld));
      }
    }
    berichten.add(
        Proefenvelop.retour("JW302", "0363", "77770001", UUID4, new byte[] {1}).xml());
    for (String code : List.of("Bv03", "Fo03")) {
      String fout =
          """
          <StUF:body><StUF:code>StUF055</StUF:code><StUF:plek>client</StUF:plek>
          <StUF:omschrijving>x</StUF:omschrijving></StUF:body>
          """;
      berichten.add(
          """
          <StUF:%1$sBericht xmlns:StUF="%2$s"><StUF:stuurgegevens>
          <StUF:berichtcode>%1$s</StUF:berichtcode>
          <StUF:zender><StUF:applicatie>Sluis</StUF:applicatie></StUF:zender>
          <StUF:ontvanger><StUF:applicatie>Sluis</StUF:applicatie></StUF:ontvanger>
          <StUF:referentienummer>%3$s</StUF:referentienummer>
          <StUF:tijdstipBericht>20260131</StUF:tijdstipBericht>
          <StUF:crossRefnummer>1</StUF:crossRefnummer>
          </StUF:stuurgegevens>%4$s</StUF:%1$sBericht>
          """
              .formatted(code, STUF, UUID.randomUUID(), code.equals("Bv03") ? "" : fout));
    }
    return berichten;
  }

  private record Wijziging(String naam, Consumer<Element> doe) {}

  private static List<Wijziging> wijzigingen(boolean metWaarden) {
    List<Wijziging> wijzigingen = new ArrayList<>();
    wijzigingen.add(new Wijziging("removed", een -> een.getParentNode().removeChild(een)));
    wijzigingen.add(
        new Wijziging(
            "double",
            een -> {
              if (een.getParentNode() instanceof Element ouder) {
                ouder.insertBefore(een.cloneNode(true), een);
              }
            }));
    wijzigingen.add(
        new Wijziging(
            "last",
            een -> {
              if (een.getParentNode() instanceof Element ouder) {
                ouder.appendChild(een);
              }
            }));
    wijzigingen.add(
        new Wijziging(
            "renamed",
            een -> een.getOwnerDocument().renameNode(een, een.getNamespaceURI(), "x")));
    wijzigingen.add(
        new Wijziging(
            "elsewhere", een -> een.getOwnerDocument().renameNode(een, "urn:x", een.getNodeName())));
    wijzigingen.add(
        new Wijziging(
            "in StUF", een -> een.getOwnerDocument().renameNode(een, STUF, een.getNodeName())));
    wijzigingen.add(new Wijziging("attribute", een -> een.setAttribute("soort", "1")));
    wijzigingen.add(
        new Wijziging("attribute of StUF", een -> een.setAttributeNS(STUF, "StUF:noValue", "x")));
    wijzigingen.add(
        new Wijziging(
            "nil",
            een ->
                een.setAttributeNS(
                    "http://www.w3.org/2001/XMLSchema-instance", "xsi:nil", "true")));
    wijzigingen.add(
        new Wijziging(
            "child", een -> een.appendChild(een.getOwnerDocument().createElementNS(STUF, "x"))));
    for (String naam : List.of("", "abc", "abcd", "a b.csv", "a/b.csv", "é.csv", "A-b_c.9")) {
      wijzigingen.add(
          new Wijziging("name [" + naam + "]", een -> een.setAttribute("bestandsnaam", naam)));
    }
    (metWaarden ? waarden() : Stream.of("", "1"))
        .forEach(
            waarde ->
                wijzigingen.add(
                    new Wijziging("value [" + waarde + "]", een -> een.setTextContent(waarde))));
    return wijzigingen;
  }

  private static Stream<String> waarden() {
    Stream<String> lengten =
        IntStream.of(0, 1, 2, 3, 4, 7, 8, 17, 18, 30, 31, 40, 41, 50, 51, 100, 101, 200, 201, 255)
            .boxed()
            .flatMap(lengte -> Stream.of("1".repeat(lengte), "x".repeat(lengte)));
    return Stream.concat(
        lengten,
        Stream.of(
            "x".repeat(1000),
            "x".repeat(1001),
            UUID4,
            UUID4.toUpperCase(),
            UUID4.replace("-41e5", "-11e5"),
            UUID4.replace("-a837", "-7837"),
            " " + UUID4,
            "Di01",
            "Du01",
            "Fo01",
            "Fo03",
            "Bv03",
            "Bv01",
            "client",
            "server",
            "QUJD",
            " Q U J D ",
            "QUI=",
            "QUJ=",
            "QQ==",
            "QR==",
            "QQ=",
            "Q===",
            "0003 ",
            "jw301"));
  }

  /** The decoder that takes the file out of the envelope refuses what the schema would. */
  @Test
  void decodeertZoStrengAlsHetSchema() throws Exception {
    String bericht = Proefenvelop.heen("JW301", "0363", "77770001", new byte[] {1}).xml();
    waarden()
        .filter(waarde -> !waarde.isBlank())
        .forEach(
            waarde -> {
              Base64invoer invoer = new Base64invoer(10_000);
              invoer.voegToe(waarde.toCharArray(), 0, waarde.length());
              Document document = document(bericht);
              Node bestand = document.getElementsByTagNameNS("*", "xmlBestand").item(0);
              bestand.setTextContent(waarde);
              assertThat(invoer.klaar().gebrek() == null)
                  .as(waarde)
                  .isEqualTo(ons.gebrek(document.getDocumentElement()).isEmpty());
            });
  }

  @Test
  void zegtInHetNederlandsWatErNietKlopt() {
    String goed = Proefenvelop.heen("JW301", "0363", "77770001", new byte[] {1}).xml();

    assertThat(gebrek(goed.replaceAll("(?s)<StUF:zender>.*?</StUF:zender>", "")))
        .isEqualTo(
            "Bij envelopHeenbericht-ggk_Di01/stuurgegevens/ontvanger klopt de volgorde niet, of er"
                + " ontbreekt iets; verwacht wordt daar zender.");
    assertThat(gebrek(goed.replace(">20260131124500<", ">31-01-2026<")))
        .contains("tijdstipBericht", "8 tot en met 17 cijfers")
        .doesNotContain("31-01-2026");
  }

  private String gebrek(String xml) {
    return ons.gebrek(document(xml).getDocumentElement()).orElseThrow();
  }

  private static Document document(String xml) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.strip().getBytes(StandardCharsets.UTF_8)));
    } catch (Exception fout) {
      throw new AssertionError("No XML", fout);
    }
  }
}
