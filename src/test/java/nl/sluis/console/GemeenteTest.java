package nl.sluis.console;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.sluis.Proefsluis;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Besluitconcepten;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work of a gemeente in a real browser: what comes of it is looked up at the aanbieder. */
class GemeenteTest extends Browserproef {
  private static final String BSN = "999900407";
  private static final long VEEL = 38;
  private static Proefsluis gemeente;
  private static int nummer = 700;

  private final Demoberichten berichten = Proefsluis.jeugd();

  /** After the browser was found: without one nothing is started. */
  @BeforeEach
  void start() {
    if (gemeente == null) {
      gemeente =
          Proefsluis.start(
              "beoordelen",
              Proefsluis.metBackoffice(
                  GEMEENTE, "--sluis.beoordeling.tweede-paar-ogen-vanaf=3000"));
    }
  }

  @AfterAll
  static void stop() {
    if (gemeente != null) {
      gemeente.close();
    }
  }

  @Test
  void beslistRegelVoorRegelEnDeAanbiederKrijgtHet325() {
    long toewijzing = toewijzing();
    UUID id =
        declaratie(
            "R" + toewijzing,
            berichten.prestatie("R1-" + toewijzing, toewijzing, "45", "45A04", 6),
            berichten.gebroken("R2-" + toewijzing, toewijzing + 1, "45", "45A05", 4));
    ga("/console/beoordelen");
    // refusing one line: four clicks
    pagina.click("a[href='/console/beoordelen/" + id + "']");
    assertThat(pagina.locator("main").innerText())
        .contains("Sluis stelt afkeuring voor", "TR387", "Sluis stelt goedkeuring voor");
    assertThat(bezwaren()).isEmpty();
    pagina.locator("summary", metTekst("Berekening")).first().click();
    pagina.click("text=Contractregels voor 45A05");
    assertThat(pagina.url()).contains("aanbieder=" + AANBIEDER, "product=45A05");
    ga("/console/beoordelen/" + id);
    pagina.locator("summary", metTekst("Afkeuren")).click();
    pagina.selectOption("td select[name=code]", "9307");
    pagina.click("text=Keur af");
    assertThat(pagina.locator("main").innerText()).contains("af 9307", "door u");
    pagina.click("text=Toch goed");
    assertThat(pagina.locator("main").innerText()).contains("Besluit volgens het concept");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.click("text=Besluit volgens het concept");
    assertThat(pagina.locator("main").innerText())
        .contains("1 regel goed", "€ 349,20", "1 regel af", "JW325", "2 regels wijken af");
    assertThat(status(id)).as("nothing is done yet").isEqualTo("TER_BEOORDELING");
    assertThat(bezwaren()).isEmpty();
    pagina.click("text=Neem dit besluit");
    assertThat(pagina.locator("main").innerText()).contains("Er is besloten");
    assertThat(bezwaren()).isEmpty();
    wacht(id, "AFGEHANDELD");
    assertThat(antwoord(id)).contains(">9307<").doesNotContain(">9387<");
    assertThat(gemeente.bean(Besluitconcepten.class).van(id).regels()).isEmpty();
  }

  /** Also with more lines than fit on it, all of which Sluis would refuse. */
  @Test
  void isKleinOverDeLijn() {
    Prestatie[] regels =
        IntStream.range(0, 80)
            .mapToObj(i -> berichten.prestatie("K" + i, 990_000 + i, "45", "45A04", 1))
            .toArray(Prestatie[]::new);
    String pad = "/console/beoordelen/" + declaratie("KLEIN", regels);
    assertThat(gewicht(pad)).as("first visit").isLessThan(EERSTE_BEZOEK);
    assertThat(gewicht(pad)).as("next page").isLessThan(VOLGENDE_PAGINA);
    assertThat(gewicht("/console/beoordelen")).isLessThan(VOLGENDE_PAGINA);
  }

