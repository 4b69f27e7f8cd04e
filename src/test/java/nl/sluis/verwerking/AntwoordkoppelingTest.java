package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.Test;

/** An answer that comes in is put beside the heenbericht that passed before, with its report. */
class AntwoordkoppelingTest {

  @Test
  void legtEenAntwoordNaastZijnHeenberichtEnLeestHetTegen() throws IOException {
    try (Proefsluis sluis = Proefsluis.start("koppeling")) {
      String toewijzing =
          Files.readString(Path.of("conformance-tests", "basis", "JW301.xml"))
              .replace("0363", Proefsluis.GEMEENTE)
              .replace("99990001", Proefsluis.AANBIEDER);
      sluis.post(toewijzing.getBytes(StandardCharsets.UTF_8));
      sluis.wachtTotAfgehandeld(1);
      String retour = sluis.inhoud(Proefsluis.GEMEENTE, "JW302-.*\\.xml");

      sluis.post(retour.getBytes(StandardCharsets.UTF_8));
      sluis.wachtTotAfgehandeld(2);

      Object heen = sluis.rijen("select id from bericht where soort = 'JW301'").get(0).get("id");
      Object antwoord =
          sluis
              .rijen("select id from bericht where soort = 'JW302' and antwoord_op is not null")
              .get(0)
              .get("id");
      assertThat(sluis.get("/api/berichten/" + heen).body())
          .contains("\"antwoordenVanAnderen\":[\"/api/v1/berichten/" + antwoord + "\"]")
          .contains("\"verslag\":\"/api/v1/berichten/" + heen + "/verslag\"");
      assertThat(sluis.get("/api/berichten/" + heen + "/verslag").body())
          .startsWith("<!DOCTYPE html>")
          .contains("Goedgekeurd", "Bericht " + heen)
          .doesNotContain("999991000", "Zeesluis");
      assertThat(sluis.get("/api/berichten/" + antwoord + "/verslag").body())
          .contains("Tegenlezing", "Gelezen naast het heenbericht");
    }
  }

  /**
   * What is paired with nothing decides nothing, and its report says what was not judged (D102).
   */
  @Test
  void zegtDatHetHeenberichtErNietIs() throws IOException {
    try (Proefsluis sluis = Proefsluis.start("zonder-heenbericht")) {
      String toewijzing =
          Files.readString(Path.of("conformance-tests", "basis", "JW301.xml"))
              .replace("0363", Proefsluis.GEMEENTE)
              .replace("99990001", Proefsluis.AANBIEDER);
      sluis.post(toewijzing.getBytes(StandardCharsets.UTF_8));
      sluis.wachtTotAfgehandeld(1);
      String retour = sluis.inhoud(Proefsluis.GEMEENTE, "JW302-.*\\.xml");

      sluis.post(retour.replace("BASIS301", "ANDERS").getBytes(StandardCharsets.UTF_8));
      sluis.wachtTotAfgehandeld(2);

      Object antwoord =
          sluis
              .rijen("select id from bericht where soort = 'JW302' and antwoord_op is null")
              .get(0)
              .get("id");
      assertThat(sluis.get("/api/berichten/" + antwoord + "/verslag").body())
          .contains(
              "Goedgekeurd, voor zover beoordeeld",
              "het heenbericht is hier niet langsgekomen",
              "het heenbericht (JW301) is er niet bij");
      assertThat(sluis.get("/api/berichten/" + antwoord).body()).contains("\"IV028\"");
      assertThat(sluis.rijen("select * from toewijzing")).as("stands as it was").hasSize(2);
    }
  }
}
