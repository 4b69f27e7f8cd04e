package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

/** Whole messages in and out, on a real database and real folders. */
class BerichtDoorSluisTest {
  private static final String BSN = "999900407";

  @Test
  void toewijzingEnDeclaratieGaanVanMapNaarMap() {
    Demoberichten berichten = Proefsluis.jeugd();
    try (Proefsluis sluis = Proefsluis.start("map-naar-map")) {
      sluis.legIn(
          GEMEENTE,
          "toewijzing.xml",
          Proefsluis.xml(
              berichten.toewijzing(
                  "T1", BSN, "Testpersoon", berichten.uren(1001, "45", "45A04", 2))));
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.inhoud(GEMEENTE, "JW302-65650001-.*\\.xml")).contains("Header");
      assertThat(sluis.uitgegaan(AANBIEDER)).singleElement().asString().startsWith("JW301-0384-");

      sluis.legIn(
          AANBIEDER,
          "declaratie.xml",
          Proefsluis.xml(
              berichten.declaratie("D1", BSN, berichten.prestatie("R1", 1001, "45", "45A04", 6))));
      sluis.wachtTotAfgehandeld(2);
      assertThat(sluis.inhoud(AANBIEDER, "JW325-0384-.*\\.xml")).contains(">8001<");
      assertThat(sluis.uitgegaan(GEMEENTE))
          .extracting(naam -> naam.substring(0, 5))
          .containsExactlyInAnyOrder("JW302", "JW323", "JW325");
      assertThat(
              sluis.rijen(
                  "select status from berichtstatus where bericht = (select id from bericht where soort = 'JW323') order by volgnummer"))
          .extracting(rij -> rij.get("status"))
          .isEqualTo(
              List.of(
                  "ONTVANGEN",
                  "HERKEND",
                  "GECONTROLEERD",
                  "VERWERKT",
                  "BEANTWOORD",
                  "KLAAR",
                  "AFGEHANDELD"));
    }
  }
}
