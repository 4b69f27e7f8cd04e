package nl.sluis.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.MemoryDossierRepository;

/**
 * The past as an aanbieder has it in a folder. What was granted of his declaraties he knows from
 * the answers that he received (325). A declaratie without one is on its way: what it claims counts
 * as claimed, and cannot be taken back yet (IV085).
 */
final class Eigendossier {
  private final BerichtReader reader;
  private final Controle controle;
  private final Peildatum peildatum;
  private final Consumer<String> meldingen;
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private final List<DeclaratieAntwoordbericht> antwoorden = new ArrayList<>();
  private final Set<String> onbeantwoord = new HashSet<>();
  private final Set<String> verwerkteDeclaraties = new HashSet<>();
  private boolean beslist = true;

  Eigendossier(
      BerichtReader reader, Controle controle, Peildatum peildatum, Consumer<String> meldingen) {
    this.reader = reader;
    this.controle = controle;
    this.peildatum = peildatum;
    this.meldingen = meldingen;
  }

  /** An answer besides those in the folder. */
  void voegToe(DeclaratieAntwoordbericht antwoord) {
    antwoorden.add(antwoord);
  }

  /**
   * Processes a folder in name order.
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  boolean lees(Path map) {
    new Invoer(stil -> {}).voorElk(List.of(map), this::onthoudAntwoord);
    Invoer invoer = new Invoer(melding -> meldingen.accept("dossier: " + melding));
    invoer.voorElk(List.of(map), bestand -> verwerk(bestand.naam(), reader.lees(bestand.inhoud())));
    return beslist && invoer.isAllesGelezen();
  }

  MemoryDossierRepository dossiers() {
    return dossiers;
  }

  /** Whether the answer to the prestatie with this ReferentieNummer is in. */
  boolean isBeantwoord(String referentieNummer) {
    return !onbeantwoord.contains(referentieNummer);
  }

  /** A declaratie that was sent and may not stand in the folder. */
  void verwerkDeclaratie(String naam, Leesresultaat gelezen) {
    if (!verwerkteDeclaraties.contains(gelezen.gelezen().header().identificatie())) {
      verwerk(naam, gelezen);
    }
  }

  private void onthoudAntwoord(Bestand bestand) {
    Berichtsoort soort = reader.herken(bestand.inhoud()).soort();
    if (soort != null
        && soort.vorm() == 325
        && reader.lees(bestand.inhoud()).bericht() instanceof DeclaratieAntwoordbericht antwoord) {
      antwoorden.add(antwoord);
    }
  }

  /** An answer adds nothing but what it says of its declaratie. */
  private void verwerk(String naam, Leesresultaat gelezen) {
    if (gelezen.isGelezen() && gelezen.soort().isRetour()) {
      return;
    }
    Optional<Toekenning> toekenning =
        gelezen.bericht() instanceof Declaratiebericht declaratie
            ? toekenning(declaratie)
            : Optional.empty();
    if (toekenning.isPresent()) {
      verwerk(naam, gelezen, toekenning.get().isVerwerkt(), toekenning.get().goedgekeurd());
      return;
    }
    Beoordeling beoordeling = controle.controleer(gelezen, peildatum, dossiers);
    beslist &= beoordeling.oordeel() != Oordeel.ONBESLIST;
    boolean isDeclaratie = gelezen.bericht() instanceof Declaratiebericht;
    verwerk(
        naam,
        gelezen,
        beoordeling.wordtVerwerkt(),
        isDeclaratie ? onderweg -> true : beoordeling.goedgekeurd());
    if (gelezen.bericht() instanceof Declaratiebericht declaratie) {
      declaratie.declaratie().clienten().stream()
          .flatMap(client -> client.prestaties().stream())
          .forEach(prestatie -> onbeantwoord.add(prestatie.referentieNummer()));
    }
  }

  private void verwerk(
      String naam,
      Leesresultaat gelezen,
      boolean wordtVerwerkt,
      Predicate<Berichtklasse> goedgekeurd) {
    if (!wordtVerwerkt) {
      meldingen.accept("dossier: %s telt niet mee: het is als geheel afgekeurd".formatted(naam));
      return;
    }
    dossiers.verwerk(gelezen.soort(), gelezen.gelezen(), goedgekeurd);
    if (gelezen.bericht() instanceof Declaratiebericht declaratie) {
      verwerkteDeclaraties.add(declaratie.header().identificatie());
    }
  }

  private Optional<Toekenning> toekenning(Declaratiebericht declaratie) {
    return antwoorden.stream()
        .filter(antwoord -> Toekenning.hoortBij(antwoord, declaratie))
        .findFirst()
        .map(antwoord -> new Toekenning(declaratie, antwoord));
  }
}
