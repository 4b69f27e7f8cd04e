package nl.sluis.api.berichten;

import static nl.sluis.toewijzen.Proefbeschikking.jeugd;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import nl.sluis.Proefsluis;
import nl.sluis.toewijzen.Proefbeschikking;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A beschikking over HTTP: through the gateway to the folder of the aanbieder. */
class BeschikkingenApiTest {
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final String BEGIN = VANDAAG.minusMonths(1).toString();
  private static final String PAD = "/api/beschikkingen";
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("beschikkingen");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static Proefbeschikking beschikking(String nummer, String bsn) {
    return jeugd()
        .met("nummer", "'" + nummer + "'")
        .met("gemeente", "'" + Proefsluis.GEMEENTE + "'")
        .met("client/bsn", "'" + bsn + "'")
        .met("geldigheid", "{ingangsdatum: '" + BEGIN + "'}")
        .besluit(BEGIN);
  }

  private static String product(String aanbieder, int maanden) {
    return ("aanbieder: '%s', product: {categorie: '45', code: '45A04'}, ingangsdatum: '%s',"
            + " einddatum: '%s', omvang: {volume: 4, eenheid: '04', frequentie: '2'}")
        .formatted(aanbieder, BEGIN, VANDAAG.plusMonths(maanden));
  }

  private static HttpResponse<String> lever(Proefbeschikking json) {
    return sluis.postNaar(PAD, json.bytes());
  }

  private static <T> T lees(HttpResponse<String> antwoord, String pad) {
    return JsonPath.read(antwoord.body(), pad);
  }

  private static String sporen() {
    return sluis.rijen("select count(*) from beschikking").toString()
        + sluis.rijen("select count(*) from bericht")
        + sluis.rijen("select * from toewijzing_teller");
  }

  @Test
  void gaatAlsToewijzingNaarElkeAanbieder() {
    Proefbeschikking json =
        beschikking("B-1", "999990019")
            .product(product(Proefsluis.AANBIEDER, 6))
            .met(
                "arrangementen",
                ("[{naam: 'Thuis verder', perceel: '2', aanbieder: '%s', soort: 'MAATWERK',"
                        + " resultaten: ['Vast dagritme'], intensiteit: 'trede 2', producten: [{"
                        + "product: {categorie: '50', code: '50A00'}, ingangsdatum: '%s',"
                        + " omvang: {volume: 125000, eenheid: '83', frequentie: '4'}}]}]")
                    .formatted(Proefsluis.ANDERE_AANBIEDER, BEGIN));

    HttpResponse<String> antwoord = lever(json);

    assertThat(antwoord.statusCode()).isEqualTo(201);
    assertThat(antwoord.headers().firstValue("Location"))
        .hasValue("/api/v1/beschikkingen/0384/B-1");
    assertThat(BeschikkingenApiTest.<String>lees(antwoord, "$.oordeel")).isEqualTo("GOEDGEKEURD");
    List<String> adressen = lees(antwoord, "$.toewijzingen[*].bericht");
    assertThat(adressen).hasSize(2).allSatisfy(BeschikkingenApiTest::wachtTotAfgehandeld);
    assertThat(sluis.inhouden(Proefsluis.AANBIEDER))
        .anySatisfy(xml -> assertThat(xml).contains("999990019", "45A04"));
    assertThat(sluis.inhouden(Proefsluis.ANDERE_AANBIEDER))
        .anySatisfy(xml -> assertThat(xml).contains("999990019", "50A00", "Thuis verder"));
    assertThat(sluis.uitgegaan(Proefsluis.GEMEENTE)).anyMatch(naam -> naam.startsWith("JW302"));
    isTeZienZonderClient(adressen);
    isDezelfdeAlsZijNogEensKomt(json);
  }

