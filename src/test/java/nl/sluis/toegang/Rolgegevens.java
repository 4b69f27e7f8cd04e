package nl.sluis.toegang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.toegang.Proefaanmelding.Wie.AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.ANDERE_GEMEENTE;
import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.REGIO;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toegang.Rolproef.Organisatie;
import nl.sluis.toewijzen.Proefbeschikking;
import nl.sluis.zip.Bestandenzip;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Something of everything that a page of the console is about: a refused line, a declaratie that
 * waits for a decision, contracts, files handed in and not yet sent, tasks, selections. And the
 * addresses of that, for each organisation of what it has itself.
 */
final class Rolgegevens {
  private static final String NIETS = "00000000-0000-4000-8000-000000000000";
  private static final String NUMMER = "777777";
  private static final String BSN = "999900419";
  private static final Path CONTRACTEN = Path.of("conformance-tests", "facturen", "contracten.csv");
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final Demoberichten BERICHTEN =
      new Demoberichten(Standaard.IJW, "0394", "65650001", VANDAAG);

  /** What each organisation has of its own, by the address below which it is. */
  private static final Pattern EIGEN =
      Pattern.compile("(.*)/\\{(bestand|taak|aanlevering|poststuk|zoekvraag)}(.*)");

  private final Proefaanmelding proef;
  private final String contracten;
  private final Map<String, String> waarden = new HashMap<>();

  /** Of everything that a page is about, something. */
  Rolgegevens(Proefaanmelding proef) throws Exception {
    this.proef = proef;
    this.contracten = Files.readString(CONTRACTEN);
    gelukt(
        proef.vraag(
            BEHEERDER,
            HttpRequest.newBuilder(proef.adres("/api/contracten"))
                .PUT(BodyPublishers.ofString(contracten))));
    stuur(
        ANDERE_GEMEENTE,
        Proefsluis.xml(
            BERICHTEN.toewijzing(
                "T1",
                BSN,
                "Proefpersoon",
                BERICHTEN.uren(501, "45", "45A48", 3),
                BERICHTEN.uren(502, "45", "45A04", 3))));
    proef.sluis.wachtTotStatus("KLAAR", 1);
    String besloten = declaratie("D1", "M-1", "M-2");
    gelukt(
        proef.post(
            ANDERE_GEMEENTE,
            beoordeling(besloten),
            ("{\"besluiten\": [{\"referentieNummer\": \"M-1\", \"besluit\": \"GOEDGEKEURD\"},"
                    + " {\"referentieNummer\": \"M-2\", \"besluit\": \"AFGEKEURD\","
                    + " \"retourcodes\": [\"9307\"]}]}")
                .getBytes(UTF_8)));
    Awaitility.await().until(() -> !proef.sluis.rijen("select from afgekeurde_regel").isEmpty());
    String wachtend = declaratie("D2", "M-3", "M-4");
    waarden.put("besloten", besloten);
    waarden.put("verbetering", verbetering(besloten));
    waarden.put("wachtend", wachtend);
    waarden.put(
        "plaats",
        JsonPath.read(
            proef.get(ANDERE_GEMEENTE, beoordeling(wachtend)).body(), "$.lijnen[0].plaats"));
    waarden.put(
        "afgekeurd",
        String.valueOf(proef.sluis.rijen("select id from afgekeurde_regel").get(0).get("id")));
    waarden.put("verklaring", verklaring());
    for (Organisatie wie : Organisatie.values()) {
      waarden.put("/console/taken " + wie, taak(wie.code));
      waarden.put("/console/postvak " + wie, poststuk(wie));
    }
  }

  private String verbetering(String van) {
    return locatie(
        proef.post(AANBIEDER, "/api/berichten/" + van + "/verbeteringen", gebroken("D3")));
  }

  private static byte[] gebroken(String nummer) {
    return Proefsluis.xml(
        BERICHTEN.declaratie(
            nummer, BSN, BERICHTEN.gebroken("V-" + nummer, 777, "45", "45A48", 1)));
  }