  @Test
  void neemtHetVoorstelOverInDrieKlikken() {
    UUID id = declaratie();
    ga("/console/beoordelen");
    pagina.click("a[href='/console/beoordelen/" + id + "']");
    pagina.click("text=Besluit volgens het voorstel");
    pagina.click("text=Neem dit besluit");
    wacht(id, "AFGEHANDELD");
    assertThat(antwoord(id)).contains("Bericht");
  }

  @Test
  void beslistMetHetToetsenbordAlleen() {
    long toewijzing = toewijzing();
    UUID id =
        declaratie(
            "B" + toewijzing,
            berichten.prestatie("B1-" + toewijzing, toewijzing, "45", "45A04", 6),
            berichten.prestatie("B2-" + toewijzing, toewijzing + 1, "45", "45A05", 4));
    ga("/console/beoordelen/" + id);
    pagina.keyboard().press("a");
    assertThat(pagina.locator("details[open]").count()).as("no row has the focus").isZero();
    for (int i = 0; i < 60 && !opTabel(); i++) {
      toets("Tab", 1);
    }
    assertThat(isFocusZichtbaar()).isTrue();
    toets("j", 2);
    toets("a", 1);
    assertThat(focus()).as("the reasons of the second line").startsWith("kies een retourcode");
    pagina.keyboard().type("9307");
    toets("Tab", 1);
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**#regel-2");
    assertThat(pagina.locator("#regel-2").innerText()).contains("af 9307", "door u");
    assertThat(pagina.evaluate("document.activeElement.id")).isEqualTo("regel-2");
    assertThat(isFocusZichtbaar()).isTrue();
    toets("g", 1);
    pagina.waitForSelector("#regel-2:not(:has-text('door u'))");
    toets("?", 1);
    assertThat(pagina.locator("dialog[open]").innerText()).contains("keur goed, keur af");
    assertThat(bezwaren()).isEmpty();
    pagina.keyboard().press("Escape");
    kiesBeideRegels(id);
    pagina.selectOption("#code-gekozen", "9307");
    pagina.getByText("Keur ze af").click();
    assertThat(pagina.locator("#regel-1").innerText()).contains("af 9307", "door u");
    assertThat(pagina.locator("#regel-2").innerText()).contains("af 9307", "door u");
    kiesBeideRegels(id);
    pagina.getByText("Keur ze goed").click();
    assertThat(pagina.locator("#regel-2").innerText()).contains("goed", "akkoord");
    assertThat(bezwaren()).isEmpty();
    tabTot("Besluit volgens het voorstel…");
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/besluit");
    tabTot("Neem dit besluit");
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/beoordelen/" + id);
    wacht(id, "AFGEHANDELD");
  }

  /** By their letter. */
  private void kiesBeideRegels(UUID id) {
    ga("/console/beoordelen/" + id);
    pagina.locator("#regel-1 a").first().focus();
    toets("x", 1);
    toets("j", 1);
    toets("x", 1);
    assertThat(pagina.locator("tbody input:checked").count()).isEqualTo(2);
  }

  private boolean opTabel() {
    return (Boolean) pagina.evaluate("document.activeElement.matches('[data-lijst] .tabelvak')");
  }

  @Test
  void neemtGeenBesluitDatEenCollegaIntussenVeranderde() {
    long toewijzing = toewijzing();
    UUID id =
        declaratie(
            "C" + toewijzing,
            berichten.prestatie("C1-" + toewijzing, toewijzing, "45", "45A04", 6),
            berichten.prestatie("C2-" + toewijzing, toewijzing + 1, "45", "45A05", 4));
    ga("/console/beoordelen/" + id + "/besluit");
    gemeente.bean(Besluitconcepten.class).zet(id, eerste(), List.of("9307"), "een ander");
    pagina.click("text=Neem dit besluit");
    assertThat(pagina.locator("main").innerText())
        .contains("Een collega veranderde intussen", "nog niets besloten", "1 regel af");
    assertThat(status(id)).isEqualTo("TER_BEOORDELING");
    assertThat(bezwaren()).isEmpty();
    ga("/console/beoordelen/" + id);
    assertThat(pagina.locator("main").innerText())
        .contains("Een collega werkt ook aan dit besluit", "door een collega");
    ga("/console/beoordelen/" + id + "/besluit");
    pagina.click("text=Neem dit besluit");
    wacht(id, "AFGEHANDELD");
    assertThat(antwoord(id)).contains(">9307<");
  }

