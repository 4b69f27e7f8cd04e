package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;

/** Judges files on one peildatum, against earlier messages where those are given. */
final class Beoordelaar {
  private final BerichtReader reader;
  private final Controle controle;
  private final Antwoordopsteller antwoordopsteller = new Antwoordopsteller();
  private final Peildatum peildatum;
  private @Nullable DossierRepository dossiers;

  Beoordelaar(Bronnen bronnen, Peildatum peildatum) {
    this.reader = new BerichtReader(bronnen.schemas());
    this.controle = new Controle(bronnen.codelijsten());
    this.peildatum = peildatum;
  }

  /**
   * Processes earlier messages in name order, so that niveau 3 can be judged. What was refused as a
   * whole counts as never sent (OP286), and is told.
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  boolean leesDossier(Path map, Invoer invoer, Consumer<String> meldingen) {
    MemoryDossierRepository nieuw = new MemoryDossierRepository();
    dossiers = nieuw;
    boolean[] beslist = {true};
    invoer.voorElk(
        List.of(map),
        bestand -> {
          Beoordeling beoordeling = controleer(bestand);
          if (beoordeling.wordtVerwerkt()) {
            nieuw.verwerk(
                beoordeling.gelezen().soort(),
                beoordeling.gelezen().gelezen(),
                beoordeling.goedgekeurd());
          } else if (!beoordeling.isGoedgekeurd()) {
            meldingen.accept(
                "dossier: %s telt niet mee: %s".formatted(bestand.naam(), beoordeling.oordeel()));
          }
          beslist[0] &= beoordeling.oordeel() != Oordeel.ONBESLIST;
        });
    return beslist[0] && invoer.isAllesGelezen();
  }

  Uitkomst beoordeel(Bestand bestand) {
    Beoordeling beoordeling = controleer(bestand);
    Antwoordkenmerk kenmerk = Antwoordkenmerk.van(bestand.inhoud(), peildatum.datum());
    return new Uitkomst(
        beoordeling,
        Rapport.van(bestand.naam(), beoordeling),
        antwoordopsteller.stelOp(beoordeling, kenmerk).orElse(null));
  }

  private Beoordeling controleer(Bestand bestand) {
    return controle.controleer(reader.lees(bestand.inhoud()), peildatum, dossiers);
  }
}
