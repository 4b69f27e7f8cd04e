package nl.sluis.api.declareren;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.tabel.Gefilterd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verrekenstaat, ruimte and proefdraaien of what went through the gateway, over HTTP. */
class VerrekeningApiTest {
  private static final String BSN = "999900420";
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static Proefsluis sluis;
  private static String declaratie;

  /** Two toewijzingen, and a declaratie of which one prestatie is refused (TR338). */
  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("verrekening");
    sluis.post(
        Proefsluis.xml(
            BERICHTEN.toewijzing(
                "V1",
                BSN,
                "Proefpersoon",
                BERICHTEN.uren(61, "45", "45A04", 3),
                BERICHTEN.uren(62, "45", "45A48", 2))));
    sluis.wachtTotAfgehandeld(1);
    declaratie =
        sluis
            .post(
                Proefsluis.xml(
                    BERICHTEN.declaratie(
                        "V2",
                        BSN,
                        BERICHTEN.prestatie("V-1", 61, "45", "45A04", 10),
                        BERICHTEN.prestatie("V-2", 62, "45", "45A48", 4),
                        BERICHTEN.prestatie("V-3", 99, "45", "45A48", 1))))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    sluis.wachtTotAfgehandeld(2);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void geeftDeVerrekenstaatVanEenDeclaratieDieHierIsBeantwoord() {
    String json = sluis.get(declaratie + "/verrekenstaat").body();

    assertThat(JsonPath.<Boolean>read(json, "$.sluitend")).isTrue();
    assertThat(JsonPath.<List<String>>read(json, "$.verrekenstaat.regels[*].referentieNummer"))
        .containsExactly("V-1", "V-2", "V-3");
    assertThat(JsonPath.<List<Integer>>read(json, "$.verrekenstaat.regels[*].toegekendBedrag"))
        .containsExactly(87_300, 34_920, 0);
    assertThat(JsonPath.<Integer>read(json, "$.verrekenstaat.totaalToegekendBedrag"))
        .isEqualTo(122_220);
    assertThat(JsonPath.<List<String>>read(json, "$.verrekenstaat.regels[2].retourcodes"))
        .containsExactly("9338");
    assertThat(json).doesNotContain(BSN);
  }

  @Test
  void geeftHaarOokAlsTabel() {
    HttpResponse<String> csv = sluis.get(declaratie + "/verrekenstaat", "text/csv");
    HttpResponse<String> excel = sluis.get(declaratie + "/verrekenstaat?formaat=xlsx");

    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.body().lines()).hasSize(4).allMatch(regel -> regel.split(";").length > 15);
    assertThat(csv.body()).contains(";V-3;", ";reden;voorbehoud").doesNotContain(BSN);
    assertThat(excel.headers().firstValue("Content-Type")).hasValue(EXCEL);
    assertThat(excel.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("verrekenstaat-", ".xlsx");
    assertThat(excel.body()).startsWith("PK");
  }

  /** From the same messages, over all gemeenten; the refused one is open. */
  @Test
  void verantwoordtHetJaarVanDeAanbieder() {
    int jaar = BERICHTEN.maand().getYear();

    HttpResponse<String> csv = sluis.get(verantwoording(jaar, ""));
    HttpResponse<String> excel = sluis.get(verantwoording(jaar, "&formaat=xlsx"));

    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.body().lines().skip(1)).hasSize(4);
    assertThat(csv.body())
        .contains(
            GEMEENTE + ";Diemen;JW;45;45A04;;;04;10;873,00;873,00;873,00;0,00;0,00;0,00;0,00;0,00;",
            GEMEENTE + ";Diemen;JW;45;45A48;;;04;5;436,50;436,50;349,20;0,00;0,00;87,30;0,00;0,00;",
            ";;JW;;;;;;;1309,50;1309,50;1222,20;0,00;0,00;87,30;0,00;0,00;")
        .doesNotContain(BSN);
    assertThat(excel.body()).startsWith("PK");
    assertThat(excel.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("verantwoording-%d-%s-JW.xlsx".formatted(jaar, AANBIEDER));
    uitgelegd(sluis.get(verantwoording(2020, "")), 404, "Niets te verantwoorden");
    uitgelegd(sluis.get(verantwoording(jaar, "&formaat=pdf")), 400, "Ongeldig verzoek");
  }

  @Test
  void rekentMetRegistratiesDieNergensBlijven() {
    int jaar = BERICHTEN.maand().getYear();
    String rijen =
        "bsn;toewijzingnummer;datum;uren\n" + BSN + ";61;" + BERICHTEN.maand() + "-05;14\n";
    uitgelegd(
        sluis.postNaar(verantwoording(jaar, ""), rijen.getBytes(UTF_8)),
        400,
        "Registraties kloppen niet");
    uitgelegd(sluis.postNaar(verantwoording(jaar, ""), new byte[0]), 400, "Leeg verzoek");

    sluis.put("/api/contracten", contracten(GEMEENTE, 0));
    Map<String, String> ervoor = inhoud();
    String json =
        sluis.postNaar(verantwoording(jaar, "&formaat=json"), rijen.getBytes(UTF_8)).body();
    assertThat(inhoud()).as("nothing is kept").isEqualTo(ervoor);
    sluis.put("/api/contracten", contracten("0363", 0)); // as before: none for this gemeente

    assertThat(JsonPath.<Integer>read(json, "$.totaal.nogNietGedeclareerd")).isEqualTo(34_920);
    assertThat(JsonPath.<Integer>read(json, "$.nogNietGedeclareerd[0].volume")).isEqualTo(4);
    assertThat(JsonPath.<String>read(json, "$.naam")).isEqualTo("Eerste aanbieder");
    assertThat(json).doesNotContain(BSN);
  }

