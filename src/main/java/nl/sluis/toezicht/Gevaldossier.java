package nl.sluis.toezicht;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.antwoord.Antwoorden;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;

/**
 * The past of a case: what was answered is what happened (D102), and of what was not the verdict of
 * its step decides.
 */
final class Gevaldossier {
  private final List<Beoordeling> heenberichten = new ArrayList<>();
  private final Antwoorden antwoorden = new Antwoorden();
  private MemoryDossierRepository dossiers = new MemoryDossierRepository();

  /** As it is after the steps so far. */
  DossierRepository stand() {
    return dossiers;
  }

  void voegToe(Beoordeling stap) {
    Leesresultaat gelezen = stap.gelezen();
    if (!gelezen.isGelezen()) {
      return;
    }
    if (gelezen.soort().isRetour()) {
      antwoorden.voegToe(gelezen);
      dossiers = new MemoryDossierRepository();
      heenberichten.forEach(this::verwerk);
    } else {
      heenberichten.add(stap);
      verwerk(stap);
    }
  }

  private void verwerk(Beoordeling heen) {
    Leesresultaat gelezen = heen.gelezen();
    antwoorden
        .bij(gelezen)
        .ifPresentOrElse(
            antwoord -> {
              if (antwoord.wordtVerwerkt(gelezen.gelezen())) {
                dossiers.verwerk(
                    gelezen.soort(),
                    gelezen.gelezen(),
                    klasse -> !antwoord.besluit().keurtAf(klasse));
              }
            },
            () -> {
              if (heen.wordtVerwerkt()) {
                dossiers.verwerk(gelezen.soort(), gelezen.gelezen(), heen.goedgekeurd());
              }
            });
  }
}
