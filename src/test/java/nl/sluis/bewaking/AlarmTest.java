package nl.sluis.bewaking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator is told once when something begins and once when it ends, by real ways. */
class AlarmTest {
  private static final String GEHEIM = "alleen-voor-deze-proef";
  private static final String STIL = "42420009";
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final List<String> ONTVANGEN = new CopyOnWriteArrayList<>();
  private static volatile int antwoord = 204;

  private static HttpServer webhook;
  private static GreenMail mail;
  private static Proefsluis sluis;

  @BeforeAll
  static void start() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    webhook.createContext("/", AlarmTest::neemAan);
    webhook.start();
    mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    sluis =
        Proefsluis.start(
            "alarm",
            "--sluis.alarm.interval=100ms",
            "--sluis.alarm.onbereikbaar-na=0s",
            "--sluis.alarm.adres=https://sluis.example",
            "--sluis.alarm.webhook.adres=http://127.0.0.1:" + webhook.getAddress().getPort() + "/",
            "--sluis.alarm.webhook.geheim=" + GEHEIM,
            "--sluis.alarm.mail.aan=beheer@example.nl",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    sluis.close();
    mail.stop();
    webhook.stop(0);
  }

  private static void neemAan(HttpExchange uitwisseling) throws IOException {
    byte[] inhoud = uitwisseling.getRequestBody().readAllBytes();
    String handtekening = uitwisseling.getRequestHeaders().getFirst(Webhookmelder.HANDTEKENING);
    boolean klopt = ("sha256=" + Webhookmelder.handtekening(inhoud, GEHEIM)).equals(handtekening);
    if (antwoord == 204) {
      ONTVANGEN.add(klopt ? new String(inhoud, StandardCharsets.UTF_8) : "not signed");
    }
    uitwisseling.sendResponseHeaders(antwoord, -1);
    uitwisseling.close();
  }

  /** What was posted about one kind, as BEGIN and EINDE. */
  private static List<String> meldingen(Alarmsoort soort, String onderwerp) {
    return ONTVANGEN.stream()
        .filter(
            melding ->
                JsonPath.read(melding, "$.soort").equals(soort.name())
                    && JsonPath.read(melding, "$.onderwerp").equals(onderwerp))
        .map(melding -> JsonPath.<String>read(melding, "$.gebeurtenis"))
        .toList();
  }

