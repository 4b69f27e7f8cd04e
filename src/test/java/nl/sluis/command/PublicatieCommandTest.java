package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The opdrachten regio publicatie and regio trends, on a folder of five gemeenten. */
class PublicatieCommandTest {
  private static final Path VOORBEELD = Path.of("conformance-tests", "verantwoording");
  private static final List<String> GEMEENTEN = List.of("0363", "0384", "0358", "0394", "0437");

  /** Clients per gemeente, of 45A48 and of 45A04. */
  private static final int[][] CLIENTEN = {{30, 9, 6, 2, 1}, {8, 8, 8, 8, 8}};

  @TempDir private static Path map;
  private static int nummer;

  @BeforeAll
  static void maakBerichten() throws IOException {
    Files.createDirectory(map.resolve("dossier"));
    String kop = "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;";
    Files.writeString(
        map.resolve("contracten.csv"),
        kop
            + "kerncompetentie;betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;"
            + "ingangsdatum;einddatum;jaarplafond\n"
            + contract("45A48", "BEGELEIDEN")
            + contract("45A04", "BEHANDELEN"));
    for (int gemeente = 0; gemeente < GEMEENTEN.size(); gemeente++) {
      for (int client = 0; client < CLIENTEN[0][gemeente]; client++) {
        schrijf(GEMEENTEN.get(gemeente), "45A48");
      }
      for (int client = 0; client < CLIENTEN[1][gemeente]; client++) {
        schrijf(GEMEENTEN.get(gemeente), "45A04");
      }
    }
  }

  private static String contract(String product, String kerncompetentie) {
    return "C-%s;%s;99990001;JW;45;%s;%s;UURTARIEF;INSPANNINGSGERICHT;04;10,00;04;2026-01-01;;\n"
        .formatted(product, String.join(",", GEMEENTEN), product, kerncompetentie);
  }

  /** A client with a toewijzing, a declaratie and its answer. */
  private static void schrijf(String gemeente, String product) throws IOException {
    String bsn = volgendBsn();
    for (String bestand : List.of("0384-01-JW301", "0384-02-JW323", "0384-03-JW325")) {
      String bericht =
          Files.readString(VOORBEELD.resolve(bestand + ".xml"))
              .replace("0384", gemeente)
              .replace("T" + gemeente + "90001", "T" + nummer)
              .replace("999991000", bsn)
              .replace("90002", Integer.toString(10_000 + nummer))
              .replace("V2026031", "V" + nummer)
              .replace("V-03-9", "R" + nummer)
              .replace("45A48", product);
      Files.writeString(
          map.resolve("dossier").resolve("%04d-%s.xml".formatted(nummer, bestand)), bericht);
    }
  }

  private static String volgendBsn() {
    while (true) {
      String cijfers = "%08d".formatted(99_990_000 + nummer++);
      int som = 0;
      for (int plaats = 0; plaats < 8; plaats++) {
        som += (cijfers.charAt(plaats) - '0') * (9 - plaats);
      }
      if (som % 11 < 10) {
        return cijfers + som % 11;
      }
    }
  }

  private static Aanroep regio(String opdracht, String periode, String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "regio",
                    opdracht,
                    "--dossier",
                    map.resolve("dossier").toString(),
                    "--contracten",
                    map.resolve("contracten.csv").toString(),
                    "--gemeenten",
                    String.join(",", GEMEENTEN),
                    "--periode",
                    periode,
                    "--peildatum",
                    "2026-06-30"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  @Test
  void geeftElkGetalMetZijnPlekEnNeemtKleineSamen() throws IOException {
    Aanroep aanroep =
        regio(
            "publicatie",
            "2026",
            "--plan",
            "jaar-regio-product-gemeente",
            "--indicator",
            "1",
            "--formaat",
            "json");

    assertThat(aanroep.fouten()).contains("Publiceer van een cijfer één plan");
    assertThat(aanroep.status()).isZero();
    List<String> getallen = new ArrayList<>();
    for (String regel : aanroep.uit().lines().toList()) {
      JsonNode knoop = new ObjectMapper().readTree(regel);
      List<String> pad = new ArrayList<>();
      knoop.get("pad").forEach(label -> pad.add(label.asText()));
      getallen.add(
          "%s %s %s %s"
              .formatted(
                  String.join("/", pad),
                  knoop.get("n").asText(),
                  knoop.get("waarde").asText(),
                  knoop.get("overig").asText()));
    }
    assertThat(getallen)
        .containsExactly(
            "2026 88 1.0 null",
            "2026/regio 88 1.0 null",
            "2026/regio/45A04 40 1.0 null",
            "2026/regio/45A04/0358 8 null null",
            "2026/regio/45A04/0363 8 null null",
            "2026/regio/45A04/0384 8 null null",
            "2026/regio/45A04/0394 8 null null",
            "2026/regio/45A04/0437 8 null null",
            "2026/regio/45A48 48 1.0 null",
            "2026/regio/45A48/0363 30 1.0 null",
            "2026/regio/45A48/Overig 18 null 4");
  }

  @Test
  void publiekIsTienEnZegtWaaromIetsErNietStaat() {
    Aanroep aanroep =
        regio(
            "publicatie",
            "2026",
            "--plan",
            "jaar-regio-product-gemeente",
            "--publiek",
            "--indicator",
            "1");

    assertThat(aanroep.status()).isZero();
    // one aanbieder knows all, so that nothing is left to be shown beside him
    assertThat(aanroep.uit()).contains("k = 10", "2026: n = 88; 88 unieke cliënten");
    assertThat(aanroep.uit()).contains("Niet uitgesplitst: anders is een deel van");
    assertThat(aanroep.uit()).doesNotContain("0363: n");
    // what is odd about one message is for who runs it, not for who reads what is published
    assertThat(aanroep.uit()).doesNotContain("JW301.xml");
    assertThat(aanroep.fouten()).contains("JW301.xml");
  }

  @Test
  void trendsGaanMetHunDefinitieNaarHetMinisterie() {
    Aanroep aanroep = regio("trends", "2026-Q1", "--formaat", "csv");

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit().lines().skip(1))
        .allMatch(rij -> rij.contains("n: cliënten met toegekende zorg"))
        .anyMatch(rij -> rij.contains(";2026-Q1;2026-Q1;BEGELEIDEN;UURTARIEF;48;;;9600,00;"));
    assertThat(regio("trends", "2026", "--indicator", "1").fouten())
        .contains("laat --indicator weg");
  }

  @Test
  void weigertWatNietBestaatOfNietPast() {
    Aanroep plan = regio("publicatie", "2026", "--plan", "jaar-wijk");
    assertThat(plan.status()).isEqualTo(2);
    assertThat(plan.fouten()).contains("plan 'jaar-wijk' bestaat niet; er zijn: jaar-regio-");

    Aanroep zonder =
        regio("publicatie", "2026", "--plan", "jaar-regio-aanbieder", "--indicator", "9");
    assertThat(zonder.status()).isEqualTo(2);
    assertThat(zonder.fouten()).contains("indicator 9 (Tariefspreiding) gaat niet over cliënten");

    Aanroep niveau =
        regio(
            "publicatie",
            "2026",
            "--plan",
            "jaar-kwartaal-kerncompetentie-betaaltitel",
            "--indicator",
            "5");
    assertThat(niveau.status()).isEqualTo(2);
    assertThat(niveau.fouten()).contains("is niet per kerncompetentie bekend");
  }
}
