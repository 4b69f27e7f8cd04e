package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.ANDERE_AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.GEMEENTE;
import static nl.sluis.toegang.Proefaanmelding.Wie.NIEMAND;
import static nl.sluis.toegang.Proefaanmelding.Wie.REGIO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toegang.Proefaanmelding.Wie;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every look is in the audit trail, and who may see what of it. */
class InzageTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static final String BSN = "999900419";
  private static final String ANDER_BSN = "999990019";
  private static final String REDEN = "Verzoek om inzage door de ouders";
  private static final Map<Wie, String> CODES =
      Map.of(
          AANBIEDER,
          "65650001",
          ANDERE_AANBIEDER,
          "42420002",
          GEMEENTE,
          "0384",
          REGIO,
          "REGIO-PROEF",
          BEHEERDER,
          "beheer");

  private static Proefaanmelding proef;
  private static String bericht;
  private static String poststuk;
  private static String vingerafdruk;

  /** A declaratie for two clients, passed on to the gemeente. */
  @BeforeAll
  static void start() throws Exception {
    proef = new Proefaanmelding("inzage");
    vingerafdruk =
        "certificaat " + proef.eigenaar.vingerafdruk().replace(":", "").toLowerCase(Locale.ROOT);
    for (String bsn : List.of(BSN, ANDER_BSN)) {
      int nummer = bsn.equals(BSN) ? 1 : 2;
      proef.post(
          GEMEENTE,
          "/api/berichten",
          Proefsluis.xml(
              BERICHTEN.toewijzing(
                  "T" + nummer, bsn, "Proefpersoon", BERICHTEN.uren(nummer, "45", "45A48", 3))));
    }
    proef.sluis.wachtTotStatus("KLAAR", 2);
    bericht = leverAan("D1", BSN, 1);
    leverAan("D2", ANDER_BSN, 2);
    proef.sluis.wachtTotStatus("KLAAR", 4);
    poststuk =
        proef
            .sluis
            .rijen("select id from uitgaand where soort = 'DOORGIFTE' order by id desc limit 1")
            .get(0)
            .get("id")
            .toString();
  }

  private static String leverAan(String nummer, String bsn, int toewijzing) {
    String adres =
        proef
            .post(
                AANBIEDER,
                "/api/berichten",
                Proefsluis.xml(
                    BERICHTEN.declaratie(
                        nummer,
                        bsn,
                        BERICHTEN.prestatie("P-" + nummer, toewijzing, "45", "45A48", 2))))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return adres.substring(adres.lastIndexOf('/') + 1);
  }

  @AfterAll
  static void stop() {
    proef.close();
  }

  /** Whatever the outcome: a look that is refused is a look. */
  @Test
  void elkeBlikOpElkAdresLaatPreciesEenRegelNa() throws IOException {
    List<String> anders = new ArrayList<>();
    int gekeken = 0;
    for (Map.Entry<String, JsonNode> eindpunt : beschrijving().properties()) {
      String inzage = eindpunt.getValue().path("inzage").asText();
      for (Wie wie : List.of(AANBIEDER, ANDERE_AANBIEDER, GEMEENTE, REGIO, BEHEERDER)) {
        if (!inzage.isEmpty()) {
          gekeken++;
          keur(eindpunt.getKey(), inzage, wie, anders);
        }
      }
    }
    assertThat(anders).isEmpty();
    assertThat(gekeken).isGreaterThan(100);
  }

  private static void keur(String eindpunt, String inzage, Wie wie, List<String> anders) {
    long ervoor = laatste();
    String methode = eindpunt.split(" ")[0];
    String pad = vulIn(eindpunt.split(" ")[1]);
    int status = vraag(wie, methode, "/api" + pad, body(eindpunt)).statusCode();
    List<Map<String, Object>> regels = regelsVan(CODES.get(wie), ervoor);
    String gevraagd = "%s als %s (%d)".formatted(eindpunt, wie, status);
    if (regels.size() != 1) {
      anders.add("%s: %d regels: %s".formatted(gevraagd, regels.size(), regels));
      return;
    }
    Map<String, Object> regel = regels.get(0);
    boolean opBericht = eindpunt.contains(" /berichten/{id}");
    boolean klopt =
        regel.get("wat").equals(inzage)
            && regel.get("aard").equals("R")
            && (inzage.equals("OPGEHAALD") && status == 200
                || regel.get("uitkomst").equals(uitkomst(status)))
            && Objects.toString(regel.get("vanwaar")).startsWith("http 127.0.0.1")
            && Objects.toString(regel.get("identiteit")).startsWith(identiteit(wie))
            && Objects.toString(regel.get("rol"))
                .equals(wie == BEHEERDER ? "BEHEERDER" : "DEELNEMER")
            && (!opBericht || bericht.equals(Objects.toString(regel.get("bericht"))));
    if (!klopt) {
      anders.add("%s: %s".formatted(gevraagd, regel));
    }
  }

  private static String identiteit(Wie wie) {
    return wie == AANBIEDER
        ? vingerafdruk
        : "token "
            + wie.name().toLowerCase(Locale.ROOT).replace('_', '-').replace("beheerder", "beheer");
  }

  private static String uitkomst(int status) {
    return switch (status) {
      case 200, 201 -> "GELUKT";
      case 403 -> "GEWEIGERD";
      case 404 -> "NIET_GEVONDEN";
      case 409 -> "NIET_MOGELIJK";
      default -> status < 500 ? "ONGELDIG" : "MISLUKT";
    };
  }

  private static String vulIn(String pad) {
    String maand = BERICHTEN.maand().toString();
    return switch (pad) {
      case "/ruimte" -> "/ruimte?gemeente=0384&aanbieder=65650001&domein=JW&maand=" + maand;
      case "/verantwoording/jaar" ->
          "/verantwoording/jaar?aanbieder=65650001&domein=JW&jaar=" + maand.substring(0, 4);
      case "/regio/cijfers" -> "/regio/cijfers?indicator=1&periode=2026-Q1";
      case "/declaraties" ->
          "/declaraties?gemeente=0384&aanbieder=65650001&domein=JW&abonnementen=true&maand="
              + maand;
      case "/proefdraaien" -> "/proefdraaien?gemeente=0384&maand=" + maand;
      case "/facturen" -> "/facturen?contract=X-1&maand=2026-03&datum=2026-04-01";
      case "/beschikkingen" -> "/beschikkingen?proef=true";
      case "/postvak/{id}" -> "/postvak/" + poststuk;
      default ->
          pad.replace("{id}", bericht)
              .replace("{gemeente}", "0384")
              .replace("{nummer}", "B-1")
              .replace("{code}", "65650001");
    };
  }

  private static byte[] body(String eindpunt) {
    return switch (eindpunt) {
      case "POST /controles" ->
          Proefsluis.xml(
              BERICHTEN.declaratie("C1", BSN, BERICHTEN.prestatie("C-1", 1, "45", "45A48", 1)));
      case "POST /audit/clientvragen", "POST /clienten/uittreksels" -> clientvraag(BSN, REDEN);
      default -> new byte[0];
    };
  }

  private static byte[] clientvraag(String bsn, String reden) {
    return "{\"bsn\": \"%s\", \"reden\": \"%s\"}"
        .formatted(bsn, reden)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void vanElkAdresIsGezegdHoeErnaarKijkenHeet() throws IOException {
    beschrijving()
        .properties()
        .forEach(
            eindpunt -> {
              if (eindpunt.getKey().startsWith("GET ")) {
                assertThat(eindpunt.getValue().has("inzage")).as(eindpunt.getKey()).isTrue();
              }
            });
  }

  /** Who may not see the whole of it gets no line for it, and who is unknown fills nothing. */
  @Test
  void weigertEenOnbekendeZonderRegelEnEenWijzigingMetEen() {
    long ervoor = laatste();
    vraag(NIEMAND, "GET", "/api/berichten/" + bericht + "/inhoud", new byte[0]);
    assertThat(regelsNa(ervoor).stream().filter(regel -> !regel.get("wie").equals("sluis")))
        .isEmpty();

    vraag(ANDERE_AANBIEDER, "POST", "/api/berichten/" + bericht + "/hervat", new byte[0]);
    vraag(ANDERE_AANBIEDER, "DELETE", "/api/deelnemers/0384", new byte[0]);
    assertThat(regelsVan("42420002", ervoor))
        .extracting(
            regel -> regel.get("wat") + " " + regel.get("aard") + " " + regel.get("uitkomst"))
        .containsExactly("GEWEIGERD E GEWEIGERD", "GEWEIGERD D GEWEIGERD");
  }

  @Test
  void neemtNietsOverWatEenPersoonKanZijn() {
    long ervoor = laatste();
    for (String pad :
        List.of(
            "/api/berichten?identificatie=" + BSN,
            "/api/berichten?Proefpersoon=Jansen",
            "/api/berichten/Proefpersoon",
            "/api/deelnemers/Proefpersoon",
            "/api/deelnemers/" + BSN,
            "/api/beschikkingen/0384/" + BSN,
            "/api/alarmen?deelnemer=Jansen",
            "/api/audit?identiteit=token%20" + BSN,
            "/api/ruimte?gemeente=0384&aanbieder=65650001&domein=JW&maand="
                + BERICHTEN.maand()
                + "&toewijzing="
                + BSN)) {
      vraag(BEHEERDER, "GET", pad, new byte[0]);
    }
    vraag(BEHEERDER, "POST", "/api/audit/clientvragen", clientvraag(BSN, "over Jansen"));
    assertThat(regelsVan("beheer", ervoor)).hasSize(10);
    assertThat(proef.sluis.rijen("select audit::text as regel from audit").toString())
        .doesNotContain(BSN, ANDER_BSN, "Proefpersoon", "Jansen");
  }

  @Test
  void zoektEenClientAlleenMetEenRedenEnLegtDatVast() throws IOException {
    for (String reden : List.of("", "zomaar", "over " + BSN, "het gaat om 999 900 419")) {
      HttpResponse<String> geweigerd = zoek(BEHEERDER, BSN, reden, "");
      assertThat(geweigerd.statusCode()).as(reden).isEqualTo(400);
      assertThat(geweigerd.body()).contains("#/reden").doesNotContain(BSN);
    }
    assertThat(zoek(BEHEERDER, "123456789", REDEN, "").body()).contains("#/bsn");
    HttpResponse<String> kapot =
        vraag(BEHEERDER, "POST", "/api/audit/clientvragen", clientvraag(BSN + "\", ", REDEN));
    assertThat(kapot.statusCode()).isEqualTo(400);
    assertThat(kapot.body()).contains("geen geldige JSON").doesNotContain(BSN);

    HttpResponse<String> gevonden = zoek(BEHEERDER, BSN, REDEN, "?formaat=ndjson");
    assertThat(gevonden.statusCode()).isEqualTo(200);
    List<JsonNode> regels = regels(gevonden.body());
    assertThat(regels)
        .extracting(regel -> regel.path("wat").asText())
        .contains("ONTVANGEN", "GECONTROLEERD", "VERWERKT");
    // of whom else a message is about nothing is told
    Set<String> clienten = new HashSet<>();
    regels.forEach(
        regel -> regel.path("clienten").forEach(client -> clienten.add(client.asText())));
    assertThat(clienten).hasSize(1);
    JsonNode laatste = regels.get(regels.size() - 1);
    assertThat(laatste.path("wat").asText()).isEqualTo("CLIENT_GEZOCHT");
    assertThat(laatste.path("reden").asText()).isEqualTo(REDEN);
    assertThat(laatste.path("wie").asText()).isEqualTo("beheer");
    assertThat(clienten).containsExactly(laatste.path("clienten").path(0).asText());
  }

  @Test
  void toontEenDeelnemerAlleenWatHijDeedEnZijnEigenBerichten() throws IOException {
    get(GEMEENTE, "/api/berichten/" + bericht + "/inhoud");
    get(ANDERE_AANBIEDER, "/api/berichten/" + bericht);
    List<JsonNode> antwoorden = new ArrayList<>();
    for (String vraag :
        List.of(
            "bericht=" + bericht,
            "deelnemer=65650001",
            "deelnemer=0384",
            "identiteit=token%20gemeente",
            "gebeurtenis=ONTVANGEN",
            "aard=INZIEN",
            "")) {
      antwoorden.addAll(json(ANDERE_AANBIEDER, "/api/audit?grootte=200&" + vraag));
      antwoorden.addAll(regels(get(ANDERE_AANBIEDER, "/api/audit?formaat=ndjson&" + vraag).body()));
    }
    antwoorden.addAll(regels(zoek(ANDERE_AANBIEDER, BSN, REDEN, "?formaat=ndjson").body()));
    assertThat(antwoorden)
        .isNotEmpty()
        .allSatisfy(regel -> assertThat(regel.path("wie").asText()).isEqualTo("42420002"));
  }

  @Test
  void laatEenPartijZienWieHaarBerichtBekeekMaarNietVanwaar() throws IOException {
    get(GEMEENTE, "/api/berichten/" + bericht + "/inhoud");
    List<JsonNode> regels =
        json(AANBIEDER, "/api/audit?grootte=200&gebeurtenis=INHOUD_BEKEKEN&bericht=" + bericht);
    assertThat(regels)
        .filteredOn(regel -> regel.path("wie").asText().equals("0384"))
        .isNotEmpty()
        .allSatisfy(
            regel ->
                assertThat(List.of("identiteit", "vanwaar", "reden", "hash"))
                    .allMatch(veld -> regel.path(veld).asText("").matches("|null")));
    get(AANBIEDER, "/api/berichten/" + bericht + "/inhoud");
    JsonNode eigen =
        json(AANBIEDER, "/api/audit?gebeurtenis=INHOUD_BEKEKEN&bericht=" + bericht).get(0);
    assertThat(eigen.path("wie").asText()).isEqualTo("65650001");
    assertThat(eigen.path("vanwaar").asText()).startsWith("http ");
    assertThat(eigen.path("hash").asText()).hasSize(64);
  }

  @Test
  void geeftDezelfdeRegelsInElkeVorm() throws IOException {
    String vraag = "/api/audit?bericht=%s&gebeurtenis=GECONTROLEERD".formatted(bericht);
    JsonNode regel = json(BEHEERDER, vraag).get(0);
    String nummer = regel.path("nummer").asText();
    String client = regel.path("clienten").path(0).asText();

    String csv = get(BEHEERDER, vraag + "&formaat=csv").body();
    assertThat(csv)
        .startsWith("\uFEFFnummer;moment;wie;")
        .contains(nummer + ";", ";" + client + ";");

    JsonNode fhir = regels(met(BEHEERDER, vraag, "application/fhir+ndjson").body()).get(0);
    assertThat(fhir.path("id").asText()).isEqualTo(nummer);
    assertThat(fhir.path("outcomeDesc")).isEqualTo(regel.path("uitkomst"));
    assertThat(fhir.findValuesAsText("value"))
        .contains("urn:uuid:" + bericht, client, "sluis", nummer);

    JsonNode logboek = regels(get(BEHEERDER, vraag + "&formaat=logboek").body()).get(0);
    assertThat(logboek.path("trace_id").asText()).isEqualTo(bericht.replace("-", ""));
    assertThat(logboek.path("span_id").asText()).matches("[0-9a-f]{16}");
    assertThat(logboek.path("attributes").path("dpl.core.data_subject_id").asText())
        .isEqualTo(client);
  }

  /** The whole trail, with all that the other tests did. */
  @Test
  void schrijftAuditEventsVolgensFhirEnEenLogboekZonderWieHetDeed() throws IOException {
    zoek(BEHEERDER, BSN, REDEN, "");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(InzageTest.class.getResourceAsStream("/fhir/auditevent.schema.json"));
    List<String> fhir =
        get(BEHEERDER, "/api/audit?formaat=fhir&tot=" + vandaag()).body().lines().toList();
    assertThat(fhir).hasSizeGreaterThan(20);
    assertThat(fhir)
        .allSatisfy(regel -> assertThat(schema.validate(regel, InputFormat.JSON)).isEmpty());
    assertThat(String.join("\n", fhir)).contains("\"purposeOfEvent\":[{\"text\":\"" + REDEN);

    String logboek = get(BEHEERDER, "/api/audit?formaat=logboek").body();
    assertThat(regels(logboek))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            regel -> {
              assertThat(namen(regel))
                  .containsExactlyInAnyOrder(
                      "trace_id",
                      "span_id",
                      "status",
                      "name",
                      "start_time",
                      "end_time",
                      "resource",
                      "attributes");
              assertThat(regel.path("trace_id").asText()).matches("[0-9a-f]{32}");
            });
    assertThat(logboek)
        .doesNotContain("65650001", "42420002", "token ", "certificaat ", "127.0.0.1", REDEN);
  }

  @Test
  void bladertDoorHetTrailZonderEenRegelOverTeSlaan() throws IOException {
    Set<String> nummers = new HashSet<>();
    int aantal = json(BEHEERDER, "/api/audit?grootte=200&aard=UITVOEREN&bericht=" + bericht).size();
    for (int pagina = 0; pagina * 3 < aantal; pagina++) {
      json(
              BEHEERDER,
              "/api/audit?grootte=3&aard=UITVOEREN&bericht=" + bericht + "&pagina=" + pagina)
          .forEach(regel -> nummers.add(regel.path("nummer").asText()));
    }
    assertThat(aantal).isGreaterThan(4);
    assertThat(nummers).hasSize(aantal);
  }

  /** What cannot be recorded is not shown; who gets nothing still gets his own answer. */
  @Test
  void toontNietsAlsHetNietIsVastTeLeggen() {
    JdbcClient eigenaar =
        JdbcClient.create(proef.sluis.bean(Flyway.class).getConfiguration().getDataSource());
    eigenaar.sql("alter function audit_schrijf(json) rename to audit_schrijf_weg").update();
    try {
      HttpResponse<String> antwoord = get(BEHEERDER, "/api/berichten/" + bericht + "/inhoud");
      assertThat(antwoord.statusCode()).isEqualTo(500);
      assertThat(antwoord.body()).doesNotContain(BSN).contains("Het verzoek is mislukt");
      assertThat(antwoord.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(get(BEHEERDER, "/api/audit?formaat=fhir").statusCode()).isEqualTo(500);
      assertThat(get(ANDERE_AANBIEDER, "/api/berichten/" + bericht).statusCode()).isEqualTo(404);
    } finally {
      eigenaar.sql("alter function audit_schrijf_weg(json) rename to audit_schrijf").update();
    }
    assertThat(get(BEHEERDER, "/api/berichten/" + bericht + "/inhoud").statusCode()).isEqualTo(200);
  }

  private static List<String> namen(JsonNode object) {
    List<String> namen = new ArrayList<>();
    object.fieldNames().forEachRemaining(namen::add);
    return namen;
  }

  private static String vandaag() {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
  }

  private static JsonNode beschrijving() throws IOException {
    return new YAMLMapper()
        .readTree(InzageTest.class.getResourceAsStream("/api/beschrijving.yaml"));
  }

  private static HttpResponse<String> get(Wie wie, String pad) {
    return vraag(wie, "GET", pad, new byte[0]);
  }

  private static HttpResponse<String> met(Wie wie, String pad, String soort) {
    return proef.vraag(wie, HttpRequest.newBuilder(proef.adres(pad)).header("Accept", soort).GET());
  }

  private static HttpResponse<String> zoek(Wie wie, String bsn, String reden, String vraag) {
    return vraag(wie, "POST", "/api/audit/clientvragen" + vraag, clientvraag(bsn, reden));
  }

  private static HttpResponse<String> vraag(Wie wie, String methode, String pad, byte[] inhoud) {
    return proef.vraag(
        wie,
        HttpRequest.newBuilder(proef.adres(pad))
            .method(methode, BodyPublishers.ofByteArray(inhoud)));
  }

  private static List<JsonNode> json(Wie wie, String pad) throws IOException {
    List<JsonNode> regels = new ArrayList<>();
    JSON.readTree(get(wie, pad).body()).forEach(regels::add);
    return regels;
  }

  private static List<JsonNode> regels(String ndjson) throws IOException {
    List<JsonNode> regels = new ArrayList<>();
    for (String regel : ndjson.lines().toList()) {
      regels.add(JSON.readTree(regel));
    }
    return regels;
  }

  private static long laatste() {
    return proef
        .sluis
        .database()
        .sql("select coalesce(max(nummer), 0) from audit")
        .query(Long.class)
        .single();
  }

  private static List<Map<String, Object>> regelsNa(long nummer) {
    return proef.sluis.rijen(
        "select * from audit where nummer > %d order by nummer".formatted(nummer));
  }

  private static List<Map<String, Object>> regelsVan(String wie, long nummer) {
    return regelsNa(nummer).stream().filter(regel -> regel.get("wie").equals(wie)).toList();
  }
}