  private static String verantwoording(int jaar, String meer) {
    return "/api/verantwoording/jaar?aanbieder=%s&domein=JW&jaar=%d%s"
        .formatted(AANBIEDER, jaar, meer);
  }

  @Test
  void legtUitWaaromErGeenVerrekenstaatIs() {
    String toewijzing =
        sluis.rijen("select id from bericht where soort = 'JW301'").get(0).get("id").toString();

    uitgelegd(sluis.get("/api/berichten/" + toewijzing + "/verrekenstaat"), 409, "Geen declaratie");
    uitgelegd(
        sluis.get("/api/berichten/11111111-2222-3333-4444-555555555555/verrekenstaat"),
        404,
        "Bericht onbekend");
    uitgelegd(sluis.get(declaratie + "/verrekenstaat?formaat=pdf"), 400, "Ongeldig verzoek");
  }

  @Test
  void geeftDeRuimteInDeVolgendeMaand() {
    String json = sluis.get(ruimte("&maand=" + BERICHTEN.maand().plusMonths(1))).body();

    assertThat(JsonPath.<List<Integer>>read(json, "$[*].toewijzingNummer")).containsExactly(61, 62);
    assertThat(JsonPath.<Integer>read(json, "$[0].inTotaal.gedeclareerd")).isEqualTo(600);
    assertThat(JsonPath.<Integer>read(json, "$[0].volume")).isGreaterThanOrEqualTo(4 * 180);
    assertThat(JsonPath.<List<String>>read(json, "$[0].uitleg")).isNotEmpty();
    assertThat(json).doesNotContain(BSN);
  }

  @Test
  void geeftDeRuimteVanEenToewijzingOfVanEenClient() {
    String maand = "&maand=" + BERICHTEN.maand();
    String enkele = sluis.get(ruimte(maand + "&toewijzing=62")).body();

    assertThat(JsonPath.<List<Integer>>read(enkele, "$[*].toewijzingNummer")).containsExactly(62);
    assertThat(JsonPath.<Integer>read(enkele, "$[0].volume")).isZero();
    assertThat(JsonPath.<List<String>>read(enkele, "$[0].eerder")).containsExactly("V-2");
    assertThat(
            JsonPath.<List<Integer>>read(
                sluis.get(ruimte(maand + "&clientVan=62")).body(), "$[*].toewijzingNummer"))
        .containsExactly(61, 62);
    assertThat(sluis.get(ruimte(maand + "&formaat=csv")).body().lines())
        .hasSize(4)
        .last()
        .asString()
        .contains(";samen;");
    assertThat(sluis.get(ruimte(maand + "&formaat=csv")).body().lines())
        .first()
        .asString()
        .endsWith(";uitleg;voorbehoud");
  }

  @Test
  void zegtWatErAanEenVraagNaarRuimteNietKlopt() {
    uitgelegd(sluis.get(ruimte("&maand=mei")), 400, "Ongeldig verzoek");
    uitgelegd(sluis.get(ruimte("&maand=2026-05&toewijzing=x")), 400, "Ongeldig verzoek");
    uitgelegd(
        sluis.get("/api/ruimte?gemeente=0384&aanbieder=42420002&domein=JW&maand=2026-05"),
        404,
        "Geen toewijzing");
  }

