package nl.sluis.antwoord;

import java.util.Optional;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Header;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Oordeel;

/** Composes the one answer that every heenbericht gets once it was judged (IV028, IV087). */
public final class Antwoordopsteller {

  /**
   * The answer; empty for a file that is no valid message (niveau 0 and 1), for a message that is
   * itself an answer, and for one that could not be judged.
   */
  public Optional<Antwoord> stelOp(Beoordeling beoordeling, Antwoordkenmerk kenmerk) {
    boolean zonderAntwoord =
        beoordeling.oordeel() == Oordeel.GEWEIGERD || beoordeling.oordeel() == Oordeel.ONBESLIST;
    if (zonderAntwoord || beoordeling.gelezen().soort().isRetour()) {
      return Optional.empty();
    }
    Berichtsoort heen = beoordeling.gelezen().soort();
    Berichtsoort retour = heen.partner();
    Bericht bericht =
        heen.vorm() == 323
            ? new DeclaratieAntwoordopstelling(beoordeling, kenmerk).stelOp()
            : new Retouropstelling(beoordeling, kenmerk).stelOp();
    Header header = beoordeling.gelezen().gelezen().header();
    String naam = kenmerk.bestandsnaam(retour, header.ontvanger(), header.identificatie());
    return Optional.of(new Antwoord(retour, bericht, naam));
  }
}
