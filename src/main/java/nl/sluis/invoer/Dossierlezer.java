package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.sluis.antwoord.EigenAntwoord;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.MemoryDossierRepository;

/**
 * The past as it stands in a folder, for every command. What was answered is what happened: an
 * answer decides what became of its heenbericht, and only a message without one is judged (D102).
 */
public final class Dossierlezer {
  private final BerichtReader reader;
  private final Controle controle;
  private final Peildatum peildatum;
  private final Meldingen meldingen;
  private final Onbeantwoord onbeantwoordeDeclaratie;
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private final Dossierverslag verslag;
  private final Dossierantwoorden antwoorden;
  private final List<Leesresultaat> erbij = new ArrayList<>();
  private final Set<String> onbeantwoord = new HashSet<>();
  private final Set<String> gelezenDeclaraties = new HashSet<>();
  private boolean beslist = true;

  /** What counts of a declaratie without an answer. */
  private enum Onbeantwoord {
    BEOORDEELD,
    ONDERWEG,
    VERSTUURD
  }

  private Dossierlezer(
      Bronnen bronnen,
      Peildatum peildatum,
      Meldingen meldingen,
      Onbeantwoord onbeantwoordeDeclaratie) {
    this.reader = new BerichtReader(bronnen.schemas());
    this.controle = bronnen.controle();
    this.peildatum = peildatum;
    this.meldingen = meldingen.over("dossier");
    this.verslag = new Dossierverslag(bronnen, peildatum, this.meldingen);
    this.antwoorden = new Dossierantwoorden(verslag);
    this.onbeantwoordeDeclaratie = onbeantwoordeDeclaratie;
  }

  /** A past in which a message without an answer is as we judge it. */
  static Dossierlezer beoordelend(Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    return new Dossierlezer(bronnen, peildatum, meldingen, Onbeantwoord.BEOORDEELD);
  }

  /**
   * The past of who sends declaraties: one without an answer is on its way. What it claims counts
   * as claimed, and cannot be taken back yet (IV085).
   */
  public static Dossierlezer vanAanbieder(
      Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    return new Dossierlezer(bronnen, peildatum, meldingen, Onbeantwoord.ONDERWEG);
  }

  /**
   * The same past to account for: also of a declaratie that we would refuse as a whole it is not
   * known before it is answered.
   */
  static Dossierlezer terVerantwoording(Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    return new Dossierlezer(bronnen, peildatum, meldingen, Onbeantwoord.VERSTUURD);
  }

  /** An answer besides those in the folder. */
  public void voegToe(Leesresultaat antwoord) {
    erbij.add(antwoord);
  }

  /**
   * Processes a folder in the order of its messages (D103).
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  public boolean lees(Path map) {
    return lees(map, (bestand, stand) -> {});
  }

  /**
   * The same.
   *
   * @param kijkMee is shown every message while the dossier is as it was before it
   */
  public boolean lees(Path map, BiConsumer<Bestand, Dossierstand> kijkMee) {
    List<Dossierbericht> heenberichten = new ArrayList<>();
    List<Dossierbericht> gegevenAntwoorden = new ArrayList<>();
    Invoer invoer = new Invoer(meldingen);
    invoer.voorElk(
        List.of(map),
        bestand -> {
          Dossierbericht bericht = new Dossierbericht(bestand, reader.lees(bestand.inhoud()));
          if (!bericht.gelezen().isGelezen()) {
            verwerk(bericht, kijkMee);
          } else if (bericht.gelezen().soort().isRetour()) {
            gegevenAntwoorden.add(bericht);
          } else {
            heenberichten.add(bericht);
          }
        });
    antwoorden.voegToe(gegevenAntwoorden);
    erbij.forEach(antwoorden::voegToe);
    Voortgang voortgang =
        new Voortgang(
            "van %d berichten verwerkt".formatted(heenberichten.size()), meldingen::voortgang);
    for (Dossierbericht bericht : Berichtvolgorde.van(heenberichten)) {
      verwerk(bericht, kijkMee);
      voortgang.nogEen();
    }
    antwoorden.noemAlleenstaande(heenberichten);
    verslag.sluit();
    return beslist && invoer.isAllesGelezen();
  }

  public MemoryDossierRepository dossiers() {
    return dossiers;
  }

  Dossierverslag verslag() {
    return verslag;
  }

  /** Whether the answer to the prestatie with this ReferentieNummer is in. */
  public boolean isBeantwoord(String referentieNummer) {
    return !onbeantwoord.contains(referentieNummer);
  }

  /** A declaratie that was sent and may not stand in the folder. */
  public void verwerkDeclaratie(String naam, Leesresultaat gelezen) {
    if (!gelezenDeclaraties.contains(gelezen.gelezen().header().identificatie())) {
      verwerk(new Dossierbericht(new Bestand(naam, new byte[0]), gelezen), (bestand, stand) -> {});
    }
  }

