package nl.sluis.wachtrij;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

class VerwerkingsnazorgTest {
  @Test
  void watUitDeWachtrijVerdweenKomtErinTerug() {
    Demoberichten berichten = Proefsluis.jeugd();
    try (Proefsluis sluis = Proefsluis.start("nazorg", "--db-scheduler.enabled=false")) {
      sluis.post(
          Proefsluis.xml(
              berichten.toewijzing(
                  "T1", "999900407", "Testpersoon", berichten.uren(1, "45", "45A04", 2))));
      sluis.database().sql("delete from scheduled_tasks").update();
      sluis.bean(Verwerkingsnazorg.class).kijkNa();
      assertThat(sluis.rijen("select task_name from scheduled_tasks"))
          .extracting(rij -> rij.get("task_name"))
          .containsExactly("verwerking");
    }
  }
}