  @Test
  void draaitProefTegenAndereContractenEnLaatAllesZoalsHetWas() {
    Map<String, String> ervoor = inhoud();
    HttpResponse<String> antwoord =
        sluis.postNaar(
            "/api/proefdraaien?gemeente=%s&maand=%s".formatted(GEMEENTE, BERICHTEN.maand()),
            contracten(GEMEENTE, 0));

    String json = antwoord.body();
    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<Integer>read(json, "$.ingediend.aantal")).isEqualTo(3);
    assertThat(JsonPath.<Integer>read(json, "$.wasAfgekeurd.aantal")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(json, "$.wordtAfgekeurd.bedrag")).isEqualTo(34_920);
    assertThat(JsonPath.<Integer>read(json, "$.blijftGoedgekeurd.bedrag")).isEqualTo(87_300);
    assertThat(JsonPath.<Integer>read(json, "$.perRegel.TR418.aantal")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(json, "$.kosten.samen.betaald.bedrag")).isEqualTo(122_220);
    assertThat(JsonPath.<Integer>read(json, "$.kosten.samen.zouKosten")).isEqualTo(126_900);
    assertThat(JsonPath.<Integer>read(json, "$.kosten.perProduct.45A48.zouKosten"))
        .isEqualTo(39_600);
    assertThat(JsonPath.<List<String>>read(json, "$.declaraties[0].regels[*].redenen[*].melding"))
        .singleElement()
        .asString()
        .contains("€ 99,00");
    assertThat(json).doesNotContain(BSN);
    assertThat(inhoud()).isEqualTo(ervoor);
  }

  @Test
  void neemtContractenVanEenAndereGemeenteOfEenLaterJaar() {
    String adres = "/api/proefdraaien?gemeente=%s&maand=%s".formatted(GEMEENTE, BERICHTEN.maand());

    assertThat(wordtAfgekeurd(adres, contracten("0363", 0))).isZero();
    assertThat(wordtAfgekeurd(adres + "&alsGemeente=0363", contracten("0363", 0))).isEqualTo(1);
    assertThat(wordtAfgekeurd(adres, contracten(GEMEENTE, 2))).isEqualTo(2);
    assertThat(wordtAfgekeurd(adres + "&verschuif=24", contracten(GEMEENTE, 2))).isEqualTo(1);
    assertThat(sluis.postNaar(adres + "&formaat=csv", contracten(GEMEENTE, 0)).body().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(AANBIEDER, "V-2", "TR418");
    assertThat(sluis.postNaar(adres + "&formaat=csv&wat=kosten", contracten(GEMEENTE, 0)).body())
        .contains("\nsamen;;2;1222,20;1269,00;46,80;0;0,00;0;0,00;");
  }

  /** D104. */
  @Test
  void zegtDatVerborgenContractregelsMeetellen() {
    String adres = "/api/proefdraaien?gemeente=%s&maand=%s".formatted(GEMEENTE, BERICHTEN.maand());
    byte[] gefilterd = Gefilterd.werkmap(new String(contracten(GEMEENTE, 0), UTF_8));

    assertThat(JsonPath.<String>read(sluis.postNaar(adres, gefilterd).body(), "$.opmerkingen[0]"))
        .contains(Gefilterd.MELDING);
    assertThat(sluis.postNaar(adres + "&formaat=csv", gefilterd).body().lines())
        .last()
        .asString()
        .contains(Gefilterd.MELDING);
  }

  @Test
  void noemtElkeFoutInDeContracten() {
    HttpResponse<String> antwoord =
        sluis.postNaar(
            "/api/proefdraaien?gemeente=0384&maand=2026-03",
            "contractnummer\nC-1\n".getBytes(UTF_8));

    uitgelegd(antwoord, 400, "Contracten kloppen niet");
    assertThat(JsonPath.<List<String>>read(antwoord.body(), "$.fouten[*].melding")).isNotEmpty();
    uitgelegd(
        sluis.postNaar("/api/proefdraaien?gemeente=384&maand=2026-03", contracten(GEMEENTE, 0)),
        400,
        "Ongeldig verzoek");
  }

  private static int wordtAfgekeurd(String adres, byte[] contracten) {
    return JsonPath.read(sluis.postNaar(adres, contracten).body(), "$.wordtAfgekeurd.aantal");
  }

  /** The same tarief as now for 45A04, and another for 45A48. */
  private static byte[] contracten(String gemeente, int jarenLater) {
    LocalDate vanaf = BERICHTEN.ingangsdatum().withDayOfYear(1).plusYears(jarenLater);
    return ("contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
            + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum\n"
            + contract(gemeente, "45A04", "87,30", vanaf)
            + contract(gemeente, "45A48", "99,00", vanaf))
        .getBytes(UTF_8);
  }

  private static String contract(String gemeente, String code, String tarief, LocalDate vanaf) {
    return "C;%s;%s;JW;45;%s;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;%s;04;%s;\n"
        .formatted(gemeente, AANBIEDER, code, tarief, vanaf);
  }

  private static String ruimte(String meer) {
    return "/api/ruimte?gemeente=%s&aanbieder=%s&domein=JW%s".formatted(GEMEENTE, AANBIEDER, meer);
  }

  private static void uitgelegd(HttpResponse<String> antwoord, int status, String titel) {
    assertThat(antwoord.statusCode()).isEqualTo(status);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonPath.<String>read(antwoord.body(), "$.title")).isEqualTo(titel);
  }

  /** All that stands in the database, but for the heartbeats of the queue. */
  private static Map<String, String> inhoud() {
    Map<String, String> inhoud = new TreeMap<>();
    for (Map<String, Object> tabel :
        sluis.rijen(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name <> 'scheduled_tasks'
              and table_name not like 'audit%' -- each look is in the trail
            """)) {
      String naam = tabel.get("table_name").toString();
      inhoud.put(
          naam,
          sluis
              .rijen(
                  "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as som from %s t"
                      .formatted(naam))
              .get(0)
              .get("som")
              .toString());
    }
    assertThat(inhoud).containsKeys("prestatie", "declaratie", "bericht");
    return inhoud;
  }
}