  private static void wachtOpMeldingen(Alarmsoort soort, String onderwerp, String... verwacht) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(meldingen(soort, onderwerp)).containsExactly(verwacht));
  }

  private static Stream<String> brieven() {
    return Arrays.stream(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage);
  }

  @Test
  void meldtBestandenInEenSubmapZolangZeErLiggen() throws IOException {
    Path submap = Files.createDirectories(sluis.in(Proefsluis.GEMEENTE).resolve("ouder"));
    Path bestand = Files.writeString(submap.resolve("bericht.xml"), "nooit gelezen");
    wachtOpMeldingen(Alarmsoort.NIET_GELEZEN, Proefsluis.GEMEENTE, "BEGIN");

    Files.delete(bestand);
    wachtOpMeldingen(Alarmsoort.NIET_GELEZEN, Proefsluis.GEMEENTE, "BEGIN", "EINDE");
  }

  @Test
  void meldtBeginEnEindeElkEenKeer() throws IOException {
    Demoberichten berichten = Proefsluis.jeugd();
    Path uit = sluis.uit(AANBIEDER);
    Files.move(uit, uit.resolveSibling("weg"));
    Files.createFile(uit); // no folder can be made here
    String adres =
        sluis
            .post(
                Proefsluis.xml(
                    berichten.toewijzing(
                        "T1", "999900407", "Testpersoon", berichten.uren(1, "45", "45A04", 2))))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    wachtOpMeldingen(Alarmsoort.AFLEVERING, AANBIEDER, "BEGIN");
    HttpResponse<String> alarmen = sluis.get("/api/alarmen?open=true&deelnemer=" + AANBIEDER);
    assertThat(alarmen.headers().firstValue("Link").orElseThrow()).contains("open=true", "first");
    String open = alarmen.body();
    assertThat(JsonPath.<List<String>>read(open, "$[*].soort")).contains("AFLEVERING");
    assertThat(JsonPath.<List<String>>read(open, "$[*].herstel")).isNotEmpty();

    Files.delete(uit);
    Files.move(uit.resolveSibling("weg"), uit);
    assertThat(sluis.post(adres + "/hervat").statusCode()).isEqualTo(202);
    wachtOpMeldingen(Alarmsoort.AFLEVERING, AANBIEDER, "BEGIN", "EINDE");
    assertThat(sluis.get("/api/alarmen?open=false&soort=AFLEVERING").body()).contains("geeindigd");
    assertThat(ONTVANGEN)
        .doesNotContain("not signed")
        .allSatisfy(melding -> assertThat(melding).doesNotContain("999900407", "Testpersoon"))
        .anySatisfy(
            melding -> assertThat(melding).contains("https://sluis.example/api/v1/berichten"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        brieven().filter(brief -> brief.contains(AANBIEDER + " zijn geparkeerd")))
                    .satisfiesExactlyInAnyOrder(
                        begin -> assertThat(begin).contains("Alarm: Bestanden", "hervat"),
                        einde -> assertThat(einde).contains("Voorbij: Bestanden")));
  }

  @Test
  void meldtTermijnenVoorEnNaHunLaatsteDag() {
    sluis
        .database()
        .sql(
            """
            insert into termijn (domein, gemeente, aanbieder, soort, wie, onderwerp, begin, uiterlijk)
            values ('JW', '0394', '42420002', 'START', '42420002', 'A', :vandaag, :vandaag),
              ('JW', '0394', '42420002', 'STOP', '42420002', 'B', :eerder, :gisteren)
            """)
        .param("vandaag", VANDAAG)
        .param("gisteren", VANDAAG.minusDays(1))
        .param("eerder", VANDAAG.minusDays(9))
        .update();
    wachtOpMeldingen(Alarmsoort.TERMIJN_NADERT, "42420002 " + VANDAAG, "BEGIN");
    wachtOpMeldingen(Alarmsoort.TERMIJN_VERSTREKEN, "42420002", "BEGIN");
    sluis.database().sql("update termijn set voldaan = uiterlijk where gemeente = '0394'").update();
    wachtOpMeldingen(Alarmsoort.TERMIJN_NADERT, "42420002 " + VANDAAG, "BEGIN", "EINDE");
    wachtOpMeldingen(Alarmsoort.TERMIJN_VERSTREKEN, "42420002", "BEGIN", "EINDE");
  }

  @Test
  void meldtStilteVanWieAndersStuurt() {
    HttpResponse<String> aangesloten =
        sluis.put(
            "/api/deelnemers/" + STIL,
            "{\"naam\": \"Stille aanbieder\", \"kanaal\": \"map\", \"stilte\": \"2h\"}"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(aangesloten.statusCode()).as(aangesloten.body()).isEqualTo(201);
    signaalVanLeven("3 hours");
    wachtOpMeldingen(Alarmsoort.STILTE, STIL, "BEGIN");
    signaalVanLeven("1 hour");
    wachtOpMeldingen(Alarmsoort.STILTE, STIL, "BEGIN", "EINDE");
  }

  private static void signaalVanLeven(String geleden) {
    sluis
        .database()
        .sql(
            """
            select audit_schrijf(json_build_array(json_build_object(
              'moment', now() - cast(:geleden as interval), 'wie', cast(:wie as text),
              'wat', 'ONTVANGEN', 'aard', 'C', 'uitkomst', 'AL_BEKEND')))
            """)
        .param("geleden", geleden)
        .param("wie", STIL)
        .query(Long.class)
        .single();
  }

  @Test
  void meldtEenServerDieNietTeLezenIs() {
    Ophaalstanden standen = sluis.bean(Ophaalstanden.class);
    standen.gelukt("42420006");
    standen.mislukt("42420006");
    wachtOpMeldingen(Alarmsoort.OPHALEN, "42420006", "BEGIN");
    standen.mislukt("42420006");
    standen.mislukt("42420005");
    wachtOpMeldingen(Alarmsoort.OPHALEN, "42420005", "BEGIN"); // so a round has passed
    standen.gelukt("42420006");
    wachtOpMeldingen(Alarmsoort.OPHALEN, "42420006", "BEGIN", "EINDE");
    standen.houdAlleen(Set.of("42420006"));
    wachtOpMeldingen(Alarmsoort.OPHALEN, "42420005", "BEGIN", "EINDE");
  }

  /** The first file is parked while the next has not failed yet: still one alarm. */
  @Test
  void blijftOnbereikbaarTotErIetsAankomt() {
    uitgaand("42420008", 1);
    wachtOpMeldingen(Alarmsoort.ONBEREIKBAAR, "42420008", "BEGIN");
    sluis.database().sql("update uitgaand set pogingen = 0 where ontvanger = '42420008'").update();
    uitgaand("42420007", 1);
    wachtOpMeldingen(Alarmsoort.ONBEREIKBAAR, "42420007", "BEGIN"); // so a round has passed
    assertThat(sluis.rijen("select geeindigd from alarm where onderwerp = '42420008'"))
        .singleElement()
        .asString()
        .contains("null");
    sluis
        .database()
        .sql(
            """
            update uitgaand set status = 'AFGELEVERD', afgeleverd = now()
            where ontvanger in ('42420007', '42420008')
            """)
        .update();
    wachtOpMeldingen(Alarmsoort.ONBEREIKBAAR, "42420008", "BEGIN", "EINDE");
  }

  private static void uitgaand(String ontvanger, int pogingen) {
    sluis
        .database()
        .sql(
            """
            with nieuw as (
              insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
                inhoud, oordeel, status)
              values (gen_random_uuid(), 'http', :ontvanger, '', now(), :ontvanger, 1, '',
                'GOEDGEKEURD', 'AFGEHANDELD')
              returning id)
            insert into uitgaand (bericht, ontvanger, soort, bestandsnaam, omvang, inhoud, status, pogingen,
              niet_voor, klaargezet, afgeleverd)
            select id, :ontvanger, 'ANTWOORD', 'a.xml', 0, '', 'KLAAR', :pogingen, now() + interval '1 day', now(),
              now() - interval '1 day' from nieuw
            """)
        .param("ontvanger", ontvanger)
        .param("pogingen", pogingen)
        .update();
  }
}
