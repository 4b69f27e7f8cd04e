package nl.sluis.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.BerichtReader;
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
import nl.sluis.inzage.Declaratieinhouden;
import nl.sluis.verantwoording.Declaratiestand;
import nl.sluis.verantwoording.Jaaropdracht;
import org.springframework.stereotype.Component;

/**
 * All declaraties of one aanbieder with a ProductPeriode in one year, with what became of each, as
 * the gateway kept them: in so many queries, however many they are.
 */
@Component
class Jaardeclaraties {
  /** More than anybody sends in some years. */
  private static final int PER_KEER = 10_000;

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Berichten berichten;
  private final Declaratieinhouden inhouden;
  private final BerichtReader reader;
  private final Codelijsten codelijsten;

  Jaardeclaraties(
      Berichten berichten,
      Declaratieinhouden inhouden,
      BerichtReader reader,
      Codelijsten codelijsten) {
    this.berichten = berichten;
    this.inhouden = inhouden;
    this.reader = reader;
    this.codelijsten = codelijsten;
  }

  /** What counts, in the order in which it came, and what does not. */
  record Gevonden(List<Declaratiestand> standen, List<String> teltNietMee) {}

  Gevonden van(Jaaropdracht opdracht, Identiteit wie) {
    Gevonden gevonden = new Gevonden(new ArrayList<>(), new ArrayList<>());
    Map<UUID, Berichtgegevens> teLezen = new LinkedHashMap<>();
    for (Berichtgegevens bericht : opVolgorde(opdracht)) {
      if (Oordeel.GEWEIGERD.name().equals(bericht.oordeel())) {
        gevonden.teltNietMee.add(
            "%s telt niet mee: het is geen geldig bericht".formatted(naam(bericht)));
      } else if (opdracht.aanbieder().equals(bericht.afzender())) {
        teLezen.put(bericht.id(), bericht);
      }
    }
    Map<UUID, Berichtgegevens> nietGelezen = new LinkedHashMap<>(teLezen);
    inhouden.lees(
        teLezen.keySet(),
        wie,
        inhoud -> {
          nietGelezen.remove(inhoud.id());
          voegToe(Objects.requireNonNull(teLezen.get(inhoud.id())), inhoud, gevonden);
        });
    nietGelezen
        .values()
        .forEach(
            bericht ->
                gevonden.teltNietMee.add(
                    "%s telt niet mee: de inhoud is voorbij haar bewaartermijn"
                        .formatted(naam(bericht))));
    return gevonden;
  }

  private void voegToe(
      Berichtgegevens bericht, Declaratieinhouden.Inhoud inhoud, Gevonden gevonden) {
    Leesresultaat declaratie = reader.lees(inhoud.declaratie());
    if (!(declaratie.bericht() instanceof Declaratiebericht gelezen)) {
      gevonden.teltNietMee.add(
          "%s telt niet mee: het is geen geldige declaratie".formatted(naam(bericht)));
      return;
    }
    antwoord(inhoud, gelezen)
        .ifPresentOrElse(
            antwoord -> voegToe(bericht, declaratie, antwoord, gevonden),
            () ->
                gevonden.standen.add(
                    Declaratiestand.inBehandeling(bericht.bestandsnaam(), gelezen)));
  }

  private Optional<Leesresultaat> antwoord(
      Declaratieinhouden.Inhoud inhoud, Declaratiebericht declaratie) {
    return inhoud.antwoorden().stream()
        .map(reader::lees)
        .filter(
            gelezen ->
                gelezen.bericht() instanceof DeclaratieAntwoordbericht antwoord
                    && Toekenning.hoortBij(antwoord, declaratie))
        .findFirst();
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
          "%s telt niet mee: het antwoord erop keurt het af (%s)"
              .formatted(naam(bericht), String.join(", ", toekenning.codesVanGeheel())));
    }
  }

  /** As a person knows it. */
  private static String naam(Berichtgegevens bericht) {
    String naam = bericht.bestandsnaam();
    if (naam.isEmpty()) {
      naam =
          "bericht " + Objects.requireNonNullElse(bericht.identificatie(), bericht.id().toString());
    }
    return "%s van %s".formatted(naam, LocalDate.ofInstant(bericht.ontvangen(), NEDERLAND));
  }

  /**
   * All that came since the year began. What came before has no line in it that counts: a message
   * with a ProductPeriode that has yet to begin is refused as a whole (TR134).
   */
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
