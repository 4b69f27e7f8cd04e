package nl.sluis.toezicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Controle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound case passes; damaged in any one place it fails: no case passes by accident. */
class GevaluitvoeringTest {
  private static final Path GEVALLEN = Path.of("conformance-tests");
  private static final Path VOORBEELD = GEVALLEN.resolve("stromen/325-prestatie-afgewezen");
  private static final String BEVINDING =
      "{regel: TR338, retourcode: \"9338\", klasse: Prestatie, element: ToewijzingNummer}";
  private static final String PAD =
      "Declaratie/Clienten/Client/Prestaties/Prestatie[2]/ToewijzingNummer";
  private static final String WIJZIGING = "zet: " + PAD + "\n        op: 79999";

  @TempDir private Path map;

  @BeforeEach
  void neemEenGevalDatSlaagt() throws IOException {
    kopieer(GEVALLEN.resolve("basis"), map.resolve("basis"));
    kopieer(VOORBEELD, map.resolve("stromen/geval"));
  }

  @Test
  void slaagtAlsAllesKlopt() {
    assertThat(draai()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void misluktAlsHetGevalIetsAndersZegt(String wat, String van, String naar, String reden)
      throws IOException {
    vervang(map.resolve("stromen/geval/geval.yaml"), van, naar);
    assertThat(draai()).as(wat).anyMatch(verschil -> verschil.contains(reden));
  }

  static Stream<Arguments> misluktAlsHetGevalIetsAndersZegt() {
    return Stream.of(
        arguments("sleutel verschreven", "titel:", "tittel:", "titel"),
        arguments(
            "dag op zijn Nederlands",
            "peildatum: 2026-04-10",
            "peildatum: 10-04-2026",
            "regel 3: peildatum is '10-04-2026'; verwacht: een datum als 2026-05-10"),
        arguments(
            "alleen een jaar",
            "peildatum: 2026-04-10",
            "peildatum: 2026",
            "peildatum staat heeft een andere vorm; verwacht: een datum"),
        arguments(
            "oordeel verschreven",
            "oordeel: DEELS_AFGEKEURD",
            "oordeel: HALF",
            "stappen, nummer 2, oordeel is 'HALF'; verwacht: GOEDGEKEURD, DEELS_AFGEKEURD"),
        arguments("geen YAML", "titel:", "titel: }", "geen geldige YAML"),
        arguments("sleutel onbekend", "titel:", "contract: x\ntitel:", "contract"),
        arguments("sleutel in stap verschreven", "bevindingen:", "bevinding:", "bevinding"),
        arguments("sleutel in bevinding verschreven", "klasse:", "klas:", "klas"),
        arguments("sleutel in wijziging verschreven", "op: 7", "met: 7", "waarde in op"),
        arguments("sleutel dubbel", "titel:", "titel: dubbel\ntitel:", "titel"),
        arguments("sleutel ontbreekt", "peildatum: 2026-04-10\n", "", "peildatum"),
        arguments("sleutel leeg", "regels: [IV087, IV088, TR338]", "regels: []", "regel"),
        arguments("contracten zijn er niet", "stappen:", "contracten: x\nstappen:", "x is niet te"),
        arguments(
            "contracten met fouten",
            "stappen:",
            "contracten: 02-JW325.xml\nstappen:",
            "kolom contractnummer"),
        arguments(
            "productcodes zijn er niet", "stappen:", "productcodes: x\nstappen:", "x is niet te"),
        arguments(
            "productcodes met fouten",
            "stappen:",
            "productcodes: 02-JW325.xml\nstappen:",
            "kolom productcode: deze kolom ontbreekt"),
        arguments("regel bestaat niet", "IV088, TR338]", "IV088, TR999]", "regel TR999"),
        arguments("regel verschreven", "TR338]", "TR3338]", "lijkt erop: TR333"),
        arguments("regel van niets", "TR338]", "Onzin]", "Onzin, maar die bestaat niet"),
        arguments(
            "regel van bevinding bestaat niet", "regel: TR338", "regel: TR998", "TR998, maar"),
        arguments("waarde ontbreekt", "op: 79999", "", "waarde"),
        arguments("twee wijzigingen ineen", WIJZIGING, WIJZIGING + "\n        herhaal: X", "één"),
        arguments("pad wijst niets aan", PAD, "Declaratie/Client", "0 elementen"),
        arguments("pad wijst meer aan", "Prestatie[2]/", "Prestatie/", "2 elementen"),
        arguments("pad is geen pad", "Prestatie[2]", "Prestatie[", "geen pad"),
        arguments("pad wijst een klasse aan", PAD, "Declaratie", "element met elementen"),
        arguments("bericht is er niet", "JW323.xml", "JW329.xml", "JW329.xml"),
        arguments("antwoord is er niet", "02-JW325.xml", "03-JW325.xml", "03-JW325.xml"),
        arguments("ander oordeel verwacht", "DEELS_AFGEKEURD", "AFGEKEURD", "oordeel"),
        arguments("andere regel verwacht", "regel: TR338", "regel: TR339", "niet gevonden: TR339"),
        arguments("andere retourcode verwacht", "\"9338\"", "\"9339\"", "niet gevonden: TR338"),
        arguments("andere klasse verwacht", "Prestatie,", "Client,", "niet gevonden: TR338"),
        arguments(
            "ander element verwacht",
            "element: ToewijzingNummer",
            "element: ProductCode",
            "niet gevonden: TR338"),
        arguments(
            "bevinding tweemaal verwacht",
            "- " + BEVINDING,
            "- " + BEVINDING + "\n      - " + BEVINDING,
            "niet gevonden: TR338"),
        arguments(
            "bevinding verwacht die er niet is",
            "oordeel: GOEDGEKEURD",
            "oordeel: GOEDGEKEURD\n    bevindingen:\n      - {regel: TR302}",
            "niet gevonden: TR302"),
        arguments(
            "bevinding niet verwacht",
            "bevindingen:\n      - " + BEVINDING,
            "bevindingen: []",
            "onverwacht: TR338"),
        arguments(
            "bevinding bij een goedkeuring",
            "oordeel: DEELS_AFGEKEURD\n    bevindingen:\n      - " + BEVINDING,
            "oordeel: GOEDGEKEURD",
            "onverwacht: TR338"));
  }

  @ParameterizedTest
  @MethodSource
  void misluktBijEenAnderAntwoord(String van, String naar) throws IOException {
    vervang(map.resolve("stromen/geval/02-JW325.xml"), van, naar);
    assertThat(draai()).singleElement().asString().contains("antwoord wijkt af");
  }

  static Stream<Arguments> misluktBijEenAnderAntwoord() {
    return Stream.of(
        arguments("9338", "9339"),
        arguments("<ijw:TotaalBedrag>87300<", "<ijw:TotaalBedrag>87301<"),
        arguments(">79999<", ">79998<"),
        arguments("<ijw:Identificatie>BASIS323<", "<ijw:Identificatie>ANDERS<"),
        arguments("<jw325:Afzender>0363<", "<jw325:Afzender>0518<"));
  }

  @Test
  void noemtDeCodeDieVerwachtIsEnDieSluisGeeft() throws IOException {
    vervang(map.resolve("stromen/geval/02-JW325.xml"), "9338", "9321");
    assertThat(draai())
        .containsExactly(
            "stap 2: antwoord wijkt af van 02-JW325.xml: Prestatie, ReferentieNummer R-2026-03-2:"
                + " verwacht retourcode 9321, Sluis geeft retourcode 9338");
  }

  @Test
  void noemtBedragenEnVerzwijgtWieDeClientIs() throws IOException {
    Path antwoord = map.resolve("stromen/geval/02-JW325.xml");
    vervang(antwoord, "<ijw:TotaalBedrag>87300<", "<ijw:TotaalBedrag>87301<");
    assertThat(draai())
        .containsExactly(
            "stap 2: antwoord wijkt af van 02-JW325.xml: TotaalBedrag in TotaalToegekendBedrag:"
                + " verwacht 87301, Sluis geeft 87300");
    vervang(antwoord, "<ijw:TotaalBedrag>87301<", "<ijw:TotaalBedrag>87300<");
    vervang(antwoord, ">999991000<", ">999992000<");
    assertThat(draai())
        .containsExactly(
            "stap 2: antwoord wijkt af van 02-JW325.xml: Bsn in Client heeft een andere waarde");
  }

  @Test
  void keurtHetAntwoordVanEenAnderGoedMetDeCodesVanSluis() throws IOException {
    antwoordAlsStap("GOEDGEKEURD");
    assertThat(draai()).isEmpty();
  }

  @Test
  void noemtEenAndereCodeInHetAntwoordVanEenAnder() throws IOException {
    antwoordAlsStap("GOEDGEKEURD");
    vervang(map.resolve("stromen/geval/02-JW325.xml"), "9338", "9321");
    assertThat(draai())
        .hasSize(2)
        .anyMatch(verschil -> verschil.startsWith("stap 3: oordeel AFGEKEURD"))
        .anyMatch(
            verschil ->
                verschil.startsWith("stap 3: onverwacht: ONVERKLAARD")
                    && verschil.endsWith(
                        "Prestatie, ReferentieNummer R-2026-03-2, ToewijzingNummer 79999: verwacht"
                            + " retourcode 9338, in het antwoord staat 9321."));
  }

  @Test
  void slaagtAlsHetGevalDeAndereCodeVerwacht() throws IOException {
    antwoordAlsStap("AFGEKEURD\n    bevindingen:\n      - {regel: ONVERKLAARD, klasse: Prestatie}");
    vervang(map.resolve("stromen/geval/02-JW325.xml"), "9338", "9321");
    assertThat(draai()).isEmpty();
  }

  /** The answer of another system that finds nothing wrong. */
  @Test
  void noemtEenCodeDieInHetAntwoordVanEenAnderOntbreekt() throws IOException {
    antwoordAlsStap("GOEDGEKEURD");
    Path antwoord = map.resolve("stromen/geval/02-JW325.xml");
    String tekst = Files.readString(antwoord);
    int van = tekst.indexOf("    <jw325:Clienten>");
    int tot = tekst.indexOf("</jw325:Clienten>") + "</jw325:Clienten>\n".length();
    Files.writeString(
        antwoord,
        (tekst.substring(0, van) + tekst.substring(tot).replace("0200", "8001"))
            .replace("<ijw:TotaalBedrag>87300<", "<ijw:TotaalBedrag>142740<"));
    assertThat(draai())
        .anyMatch(
            verschil ->
                verschil.contains("R-2026-03-2")
                    && verschil.contains(
                        "verwacht retourcode 9338, die staat niet in het antwoord"));
  }

  /** As docs/regio.md tells: what was the expected answer is now read back. */
  private void antwoordAlsStap(String oordeel) throws IOException {
    vervang(
        map.resolve("stromen/geval/geval.yaml"),
        "    antwoord: 02-JW325.xml",
        "  - bericht: 02-JW325.xml\n    oordeel: " + oordeel);
  }

  private List<String> draai() {
    List<Gevalresultaat> resultaten =
        new Conformiteitsrun(Schemas.ingebouwd(), new Controle()).draai(map);
    assertThat(resultaten).hasSize(1);
    return resultaten.get(0).verschillen();
  }

  /** The first occurrence only; text that is not there would prove nothing. */
  private static void vervang(Path bestand, String van, String naar) throws IOException {
    String tekst = Files.readString(bestand);
    int waar = tekst.indexOf(van);
    assertThat(waar).as("%s in %s", van, bestand.getFileName()).isNotNegative();
    Files.writeString(
        bestand, tekst.substring(0, waar) + naar + tekst.substring(waar + van.length()));
  }

  private static void kopieer(Path van, Path naar) throws IOException {
    Files.createDirectories(naar);
    try (Stream<Path> bestanden = Files.list(van)) {
      for (Path bestand : bestanden.toList()) {
        Files.copy(bestand, naar.resolve(bestand.getFileName()));
      }
    }
  }
}
