package nl.sluis.beoordeling;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.inzage.Zichtcontrole;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.termijn.Werkdagen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages to a gemeente whose back-office decides itself, in a running gateway. */
class TerBeoordelingTest {
  private static final String BSN = "999900407";
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static Proefsluis sluis;
  private static int nummer = 100;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sluis =
        Proefsluis.start(
            "ter-beoordeling",
            Proefsluis.metBackoffice(GEMEENTE, "--sluis.beoordeling.na-termijn=voorstel"));
  }

  @AfterAll
  static void stop() {
    // all that these tests did, decided by a back-office too
    assertThat(Zichtcontrole.klopt(sluis.database())).isPositive();
    sluis.close();
  }

  @Test
  void wachtOpEenBesluitPerLijnEnSteltDaarmeeHet325Op() {
    long toewijzing = toewijzing(2);
    UUID id =
        stuur(
            berichten.declaratie(
                "B1",
                BSN,
                prestatie("B1-1", toewijzing, "45A04", 6),
                berichten.gebroken("B1-2", toewijzing + 1, "45", "45A05", 4)));
    wacht(id, "TER_BEOORDELING");
    assertThat(namen(GEMEENTE, id)).hasSize(2).anyMatch(naam -> naam.endsWith(".verslag.txt"));
    assertThat(namen(AANBIEDER, id)).as("the sender hears nothing yet").isEmpty();
    assertThat(inhoud(GEMEENTE, id, "verslag.txt"))
        .contains("beslist hierover zelf", "/api/berichten/" + id + "/beoordeling", "TR387");
    assertThat(prestaties("B1-1")).as("what is not decided is not in the dossier").isEmpty();
    assertThat(termijn(id)).as("the term still runs").isNull();

    String stuk = sluis.get(adres(id)).body();
    assertThat(JsonPath.<List<String>>read(stuk, "$.lijnen[*].voorstel"))
        .containsExactly("GOEDGEKEURD", "AFGEKEURD");
    assertThat(JsonPath.<List<String>>read(stuk, "$.lijnen[1].retourcodes"))
        .containsExactly("9387");
    assertThat(JsonPath.<List<String>>read(stuk, "$.lijnen[*].referentieNummer"))
        .containsExactly("B1-1", "B1-2");
    assertThat(stuk).doesNotContain(BSN);
    assertThat(sluis.get("/api/beoordelingen").body())
        .contains(id.toString(), "DEELS_AFGEKEURD", Werkdagen.na(VANDAAG, 10).toString());

    HttpResponse<String> leeg = besluit(id, "{'besluiten':[]}");
    assertThat(leeg.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<List<String>>read(leeg.body(), "$.fouten[*].plaats"))
        .containsExactly(
            "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]",
            "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]");
    HttpResponse<String> fout =
        besluit(
            id,
            "{'besluiten':["
                + lijn("B1-1", "9056")
                + ",{'referentieNummer':'X','besluit':'GOEDGEKEURD'}]}");
    assertThat(fout.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.fouten[*].tekst"))
        .hasSize(3)
        .anySatisfy(tekst -> assertThat(tekst).contains("Retourcode 9056 kan niet bij Prestatie"))
        .anySatisfy(tekst -> assertThat(tekst).contains("staat niet in het bericht"))
        .anySatisfy(tekst -> assertThat(tekst).contains("B1-2 ontbreekt"));
    assertThat(errors(fout, "location"))
        .containsExactly(
            "#/besluiten/0/retourcodes",
            "#/besluiten/1",
            "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]");
    assertThat(errors(fout, "detail"))
        .isEqualTo(JsonPath.<List<String>>read(fout.body(), "$.fouten[*].tekst"));
    leestHetBesluitNiet(id);

    String anders = "{'besluiten':[" + lijn("B1-1", "9307") + "," + lijn("B1-2") + "]}";
    HttpResponse<String> besloten = besluit(id, anders);
    assertThat(besloten.statusCode()).as(besloten.body()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(besloten.body(), "$.lijnen[*].besluit"))
        .containsExactly("AFGEKEURD", "GOEDGEKEURD");
    wacht(id, "AFGEHANDELD");

    assertThat(inhoud(AANBIEDER, id, "\\.xml"))
        .contains("B1-1", ">9307<", ">" + 4 * Demoberichten.UURTARIEF + "<")
        .doesNotContain("B1-2", ">9387<");
    assertThat(inhoud(AANBIEDER, id, "verslag.txt")).contains("TR307", "Zo besloten");
    assertThat(namen(GEMEENTE, id)).as("with a copy of the 325").hasSize(3);
    assertThat(prestaties("B1-1")).containsExactly(false);
    assertThat(prestaties("B1-2")).containsExactly(true);
    assertThat(termijn(id)).isEqualTo(VANDAAG);
    assertThat(verloop(id))
        .containsExactly(
            "ONTVANGEN",
            "HERKEND",
            "GECONTROLEERD",
            "TER_BEOORDELING",
            "VERWERKT",
            "BEANTWOORD",
            "KLAAR",
            "AFGEHANDELD");
    assertThat(
            sluis.rijen(
                "select wie from audit where wat = 'BESLOTEN_API' and bericht = '" + id + "'"))
        .extracting(rij -> rij.get("wie"))
        .containsExactly("lokaal");

    assertThat(besluit(id, anders).statusCode()).as("the same again").isEqualTo(200);
    assertThat(
            besluit(id, "{'besluiten':[" + lijn("B1-1") + "," + lijn("B1-2") + "]}").statusCode())
        .as("another")
        .isEqualTo(409);
    crediteer("B2", toewijzing);
  }

  private static void leestHetBesluitNiet(UUID id) {
    HttpResponse<String> anderVeld = besluit(id, "{'besluit':[]}");
    assertThat(errors(anderVeld, "location")).containsExactlyInAnyOrder("#/besluiten", "#");
    assertThat(errors(anderVeld, "detail"))
        .anySatisfy(uitleg -> assertThat(uitleg).startsWith("Het veld 'besluit' hoort hier niet."));
    HttpResponse<String> anderWoord =
        besluit(id, "{'besluiten':[{'referentieNummer':'B1-1','besluit':'MISSCHIEN'}]}");
    assertThat(errors(anderWoord, "location")).containsExactly("#/besluiten/0/besluit");
    assertThat(errors(besluit(id, "{'besluiten':["), "detail"))
        .singleElement()
        .asString()
        .startsWith("Het bestand is geen geldige JSON");
    for (String geenObject : List.of("[]", "", "1")) {
      HttpResponse<String> antwoord = besluit(id, geenObject);
      assertThat(antwoord.statusCode()).as(geenObject).isEqualTo(400);
      assertThat(antwoord.body()).contains("Er is niets gedaan");
      assertThat(errors(antwoord, "detail"))
          .containsExactly("Stuur het besluit mee, als JSON tussen accolades.");
    }
  }

  private static List<String> errors(HttpResponse<String> antwoord, String veld) {
    return JsonPath.read(antwoord.body(), "$.errors[*]." + veld);
  }

  /** Of the approved line a credit is right, of the refused one it is not. */
  private void crediteer(String identificatie, long toewijzing) {
    UUID id =
        stuur(
            berichten.declaratie(
                identificatie,
                BSN,
                credit("B2-1", "B1-1", prestatie("B1-1", toewijzing, "45A04", 6)),
                credit(
                    "B2-2", "B1-2", berichten.gebroken("B1-2", toewijzing + 1, "45", "45A05", 4)),
                prestatie("B2-3", toewijzing, "45A04", 6)));
    wacht(id, "TER_BEOORDELING");
    String stuk = sluis.get(adres(id)).body();
    assertThat(
            JsonPath.<List<String>>read(
                stuk, "$.lijnen[?(@.referentieNummer=='B2-1')].retourcodes[*]"))
        .containsExactly("8017");
    assertThat(
            JsonPath.<List<String>>read(stuk, "$.lijnen[?(@.referentieNummer=='B2-2')].voorstel"))
        .doesNotContain("NIET_BEOORDEELD");
    assertThat(
            JsonPath.<List<String>>read(
                stuk, "$.lijnen[?(@.referentieNummer=='B2-2')].retourcodes[*]"))
        .doesNotContain("8017");
    assertThat(besluit(id, "{'besluiten':[],'overigeVolgensVoorstel':true}").statusCode())
        .isEqualTo(200);
    wacht(id, "AFGEHANDELD");
  }

  @Test
  void eenEigen325IsHetBesluitEnGaatDoor() {
    long toewijzing = toewijzing(2);
    Declaratiebericht declaratie =
        berichten.declaratie(
            "E1",
            BSN,
            prestatie("E1-1", toewijzing, "45A04", 6),
            prestatie("E1-2", toewijzing + 1, "45A05", 4));
    UUID heen = stuur(declaratie);
    wacht(heen, "TER_BEOORDELING");

    UUID vaag = stuur(antwoord("E325X", declaratie, prestatie("ONBEKEND", toewijzing, "45A04", 6)));
    wacht(vaag, "AFGEHANDELD");
    assertThat(namen(AANBIEDER, vaag)).isEmpty();
    assertThat(inhoud(GEMEENTE, vaag, "verslag.txt")).contains("TR366");
    wacht(heen, "TER_BEOORDELING");

    byte[] bytes =
        xml(
            antwoord(
                "E325", declaratie, declaratie.declaratie().clienten().get(0).prestaties().get(1)));
    UUID antwoord = stuur(bytes);
    wacht(antwoord, "AFGEHANDELD");
    wacht(heen, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, antwoord, "\\.xml"))
        .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    assertThat(namen(AANBIEDER, heen)).as("Sluis wrote no answer of its own").isEmpty();
    assertThat(prestaties("E1-1")).containsExactly(true);
    assertThat(prestaties("E1-2")).containsExactly(false);
    assertThat(termijn(heen)).isEqualTo(VANDAAG);
    assertThat(verloop(heen)).endsWith("VERWERKT", "BEANTWOORD", "KLAAR", "AFGEHANDELD");
    assertThat(sluis.get("/api/berichten/" + antwoord + "/verslag").body()).contains("Tegenlezing");
    assertThat(JsonPath.<String>read(sluis.get("/api/berichten/" + heen).body(), "$.oordeel"))
        .isEqualTo("DEELS_AFGEKEURD");

    UUID nogEen = stuur(antwoord("E325B", declaratie));
    wacht(nogEen, "AFGEHANDELD");
    assertThat(namen(AANBIEDER, nogEen)).as("one answer to a heenbericht").isEmpty();
    assertThat(inhoud(GEMEENTE, nogEen, "verslag.txt")).contains("al geantwoord");
  }

  @Test
  void keurtNietGoedWatErMaarEenKeerKanZijn() {
    long toewijzing = toewijzing(1);
    UUID eerste = stuur(berichten.declaratie("T1", BSN, prestatie("T1-1", toewijzing, "45A04", 2)));
    Declaratiebericht dubbel =
        berichten.declaratie("T2", BSN, prestatie("T2-1", toewijzing, "45A04", 2));
    UUID tweede = stuur(dubbel);
    wacht(eerste, "TER_BEOORDELING");
    wacht(tweede, "TER_BEOORDELING");
    assertThat(sluis.get("/api/berichten/" + tweede).body()).contains("GOEDGEKEURD");
    assertThat(besluit(eerste, "{'besluiten':[" + lijn("T1-1") + "]}").statusCode()).isEqualTo(200);

    HttpResponse<String> antwoord = besluit(tweede, "{'besluiten':[" + lijn("T2-1") + "]}");
    assertThat(antwoord.statusCode()).isEqualTo(409);
    assertThat(JsonPath.<List<String>>read(antwoord.body(), "$.fouten[*].tekst"))
        .singleElement()
        .asString()
        .contains("TR389");
    assertThat(JsonPath.<List<String>>read(antwoord.body(), "$.fouten[*].plaats"))
        .containsExactly("/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]")
        .isEqualTo(errors(antwoord, "location"));
    UUID eigen = stuur(antwoord("T325", dubbel));
    wacht(eigen, "AFGEHANDELD");
    assertThat(inhoud(GEMEENTE, eigen, "verslag.txt")).contains("TR389", "dat kan niet");
    wacht(tweede, "TER_BEOORDELING");

    assertThat(besluit(tweede, "{'besluiten':[],'overigeVolgensVoorstel':true}").statusCode())
        .isEqualTo(200);
    wacht(tweede, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, tweede, "\\.xml")).contains(">9389<");
  }

  @Test
  void eenAnderHeenberichtWordtInZijnGeheelAangenomenOfGeweigerd() throws IOException {
    UUID aangenomen = stuur(basis("JW315.xml"));
    wacht(aangenomen, "TER_BEOORDELING");
    assertThat(sluis.rijen("select * from verzoek")).isEmpty();
    assertThat(
            besluit(
                    aangenomen,
                    "{'besluiten':[{'plaats':'/Bericht/Header','besluit':'GOEDGEKEURD'}]}")
                .statusCode())
        .isEqualTo(200);
    wacht(aangenomen, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, aangenomen, "\\.xml"))
        .contains("jw316")
        .doesNotContain("RetourCode");
    assertThat(sluis.rijen("select * from verzoek")).isNotEmpty();

    UUID geweigerd =
        stuur(basis("JW315.xml").replace("BASIS315", "WEIGER315").replace("VOT-2026", "VOT-2027"));
    wacht(geweigerd, "TER_BEOORDELING");
    int verzoeken = sluis.rijen("select * from verzoek").size();
    assertThat(
            besluit(
                    geweigerd,
                    "{'besluiten':[{'plaats':'/Bericht/Header','besluit':'GOEDGEKEURD'},"
                        + "{'plaats':'/Bericht/Client','besluit':'AFGEKEURD','retourcodes':['9374']}]}")
                .statusCode())
        .isEqualTo(200);
    wacht(geweigerd, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, geweigerd, "\\.xml")).contains(">9374<", ">0233<");
    assertThat(sluis.rijen("select * from verzoek")).hasSize(verzoeken);
  }

  @Test
  void watOpZichzelfNietKloptWeigertSluisZelf() {
    Declaratiebericht goed = berichten.declaratie("N1", BSN, prestatie("N1-1", 1, "45A04", 2));
    String fout =
        new String(xml(goed), StandardCharsets.UTF_8)
            .replaceFirst("TotaalBedrag>[0-9]+<", "TotaalBedrag>1<");
    UUID id = stuur(fout);
    wacht(id, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, id, "\\.xml")).contains(">0001<");
    assertThat(namen(GEMEENTE, id)).isEmpty();
    assertThat(sluis.get(adres(id)).statusCode()).isEqualTo(404);
  }

  @Test
  void volgtAanHetEindeVanDeTermijnHetVoorstelAlsDatZoIsIngesteld() {
    long toewijzing = toewijzing(1);
    UUID id =
        stuur(
            berichten.declaratie(
                "V1", BSN, berichten.gebroken("V1-1", toewijzing, "45", "45A04", 2)));
    wacht(id, "TER_BEOORDELING");
    sluis.bean(Beoordelingstermijn.class).kijkNa();
    wacht(id, "TER_BEOORDELING");
    sluis
        .database()
        .sql("update beoordeling set uiterlijk = :gisteren where bericht = :id")
        .param("gisteren", VANDAAG.minusDays(1))
        .param("id", id)
        .update();
    sluis.bean(Beoordelingstermijn.class).kijkNa();
    wacht(id, "AFGEHANDELD");
    assertThat(inhoud(AANBIEDER, id, "\\.xml")).contains(">9387<");
    assertThat(sluis.get(adres(id)).body()).contains("\"wijze\":\"TERMIJN\"");
  }

  @Test
  void watGeparkeerdWasWachtDaarnaWeerOpZijnBesluit() {
    long toewijzing = toewijzing(1);
    UUID id = stuur(berichten.declaratie("P1", BSN, prestatie("P1-1", toewijzing, "45A04", 2)));
    wacht(id, "TER_BEOORDELING");
    sluis
        .database()
        .sql(
            "update uitgaand set status = 'GEPARKEERD', reden = 'Vol.' where bericht = :id and"
                + " soort = 'VERSLAG'")
        .param("id", id)
        .update();
    sluis
        .database()
        .sql("update bericht set status = 'GEPARKEERD' where id = :id")
        .param("id", id)
        .update();

    assertThat(besluit(id, "{'besluiten':[" + lijn("P1-1") + "]}").statusCode()).isEqualTo(200);
    wacht(id, "GEPARKEERD");
    assertThat(inhoud(AANBIEDER, id, "\\.xml")).contains(">8001<");
    assertThat(sluis.post("/api/berichten/" + id + "/hervat").statusCode()).isEqualTo(202);
    wacht(id, "AFGEHANDELD");
  }

  @Test
  void eenBesluitIsErGeheelOfNiet() {
    try (Proefsluis stuk =
        Proefsluis.start(
            "besluit-mislukt",
            Proefsluis.metBackoffice(GEMEENTE, "--proef.fout=na besluitKlaar"))) {
      String adres =
          stuk.post(xml(berichten.declaratie("M1", BSN, prestatie("M1-1", 1, "45A04", 2))))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      stuk.wachtTotStatus("TER_BEOORDELING", 1);
      HttpResponse<String> antwoord =
          stuk.postNaar(
              adres + "/beoordeling",
              ("{'besluiten':[{'plaats':'/Bericht/Declaratie/Clienten/Client[1]','besluit':"
                      + "'GOEDGEKEURD'},"
                      + lijn("M1-1", "9338")
                      + "]}")
                  .replace('\'', '"')
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(antwoord.statusCode()).isEqualTo(500);
      assertThat(antwoord.body()).doesNotContain(BSN);
      assertThat(stuk.statussen()).containsExactly("TER_BEOORDELING");
      assertThat(stuk.rijen("select * from prestatie")).isEmpty();
      assertThat(stuk.rijen("select * from beoordeling where besloten is null")).hasSize(1);
      assertThat(stuk.rijen("select * from uitgaand where soort = 'ANTWOORD'")).isEmpty();
    }
  }

  /** As many toewijzingen, for 45A04 and 45A05; the first of their numbers. */
  private long toewijzing(int aantal) {
    long eerste = nummer;
    nummer += aantal;
    UUID id =
        stuur(
            aantal == 1
                ? berichten.toewijzing(
                    "TW" + eerste, BSN, "Testpersoon", berichten.uren(eerste, "45", "45A04", 9))
                : berichten.toewijzing(
                    "TW" + eerste,
                    BSN,
                    "Testpersoon",
                    berichten.uren(eerste, "45", "45A04", 9),
                    berichten.uren(eerste + 1, "45", "45A05", 9)));
    wacht(id, "AFGEHANDELD");
    return eerste;
  }

  private Prestatie prestatie(String referentie, long toewijzing, String code, long uren) {
    return berichten.prestatie(referentie, toewijzing, "45", code, uren);
  }

  private static Prestatie credit(String referentie, String vorig, Prestatie debet) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, vorig),
        debet.toewijzingNummer(),
        debet.productCategorie(),
        debet.productCode(),
        debet.productPeriode(),
        debet.geleverdVolume(),
        debet.eenheid(),
        debet.productTarief(),
        new Bedrag(debet.ingediendBedrag().bedrag(), DebetCredit.CREDIT),
        List.of());
  }

  /** The 325 of the back-office itself, in which these prestaties are refused. */
  private static DeclaratieAntwoordbericht antwoord(
      String identificatie, Declaratiebericht declaratie, Prestatie... afgewezen) {
    Header kop =
        declaratie
            .header()
            .declaratieAntwoord(
                Berichtsoort.JW325,
                new BerichtIdentificatie(identificatie, VANDAAG),
                List.of("0200"));
    long toegekend = declaratie.declaratie().totaalIngediendBedrag().saldo();
    List<Prestatie> lijnen = new ArrayList<>();
    for (Prestatie prestatie : afgewezen) {
      toegekend -= prestatie.ingediendBedrag().saldo();
      lijnen.add(prestatie.terug(List.of("9321")));
    }
    List<Client> clienten =
        lijnen.isEmpty()
            ? List.of()
            : List.of(declaratie.declaratie().clienten().get(0).terug(lijnen, List.of("0200")));
    return new DeclaratieAntwoordbericht(
        kop,
        new DeclaratieAntwoord(
            Plaats.GEEN,
            declaratie.declaratie().declaratieNummer(),
            declaratie.declaratie().totaalIngediendBedrag(),
            TotaalBedrag.van(toegekend),
            clienten,
            List.of(lijnen.isEmpty() ? "8001" : "0200")));
  }

  private static String basis(String naam) throws IOException {
    return Files.readString(Path.of("conformance-tests", "basis", naam))
        .replace("0363", GEMEENTE)
        .replace("99990001", AANBIEDER);
  }

  private static byte[] xml(Bericht bericht) {
    return bericht instanceof DeclaratieAntwoordbericht
        ? Proefsluis.xml(bericht, Berichtsoort.JW325)
        : Proefsluis.xml(bericht);
  }

  private static UUID stuur(Bericht bericht) {
    return stuur(xml(bericht));
  }

  private static UUID stuur(String bericht) {
    return stuur(bericht.getBytes(StandardCharsets.UTF_8));
  }

  private static UUID stuur(byte[] bericht) {
    HttpResponse<String> antwoord = sluis.post(bericht);
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    return UUID.fromString(
        antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private static String adres(UUID id) {
    return "/api/berichten/" + id + "/beoordeling";
  }

  private static HttpResponse<String> besluit(UUID id, String json) {
    return sluis.postNaar(adres(id), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String lijn(String referentie, String... codes) {
    return codes.length == 0
        ? "{'referentieNummer':'%s','besluit':'GOEDGEKEURD'}".formatted(referentie)
        : "{'referentieNummer':'%s','besluit':'AFGEKEURD','retourcodes':['%s']}"
            .formatted(referentie, String.join("','", codes));
  }

  private static void wacht(UUID id, String status) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        sluis.rijen(
                            "select status, (select count(*) from uitgaand where bericht = '%s' and status = 'KLAAR') as onderweg from bericht where id = '%s'"
                                .formatted(id, id)))
                    .first()
                    .satisfies(
                        rij -> {
                          assertThat(rij.get("status")).isEqualTo(status);
                          assertThat(rij.get("onderweg")).isEqualTo(0L);
                        }));
  }

  private static List<String> verloop(UUID id) {
    return sluis
        .rijen("select status from berichtstatus where bericht = '" + id + "' order by volgnummer")
        .stream()
        .map(rij -> (String) rij.get("status"))
        .toList();
  }

  /** What went out for the message to this deelnemer. */
  private static List<String> namen(String deelnemer, UUID id) {
    return sluis
        .rijen(
            "select bestandsnaam from uitgaand where bericht = '%s' and ontvanger = '%s' order by id"
                .formatted(id, deelnemer))
        .stream()
        .map(rij -> (String) rij.get("bestandsnaam"))
        .toList();
  }

  private static String inhoud(String deelnemer, UUID id, String einde) {
    List<String> namen =
        namen(deelnemer, id).stream().filter(naam -> naam.matches(".*" + einde)).toList();
    assertThat(namen).as("%s among %s", einde, namen(deelnemer, id)).hasSize(1);
    return sluis.inhoud(deelnemer, namen.get(0).replaceAll("[.]", "[.]"));
  }

  private static List<Object> prestaties(String referentie) {
    return sluis
        .rijen(
            "select goedgekeurd from prestatie where referentie_nummer = '%s'"
                .formatted(referentie))
        .stream()
        .map(rij -> rij.get("goedgekeurd"))
        .toList();
  }

  /** When the term of the answer to this message was fulfilled; null while it runs. */
  private static LocalDate termijn(UUID id) {
    return sluis
        .database()
        .sql(
            """
            select voldaan from termijn join bericht on bericht.id = :id
            where onderwerp = bericht.soort || ' ' || bericht.identificatie
              and termijn.soort in ('RETOUR', 'DECLARATIE_ANTWOORD')
            """)
        .param("id", id)
        .query((rij, regel) -> Optional.ofNullable(rij.getObject("voldaan", LocalDate.class)))
        .single()
        .orElse(null);
  }
}
