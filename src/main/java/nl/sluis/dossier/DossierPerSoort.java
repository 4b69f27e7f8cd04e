package nl.sluis.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * Chooses, for every way in which a dossier is kept, by what a message is about: a declaratie, a
 * toewijzing, the antwoord on a verzoek, or a client of whom something is asked or told.
 */
abstract class DossierPerSoort implements DossierRepository {

  @Override
  public Dossier laad(Berichtsoort soort, Bericht bericht) {
    Partijen partijen = Partijen.van(soort, bericht.header());
    boolean kentIdentificatie = kentIdentificatie(soort, bericht.header());
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      return laad(partijen, kentIdentificatie, declaratiebericht.declaratie());
    }
    Verzoekvraag vraag = Verzoekvraag.van(bericht);
    if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      return laad(
          partijen,
          kentIdentificatie,
          nummers(toewijzingbericht.client()),
          clientdeel(partijen, Clientverleden.LEEG, vraag));
    }
    return laad(partijen, kentIdentificatie, vraag);
  }

  private static Set<Long> nummers(Toewijzingbericht.Client client) {
    return client.toegewezenProducten().stream()
        .map(ToegewezenProduct::toewijzingNummer)
        .collect(Collectors.toSet());
  }

  abstract boolean kentIdentificatie(Berichtsoort soort, Header header);

  abstract Dossier laad(Partijen partijen, boolean kentIdentificatie, Declaratie declaratie);

  abstract Dossier laad(
      Partijen partijen, boolean kentIdentificatie, Set<Long> nummers, Clientdeel clientdeel);

  abstract Dossier laad(Partijen partijen, boolean kentIdentificatie, Verzoekvraag vraag);

  abstract Clientdeel clientdeel(Partijen partijen, Clientverleden client, Verzoekvraag vraag);

  @Override
  public void verwerk(Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd) {
    Partijen partijen = Partijen.van(soort, bericht.header());
    voegToe(soort, bericht.header());
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      voegToe(partijen, bericht.header(), declaratiebericht.declaratie(), goedgekeurd);
    } else if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      voegToe(partijen, bericht.header(), toewijzingbericht.client());
    } else if (bericht instanceof Antwoordbericht antwoordbericht
        && antwoordbericht.antwoord() != null) {
      verwerk(partijen, antwoordbericht.antwoord());
    } else if (bericht.inhoud() instanceof MetBsn client) {
      List<String> referenties = Verzoekvraag.referenties(bericht);
      if (referenties.isEmpty()) {
        verwerk(partijen, bericht.header(), client.bsn(), MetLevering.van(client));
      } else {
        voegToe(partijen, soort.vorm(), bericht.header(), client.bsn(), referenties);
      }
    }
  }

  abstract void voegToe(Berichtsoort soort, Header header);

  abstract void voegToe(
      Partijen partijen,
      Header header,
      Declaratie declaratie,
      Predicate<Berichtklasse> goedgekeurd);

  abstract void voegToe(Partijen partijen, Header header, Toewijzingbericht.Client client);

  abstract void verwerk(Partijen partijen, Antwoord antwoord);

  abstract void verwerk(Partijen partijen, Header header, String bsn, List<MetLevering> lijnen);

  abstract void voegToe(
      Partijen partijen, int vorm, Header header, String bsn, List<String> referenties);
}