  private static void wachtTotAfgehandeld(String adres) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(BeschikkingenApiTest.<String>lees(sluis.get(adres), "$.status"))
                    .isEqualTo("AFGEHANDELD"));
    assertThat(BeschikkingenApiTest.<String>lees(sluis.get(adres), "$.oordeel"))
        .isEqualTo("GOEDGEKEURD");
  }

  private static void isTeZienZonderClient(List<String> adressen) {
    HttpResponse<String> bewaard = sluis.get(PAD + "/0384/B-1");

    assertThat(bewaard.statusCode()).isEqualTo(200);
    assertThat(BeschikkingenApiTest.<Integer>lees(bewaard, "$.versie")).isEqualTo(1);
    assertThat(BeschikkingenApiTest.<List<String>>lees(bewaard, "$.berichten[*].adres"))
        .containsExactlyInAnyOrderElementsOf(adressen);
    assertThat(BeschikkingenApiTest.<List<String>>lees(bewaard, "$.toewijzingen[*].wijziging"))
        .containsExactly("NIEUW", "NIEUW");
    List<Integer> nummers = lees(bewaard, "$.toewijzingen[*].toewijzingNummer");
    assertThat(
            BeschikkingenApiTest.<List<Integer>>lees(
                bewaard, "$.arrangementen[0].toewijzingNummers"))
        .containsExactly(nummers.get(1));
    assertThat(BeschikkingenApiTest.<List<String>>lees(bewaard, "$.arrangementen[0].resultaten"))
        .containsExactly("Vast dagritme");
    assertThat(bewaard.body()).doesNotContain("999990019", "Zeesluis", "1015CJ");
    assertThat(sluis.rijen("select * from beschikking").toString()).doesNotContain("999990019");
  }

  private static void isDezelfdeAlsZijNogEensKomt(Proefbeschikking json) {
    String ervoor = sporen();

    HttpResponse<String> nogEens = lever(json);

    assertThat(nogEens.statusCode()).isEqualTo(200);
    assertThat(BeschikkingenApiTest.<String>lees(nogEens, "$.uitkomst")).isEqualTo("AL_BEKEND");
    assertThat(sporen()).isEqualTo(ervoor);
  }

  @Test
  void wijzigtWatZijEerderToekende() {
    lever(beschikking("B-2", "999990020").product(product(Proefsluis.AANBIEDER, 6)));

    HttpResponse<String> antwoord =
        lever(
            beschikking("B-2", "999990020")
                .besluit(VANDAAG.toString())
                .product(product(Proefsluis.AANBIEDER, 12)));

    assertThat(antwoord.statusCode()).isEqualTo(201);
    assertThat(
            BeschikkingenApiTest.<List<String>>lees(
                antwoord, "$.toewijzingen[0].wijzigingen[*].wijziging"))
        .containsExactly("VERLENGD");
    assertThat(BeschikkingenApiTest.<Integer>lees(sluis.get(PAD + "/0384/B-2"), "$.versie"))
        .isEqualTo(2);
  }

  @Test
  void geeftNooitTweeKeerHetzelfdeNummer() {
    List<String> bsns = List.of("999990032", "999990044", "999990056", "999990068", "999990081");

    List<Integer> nummers =
        IntStream.range(0, bsns.size())
            .parallel()
            .mapToObj(
                i ->
                    lever(
                        beschikking("P-" + i, bsns.get(i))
                            .product(product(Proefsluis.AANBIEDER, 6))))
            .map(
                antwoord ->
                    BeschikkingenApiTest.<Integer>lees(
                        antwoord, "$.toewijzingen[0].wijzigingen[0].toewijzingNummer"))
            .toList();

    assertThat(nummers).doesNotHaveDuplicates().hasSize(bsns.size());
  }

  @Test
  void laatBijEenProefNietsAchter() {
    String ervoor = sporen();

    HttpResponse<String> antwoord =
        sluis.postNaar(
            PAD + "?proef=true",
            beschikking("B-3", "999990093").product(product(Proefsluis.AANBIEDER, 6)).bytes());

    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(BeschikkingenApiTest.<String>lees(antwoord, "$.uitkomst")).isEqualTo("PROEF");
    assertThat(BeschikkingenApiTest.<String>lees(antwoord, "$.toewijzingen[0].xml"))
        .contains("jw301:Bericht");
    assertThat(sporen()).isEqualTo(ervoor);
    assertThat(sluis.get(PAD + "/0384/B-3").statusCode()).isEqualTo(404);
  }

  @Test
  void verstuurtNietsAlsEenVanDeBerichtenNietKan() {
    String ervoor = sporen();

    HttpResponse<String> antwoord =
        lever(
            beschikking("B-4", "999990093")
                .product(product(Proefsluis.AANBIEDER, 6))
                .product(product("11110001", 6))
                .product(
                    product(Proefsluis.ANDERE_AANBIEDER, 6).replace("volume: 4", "volume: 0")
                        + ", redenWijziging: '05'"));

    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(BeschikkingenApiTest.<String>lees(antwoord, "$.uitkomst"))
        .isEqualTo("NIET_VERSTUURD");
    assertThat(BeschikkingenApiTest.<String>lees(antwoord, "$.oordeel")).isEqualTo("AFGEKEURD");
    assertThat(BeschikkingenApiTest.<List<String>>lees(antwoord, "$.gebreken[*].plaats"))
        .containsExactlyInAnyOrder("/producten/1/aanbieder", "/producten/2/redenWijziging");
    assertThat(sporen()).isEqualTo(ervoor);
  }

  @Test
  void noemtAllesWatGeenBeschikkingIs() {
    HttpResponse<String> antwoord =
        lever(beschikking("B-5", "GEHEIM").zonder("domein").product(product("1", 6)));

    assertThat(antwoord.statusCode()).isEqualTo(400);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(BeschikkingenApiTest.<List<String>>lees(antwoord, "$.gebreken[*].plaats"))
        .containsExactlyInAnyOrder("/client/bsn", "/domein", "/producten/0/aanbieder");
    assertThat(antwoord.body()).doesNotContain("GEHEIM");
  }

  @Test
  void publiceertHaarSchema() {
    HttpResponse<String> schema = sluis.get(PAD + "/schema");

    assertThat(schema.headers().firstValue("Content-Type")).hasValue("application/schema+json");
    assertThat(BeschikkingenApiTest.<String>lees(schema, "$.$id"))
        .isEqualTo("urn:sluis:beschikking:1");
  }
}