  @Test
  void overschrijftGeenCollegaOngezienEnLegtDeRestInEenKeerVast() {
    long toewijzing = toewijzing();
    UUID id =
        declaratie(
            "A" + toewijzing,
            berichten.prestatie("A1-" + toewijzing, toewijzing, "45", "45A04", 6),
            berichten.prestatie("A2-" + toewijzing, toewijzing + 1, "45", "45A05", 4));
    Besluitconcepten concepten = gemeente.bean(Besluitconcepten.class);
    ga("/console/beoordelen/" + id);
    concepten.zet(id, eerste(), List.of("9307"), "een ander");
    pagina.locator("summary", metTekst("Afkeuren")).first().click();
    pagina.locator("select[name=code]").first().selectOption("9307");
    pagina.locator("text=Keur af").first().click();
    assertThat(pagina.locator("main").innerText()).contains("collega", "niet bewaard");
    assertThat(bezwaren()).isEmpty();
    assertThat(concepten.van(id).regels().get(eerste()).wie()).isEqualTo("een ander");
    ga("/console/beoordelen/" + id);
    concepten.zet(id, eerste(), List.of("9307"), "een ander");
    pagina.locator("tbody input[type=checkbox]").all().forEach(Locator::check);
    pagina.getByText("Keur ze goed").click();
    assertThat(pagina.locator("main").innerText()).contains("Bij 1 van de 2 regels", "is bewaard");
    ga("/console/beoordelen/" + id);
    pagina.click("text=Akkoord met het voorstel");
    assertThat(pagina.locator("main").innerText())
        .contains("akkoord met het voorstel, door u", "anders dan het voorstel, door een collega");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(concepten.van(id).regels()).hasSize(2);
  }

  @Test
  void vraagtBovenEenBedragEenTweede() {
    long toewijzing = toewijzing();
    UUID id =
        declaratie(
            "V" + toewijzing,
            berichten.prestatie("V1-" + toewijzing, toewijzing, "45", "45A04", VEEL));
    ga("/console/beoordelen/" + id + "/besluit");
    pagina.click("text=Leg voor aan een tweede");
    assertThat(pagina.locator("main").innerText()).contains("U legde dit besluit voor");
    assertThat(pagina.locator("text=Neem dit besluit").count()).isZero();
    assertThat(status(id)).isEqualTo("TER_BEOORDELING");
    assertThat(bezwaren()).isEmpty();
    gemeente.bean(Besluitconcepten.class).draagVoor(id, "een ander");
    ga("/console/beoordelen/" + id + "/besluit");
    pagina.click("text=Bevestig dit besluit");
    wacht(id, "AFGEHANDELD");
  }

