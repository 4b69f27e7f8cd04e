package nl.sluis.console.berichten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.console.Opmaak;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the lines of a declaratie that was received, and leaves out of whom they are. */
@Component
@Lazy
public class Regellezing {
  private final Berichten berichten;
  private final BerichtReader reader;

  Regellezing(Berichten berichten, BerichtReader reader) {
    this.berichten = berichten;
    this.reader = reader;
  }

  /**
   * What was read.
   *
   * @param totaal what was claimed, in eurocent
   */
  record Gelezen(List<Regelblad.Lijn> lijnen, long totaal) {}

  /** Empty when it is no declaratie that can be read, or past its term. */
  Optional<Gelezen> lees(Berichtgegevens bericht) {
    if (!Gesprekkader.isDeclaratie(bericht)) {
      return Optional.empty();
    }
    return berichten
        .inhoud(bericht.id())
        .map(reader::lees)
        .filter(gelezen -> gelezen.bericht() instanceof Declaratiebericht)
        .map(gelezen -> lees((Declaratiebericht) gelezen.gelezen(), fouten(bericht.uitslag())));
  }

  /** Where in the file the lines with this number begin. */
  public List<Integer> regelnummers(Berichtgegevens bericht, String referentieNummer) {
    return lees(bericht).stream()
        .flatMap(gelezen -> gelezen.lijnen().stream())
        .filter(lijn -> lijn.referentieNummer().equals(referentieNummer))
        .map(Regelblad.Lijn::regelnummer)
        .toList();
  }

  private static Gelezen lees(Declaratiebericht bericht, Map<Integer, List<String>> fouten) {
    List<Regelblad.Lijn> lijnen = new ArrayList<>();
    for (Client client : bericht.declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        lijnen.add(lijn(prestatie, fouten.getOrDefault(prestatie.plaats().regel(), List.of())));
      }
    }
    return new Gelezen(List.copyOf(lijnen), bericht.declaratie().totaalIngediendBedrag().saldo());
  }

  /** The rules that are broken, by the line in the file at which what breaks them begins. */
  private static Map<Integer, List<String>> fouten(@Nullable Uitslag uitslag) {
    Map<Integer, List<String>> fouten = new HashMap<>();
    if (uitslag != null) {
      uitslag
          .bevindingen()
          .forEach(
              bevinding ->
                  fouten
                      .computeIfAbsent(bevinding.regelnummer(), nieuw -> new ArrayList<>())
                      .add(bevinding.regel()));
    }
    return fouten;
  }

  private static Regelblad.Lijn lijn(Prestatie prestatie, List<String> regels) {
    return new Regelblad.Lijn(
        prestatie.plaats().regel(),
        prestatie.referentieNummer(),
        prestatie.toewijzingNummer(),
        prestatie.productCategorie() + " " + prestatie.productCode(),
        prestatie.productPeriode().begindatum(),
        prestatie.productPeriode().einddatum(),
        Opmaak.aantal(prestatie.geleverdVolume()) + " " + Opmaak.woord(prestatie.eenheid().name()),
        prestatie.ingediendBedrag().saldo(),
        regels);
  }
}
