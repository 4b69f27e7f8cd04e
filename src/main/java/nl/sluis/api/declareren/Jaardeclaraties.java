package nl.sluis.api.declareren;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Oordeel;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.inzage.Berichtvraag.Richting;
import nl.sluis.inzage.Blad;
import nl.sluis.verantwoording.Declaratiestand;
import nl.sluis.verantwoording.Jaaropdracht;
import org.springframework.stereotype.Component;

/** The declaraties that one aanbieder sent, with what became of each, as the gateway kept them. */
@Component
class Jaardeclaraties {
  private static final int PER_KEER = 200;

  private final Berichten berichten;
  private final Declaratieantwoorden antwoorden;
  private final Codelijsten codelijsten;

  Jaardeclaraties(Berichten berichten, Declaratieantwoorden antwoorden, Codelijsten codelijsten) {
    this.berichten = berichten;
    this.antwoorden = antwoorden;
    this.codelijsten = codelijsten;
  }

  /** What counts, in the order in which it came, and what does not. */
  record Gevonden(List<Declaratiestand> standen, List<String> teltNietMee) {}

  /**
   * Those that came since the year began: what is delivered in it is not claimed before (TR134).
   */
  Gevonden van(Jaaropdracht opdracht, Identiteit wie) {
    Gevonden gevonden = new Gevonden(new ArrayList<>(), new ArrayList<>());
    for (Berichtgegevens bericht : opVolgorde(opdracht)) {
      if (Oordeel.GEWEIGERD.name().equals(bericht.oordeel())) {
        gevonden.teltNietMee.add(
            "%s van %s telt niet mee: het is geen geldig bericht"
                .formatted(bericht.bestandsnaam(), bericht.ontvangen()));
      } else if (opdracht.aanbieder().equals(bericht.afzender())) {
        voegToe(bericht, wie, gevonden);
      }
    }
    return gevonden;
  }

  private void voegToe(Berichtgegevens bericht, Identiteit wie, Gevonden gevonden) {
    Leesresultaat declaratie = antwoorden.declaratie(bericht.id(), wie);
    Declaratiebericht inhoud = (Declaratiebericht) declaratie.gelezen();
    antwoorden
        .eventueel(bericht.id(), declaratie, wie)
        .ifPresentOrElse(
            antwoord -> voegToe(bericht, declaratie, antwoord, gevonden),
            () ->
                gevonden.standen.add(
                    Declaratiestand.inBehandeling(bericht.bestandsnaam(), inhoud)));
  }

  private void voegToe(
      Berichtgegevens bericht,
      Leesresultaat declaratie,
      Leesresultaat antwoord,
      Gevonden gevonden) {
    Toekenning toekenning =
        new Toekenning(
            (Declaratiebericht) declaratie.gelezen(),
            (DeclaratieAntwoordbericht) antwoord.gelezen());
    if (toekenning.isVerwerkt()) {
      gevonden.standen.add(
          Declaratiestand.beantwoord(bericht.bestandsnaam(), declaratie, antwoord, codelijsten));
    } else {
      gevonden.teltNietMee.add(
          "%s van %s telt niet mee: het antwoord erop keurt het af (%s)"
              .formatted(
                  bericht.bestandsnaam(),
                  bericht.ontvangen(),
                  String.join(", ", toekenning.codesVanGeheel())));
    }
  }

  private List<Berichtgegevens> opVolgorde(Jaaropdracht opdracht) {
    Berichtvraag vraag =
        new Berichtvraag(
            opdracht.aanbieder(),
            Richting.VERZONDEN,
            null,
            null,
            null,
            Berichtsoort.van(opdracht.standaard(), 323).name(),
            null,
            LocalDate.of(opdracht.jaar(), 1, 1),
            null);
    List<Berichtgegevens> alle = new ArrayList<>();
    Blad<Berichtgegevens> blad = berichten.blad(vraag, null, PER_KEER);
    alle.addAll(blad.regels());
    while (blad.volgende() != null) {
      blad = berichten.blad(vraag, blad.volgende(), PER_KEER);
      alle.addAll(blad.regels());
    }
    Collections.reverse(alle);
    return alle;
  }
}