  /** What agreed when it was shown, was paid elsewhere when it was decided. */
  @Test
  void zegtWelkeRegelNietMeerKanEnHoudtHetConcept() {
    long toewijzing = toewijzing();
    UUID eerst =
        declaratie(
            "E" + toewijzing,
            berichten.prestatie("E1-" + toewijzing, toewijzing, "45", "45A04", 6));
    UUID dan =
        declaratie(
            "F" + toewijzing,
            berichten.prestatie("F1-" + toewijzing, toewijzing, "45", "45A04", 4),
            berichten.prestatie("F2-" + toewijzing, toewijzing + 1, "45", "45A05", 4));
    ga("/console/beoordelen/" + dan);
    pagina.click("text=Akkoord met het voorstel");
    pagina.click("text=Besluit volgens het voorstel");
    assertThat(pagina.locator("main").innerText()).contains("2 regels goed");
    gemeente
        .bean(Beoordelingen.class)
        .besluit(eerst, new Besluitopdracht(List.of(), true), "een ander");
    wacht(eerst, "AFGEHANDELD");
    Response antwoord =
        pagina.waitForResponse("**/besluit", () -> pagina.click("text=Neem dit besluit"));
    assertThat(antwoord.status()).isEqualTo(409);
    assertThat(pagina.locator("main").innerText())
        .contains("nog niets besloten", "Uw concept is bewaard")
        .contains("Deze regels kunnen niet meer goed", "F1-" + toewijzing, "TR389")
        .doesNotContain("F2-" + toewijzing);
    assertThat(pagina.locator("text=Neem dit besluit").count()).isZero();
    assertThat(gemeente.bean(Besluitconcepten.class).van(dan).regels()).hasSize(2);
    assertThat(status(dan)).isEqualTo("TER_BEOORDELING");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.click("text=Terug naar het voorstel");
    assertThat(pagina.locator("main").innerText()).contains("1 regel goed", "1 regel af");
    assertThat(gemeente.bean(Besluitconcepten.class).van(dan).regels()).hasSize(1);
    pagina.click("text=Neem dit besluit");
    wacht(dan, "AFGEHANDELD");
    assertThat(antwoord(dan)).contains("F1-" + toewijzing, ">9389<").doesNotContain("F2-");
  }

