package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Cijferberekening;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Feitenarchief;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Vraag;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contracten;
import nl.sluis.controle.Peildatum;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Cijferdossier;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.inzage.Berichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts that the gateway keeps while it processes messages are those that a folder of the same
 * messages has: every kind, approved, refused in part and as a whole, credited, taken back;
 * answered by Sluis, decided at the console, and still waiting.
 */
class FeitenlegTest {
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final List<String> GESPREK =
      List.of("301", "305", "323", "323-credit", "323-april", "307", "315", "319", "317");

  private static Proefsluis sluis;
  private static Feiten vanGateway;
  private static Feiten vanMap;

  @BeforeAll
  static void start(@TempDir Path map) throws IOException {
    sluis = Proefsluis.start("feiten", Proefsluis.metBackoffice(ANDERE_GEMEENTE));
    Path contracten = map.resolve("contracten.csv");
    Files.writeString(contracten, vertaal(lees("contracten.csv"), GEMEENTE));
    assertThat(
            sluis
                .bean(Contractbeheer.class)
                .importeer(Files.readAllBytes(contracten), null, "proef")
                .fouten())
        .isEmpty();
    voerGesprekken();
    Path berichten = Files.createDirectory(map.resolve("berichten"));
    schrijf(berichten);
    vanGateway = sluis.bean(Feitenarchief.class).feiten(1);
    vanMap = lees(berichten, contracten);
  }

  private static void voerGesprekken() throws IOException {
    int aantal = 0;
    for (String domein : List.of("JW", "WMO")) {
      for (String vorm : GESPREK) {
        stuur(vertaal(lees(domein + vorm + ".xml"), GEMEENTE), ++aantal);
      }
    }
    // a line that is refused, a message that is as a whole, one inside which a rule is broken, a
    // start that is taken back, and a file that is no message
    String declaratie = vertaal(lees("JW323.xml"), GEMEENTE);
    stuur(
        vertaal(lees("JW323-april.xml"), GEMEENTE)
            .replace("APRIL323", "DEELS323")
            .replace("DECL202605", "DECL202606")
            .replace("R-2026-05-", "DEELS-")
            .replaceFirst("70001", "79999"),
        ++aantal);
    stuur(declaratie.replace("BASIS323", "GEHEEL323").replace("R-2026-03-", "GEHEEL-"), ++aantal);
    stuur(
        declaratie
            .replace("BASIS323", "FOUT323")
            .replace("DECL202603", "DECL202607")
            .replace("R-2026-03-", "FOUT-")
            .replaceFirst("TotaalBedrag>[0-9]+<", "TotaalBedrag>1<"),
        ++aantal);
    stuur(
        vertaal(lees("JW305.xml"), GEMEENTE)
            .replace("BASIS305", "TERUG305")
            .replace("StatusAanlevering>1<", "StatusAanlevering>3<"),
        ++aantal);
    sluis.post("geen bericht".getBytes(StandardCharsets.UTF_8));
    sluis.wachtTotAfgehandeld(aantal + 1);
    besluitElders();
  }

  /** The other gemeente decides itself: about all but the last. */
  private static void besluitElders() throws IOException {
    for (String vorm : List.of("301", "305", "323", "323-april")) {
      String bericht =
          vertaal(lees("JW" + vorm + ".xml"), ANDERE_GEMEENTE)
              .replace("BASIS", "ELDERS")
              .replace("APRIL", "LATER")
              .replace("DECL2026", "ELDERS2026")
              .replace("R-2026-", "E-2026-");
      sluis.post(bericht.getBytes(StandardCharsets.UTF_8));
      Awaitility.await().until(() -> !sluis.statussen().contains("ONTVANGEN"));
      for (UUID wacht : wachtend()) {
        if (!vorm.equals("323-april")) {
          sluis
              .bean(Beoordelingen.class)
              .besluit(wacht, new Besluitopdracht(List.of(), true), ANDERE_GEMEENTE);
        }
      }
    }
    Awaitility.await()
        .until(
            () ->
                sluis.statussen().stream().filter(status -> !status.equals("AFGEHANDELD")).count()
                    == 1);
    assertThat(wachtend()).as("the last one waits").hasSize(1);
  }

  private static List<UUID> wachtend() {
    return sluis
        .database()
        .sql("select id from bericht where status = 'TER_BEOORDELING'")
        .query(UUID.class)
        .list();
  }

  private static void stuur(String bericht, int aantal) {
    sluis.post(bericht.getBytes(StandardCharsets.UTF_8));
    sluis.wachtTotAfgehandeld(aantal);
  }

  private static String lees(String bestand) throws IOException {
    return Files.readString(Path.of("conformance-tests", "basis", bestand));
  }

