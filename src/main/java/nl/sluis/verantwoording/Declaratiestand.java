package nl.sluis.verantwoording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.verantwoording.Prestatielijn.Stand;
import nl.sluis.verrekening.Verrekenregel;
import nl.sluis.verrekening.Verrekenstaat;
import org.jspecify.annotations.Nullable;

/**
 * A declaratie that was sent and not refused as a whole, and what became of each of its prestaties.
 *
 * @param bestand by which name its owner knows it
 * @param gemeente CBS code
 * @param antwoordVan day of the answer that counts; null when there is none
 * @param verschillen where that answer does not add up (D51), in Dutch
 */
public record Declaratiestand(
    String bestand,
    String gemeente,
    String declaratieNummer,
    Periode declaratiePeriode,
    LocalDate dagtekening,
    @Nullable LocalDate antwoordVan,
    List<Prestatielijn> lijnen,
    List<String> verschillen) {

  public Declaratiestand {
    lijnen = List.copyOf(lijnen);
    verschillen = List.copyOf(verschillen);
  }

  /** One that was answered: what its verrekenstaat says (D51), and nothing else. */
  public static Declaratiestand beantwoord(
      String bestand, Leesresultaat declaratie, Leesresultaat antwoord, Codelijsten codelijsten) {
    Verrekenstaat staat = Verrekenstaat.van(declaratie, antwoord, codelijsten);
    Declaratiebericht bericht = (Declaratiebericht) declaratie.gelezen();
    List<Prestatielijn> lijnen = new ArrayList<>();
    Iterator<Verrekenregel> regels = staat.regels().iterator();
    for (Prestatie prestatie : prestaties(bericht)) {
      Verrekenregel regel = regels.next();
      lijnen.add(
          Prestatielijn.van(
              bericht.declaratie().declaratieNummer(),
              prestatie,
              regel.goedgekeurd() ? Stand.GOEDGEKEURD : Stand.AFGEWEZEN,
              regel.retourcodes()));
    }
    return van(bestand, bericht, staat.kop().antwoordDagtekening(), lijnen, staat.verschillen());
  }

  /** One to which no answer is in yet. */
  public static Declaratiestand inBehandeling(String bestand, Declaratiebericht bericht) {
    return van(
        bestand,
        bericht,
        null,
        prestaties(bericht).stream()
            .map(
                prestatie ->
                    Prestatielijn.van(
                        bericht.declaratie().declaratieNummer(),
                        prestatie,
                        Stand.IN_BEHANDELING,
                        List.of()))
            .toList(),
        List.of());
  }

  private static Declaratiestand van(
      String bestand,
      Declaratiebericht bericht,
      @Nullable LocalDate antwoordVan,
      List<Prestatielijn> lijnen,
      List<String> verschillen) {
    return new Declaratiestand(
        bestand,
        bericht.header().ontvanger(),
        bericht.declaratie().declaratieNummer(),
        bericht.declaratie().declaratiePeriode(),
        bericht.header().dagtekening(),
        antwoordVan,
        lijnen,
        verschillen);
  }

  private static List<Prestatie> prestaties(Declaratiebericht bericht) {
    return bericht.declaratie().clienten().stream()
        .flatMap(client -> client.prestaties().stream())
        .toList();
  }

  boolean isBeantwoord() {
    return antwoordVan != null;
  }
}