  @Test
  void toontEenToewijzingMetWatErNogOverIs() {
    UUID id = declaratie();
    int toewijzing = nummer - 2;
    ga("/console/beoordelen/" + id + "/besluit");
    pagina.click("text=Neem dit besluit");
    wacht(id, "AFGEHANDELD");
    ga("/console/toewijzingen?nummer=" + toewijzing);
    pagina.click("tbody a");
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Toewijzing " + toewijzing);
    assertThat(pagina.locator("main").innerText())
        .contains("G1-" + toewijzing, "goedgekeurd", "Versies (1)", "nog geen start gemeld")
        .doesNotContain(BSN);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void laatVanEenBeschikkingEerstZienWatHetWordtEnVerstuurtDan() {
    ga("/console/beschikkingen");
    lever("{}");
    assertThat(pagina.locator("main").innerText()).contains("geen beschikking", "/nummer");
    assertThat(bezwaren()).isEmpty();
    lever(beschikking());
    assertThat(pagina.locator("main").innerText()).contains("Partij " + AANBIEDER, "JW301");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(gemeente.rijen("select nummer from beschikking")).isEmpty();
    pagina.click("text=Verstuur 1 bericht");
    assertThat(pagina.locator("main").innerText()).contains("Verstuurd.");
    pagina.click("text=volg het bericht");
    wacht(UUID.fromString(pagina.url().replaceAll(".*/", "")), "AFGEHANDELD");
  }

  /** Of today, with one new product. */
  private static String beschikking() {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    return """
        {"nummer": "B-1", "gemeente": "%s", "domein": "JW", "besluitdatum": "%s",
         "geldigheid": {"ingangsdatum": "%s", "einddatum": "%s"},
         "client": {"bsn": "999995005", "geboortedatum": {"datum": "%s"}, "geslacht": "2",
           "naam": {"geslachtsnaam": {"achternaam": "Zeesluis"}, "voornamen": "Noor",
             "voorletters": "N", "naamGebruik": "1"},
           "contactgegevens": [{"soort": "01", "adres": {"huis": {"huisnummer": 12},
             "postcode": "1015CJ", "straatnaam": "Sluisstraat", "plaatsnaam": "Amsterdam",
             "landCode": "NL"}}]},
         "producten": [{"aanbieder": "%s", "product": {"categorie": "45", "code": "45A04"},
           "omvang": {"volume": 8, "eenheid": "04", "frequentie": "4"},
           "ingangsdatum": "%s", "einddatum": "%s"}]}
        """
        .formatted(
            GEMEENTE,
            vandaag,
            vandaag,
            vandaag.plusMonths(12),
            vandaag.minusYears(12),
            AANBIEDER,
            vandaag,
            vandaag.plusMonths(12));
  }

  private void lever(String json) {
    pagina.setInputFiles(
        "#veld-bestand",
        new FilePayload(
            "beschikking.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
    pagina.click("text=Bekijk wat het wordt");
  }

  @Test
  void isVoorIedereenTeLezenOokAlsErNietsIs() {
    declaratie();
    for (String pad :
        List.of(
            "/console/beoordelen",
            "/console/beoordelen?afzender=99999999",
            "/console/beoordelen/" + UUID.randomUUID(),
            "/console/termijnen",
            "/console/toewijzingen",
            "/console/toewijzingen?product=99X99",
            "/console/toewijzingen/JW/0394/65650001/1",
            "/console/termijnen?stand=TE_LAAT",
            "/console/termijnen?stand=GISTEREN")) {
      pagina.setViewportSize(1280, 900);
      ga(pad);
      assertThat(bezwaren()).as(pad).isEmpty();
      assertThat(schuiftOpzij()).as(pad).isFalse();
    }
  }

  @Override
  int ga(String pad) {
    return pagina.navigate(gemeente.adres() + pad).status();
  }

  private static Page.LocatorOptions metTekst(String tekst) {
    return new Page.LocatorOptions().setHasText(tekst);
  }

  private void tabTot(String tekst) {
    for (int i = 0; i < 60 && !focus().equals(tekst); i++) {
      toets("Tab", 1);
    }
    assertThat(focus()).isEqualTo(tekst);
  }

  private static String eerste() {
    return "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]";
  }

  /** Two of them, with numbers that follow each other. */
  private long toewijzing() {
    long eerste = nummer;
    nummer += 2;
    UUID id =
        stuur(
            Proefsluis.xml(
                berichten.toewijzing(
                    "TW" + eerste,
                    BSN,
                    "Testpersoon",
                    berichten.uren(eerste, "45", "45A04", 9),
                    berichten.uren(eerste + 1, "45", "45A05", 9))));
    wacht(id, "AFGEHANDELD");
    return eerste;
  }

  private UUID declaratie() {
    long toewijzing = toewijzing();
    return declaratie(
        "G" + toewijzing, berichten.prestatie("G1-" + toewijzing, toewijzing, "45", "45A04", 6));
  }

  private UUID declaratie(String identificatie, Prestatie... prestaties) {
    UUID id = stuur(Proefsluis.xml(berichten.declaratie(identificatie, BSN, prestaties)));
    wacht(id, "TER_BEOORDELING");
    return id;
  }

  private static UUID stuur(byte[] bericht) {
    return UUID.fromString(
        gemeente
            .post(bericht)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll(".*/", ""));
  }

  private static void wacht(UUID id, String status) {
    Awaitility.await().untilAsserted(() -> assertThat(status(id)).isEqualTo(status));
  }

  private static Object status(UUID id) {
    return gemeente
        .rijen("select status from bericht where id = '%s'".formatted(id))
        .get(0)
        .get("status");
  }

  /** What the aanbieder got. */
  private static String antwoord(UUID id) {
    String naam =
        (String)
            gemeente
                .rijen(
                    ("select bestandsnaam from uitgaand where bericht = '%s' and ontvanger = '%s'"
                            + " and soort = 'ANTWOORD'")
                        .formatted(id, AANBIEDER))
                .get(0)
                .get("bestandsnaam");
    return gemeente.inhoud(AANBIEDER, naam.replaceAll("[.]", "[.]"));
  }
}