  /** Between the parties of the test, and of today: a folder knows no other day of reception. */
  private static String vertaal(String bericht, String gemeente) {
    String client = bericht.contains("315:Bericht") ? "999900407" : "999991000";
    return bericht
        .replace("0363", gemeente)
        .replace("99990001", AANBIEDER)
        // a client has one verzoek at a time, and the other is in the 317
        .replace("999991000", client)
        // the credit before it has the same numbers
        .replace(bericht.contains("APRIL323") ? "R-2026-04-" : "geen", "R-2026-05-")
        .replace(bericht.contains("APRIL323") ? "DECL202604" : "geen", "DECL202605")
        .replaceFirst("Dagtekening>[0-9-]+<", "Dagtekening>" + VANDAAG + "<");
  }

  private static void schrijf(Path map) throws IOException {
    Berichten berichten = sluis.bean(Berichten.class);
    int nummer = 0;
    for (UUID id :
        sluis
            .database()
            .sql("select id from bericht order by volgnummer")
            .query(UUID.class)
            .list()) {
      nummer++;
      Files.write(
          map.resolve("bericht-%d.xml".formatted(nummer)), berichten.inhoud(id).orElseThrow());
      if (berichten.antwoord(id).isPresent()) {
        Files.write(
            map.resolve("bericht-%d-antwoord.xml".formatted(nummer)),
            berichten.antwoord(id).orElseThrow().inhoud());
      }
    }
  }

  private static Feiten lees(Path map, Path contracten) {
    Contracten register = Contractinvoer.lees(contracten, Codelijsten.ingebouwd(), melding -> {});
    Cijferdossier dossier =
        new Cijferdossier(
            register,
            new Bronnen(Schemas.ingebouwd(), Codelijsten.ingebouwd(), register),
            new Peildatum(VANDAAG),
            melding -> {});
    dossier.lees(map);
    return dossier.feiten();
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void gevenVoorElkeIndicatorDezelfdeCijfersAlsDeBerichtenZelf() {
    List<String> verschillen = new ArrayList<>();
    for (String periode : new TreeSet<>(List.of("2026", Integer.toString(VANDAAG.getYear())))) {
      Vraag vraag =
          new Vraag(
              new TreeSet<>(List.of(GEMEENTE, ANDERE_GEMEENTE)),
              Cijferperiode.van(periode),
              VANDAAG);
      for (Indicator indicator : Indicatoren.alle()) {
        List<Cijfer> gateway = Cijferberekening.van(indicator, vanGateway, vraag);
        List<Cijfer> map = Cijferberekening.van(indicator, vanMap, vraag);
        gateway.stream()
            .filter(cijfer -> !map.contains(cijfer))
            .forEach(cijfer -> verschillen.add("gateway: " + cijfer));
        map.stream()
            .filter(cijfer -> !gateway.contains(cijfer))
            .forEach(cijfer -> verschillen.add("map: " + cijfer));
      }
    }
    assertThat(verschillen).isEmpty();
  }

  @Test
  void hebbenVanElkeSoortIets() {
    for (String tabel :
        List.of("feit_toewijzing", "feit_levering", "feit_verzoek", "feit_verzoekantwoord")) {
      assertThat(aantal(tabel)).as(tabel).isPositive();
    }
    assertThat(
            sluis
                .database()
                .sql("select distinct stand from feit_regel order by stand")
                .query(String.class)
                .list())
        .containsExactly("AFGEKEURD", "GOEDGEKEURD", "NIET_VERWERKT", "ONBEANTWOORD");
    assertThat(aantal("feit_regel where credit and stand = 'GOEDGEKEURD'")).isPositive();
    assertThat(aantal("feit_levering where status = '3'")).isPositive();
    assertThat(aantal("feit_bericht where domein is null")).isOne();
    assertThat(aantal("feit_sinds")).as("there were facts from the beginning").isZero();
  }

  private static long aantal(String van) {
    return sluis.database().sql("select count(*) from " + van).query(Long.class).single();
  }

  @Test
  void noemenNiemandEnGeenNummer() {
    JdbcClient database = sluis.database();
    for (String tabel :
        List.of(
            "feit_bericht",
            "feit_regel",
            "feit_toewijzing",
            "feit_levering",
            "feit_verzoek",
            "feit_verzoekantwoord")) {
      String alles =
          database
              .sql("select coalesce(string_agg(feit::text, ' '), '') from %s feit".formatted(tabel))
              .query(String.class)
              .single();
      assertThat(alles)
          .as(tabel)
          .doesNotContain(
              "999991000", "999900407", "Zeesluis", "R-2026", "BASIS", "VOT-1", "DEELS-");
      assertThat(alles.split("[ ,()]+")).as(tabel).doesNotContain("70001", "70002");
    }
  }
}
