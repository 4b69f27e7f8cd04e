package nl.sluis.aflevering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.Proefsluis;
import nl.sluis.Vraagteller;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contracttekst;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import nl.sluis.verwerking.Verwerking;
import nl.sluis.wachtrij.Baan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many statements a small message costs: more of them is fewer messages a second. Nothing is
 * taken from the queue, so that each part can be done and counted by itself.
 */
class VragenPerBerichtTest {
  private static final String BSN = "999900407";
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis =
        Proefsluis.start(
            "vragen", "--db-scheduler.enabled=false", "--spring.profiles.active=proef,telling");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void blijvenWeinigBijOntvangstVerwerkingEnAflevering() throws IOException {
    Demoberichten jeugd = Proefsluis.jeugd();
    verwerk(ontvang(jeugd.toewijzing("T1", BSN, "Proef", jeugd.uren(1, "45", "45A04", 20))));
    leverAf();
    Bericht declaratie = jeugd.declaratie("D1", BSN, jeugd.prestatie("P1", 1, "45", "45A04", 20));

    tel().opnieuw();
    UUID id = ontvang(declaratie);
    assertThat(tel().aantal()).as("ontvangst").isLessThanOrEqualTo(3);

    tel().opnieuw();
    verwerk(id);
    assertThat(tel().aantal()).as("verwerking").isLessThanOrEqualTo(22);

    tel().opnieuw();
    leverAf();
    assertThat(tel().aantal()).as("aflevering").isLessThanOrEqualTo(6);
    assertThat(sluis.rijen("select * from uitgaand where status = 'AFGELEVERD'")).isNotEmpty();
  }

  private static void leverAf() {
    sluis
        .bean(Aflevering.class)
        .leverAf(
            new Baan(
                Proefsluis.AANBIEDER,
                "JW-%s-%s".formatted(Proefsluis.GEMEENTE, Proefsluis.AANBIEDER)));
  }

  @Test
  void deeltWatBerichtenSamenHebben() throws IOException {
    List<UUID> ids = new ArrayList<>();
    for (String gemeente : List.of(Proefsluis.GEMEENTE, Proefsluis.ANDERE_GEMEENTE)) {
      Demoberichten van =
          new Demoberichten(
              Standaard.IJW, gemeente, Proefsluis.ANDERE_AANBIEDER, Proefsluis.jeugd().vandaag());
      ids.add(
          ontvang(van.toewijzing("S" + gemeente, BSN, "Proef", van.uren(8, "45", "45A04", 20))));
    }
    tel().opnieuw();
    assertThat(sluis.bean(Verwerking.class).verwerk(ids)).isEmpty();
    // two of them keep the facts that figures are counted from
    assertThat(tel().aantal()).as("twee berichten").isLessThanOrEqualTo(22);
    assertThat(oordelen(ids)).containsOnly("GOEDGEKEURD").hasSize(2);
  }

  /** A plafond costs at most one statement more, however much was approved before (D107). */
  @Test
  void kostEenPlafondEenVraagHoeGrootHetDossierOokIs() throws IOException {
    Demoberichten van =
        new Demoberichten(
            Standaard.IJW,
            Proefsluis.ANDERE_GEMEENTE,
            Proefsluis.AANBIEDER,
            Proefsluis.jeugd().vandaag());
    String andere = "999990019";
    verwerk(
        ontvang(
            van.toewijzing(
                "P0",
                BSN,
                "Proef",
                van.uren(901, "45", "45A48", 20),
                van.uren(902, "45", "45A04", 20))));
    verwerk(ontvang(van.toewijzing("P1", andere, "Proef", van.uren(903, "45", "45A04", 20))));
    assertThat(sluis.put("/api/contracten", contracten()).statusCode()).isEqualTo(200);

    int zonder = vragen(van.declaratie("P2", BSN, van.prestatie("P2", 901, "45", "45A48", 2)));
    int eerste = vragen(van.declaratie("P3", BSN, van.prestatie("P3", 902, "45", "45A04", 2)));
    herhaal("P3", 5_000);
    Bericht laatste = van.declaratie("P4", andere, van.prestatie("P4", 903, "45", "45A04", 2));
    UUID id = ontvang(laatste);
    tel().opnieuw();
    verwerk(id);

    assertThat(eerste).isLessThanOrEqualTo(zonder + 1);
    assertThat(tel().aantal()).isLessThanOrEqualTo(eerste);
    assertThat(sluis.get("/api/berichten/" + id + "/berekeningen").body())
        .contains("eerder goedgekeurd 10002 uur; deze declaratie 2 uur; samen 10004 uur");
  }

  /** As if the aanbieder had so many more toewijzingen on which the same was approved. */
  private static void herhaal(String referentie, int keer) {
    sluis
        .database()
        .sql(
            """
            insert into prestatie (gemeente, domein, aanbieder, declaratie_id, sleutel, bsn,
              bsn_dicht, referentie_nummer, toewijzing_nummer, product_categorie, product_code,
              begindatum, einddatum, geleverd_volume, eenheid, product_tarief, bedrag,
              debet_credit, goedgekeurd, gecrediteerd)
            select gemeente, domein, aanbieder, declaratie_id, sleutel, bsn, bsn_dicht,
              referentie_nummer || '-' || nummer, 10000 + nummer, product_categorie, product_code,
              begindatum, einddatum, geleverd_volume, eenheid, product_tarief, bedrag,
              debet_credit, goedgekeurd, gecrediteerd
            from prestatie, generate_series(1, :keer) as nummer
            where referentie_nummer = :referentie
            """)
        .param("keer", keer)
        .param("referentie", referentie)
        .update();
    sluis
        .database()
        .sql(
            """
            update productsom set aantal = aantal * (1 + :keer), volume = volume * (1 + :keer),
              bedrag = bedrag * (1 + :keer)
            where product_code = (
              select product_code from prestatie where referentie_nummer = :referentie)
            """)
        .param("keer", keer)
        .param("referentie", referentie)
        .update();
  }

  private static byte[] contracten() {
    String[] regel = {
      "gemeente",
      Proefsluis.ANDERE_GEMEENTE,
      "aanbieder",
      Proefsluis.AANBIEDER,
      "ingangsdatum",
      "2020-01-01",
      "einddatum",
      ""
    };
    return Contracttekst.met(regel)
        .gewijzigd("productcode", "45A48")
        .en(regel)
        .gewijzigd("productcode", "45A04", "jaarplafond", "100", "maandplafond", "1")
        .bytes();
  }

  private static int vragen(Bericht bericht) throws IOException {
    UUID id = ontvang(bericht);
    tel().opnieuw();
    verwerk(id);
    return tel().aantal();
  }

  private static List<Object> oordelen(List<UUID> ids) {
    return ids.stream()
        .map(id -> sluis.rijen("select oordeel from bericht where id = '" + id + "'"))
        .map(rijen -> rijen.get(0).get("oordeel"))
        .toList();
  }

  private static Vraagteller tel() {
    try {
      return sluis.bean(DataSource.class).unwrap(Vraagteller.class);
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static UUID ontvang(Bericht bericht) throws IOException {
    return sluis
        .bean(Ontvangst.class)
        .ontvang(
            Aanlevering.lees(
                new ByteArrayInputStream(Proefsluis.xml(bericht)), "http", null, "proef.xml"))
        .id();
  }

  private static void verwerk(UUID id) {
    assertThat(sluis.bean(Verwerking.class).verwerk(id)).isEmpty();
    assertThat(sluis.rijen("select oordeel from bericht where id = '" + id + "'").get(0))
        .containsEntry("oordeel", "GOEDGEKEURD");
  }
}