  private void verwerk(Dossierbericht bericht, BiConsumer<Bestand, Dossierstand> kijkMee) {
    Dossierstand stand = stand(bericht);
    kijkMee.accept(bericht.bestand(), stand);
    if (stand.wordtVerwerkt()) {
      dossiers.verwerk(stand.gelezen().soort(), stand.gelezen().gelezen(), stand.goedgekeurd());
      if (stand.gelezen().gelezen() instanceof Declaratiebericht declaratie) {
        gelezenDeclaraties.add(declaratie.header().identificatie());
      }
    }
  }

  private Dossierstand stand(Dossierbericht bericht) {
    Leesresultaat gelezen = bericht.gelezen();
    Optional<Leesresultaat> antwoord =
        gelezen.isGelezen() ? antwoorden.op(gelezen) : Optional.empty();
    return antwoord.map(erop -> volgens(erop, bericht)).orElseGet(() -> beoordeel(bericht));
  }

  private Dossierstand volgens(Leesresultaat erop, Dossierbericht bericht) {
    EigenAntwoord antwoord = EigenAntwoord.van(bericht.gelezen().gelezen(), erop.gelezen());
    boolean wordtVerwerkt = antwoord.wordtVerwerkt(bericht.gelezen().gelezen());
    if (!wordtVerwerkt) {
      verslag.teltNietMee(
          bericht,
          "het antwoord erop keurt het af (%s)"
              .formatted(String.join(", ", antwoord.besluit().alleCodes())));
    }
    antwoord
        .onduidelijk()
        .forEach(
            bevinding ->
                verslag.gat(
                    bericht,
                    "het antwoord erop is niet te volgen (%s): %s"
                        .formatted(bevinding.regel(), bevinding.melding())));
    return new Dossierstand(
        bericht.gelezen(), erop, wordtVerwerkt, klasse -> !antwoord.besluit().keurtAf(klasse));
  }

  private Dossierstand beoordeel(Dossierbericht bericht) {
    Beoordeling beoordeling = controle.controleer(bericht.gelezen(), peildatum, dossiers);
    beslist &= beoordeling.oordeel() != Oordeel.ONBESLIST;
    if (!beoordeling.wordtVerwerkt()) {
      meldGat(bericht, beoordeling);
    } else if (bericht.gelezen().gelezen() instanceof Declaratiebericht declaratie) {
      return zonderAntwoord(bericht, declaratie, beoordeling);
    } else {
      verslag.zelfBeoordeeld(bericht);
    }
    return Dossierstand.van(beoordeling);
  }

  /** Who sent a declaratie knows of its refusal only by its answer (D102). */
  private void meldGat(Dossierbericht bericht, Beoordeling beoordeling) {
    if (onbeantwoordeDeclaratie == Onbeantwoord.VERSTUURD
        && bericht.gelezen().isGelezen()
        && bericht.gelezen().gelezen() instanceof Declaratiebericht) {
      verslag.verstuurd(bericht, regels(beoordeling));
    } else {
      verslag.gat(bericht, reden(beoordeling));
    }
  }

  private Dossierstand zonderAntwoord(
      Dossierbericht bericht, Declaratiebericht declaratie, Beoordeling beoordeling) {
    List<Prestatie> prestaties =
        declaratie.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .toList();
    if (onbeantwoordeDeclaratie != Onbeantwoord.BEOORDEELD) {
      prestaties.forEach(prestatie -> onbeantwoord.add(prestatie.referentieNummer()));
      verslag.onderweg(bericht);
      return new Dossierstand(bericht.gelezen(), null, true, onderweg -> true);
    }
    verslag.zelfBeoordeeld(bericht);
    long afgekeurd = prestaties.stream().filter(beoordeling.goedgekeurd().negate()).count();
    if (afgekeurd > 0) {
      verslag.gatIn(
          bericht,
          "%d van de %d prestaties, want Sluis keurt die af en er is geen antwoord op: %s"
              .formatted(afgekeurd, prestaties.size(), regels(beoordeling)));
    }
    return Dossierstand.van(beoordeling);
  }

  /** By its rules and the fixed text of the first, in which no one's data stand. */
  private static String reden(Beoordeling beoordeling) {
    if (beoordeling.bevindingen().isEmpty()) {
      return "het is niet te beoordelen";
    }
    String wat =
        beoordeling.oordeel() == Oordeel.GEWEIGERD
            ? "het is geen geldig bericht"
            : "Sluis keurt het als geheel af en er is geen antwoord op";
    return "%s: %s".formatted(wat, regels(beoordeling));
  }

  private static String regels(Beoordeling beoordeling) {
    List<Bevinding> bevindingen = beoordeling.bevindingen();
    String regels =
        bevindingen.stream()
            .map(
                bevinding ->
                    bevinding.retourcode() == null
                        ? bevinding.regel()
                        : "%s (%s)".formatted(bevinding.regel(), bevinding.retourcode()))
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s. %s".formatted(regels, bevindingen.get(0).eis());
  }
}
