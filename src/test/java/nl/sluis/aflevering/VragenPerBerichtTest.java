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
    assertThat(tel().aantal()).as("twee berichten").isLessThanOrEqualTo(22);
    assertThat(oordelen(ids)).containsOnly("GOEDGEKEURD").hasSize(2);
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
