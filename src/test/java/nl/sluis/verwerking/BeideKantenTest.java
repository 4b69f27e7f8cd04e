package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * All 28 kinds through a gateway: who sends which, and what each side gets. An answer is the one
 * that Sluis itself gave, sent once more by the receiver of the heenbericht.
 */
class BeideKantenTest {
  private final List<String> verkeer = new ArrayList<>();

  @Test
  void elkeBerichtsoortGaatNaarDeAndereKant() throws IOException {
    try (Proefsluis sluis = Proefsluis.start("beide-kanten")) {
      for (String domein : List.of("JW", "WMO")) {
        heenEnTerug(sluis, domein, "301", "302");
        heenEnTerug(sluis, domein, "305", "306");
        heenEnTerug(sluis, domein, "323", "325");
        heenEnTerug(sluis, domein, "307", "308");
        heenEnTerug(sluis, domein, "315", "316");
        heenEnTerug(sluis, domein, "319", "320");
        heenEnTerug(sluis, domein, "317", "318");
      }
    }
    assertThat(verkeer)
        .containsExactlyElementsOf(
            Stream.of("JW", "WMO")
                .flatMap(
                    domein ->
                        Stream.of(
                            domein + "301 van gemeente: gemeente ANTWOORD, aanbieder DOORGIFTE",
                            domein + "302 van aanbieder: gemeente DOORGIFTE",
                            domein + "305 van aanbieder: aanbieder ANTWOORD, gemeente DOORGIFTE",
                            domein + "306 van gemeente: aanbieder DOORGIFTE",
                            domein
                                + "323 van aanbieder: aanbieder ANTWOORD, gemeente DOORGIFTE,"
                                + " gemeente AFSCHRIFT",
                            domein + "325 van gemeente: aanbieder DOORGIFTE",
                            domein + "307 van aanbieder: aanbieder ANTWOORD, gemeente DOORGIFTE",
                            domein + "308 van gemeente: aanbieder DOORGIFTE",
                            domein + "315 van aanbieder: aanbieder ANTWOORD, gemeente DOORGIFTE",
                            domein + "316 van gemeente: aanbieder DOORGIFTE",
                            domein + "319 van gemeente: gemeente ANTWOORD, aanbieder DOORGIFTE",
                            domein + "320 van aanbieder: gemeente DOORGIFTE",
                            domein + "317 van aanbieder: aanbieder ANTWOORD, gemeente DOORGIFTE",
                            domein + "318 van gemeente: aanbieder DOORGIFTE"))
                .toList());
  }

  private void heenEnTerug(Proefsluis sluis, String domein, String heen, String retour)
      throws IOException {
    String bericht =
        Files.readString(Path.of("conformance-tests", "basis", domein + heen + ".xml"))
            .replace("0363", GEMEENTE)
            .replace("99990001", AANBIEDER)
            // a client has one verzoek at a time, and the other is in the 317
            .replace("999991000", heen.equals("315") ? "999900407" : "999991000");
    stuur(sluis, bericht.getBytes(StandardCharsets.UTF_8));
    UUID id =
        sluis
            .database()
            .sql("select id from bericht where soort = :soort")
            .param("soort", domein + heen)
            .query(UUID.class)
            .single();
    byte[] antwoord = sluis.bean(Berichten.class).antwoord(id).orElseThrow().inhoud();
    stuur(sluis, antwoord);
    assertThat(verkeer.get(verkeer.size() - 1)).startsWith(domein + retour);
  }

  private void stuur(Proefsluis sluis, byte[] bericht) {
    sluis.post(bericht);
    // that it also arrives is for the tests of delivery; here it would only take time
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                sluis.statussen().stream()
                        .filter(status -> status.equals("KLAAR") || status.equals("AFGEHANDELD"))
                        .count()
                    > verkeer.size());
    verkeer.add(
        sluis
            .rijen(
                """
                select bericht.soort || ' van ' || partij(indiener) || ': '
                  || string_agg(partij(uitgaand.ontvanger) || ' ' || uitgaand.soort, ', ' order by uitgaand.id) as regel
                from bericht join uitgaand on uitgaand.bericht = bericht.id
                group by bericht.id order by bericht.volgnummer desc limit 1
                """
                    .replaceAll(
                        "partij\\(([a-z.]+)\\)",
                        "case when length($1) = 4 then 'gemeente' else 'aanbieder' end"))
            .get(0)
            .get("regel")
            .toString());
  }
}
