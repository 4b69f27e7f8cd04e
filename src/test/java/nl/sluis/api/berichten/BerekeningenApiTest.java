package nl.sluis.api.berichten;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

/** Why a line was refused, as a controller asks it. */
class BerekeningenApiTest {
  private final Demoberichten berichten = Proefsluis.jeugd();

  @Test
  void legtUitWatIsNagerekend() {
    String bsn = "999990019";
    try (Proefsluis sluis = Proefsluis.start("berekeningen")) {
      sluis.post(
          Proefsluis.xml(
              berichten.toewijzing(
                  "R1", bsn, "Proefpersoon", berichten.uren(41, "45", "45A04", 2))));
      byte[] declaratie =
          Proefsluis.xml(
              berichten.declaratie(
                  "R2", bsn, berichten.prestatie("REKEN-1", 41, "45", "45A04", 13)));
      String adres = sluis.post(declaratie).headers().firstValue("Location").orElseThrow();
      sluis.wachtTotAfgehandeld(2);

      String gerekend = sluis.get(adres + "/berekeningen").body();

      assertThat(JsonPath.<List<String>>read(gerekend, "$[*].regel"))
          .containsExactly("TR321", "TR322", "TR346");
      assertThat(JsonPath.<List<Boolean>>read(gerekend, "$[*].klopt"))
          .containsExactly(false, true, true);
      assertThat(JsonPath.<String>read(gerekend, "$[0].tekst"))
          .contains("2 uur per week", "deze regel 13 uur; past niet");
      assertThat(sluis.get(adres + "/verslag").body()).contains("13 uur × € 87,30 = € 1.134,90");
      assertThat(gerekend).doesNotContain(bsn);
    }
  }
}
