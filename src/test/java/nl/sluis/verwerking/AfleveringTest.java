package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

/** What cannot be delivered is tried again, then parked, and taken up when it can be again. */
class AfleveringTest {
  private final Demoberichten berichten = Proefsluis.jeugd();

  private byte[] toewijzing(String identificatie, long nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, "999900407", "Testpersoon", berichten.uren(nummer, "45", "45A04", 2)));
  }

  @Test
  void parkeertWatNietAfTeLeverenIsEnHervatHet() throws IOException {
    try (Proefsluis sluis = Proefsluis.start("parkeren")) {
      Path uit = sluis.uit(AANBIEDER);
      Files.delete(uit);
      Files.createFile(uit); // no folder can be made here

      String adres = sluis.post(toewijzing("T1", 1)).headers().firstValue("Location").orElseThrow();
      sluis.wachtTotStatus("GEPARKEERD", 1);
      assertThat(sluis.uitgegaan(GEMEENTE)).singleElement().asString().startsWith("JW302-");
      assertThat(sluis.audit())
          .containsSubsequence(
              "AFLEVEREN_MISLUKT POGING_1", "AFLEVEREN_MISLUKT POGING_2", "GEPARKEERD AFLEVERING");
      String lijst = sluis.get("/api/berichten?status=GEPARKEERD").body();
      assertThat(JsonPath.<List<String>>read(lijst, "$[*].reden"))
          .singleElement()
          .asString()
          .contains("Afleveren aan 65650001 lukt niet");

      Files.delete(uit);
      assertThat(sluis.post(adres + "/hervat").statusCode()).isEqualTo(202);
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.uitgegaan(AANBIEDER)).singleElement().asString().startsWith("JW301-");
      assertThat(sluis.post(adres + "/hervat").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void houdtDeVolgordePerOntvangerAan() throws IOException {
    try (Proefsluis sluis =
        Proefsluis.start(
            "volgorde",
            "--sluis.aflevering.parkeren-na=1h",
            "--sluis.aflevering.langste-wachttijd=200ms")) {
      Path uit = sluis.uit(AANBIEDER);
      Files.delete(uit);
      Files.createFile(uit);
      for (int i = 1; i <= 5; i++) {
        sluis.post(toewijzing("T" + i, i));
      }
      sluis.wachtTotStatus("KLAAR", 5);
      assertThat(sluis.rijen("select * from audit where uitkomst = 'DOORGIFTE'")).isEmpty();
      Files.delete(uit);
      sluis.wachtTotAfgehandeld(5);
      assertThat(
              sluis
                  .database()
                  .sql(
                      """
                      select b.identificatie from uitgaand u join bericht b on b.id = u.bericht
                      where u.soort = 'DOORGIFTE' order by u.afgeleverd
                      """)
                  .query(String.class)
                  .list())
          .containsExactly("T1", "T2", "T3", "T4", "T5");
    }
  }
}
