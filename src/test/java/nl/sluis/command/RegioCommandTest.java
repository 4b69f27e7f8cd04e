package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabellen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The opdracht regio as a region meets it, on the folder of the documentation. */
class RegioCommandTest {
  private static final String MAP = "conformance-tests/verantwoording";

  @TempDir private Path map;

  private static Aanroep cijfers(String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "regio",
                    "cijfers",
                    "--dossier",
                    MAP,
                    "--contracten",
                    MAP + "/contracten.csv",
                    "--peildatum",
                    "2026-06-30"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  private static Aanroep regio(String... meer) {
    return cijfers(
        Stream.concat(Stream.of("--gemeenten", "0363,0384", "--periode", "2026"), Stream.of(meer))
            .toArray(String[]::new));
  }

  @Test
  void geeftElkeCelAlsEenJsonObjectMetVasteVelden() throws IOException {
    Aanroep aanroep = regio("--formaat", "json");

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.fouten()).contains("Eigen berichten, niet om te publiceren");
    List<String> regels = aanroep.uit().lines().toList();
    ObjectMapper lezer = new ObjectMapper();
    for (String regel : regels) {
      JsonNode cijfer = lezer.readTree(regel);
      List<String> velden =
          Stream.of(
                  "indicator",
                  "naam",
                  "cel",
                  "periode",
                  "teller",
                  "noemer",
                  "waarde",
                  "reden",
                  "bedrag",
                  "delen",
                  "dekking",
                  "voorlopig")
              .filter(veld -> !veld.equals("reden") || cijfer.get("waarde").isNull())
              .toList();
      assertThat(cijfer.fieldNames()).toIterable().containsExactlyElementsOf(velden);
      assertThat(cijfer.get("noemer").asLong()).isNotZero();
      assertThat(cijfer.get("voorlopig").asBoolean()).isTrue();
    }
    JsonNode eerste = lezer.readTree(regels.get(0));
    assertThat(eerste.get("cel").isEmpty()).isTrue();
    assertThat(eerste.get("teller").asInt()).isEqualTo(3);
    assertThat(eerste.get("noemer").asInt()).isEqualTo(4);
    assertThat(eerste.get("bedrag").asLong()).isEqualTo(39_000);
    assertThat(eerste.at("/dekking/aandeel").asText()).isEqualTo("0.8");
    assertThat(aanroep.uit() + aanroep.fouten()).doesNotContain("99999");
  }

  @Test
  void geeftDezelfdeCijfersVoorDezelfdeBerichten() {
    assertThat(regio("--formaat", "json").uit()).isEqualTo(regio("--formaat", "json").uit());
  }

  @Test
  void teltAlleenDeGemeentenDieErGevraagdZijn() {
    assertThat(cijfers("--gemeenten", "0384", "--periode", "2026", "--indicator", "1").uit())
        .contains("regio: geen waarde (noemer onder 20); 1 van 1")
        .doesNotContain("gemeente 0363");
  }

  @Test
  void schrijftEenTabelMetWatErVoorbehoudenIs() throws IOException {
    Path werkmap = map.resolve("cijfers.xlsx");

    assertThat(regio("--formaat", "csv").uit().lines())
        .allMatch(rij -> rij.contains("niet om te publiceren") || rij.contains("voorbehoud"))
        .anyMatch(rij -> rij.startsWith("25;Productieverantwoording;0363;99990001;45A48;"));
    assertThat(regio("--formaat", "xlsx").fouten()).contains("geef --uit BESTAND.xlsx");
    assertThat(regio("--formaat", "xlsx", "--uit", werkmap.toString()).status()).isZero();
    Tabelbestand gelezen = Tabellen.lees(Files.readAllBytes(werkmap));
    assertThat(gelezen.fouten()).isEmpty();
  }

