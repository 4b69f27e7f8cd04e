package nl.sluis.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toewijzen.Proefbeschikking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All that is held about one client, and its erasure. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClientTest {
  private static final String BSN = "999990019";
  private static final String ANDER = "999900419";
  private static final String PSEUDONIEM = Proefsleutels.PSEUDONIEMEN.van(BSN);
  private static final Demoberichten DEMO = Proefsluis.jeugd();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Proefsluis sluis;

  /**
   * Of one client a toewijzing and a file that is no message; of both a toewijzing, a declaratie.
   */
  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("client");
    sluis.post(
        Proefsluis.xml(DEMO.toewijzing("T1", BSN, "Eerste", DEMO.uren(1, "45", "45A48", 10))));
    sluis.post(
        Proefsluis.xml(DEMO.toewijzing("T2", ANDER, "Tweede", DEMO.uren(2, "45", "45A04", 10))));
    sluis.post(("<geen-bericht>%s</geen-bericht>".formatted(BSN)).getBytes(StandardCharsets.UTF_8));
    sluis.wachtTotAfgehandeld(3);
    sluis.post(Proefsluis.xml(overBeiden()));
    sluis.wachtTotAfgehandeld(4);
  }

  private static Declaratiebericht overBeiden() {
    Declaratiebericht een =
        DEMO.declaratie(
            "D1",
            BSN,
            DEMO.prestatie("R-1", 1, "45", "45A48", 2),
            DEMO.prestatie("R-2", 2, "45", "45A04", 1));
    Declaratiebericht.Declaratie samen = een.declaratie();
    Declaratiebericht.Client client = samen.clienten().get(0);
    List<Declaratiebericht.Client> clienten = new ArrayList<>();
    clienten.add(
        new Declaratiebericht.Client(
            client.plaats(), BSN, client.prestaties().subList(0, 1), List.of()));
    clienten.add(
        new Declaratiebericht.Client(
            client.plaats(), ANDER, client.prestaties().subList(1, 2), List.of()));
    return new Declaratiebericht(
        een.header(),
        new Declaratiebericht.Declaratie(
            samen.plaats(),
            samen.declaratieNummer(),
            samen.declaratiePeriode(),
            samen.declaratieDagtekening(),
            samen.totaalIngediendBedrag(),
            clienten,
            List.of()));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static HttpResponse<String> vraag(String pad, String extra) {
    return sluis.postNaar(
        "/api/clienten/" + pad,
        "{\"bsn\": \"%s\", \"reden\": \"verzoek van de ouders\"%s}"
            .formatted(BSN, extra)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static long aantal(String sql) {
    return sluis.database().sql("select count(*) from " + sql).query(Long.class).single();
  }

  @Test
  @Order(1)
  void geeftAllesVanDeClientEnNietsVanEenAnder() throws IOException {
    HttpResponse<String> antwoord = vraag("uittreksels", "");
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    assertThat(antwoord.body())
        .contains(BSN, "Eerste", "R-1", "1234AB")
        .doesNotContain(ANDER, "Tweede", "R-2", Proefsleutels.PSEUDONIEMEN.van(ANDER));
    JsonNode uittreksel = JSON.readTree(antwoord.body());
    assertThat(uittreksel.path("berichten")).hasSize(3);
    assertThat(uittreksel.path("berichten").findValuesAsText("overAnderenOok"))
        .containsExactly("false", "true", "false");
    for (String tabel : List.of("toewijzing", "prestatie", "levering", "verzoek")) {
      assertThat(uittreksel.path("dossier").path(tabel).size())
          .as(tabel)
          .isEqualTo((int) aantal(tabel + " where bsn = '" + PSEUDONIEM + "'"));
    }
    assertThat(uittreksel.path("dossier").path("prestatie")).hasSize(1);
    assertThat(uittreksel.path("termijnen").findValuesAsText("onderwerp"))
        .contains("toewijzing 1", "JW301 T1", "JW323 D1")
        .doesNotContain("toewijzing 2", "JW301 T2");
    assertThat(uittreksel.path("feiten").path("regel")).hasSize(1);
    assertThat(uittreksel.path("feiten").path("toewijzing")).hasSize(1);
    // of what was before this question, since that itself is a line too
    assertThat(uittreksel.path("audittrail").size())
        .isEqualTo(
            (int)
                aantal(
                    """
                    audit where bericht in (select bericht from audit
                        where '%1$s' = any(betrokkenen))
                      or bericht in (select id from bericht where oordeel = 'GEWEIGERD')
                      or '%1$s' = any(betrokkenen)
                    """
                        .formatted(PSEUDONIEM)));
    assertThat(sluis.rijen("select reden, uitkomst from audit where wat = 'UITTREKSEL_CLIENT'"))
        .singleElement()
        .satisfies(rij -> assertThat(rij).containsEntry("reden", "verzoek van de ouders"));
  }

  @Test
  @Order(2)
  void geeftEenDeelnemerAlleenWaarHijPartijInIs() {
    String reden = "de eigen administratie";
    Identiteit gemeente = new Identiteit(Identiteit.Soort.DEELNEMER, Proefsluis.GEMEENTE, "proef");
    Identiteit ander =
        new Identiteit(Identiteit.Soort.DEELNEMER, Proefsluis.ANDERE_GEMEENTE, "proef");
    JsonNode eigen = sluis.bean(Uittreksels.class).maak(BSN, reden, gemeente);
    assertThat(eigen.path("berichten")).hasSize(2);
    assertThat(eigen.path("dossier").path("toewijzing")).hasSize(1);
    JsonNode niets = sluis.bean(Uittreksels.class).maak(BSN, reden, ander);
    assertThat(niets.path("berichten")).isEmpty();
    assertThat(niets.path("dossier").path("toewijzing")).isEmpty();
    assertThat(niets.path("termijnen")).isEmpty();
    // but that it asked
    assertThat(niets.path("audittrail").findValuesAsText("wat")).containsOnly("UITTREKSEL_CLIENT");
  }

  @Test
  @Order(3)
  void vraagtEenRedenZonderBsn() {
    for (String inhoud :
        List.of(
            "{}",
            "{\"bsn\": \"999990019\"}",
            "{\"bsn\": \"12\", \"reden\": \"verzoek van de ouders\"}",
            "{\"bsn\": \"999990019\", \"reden\": \"verzoek van 999990019\"}",
            "geen json 999990019")) {
      HttpResponse<String> antwoord =
          sluis.postNaar("/api/clienten/uittreksels", inhoud.getBytes(StandardCharsets.UTF_8));
      assertThat(antwoord.statusCode()).as(inhoud).isEqualTo(400);
      assertThat(antwoord.body()).doesNotContain(BSN);
    }
  }

  @Test
  @Order(4)
  void zegtMetEenProefWatWegZouGaanEnLaatAllesStaan() throws IOException {
    String ervoor = stand();
    JsonNode verslag = JSON.readTree(vraag("wissingen", ", \"proef\": true").body());
    assertThat(verslag.path("gewist").findValuesAsText("soort"))
        .containsExactly("termijnen", "verslagen", "geweigerd", "feiten");
    assertThat(stand()).isEqualTo(ervoor);
  }

  private static String stand() {
    return sluis.rijen("select id, gewist, verslag is null from bericht order by id").toString()
        + sluis.rijen("select * from termijn order by id")
        + sluis.rijen("select id, bsn from prestatie order by id")
        + feiten(PSEUDONIEM);
  }

  /** Facts for figures about this client: a toewijzing and a prestatie. */
  private static long feiten(String pseudoniem) {
    return aantal("feit_toewijzing where client = '%s'".formatted(pseudoniem))
        + aantal("feit_regel where client = '%s'".formatted(pseudoniem));
  }

  @Test
  @Order(5)
  void wistWatWegMagEnNoemtWatBlijftMetDeGrond() throws IOException {
    JsonNode verslag = JSON.readTree(vraag("wissingen", "").body());
    assertThat(verslag.path("gewist").findValuesAsText("soort"))
        .containsExactly("termijnen", "verslagen", "geweigerd", "feiten");
    assertThat(feiten(PSEUDONIEM)).as("of this one").isZero();
    assertThat(feiten(Proefsleutels.PSEUDONIEMEN.van(ANDER))).as("of another").isEqualTo(2);
    assertThat(verslag.path("blijft").findValuesAsText("soort"))
        .contains("declaraties", "berichten-jeugd", "dossier-jeugd", "audittrail", "verslagen");
    assertThat(verslag.path("blijft").findValuesAsText("waarom"))
        .anyMatch(waarom -> waarom.contains("AWR art. 52"))
        .anyMatch(waarom -> waarom.contains("Jeugdwet art. 7.3.8"))
        .anyMatch(waarom -> waarom.contains("ook over andere cliënten"));
    assertThat(aantal("bericht where oordeel = 'GEWEIGERD' and gewist is null")).isZero();
    assertThat(aantal("bericht where identificatie = 'T1' and verslag is not null")).isZero();
    assertThat(aantal("bericht where identificatie = 'T2' and verslag is not null")).isOne();
    assertThat(aantal("bericht where identificatie = 'D1' and verslag is not null")).isOne();
    assertThat(
            sluis.rijen(
                "select betrokkenen::text as wie, voorwerp, reden from audit"
                    + " where wat = 'CLIENT_GEWIST'"))
        .singleElement()
        .satisfies(
            rij ->
                assertThat(rij)
                    .containsEntry("wie", "{" + PSEUDONIEM + "}")
                    .containsEntry("reden", "verzoek van de ouders"));
  }

  @Test
  @Order(6)
  void laatNaDeTermijnNietsVanDeClientOver() throws IOException {
    sluis
        .database()
        .sql(
            "update bericht set ontvangen = ontvangen - interval '30 years' where soort is not"
                + " null")
        .update();
    sluis
        .database()
        .sql(
            """
            update toewijzing set toewijzingsdatum = toewijzingsdatum - 9000,
              ingangsdatum = ingangsdatum - 9000, einddatum = einddatum - 9000
            """)
        .update();
    sluis
        .database()
        .sql("update prestatie set begindatum = begindatum - 9000, einddatum = einddatum - 9000")
        .update();
    JsonNode verslag = JSON.readTree(vraag("wissingen", "").body());
    assertThat(aantal("dossier_wissing")).as("what was judged with it counts no more").isPositive();
    assertThat(aantal("toewijzing where bsn = '%s'".formatted(PSEUDONIEM))).isZero();
    assertThat(aantal("prestatie where bsn = '%s'".formatted(PSEUDONIEM))).isZero();
    assertThat(aantal("toewijzing where bsn <> '' and bsn_dicht is not null")).isOne();
    assertThat(aantal("bericht where identificatie = 'T1' and gewist is null")).isZero();
    // about somebody else too, who did not ask: it goes in the next round, for both
    assertThat(aantal("bericht where identificatie = 'D1' and gewist is null")).isOne();
    assertThat(verslag.path("blijft").findValuesAsText("soort"))
        .doesNotContain("dossier-jeugd", "berichten-jeugd");
    sluis.database().sql("update feit_bericht set ontvangen = ontvangen - 9000").update();
    sluis.bean(Bewaarronde.class).loop();
    assertThat(feiten(Proefsleutels.PSEUDONIEMEN.van(ANDER)))
        .as("with him who is nowhere in the dossier any more")
        .isZero();
    assertThat(aantal("bericht where gewist is null")).isZero();
    assertThat(aantal("uitgaand where octet_length(inhoud) > 0")).isZero();
  }

  /** Clients of whom only one kind of data is held, and one of whom every kind is. */
  @Test
  @Order(7)
  void geeftElkeSoortGegevensAlleenEnSamen() throws IOException {
    String vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    String besloten = "999995005";
    String verzocht = "999991000";
    String alles = "999990020";
    besluit("B-1", besloten, vandaag);
    besluit("B-2", alles, vandaag);
    lever("JW315.xml", verzocht, "V1");
    sluis.wachtTotAfgehandeld(7);
    sluis.post(
        Proefsluis.xml(DEMO.toewijzing("T3", alles, "Derde", DEMO.uren(3, "45", "45A48", 10))));
    sluis.wachtTotAfgehandeld(8);
    lever("JW305.xml", alles, "S1", "70001", "3", "70002", "3");
    lever("JW315.xml", alles, "V2", "VOT-2026", "VOT-ALLES");
    sluis.post(
        Proefsluis.xml(DEMO.declaratie("D2", alles, DEMO.prestatie("R-3", 3, "45", "45A48", 2))));
    sluis.wachtTotAfgehandeld(11);

    JsonNode besluiten = uittreksel(besloten).path("dossier").path("beschikking");
    assertThat(besluiten.findValuesAsText("nummer")).containsExactly("B-1");
    assertThat(besluiten.get(0).path("toewijzingen").findValuesAsText("wijziging"))
        .containsExactly("NIEUW");
    assertThat(uittreksel(verzocht).path("dossier").path("verzoek")).isNotEmpty();
    JsonNode dossier = uittreksel(alles).path("dossier");
    for (String soort : List.of("toewijzing", "prestatie", "levering", "verzoek", "beschikking")) {
      assertThat(dossier.path(soort)).as(soort).isNotEmpty();
    }
  }

  private static void besluit(String nummer, String bsn, String vandaag) {
    HttpResponse<String> antwoord =
        sluis.postNaar(
            "/api/beschikkingen",
            Proefbeschikking.jeugd()
                .met("nummer", "'" + nummer + "'")
                .met("gemeente", "'" + Proefsluis.GEMEENTE + "'")
                .met("client/bsn", "'" + bsn + "'")
                .met("geldigheid", "{ingangsdatum: '" + vandaag + "'}")
                .besluit(vandaag)
                .product(
                    "aanbieder: '%s', product: {categorie: '45', code: '45A04'}, ingangsdatum: '%s', omvang: {volume: 4, eenheid: '04', frequentie: '2'}, einddatum: '%s'"
                        .formatted(
                            Proefsluis.AANBIEDER, vandaag, LocalDate.parse(vandaag).plusMonths(6)))
                .bytes());
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
  }

  private static JsonNode uittreksel(String bsn) throws IOException {
    HttpResponse<String> antwoord =
        sluis.postNaar(
            "/api/clienten/uittreksels",
            "{\"bsn\": \"%s\", \"reden\": \"verzoek van de ouders\"}"
                .formatted(bsn)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    return JSON.readTree(antwoord.body());
  }

  /** A message of the conformance cases, about this client and between the parties of the test. */
  private static void lever(String bestand, String bsn, String identificatie, String... anders)
      throws IOException {
    String xml =
        Files.readString(Path.of("conformance-tests", "basis", bestand))
            .replace("99990001", Proefsluis.AANBIEDER)
            .replace("0363", Proefsluis.GEMEENTE)
            .replaceAll("BASIS[0-9]+", identificatie)
            .replaceAll("Bsn>[0-9]+<", "Bsn>" + bsn + "<");
    for (int i = 0; i < anders.length; i += 2) {
      xml = xml.replace(anders[i], anders[i + 1]);
    }
    HttpResponse<String> antwoord = sluis.post(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
  }
}
