package nl.sluis.herstel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Lines that were refused before they were kept. What is put in afterwards is held against what the
 * gateway wrote while it processed the same messages.
 */
class AfkeuraanvullingTest {
  private static final String BSN = "999990019";
  private static final Path MIGRATIE =
      Path.of("src/main/resources/db/migration/V38__afgekeurd_van_eerder.sql");
  private static final Demoberichten HIER = Proefsluis.jeugd();

  private static Proefsluis sluis;

  /** The second gemeente decides and answers itself. */
  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("aanvulling", Proefsluis.metBackoffice(Proefsluis.ANDERE_GEMEENTE));
    Demoberichten daar =
        new Demoberichten(
            Standaard.IJW, Proefsluis.ANDERE_GEMEENTE, Proefsluis.AANBIEDER, HIER.vandaag());
    for (int nummer = 1; nummer <= 6; nummer++) {
      stuur(xml(HIER, "T" + nummer, nummer), "AFGEHANDELD");
    }
    stuur(xml(daar, "T11", 11), "AFGEHANDELD");
  }

  private static byte[] xml(Demoberichten berichten, String identificatie, long nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, BSN, "Naam", berichten.uren(nummer, "45", "45A48", 10)));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void vultAanAlsofDeRegelsErAltijdStonden() throws IOException {
    // refused twice; refused and then approved; as a whole; for a number that nobody knows
    declaratie("A1", goed("A-1", 1), teVeel("A-2", 2));
    declaratie("A2", teVeel("A-3", 2));
    declaratie("B1", teVeel("B-1", 3));
    declaratie("B2", goed("B-2", 3));
    declaratie("C1", goed("C-1", 4), goed("C-1", 5));
    declaratie("D1", HIER.prestatie("D-1", 666, "45", "45A48", 3));
    declaratie("D2", HIER.prestatie("D-2", 6, "45", "45A48", 3));
    antwoordElders();
    List<Map<String, Object>> ervoor = regels();
    assertThat(ervoor)
        .extracting(rij -> rij.get("stand") + " " + rij.get("keer"))
        .contains("OPEN 2", "HERSTELD 1", "OPEN 1");

    sluis.database().sql("delete from afgekeurde_regel").update();
    begin();
    assertThat(regels()).containsExactlyElementsOf(ervoor);
    assertThat(sluis.bean(Afkeuraanvulling.class).ronde()).as("once").isEmpty();
    assertThat(regels()).containsExactlyElementsOf(ervoor);
    assertThat(sluis.rijen("select from scheduled_tasks where task_name = 'afkeuraanvulling'"))
        .isEmpty();

    // of a message of which the verdict is past its term nothing is known any more, and the others
    // are done
    sluis
        .database()
        .sql(
            """
            with geen as (delete from afgekeurde_regel)
            update bericht set uitslag = null, verslag = null, berekeningen = null,
              uitslag_sleutel = null
            where identificatie = 'C1'
            """)
        .update();
    begin();
    assertThat(regels())
        .containsExactlyElementsOf(
            ervoor.stream().filter(rij -> !rij.get("referentie_nummer").equals("C-1")).toList());
  }

  /** As the migration does on a database with messages; the queue does the rest. */
  private static void begin() throws IOException {
    String migratie = Files.readString(MIGRATIE, StandardCharsets.UTF_8);
    for (String opdracht : migratie.substring(migratie.indexOf("insert into")).split(";")) {
      if (!opdracht.isBlank()) {
        sluis.database().sql(opdracht).update();
      }
    }
    assertThat(sluis.rijen("select * from afkeuraanvulling")).hasSize(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sluis.rijen("select * from afkeuraanvulling").isEmpty());
  }

  /** A declaratie that the gemeente answers itself: the 325 of here, as from there. */
  private static void antwoordElders() {
    String heen =
        new String(
            Proefsluis.xml(HIER.declaratie("F1", BSN, HIER.gebroken("F-1", 6, "45", "45A48", 1))),
            StandardCharsets.UTF_8);
    String id = stuur(heen.getBytes(StandardCharsets.UTF_8), "AFGEHANDELD");
    String retour = sluis.get("/api/berichten/" + id + "/antwoord").body();
    stuur(elders(heen), "TER_BEOORDELING");
    stuur(elders(retour), "AFGEHANDELD");
  }

  private static byte[] elders(String bericht) {
    return bericht
        .replace(">0384<", ">0394<")
        .replace(">F1<", ">G1<")
        .replace(">DF1<", ">DG1<")
        .replace("F-1", "G-1")
        .replace(">6<", ">11<")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Map<String, Object>> regels() {
    return sluis.rijen(
        """
        select bericht, domein, gemeente, aanbieder, referentie_nummer, nummer, toewijzing_nummer,
          product_categorie, product_code, begindatum, einddatum, bedrag, regel, regels::text,
          retourcodes::text, geheel, keer, stand
        from afgekeurde_regel order by referentie_nummer, nummer, bericht
        """);
  }

  private static Prestatie goed(String referentie, long toewijzing) {
    return HIER.prestatie(referentie, toewijzing, "45", "45A48", 2);
  }

  private static Prestatie teVeel(String referentie, long toewijzing) {
    return HIER.prestatie(referentie, toewijzing, "45", "45A48", 900);
  }

  private static void declaratie(String identificatie, Prestatie... prestaties) {
    stuur(Proefsluis.xml(HIER.declaratie(identificatie, BSN, prestaties)), "AFGEHANDELD");
  }

  private static String stuur(byte[] bericht, String status) {
    HttpResponse<String> antwoord = sluis.post(bericht);
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    String id = antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                sluis
                    .rijen("select status from bericht where id = '%s'".formatted(id))
                    .get(0)
                    .get("status")
                    .equals(status));
    return id;
  }
}
