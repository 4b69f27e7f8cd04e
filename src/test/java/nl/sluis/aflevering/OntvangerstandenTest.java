package nl.sluis.aflevering;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

/** What an operator sees of a receiver for whom files wait, and one try. */
class OntvangerstandenTest {
  private static final Demoberichten DEMO = Proefsluis.jeugd();

  @Test
  void toontPerOntvangerWatWachtEnProbeertEen() {
    try (Proefsluis sluis = Proefsluis.start("ontvangerstanden")) {
      Ontvangerstanden standen = sluis.bean(Ontvangerstanden.class);
      assertThat(standen.standen()).isEmpty();
      assertThat(standen.probeerEen(Proefsluis.AANBIEDER, "operator")).isEmpty();
      sluis.post(
          Proefsluis.xml(
              DEMO.toewijzing("T1", "999990019", "Naam", DEMO.uren(1, "45", "45A48", 10))));
      sluis.wachtTotAfgehandeld(1);
      sluis.database().sql("update bericht set status = 'KLAAR'").update();
      sluis
          .database()
          .sql(
              """
              update uitgaand set status = 'KLAAR', reden = 'niet bereikbaar',
                niet_voor = now() + interval '1 day' where ontvanger = ?
              """)
          .param(Proefsluis.AANBIEDER)
          .update();
      assertThat(standen.standen())
          .singleElement()
          .satisfies(
              stand -> {
                assertThat(stand.ontvanger()).isEqualTo(Proefsluis.AANBIEDER);
                assertThat(stand.wachtend()).isPositive();
                assertThat(stand.geparkeerd()).isZero();
                assertThat(stand.reden()).isEqualTo("niet bereikbaar");
                assertThat(stand.volgende()).isAfter(stand.sinds());
                assertThat(stand.laatste()).isNotNull();
                assertThat(stand.isOnderbroken()).isFalse();
              });
      assertThat(standen.probeerEen(Proefsluis.AANBIEDER, "operator")).isPresent();
      sluis.wachtTotAfgehandeld(1);
      assertThat(standen.standen()).isEmpty();
      assertThat(sluis.rijen("select 1 from audit where wat = 'AFLEVERING_GEPROBEERD'")).hasSize(1);
    }
  }
}
