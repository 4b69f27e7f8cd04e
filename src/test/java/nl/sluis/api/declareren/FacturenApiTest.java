package nl.sluis.api.declareren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import nl.sluis.contract.Contractbeheer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacturenApiTest {
  private static final Path VOORBEELDEN = Path.of("conformance-tests", "facturen");

  @TempDir private static Path map;
  private static Path partijen;
  private static Proefsluis sluis;

  @BeforeAll
  static void start() throws IOException {
    partijen = Files.copy(VOORBEELDEN.resolve("partijen.yaml"), map.resolve("partijen.yaml"));
    sluis = Proefsluis.start("facturen", "--sluis.facturatie.partijen=" + partijen);
    byte[] contracten =
        (Files.readString(VOORBEELDEN.resolve("contracten.csv"))
                + "JZ-2026-30;0384;65650001;JW;46;46A03;BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;1,00;;2026-01-01;;\n"
                + "JZ-2026-30;0394;65650001;JW;46;46A03;BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;1,00;;2026-01-01;;\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(sluis.bean(Contractbeheer.class).importeer(contracten, null, "test").fouten())
        .isEmpty();
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void geeftDeFactuurVanHetContract() throws IOException {
    HttpResponse<String> antwoord =
        sluis.post("/api/facturen?contract=JZ-2026-17&maand=2026-03&datum=2026-04-01");

    assertThat(antwoord.statusCode()).isEqualTo(201);
    assertThat(antwoord.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(antwoord.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("factuur-JZ-2026-17-0384-2026-03.xml");
    assertThat(antwoord.body())
        .isEqualTo(Files.readString(VOORBEELDEN.resolve("factuur-JZ-2026-17-0384-2026-03.xml")));
  }

  @Test
  void noemtAlleFoutenInDeVraag() {
    HttpResponse<String> antwoord =
        sluis.post("/api/facturen?maand=maart&datum=morgen&specificatie=UBL&betaler=1");

    assertThat(antwoord.statusCode()).isEqualTo(400);
    assertThat(antwoord.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(antwoord.body())
        .contains(
            "contract ontbreekt",
            "maand klopt niet",
            "datum klopt niet",
            "specificatie klopt niet",
            "een parameter die niet bestaat");
  }

  @Test
  void zegtWaaromErGeenFactuurIs() {
    HttpResponse<String> onbekend =
        sluis.post("/api/facturen?contract=X&maand=2026-03&datum=2026-04-01");
    HttpResponse<String> meer =
        sluis.post("/api/facturen?contract=JZ-2026-30&maand=2026-03&datum=2026-04-01");

    assertThat(onbekend.statusCode()).isEqualTo(400);
    assertThat(onbekend.body()).contains("Op contract X is in maart 2026 niets te factureren");
    assertThat(meer.statusCode()).isEqualTo(400);
    assertThat(meer.body()).contains("Afnemer 0394 staat niet in het partijenbestand");
  }

  @Test
  void vraagtOmEenAfnemerAlsErMeerZijn() throws IOException {
    String eerst = Files.readString(partijen);
    Files.writeString(partijen, eerst.replace("afnemers:\n", "afnemers:\n" + afnemer("0394")));
    try {
      HttpResponse<String> meer =
          sluis.post("/api/facturen?contract=JZ-2026-30&maand=2026-03&datum=2026-04-01");
      HttpResponse<String> een =
          sluis.post(
              "/api/facturen?contract=JZ-2026-30&maand=2026-03&datum=2026-04-01&afnemer=0394");

      assertThat(meer.statusCode()).isEqualTo(400);
      assertThat(meer.body()).contains("met de parameter afnemer: 0384, 0394");
      assertThat(een.statusCode()).isEqualTo(201);
    } finally {
      Files.writeString(partijen, eerst);
    }
  }

  @Test
  void zegtDatHetPartijenbestandNietKlopt() throws IOException {
    String eerst = Files.readString(partijen);
    Files.writeString(partijen, eerst.replace("plaats:", "stad:"));
    try {
      HttpResponse<String> antwoord =
          sluis.post("/api/facturen?contract=JZ-2026-17&maand=2026-03&datum=2026-04-01");

      assertThat(antwoord.statusCode()).isEqualTo(409);
      assertThat(antwoord.body())
          .contains("Het partijenbestand klopt niet", "afnemers, nummer 2: plaats ontbreekt");
    } finally {
      Files.writeString(partijen, eerst);
    }
  }

  private static String afnemer(String code) {
    return """
          - code: "%s"
            naam: Gemeente Polderdam (verzonnen)
            straat: Dorpsstraat 1
            postcode: 1234 AE
            plaats: Polderdam
            oin: "00000001234567890001"
            kenmerk: PD-1
        """
        .formatted(code);
  }
}
