package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.Sluisproces;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A gateway that is really killed, at one point after another, while one message goes through it.
 * Had a kill lost the message, it would never reach the next point.
 */
class DoodTest {
  private static final String BSN = "999900407";
  private static final List<String> PUNTEN =
      List.of(
          "na herken",
          "na controleer",
          "na verwerkInDossier",
          "na stelAntwoordOp",
          "na bewaakTermijnen",
          "na zetKlaar",
          "na verwerking",
          "na bezorgen");

  private final Path map = Proefsluis.leeg("dood");
  private final Demoberichten berichten = Proefsluis.jeugd();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void nietsGaatVerlorenEnNietsWordtTweeKeerBeantwoord() throws IOException {
    legIn();
    // nothing is processed in the first run, so that the kill comes between storing and removing
    doodBij("na mapontvangst", "--db-scheduler.enabled=false");
    assertThat(map.resolve("kanalen").resolve(GEMEENTE).resolve("in").resolve("toewijzing.xml"))
        .exists();
    for (String punt : PUNTEN) {
      doodBij(punt);
    }
    try (Proefsluis sluis = Proefsluis.opnieuw(map)) {
      sluis.wachtTotAfgehandeld(1);
      sluis.wachtTotLeeg(GEMEENTE);
      eenKeerVerwerkt(sluis);
      eenKeerGemeld(sluis);
      declaratieBlijktGoed(sluis);
    }
  }

  private void legIn() throws IOException {
    Path in = Files.createDirectories(map.resolve("kanalen").resolve(GEMEENTE).resolve("in"));
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing("T1", BSN, "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    Path onderweg = Files.write(in.resolve(".onderweg"), toewijzing);
    Files.move(onderweg, in.resolve("toewijzing.xml"), StandardCopyOption.ATOMIC_MOVE);
  }

  private void doodBij(String punt, String... instellingen) throws IOException {
    String[] metHalte =
        Stream.concat(Stream.of(instellingen), Stream.of("--proef.halte=" + punt))
            .toArray(String[]::new);
    try (Sluisproces sluis = Sluisproces.start(map, metHalte)) {
      assertThat(sluis.regel(Halte.MELDING + punt))
          .as("the message comes by '%s'; see %s", punt, Sluisproces.logboek(map))
          .isPresent();
    }
  }

  private static void eenKeerVerwerkt(Proefsluis sluis) {
    assertThat(sluis.rijen("select * from bericht")).hasSize(1);
    assertThat(sluis.rijen("select * from toewijzing where toewijzing_nummer = 1")).hasSize(1);
    assertThat(sluis.rijen("select * from uitgaand")).hasSize(2);
    assertThat(sluis.rijen("select * from scheduled_tasks where task_instance <> 'recurring'"))
        .isEmpty();
    assertThat(sluis.uitgegaan(GEMEENTE)).hasSize(1).allMatch(naam -> naam.startsWith("JW302-"));
    assertThat(sluis.uitgegaan(AANBIEDER)).hasSize(1).allMatch(naam -> naam.startsWith("JW301-"));
  }

  private static void eenKeerGemeld(Proefsluis sluis) {
    // the file that was stored but not yet removed is found again
    assertThat(sluis.audit()).contains("ONTVANGEN AL_BEKEND");
    assertThat(sluis.audit().stream().filter(regel -> !regel.equals("ONTVANGEN AL_BEKEND")))
        .containsExactlyInAnyOrder(
            "ONTVANGEN map",
            "HERKEND JW301",
            "GECONTROLEERD GOEDGEKEURD",
            "VERWERKT IN_DOSSIER",
            "BEANTWOORD JW302",
            "KLAAR 2_UITGAAND",
            "AFGELEVERD ANTWOORD",
            "AFGELEVERD DOORGIFTE");
  }

  private void declaratieBlijktGoed(Proefsluis sluis) {
    sluis.legIn(
        AANBIEDER,
        "declaratie.xml",
        Proefsluis.xml(
            berichten.declaratie("D1", BSN, berichten.prestatie("R1", 1, "45", "45A04", 6))));
    sluis.wachtTotAfgehandeld(2);
    assertThat(sluis.inhoud(AANBIEDER, "JW325-.*\\.xml")).contains(">8001<");
  }
}
