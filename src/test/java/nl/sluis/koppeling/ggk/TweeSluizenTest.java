package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.koppeling.ggk.Proefkoppeling.Opstelling;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two gateways, one of an aanbieder and one of a gemeente, that know each other by StUF-GGk only: a
 * toewijzing goes one way, a declaratie the other, and every answer comes back.
 */
@ExtendWith(Proefkoppeling.class)
class TweeSluizenTest {
  private static final String GEMEENTE = "0518";
  private static final String AANBIEDER = "88880001";
  private static final String BSN = "999900407";

  private static Proefsluis vanAanbieder;
  private static Proefsluis vanGemeente;

  private final Demoberichten berichten =
      new Demoberichten(
          Standaard.IJW, GEMEENTE, AANBIEDER, LocalDate.now(ZoneId.of("Europe/Amsterdam")));

  @BeforeAll
  static void start(Opstelling opstelling) {
    vanGemeente = opstelling.sluis();
    vanAanbieder = Proefsluis.start("ggk-aanbieder");
    Proefkoppeling.sluitAan(vanAanbieder, GEMEENTE, opstelling.adres());
    Proefkoppeling.sluitAan(vanGemeente, AANBIEDER, vanAanbieder.adres() + "/ggk/0210");
    Proefkoppeling.metMap(vanAanbieder, AANBIEDER);
    Proefkoppeling.metMap(vanGemeente, GEMEENTE);
  }

  @AfterAll
  static void stop() {
    vanAanbieder.close();
  }

  @Test
  void brengenEenDeclaratieOverEnHaarAntwoordTerug() {
    lever(
        vanGemeente,
        berichten.toewijzing("T1", BSN, "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    wachtOp(vanAanbieder, AANBIEDER, "JW301-.*");
    rust();

    lever(
        vanAanbieder,
        berichten.declaratie("D1", BSN, berichten.prestatie("R1", 1, "45", "45A04", 6)));
    wachtOp(vanGemeente, GEMEENTE, "JW323-.*");
    rust();

    // the answer of the gemeente came over StUF-GGk, and named what it answers
    List<String> antwoorden = ontvangen(vanAanbieder, "JW325");
    assertThat(antwoorden).isNotEmpty().allMatch("Du01"::equals);
    assertThat(
            vanAanbieder.rijen(
                """
                select b.soort from ggk_ontvangen o join uitgaand u on u.id = o.beantwoordt
                join bericht b on b.id = u.bericht where o.functie = 'JW325'
                """))
        .isNotEmpty()
        .allSatisfy(rij -> assertThat(rij).containsEntry("soort", "JW323"));
    assertThat(vanAanbieder.inhouden(AANBIEDER))
        .anyMatch(tekst -> tekst.contains("jw325:Bericht") && tekst.contains(">8001<"));
    for (Proefsluis sluis : List.of(vanAanbieder, vanGemeente)) {
      assertThat(statussen(sluis)).isNotEmpty().containsOnly("AFGEHANDELD");
      assertThat(
              sluis.rijen(
                  "select 1 from ggk_verzonden where gemeente = '0518' and bevestigd is null"))
          .isEmpty();
    }
  }

  private static List<String> statussen(Proefsluis sluis) {
    return sluis
        .database()
        .sql("select status from bericht where gemeente = :gemeente")
        .param("gemeente", GEMEENTE)
        .query(String.class)
        .list();
  }

  private static void lever(Proefsluis sluis, Bericht bericht) {
    assertThat(sluis.post(Proefsluis.xml(bericht)).statusCode()).isEqualTo(201);
  }

  private static List<String> ontvangen(Proefsluis sluis, String functie) {
    return sluis
        .database()
        .sql("select berichtcode from ggk_ontvangen where functie = :functie")
        .param("functie", functie)
        .query(String.class)
        .list();
  }

  private static void wachtOp(Proefsluis sluis, String deelnemer, String naam) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Files.isDirectory(sluis.uit(deelnemer))
                    && sluis.uitgegaan(deelnemer).stream().anyMatch(een -> een.matches(naam)));
  }

  /** Until neither has anything left to do. */
  private static void rust() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .during(Duration.ofMillis(600))
        .until(
            () ->
                List.of(vanAanbieder, vanGemeente).stream()
                    .allMatch(sluis -> statussen(sluis).stream().allMatch("AFGEHANDELD"::equals)));
  }
}