  @Test
  void weigertWatErNietIsMetWatErWelIs() {
    Aanroep gemeente = cijfers("--gemeenten", "0363,0599", "--periode", "2026");
    assertThat(gemeente.status()).isEqualTo(2);
    assertThat(gemeente.fouten()).contains("gemeente '0599'", "er zijn: 0363, 0384");

    Aanroep indicator = regio("--indicator", "99");
    assertThat(indicator.status()).isEqualTo(2);
    assertThat(indicator.fouten())
        .contains("indicator '99' is niet bekend", "1 (Eerste keer goed, regels)");

    Aanroep periode = cijfers("--gemeenten", "0363", "--periode", "2026-Q5");
    assertThat(periode.status()).isEqualTo(2);
    assertThat(periode.fouten()).contains("--periode '2026-Q5'", "kwartaal (2026-Q3)");
  }

  @Test
  void weigertNormenMetEenFout() throws IOException {
    Path normen = map.resolve("normen.csv");
    Files.writeString(normen, "product;dagen\n54;98\n45;dertien weken\n");

    Aanroep fout = regio("--indicator", "14", "--normen", normen.toString());
    assertThat(fout.status()).isEqualTo(2);
    assertThat(fout.fouten()).contains("rij 3, kolom dagen: 'dertien weken'; verwacht: hele dagen");

    Files.writeString(normen, "product;dagen\n54;98\n");
    assertThat(regio("--indicator", "14", "--normen", normen.toString()).status()).isZero();
  }

  /** V202603 was claimed on 6 April, and paid in two parts of which the last on 21 April. */
  @Test
  void kentDeBetaaltijdAlleenVanWatErIsIngelezen() throws IOException {
    Path betalingen =
        Files.writeString(
            map.resolve("betalingen.csv"),
            """
            aanbieder;declaratienummer;betaaldatum;bedrag
            99990001;V202603;2026-04-21;60,00
            99990001;V202603;2026-04-14;40,00
            99990001;V209901;2026-04-14;40,00
            """);
    Aanroep aanroep =
        cijfers(
            "--gemeenten",
            "0363",
            "--periode",
            "2026",
            "--indicator",
            "7",
            "--betalingen",
            betalingen.toString());

    assertThat(aanroep.uit())
        .contains("regio: %d; 1 van 3; p90 %1$d; dekking 1 van 3; 2 zonder".formatted(dagen()))
        .contains("betaling in rij 4 telt niet mee");
  }

  private static long dagen() throws IOException {
    String bericht = Files.readString(Path.of(MAP, "0363-02-JW323.xml"));
    int plek = bericht.indexOf("Dagtekening>") + "Dagtekening>".length();
    return ChronoUnit.DAYS.between(
        LocalDate.parse(bericht.substring(plek, plek + 10)), LocalDate.of(2026, 4, 21));
  }

  @Test
  void weigertBetalingenMetEenFoutInHunGeheel() throws IOException {
    Path betalingen =
        Files.writeString(
            map.resolve("betalingen.csv"),
            """
            aanbieder;declaratienummer;betaaldatum;bedrag
            99990001;V202603;2026-04-21;60,00
            9999;V202603;morgen;veel
            """);
    Aanroep aanroep = regio("--betalingen", betalingen.toString());

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten())
        .contains("kloppen 3 dingen niet", "rij 3", "een AGB-code van 8 cijfers");
    assertThat(aanroep.uit()).isEmpty();
  }

  /** docs/indicatoren.md is what the opdracht prints, below its heading. */
  @Test
  void toontDeDefinitiesDieInDeDocumentatieStaan() throws IOException {
    Aanroep aanroep = sluis("regio", "indicatoren");

    assertThat(aanroep.status()).isZero();
    String pagina = Files.readString(Path.of("docs", "indicatoren.md"));
    assertThat(pagina.substring(pagina.indexOf("## "))).isEqualTo(aanroep.uit());
  }

  @Test
  void vraagtOmEenOpdracht() {
    assertThat(sluis("regio").fouten())
        .contains("geef een opdracht: cijfers, indicatoren, publicatie of trends");
  }
}