  /** One that waits for what is decided about it. */
  private String declaratie(String nummer, String goed, String fout) {
    String id =
        stuur(
            AANBIEDER,
            Proefsluis.xml(
                BERICHTEN.declaratie(
                    nummer,
                    BSN,
                    BERICHTEN.prestatie(goed, 501, "45", "45A48", 2),
                    BERICHTEN.gebroken(fout, 501, "45", "45A48", 1))));
    Awaitility.await().until(() -> proef.get(BEHEERDER, beoordeling(id)).statusCode() == 200);
    return id;
  }

  private static String beoordeling(String bericht) {
    return "/api/berichten/" + bericht + "/beoordeling";
  }

  private String stuur(Proefaanmelding.Wie wie, byte[] bericht) {
    return locatie(proef.post(wie, "/api/berichten", bericht));
  }

  private static String locatie(HttpResponse<String> antwoord) {
    String adres = gelukt(antwoord).headers().firstValue("Location").orElseThrow();
    return adres.substring(adres.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> gelukt(HttpResponse<String> antwoord) {
    assertThat(antwoord.statusCode()).as(antwoord.body()).isBetween(200, 299);
    return antwoord;
  }

  /** Of the regio: a system that turned away what it had to answer. */
  private String verklaring() {
    TreeMap<String, byte[]> antwoorden = new TreeMap<>();
    antwoorden.put("TR338/fout-onbekend-nummer/02.geweigerd", new byte[0]);
    return locatie(
        proef.post(
            REGIO,
            "/api/conformiteit/toetsen?leverancier=Zorgsoft&product=Dossier&versie=1&rol=gemeente"
                + "&standaard=iJw",
            Bestandenzip.maak(antwoorden)));
  }

  private String taak(@Nullable String deelnemer) {
    UUID id = UUID.randomUUID();
    proef
        .sluis
        .database()
        .sql(
            """
            insert into taak (id, soort, wie, in_audit, deelnemer, begonnen, geeindigd, stand, totaal)
            values (?, 'hervatten', 'iemand', 'iemand', ?, now(), now(), 'KLAAR', 0)
            """)
        .params(id, deelnemer)
        .update();
    return id.toString();
  }

  private String poststuk(Organisatie wie) {
    List<Map<String, Object>> gevonden =
        proef.sluis.rijen(
            "select id from uitgaand where ontvanger = '%s' and status = 'KLAAR' order by id"
                .formatted(wie.code == null ? "65650001" : wie.code));
    return gevonden.isEmpty() ? NUMMER : gevonden.get(0).get("id").toString();
  }

  /** Hands in by each form that keeps something for who hands it in, where that is allowed. */
  void leverAan(Organisatie wie, Page pagina) throws Exception {
    String maand = BERICHTEN.maand().toString();
    leverAan(
        wie,
        pagina,
        "/console/contracten/import",
        Map.of("gemeente", wie.code == null ? "alles" : "0394"),
        "contractnummer;gemeente\nA;0394\n");
    leverAan(
        wie,
        pagina,
        "/console/declareren",
        Map.of("domein", "JW", "gemeente", "0394", "aanbieder", "65650001", "maand", maand),
        "bsn;toewijzingnummer;datum;uren;tarief;tariefeenheid\n%s;502;%s-05;2;87,30;04\n"
            .formatted(BSN, maand));
    leverAan(wie, pagina, "/console/beschikkingen", Map.of(), beschikking());
    String verbetering = "/console/verbeter/" + waarden.get("besloten");
    leverAan(wie, pagina, verbetering, Map.of(), new String(gebroken("D4"), UTF_8));
    leverAan(wie, pagina, "/console/aanleveren", Map.of(), "geen bericht van " + wie);
    leverAan(
        wie,
        pagina,
        "/console/zoekvragen",
        Map.of("lijst", "/console/termijnen", "naam", "Mijn termijnen"),
        "");
    waarden.put("/console/zoekvragen " + wie, zoekvraag(wie));
    leverAan(
        wie,
        pagina,
        "/console/proefdraaien",
        Map.of("gemeente", "0394", "van", maand, "tot", maand, "verschuif", "0"),
        contracten);
  }

  private String zoekvraag(Organisatie wie) {
    return proef
        .sluis
        .database()
        .sql("select max(id) from zoekvraag where deelnemer = ?")
        .param(wie.code == null ? "" : wie.code)
        .query(Long.class)
        .single()
        .toString();
  }

  private static String beschikking() {
    String begin = VANDAAG.minusMonths(1).toString();
    return new String(
        Proefbeschikking.jeugd()
            .met("nummer", "'B-1'")
            .met("gemeente", "'0394'")
            .met("client/bsn", "'999990019'")
            .met("geldigheid", "{ingangsdatum: '" + begin + "'}")
            .besluit(begin)
            .product(
                ("aanbieder: '65650001', product: {categorie: '45', code: '45A04'}, ingangsdatum:"
                        + " '%s', einddatum: '%s', omvang: {volume: 4, eenheid: '04', frequentie:"
                        + " '2'}")
                    .formatted(begin, VANDAAG.plusMonths(3)))
            .bytes(),
        UTF_8);
  }

  private void leverAan(
      Organisatie wie, Page pagina, String formulier, Map<String, String> velden, String inhoud) {
    String naar =
        (String)
            pagina.evaluate(
                """
                async ([adres, velden, inhoud]) => {
                  const formulier = new FormData();
                  Object.entries(velden).forEach(([naam, waarde]) => formulier.set(naam, waarde));
                  formulier.set('_csrf', document.querySelector('input[name=_csrf]').value);
                  formulier.set('bestand', new Blob([inhoud]), 'proef.csv');
                  const antwoord = await fetch(adres, {method: 'POST', body: formulier});
                  return new URL(antwoord.url).pathname;
                }
                """,
                List.of(formulier, velden, inhoud));
    if (!naar.equals(formulier)) {
      waarden.put(formulier + " " + wie, naar.substring(naar.lastIndexOf('/') + 1));
    }
  }

  /** An address of a page, with what this organisation has of it. */
  String adres(String pad, Organisatie van) {
    String adres =
        pad.replace("{bericht}", waarden.get(bericht(pad)))
            .replace("{afgekeurd}", waarden.get("afgekeurd"))
            .replace("{verklaring}", waarden.get("verklaring"))
            .replace("{domein}/{gemeente}/{aanbieder}/{nummer}", "JW/0394/65650001/501")
            .replace("/versies/{nummer}", "/versies/1")
            .replace("{regel}", "TR338")
            .replace("{ontvanger}", "65650001")
            .replace("{deelnemer}", "65650001")
            .replace("{plaats}", waarden.get("plaats"))
            .replace("{maand}", BERICHTEN.maand().toString())
            .replace("{jaar}", Integer.toString(BERICHTEN.maand().getYear()))
            .replace("{wie}", van.code == null ? "65650001" : van.code)
            .replaceAll("\\?formaat$", "?formaat=csv");
    Matcher eigen = EIGEN.matcher(adres);
    if (eigen.matches()) {
      String niets = eigen.group(2).matches("poststuk|zoekvraag") ? NUMMER : NIETS;
      adres =
          eigen.group(1)
              + "/"
              + waarden.getOrDefault(eigen.group(1) + " " + van, niets)
              + eigen.group(3);
    }
    assertThat(adres).as("say here what stands between the braces").doesNotContain("{");
    return adres;
  }

  private static String bericht(String pad) {
    if (pad.endsWith("/verschil")) {
      return "verbetering";
    }
    return pad.contains("/beoordelen/") ? "wachtend" : "besloten";
  }

  /** The same of what does not exist. */
  static String adresVanNiets(String pad) {
    return pad.replace("{bericht}", NIETS)
        .replace("{verklaring}", "0123456789abcdef0123456789abcdef")
        .replaceAll("\\{(bestand|taak|aanlevering)}", NIETS)
        .replace("{domein}/{gemeente}/{aanbieder}/{nummer}", "JW/0394/65650001/777777")
        .replaceAll("\\{(afgekeurd|nummer|poststuk|zoekvraag)}", NUMMER)
        .replaceAll("\\{(ontvanger|deelnemer)}", "77777777")
        .replace("{plaats}", "/nergens")
        .replace("{regel}", "TR338")
        .replace("{wie}", "42420002")
        .replace("{maand}", BERICHTEN.maand().toString())
        .replace("{jaar}", Integer.toString(BERICHTEN.maand().getYear()))
        .replaceAll("\\?formaat$", "?formaat=csv");
  }
}
