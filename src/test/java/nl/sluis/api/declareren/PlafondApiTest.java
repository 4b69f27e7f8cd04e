package nl.sluis.api.declareren;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contracttekst;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is used of a maandplafond of 1 hour and a jaarplafond of € 100, wherever a declaratie of 7
 * hours or its ruimte is shown (D107); the second gemeente decides itself.
 */
class PlafondApiTest {
  private static final String BSN = "999900420";
  private static final String ANDERE = "999990019";
  private static final long BEDRAG = 7 * Demoberichten.UURTARIEF;
  private static final Demoberichten JEUGD = Proefsluis.jeugd();
  private static final Demoberichten ELDERS =
      new Demoberichten(Standaard.IJW, ANDERE_GEMEENTE, AANBIEDER, JEUGD.vandaag());

  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("plafond", Proefsluis.metBackoffice(ANDERE_GEMEENTE));
    Contracttekst bestand = Contracttekst.met(regel(GEMEENTE)).en(regel(ANDERE_GEMEENTE));
    assertThat(sluis.put("/api/contracten", bestand.bytes()).statusCode()).isEqualTo(200);
    for (Demoberichten berichten : List.of(JEUGD, ELDERS)) {
      sluis.post(
          Proefsluis.xml(
              berichten.toewijzing(
                  "P" + berichten.gemeente(),
                  BSN,
                  "Proefpersoon",
                  berichten.uren(71, "45", "45A04", 3))));
      sluis.post(
          Proefsluis.xml(
              berichten.toewijzing(
                  "Q" + berichten.gemeente(),
                  ANDERE,
                  "Proefpersoon",
                  berichten.uren(72, "45", "45A04", 3))));
    }
    sluis.wachtTotAfgehandeld(4);
  }

  private static String[] regel(String gemeente) {
    return new String[] {
      "contractnummer", "C-" + gemeente,
      "gemeente", gemeente,
      "aanbieder", AANBIEDER,
      "productcode", "45A04",
      "ingangsdatum", "2020-01-01",
      "einddatum", "",
      "jaarplafond", "100",
      "maandplafond", "1"
    };
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void staatBijDeRuimteDeDeclaratieEnDeVoorcontrole() {
    byte[] declaratie =
        Proefsluis.xml(JEUGD.declaratie("P1", BSN, JEUGD.prestatie("P1-1", 71, "45", "45A04", 7)));
    String vooraf = sluis.postNaar("/api/controles", declaratie, "application/json").body();
    assertThat(JsonPath.<String>read(vooraf, "$.oordeel")).isEqualTo("GOEDGEKEURD");
    assertThat(JsonPath.<List<Integer>>read(vooraf, "$.plafonds[*].over"))
        .containsExactly((int) (10_000 - BEDRAG), 60 - 420);

    String adres = sluis.post(declaratie).headers().firstValue("Location").orElseThrow();
    wachtTot(adres, "AFGEHANDELD");
    assertThat(JsonPath.<String>read(sluis.get(adres).body(), "$.oordeel"))
        .isEqualTo("GOEDGEKEURD");
    assertThat(sluis.get(adres + "/verslag").body())
        .contains("Plafonds", "deze declaratie € 611,10; samen € 611,10, € 511,10 boven");
    String gerekend = sluis.get(adres + "/berekeningen").body();
    assertThat(JsonPath.<List<String>>read(gerekend, "$[-2:].regel"))
        .containsExactly("JAARPLAFOND", "MAANDPLAFOND");
    assertThat(JsonPath.<List<Boolean>>read(gerekend, "$[-2:].klopt"))
        .containsExactly(false, false);

    String ruimte =
        sluis
            .get(
                "/api/ruimte?gemeente=%s&aanbieder=%s&domein=JW&maand=%s&toewijzing=72"
                    .formatted(GEMEENTE, AANBIEDER, JEUGD.maand()))
            .body();
    assertThat(JsonPath.<List<Integer>>read(ruimte, "$[0].plafonds[*].eerder"))
        .as("of the other client")
        .containsExactly((int) BEDRAG, 420);
    assertThat(JsonPath.<List<String>>read(ruimte, "$[0].uitleg"))
        .anyMatch(zin -> zin.contains("goedgekeurd 7 uur; 6 uur boven het plafond"));
    assertThat(ruimte + gerekend).doesNotContain(BSN);
  }

  @Test
  void staatBijEenDeclaratieDieWordtOpgesteld() {
    byte[] registraties =
        "bsn;toewijzingnummer;datum;minuten\n%s;72;%s;60\n"
            .formatted(ANDERE, JEUGD.maand().atDay(15))
            .getBytes(StandardCharsets.UTF_8);
    String voorstel =
        sluis
            .postNaar(
                "/api/declaraties?gemeente=%s&aanbieder=%s&domein=JW&maand=%s"
                    .formatted(GEMEENTE, AANBIEDER, JEUGD.maand()),
                registraties,
                "*/*")
            .body();

    assertThat(JsonPath.<List<String>>read(voorstel, "$.declaratie.plafonds[*].soort"))
        .containsExactly("JAARPLAFOND", "MAANDPLAFOND");
    assertThat(JsonPath.<List<Integer>>read(voorstel, "$.declaratie.plafonds[*].dezeDeclaratie"))
        .containsExactly((int) Demoberichten.UURTARIEF, 60);
  }

  @Test
  void staatBijWatOpEenBesluitWacht() {
    byte[] declaratie =
        Proefsluis.xml(
            ELDERS.declaratie("P2", BSN, ELDERS.prestatie("P2-1", 71, "45", "45A04", 7)));
    String adres = sluis.post(declaratie).headers().firstValue("Location").orElseThrow();
    wachtTot(adres, "TER_BEOORDELING");

    String stuk = sluis.get(adres + "/beoordeling").body();
    assertThat(JsonPath.<List<String>>read(stuk, "$.lijnen[*].voorstel"))
        .containsExactly("GOEDGEKEURD");
    assertThat(JsonPath.<List<String>>read(stuk, "$.plafonds[*].tekst"))
        .satisfiesExactly(
            jaar -> assertThat(jaar).endsWith("samen € 611,10, € 511,10 boven het plafond."),
            maand -> assertThat(maand).endsWith("samen 7 uur, 6 uur boven het plafond."));

    String besloten =
        sluis
            .postNaar(
                adres + "/beoordeling",
                "{\"besluiten\":[],\"overigeVolgensVoorstel\":true}"
                    .getBytes(StandardCharsets.UTF_8),
                "application/json")
            .body();
    assertThat(JsonPath.<List<String>>read(besloten, "$.lijnen[*].besluit"))
        .containsExactly("GOEDGEKEURD");
    assertThat(JsonPath.<Object>read(besloten, "$.plafonds"))
        .as("as it was when it was decided")
        .isEqualTo(JsonPath.<Object>read(stuk, "$.plafonds"));
    assertThat(JsonPath.<List<String>>read(sluis.get(adres + "/berekeningen").body(), "$[*].regel"))
        .contains("JAARPLAFOND");
  }

  private static void wachtTot(String adres, String status) {
    Awaitility.await().until(() -> sluis.get(adres).body().contains(status));
  }
}
