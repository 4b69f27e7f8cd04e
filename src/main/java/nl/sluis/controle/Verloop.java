package nl.sluis.controle;

import java.util.HashSet;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * What was approved so far in the message that is being judged. Credits come before debits (D5), so
 * a debit sees which earlier prestaties the credits of its own message took back.
 */
final class Verloop {
  private final Set<String> gecrediteerd = new HashSet<>();

  void goedgekeurd(Berichtklasse klasse) {
    if (klasse instanceof Prestatie prestatie && prestatie.isCredit()) {
      String vorig = prestatie.productReferentie().vorigReferentieNummer();
      if (vorig != null) {
        gecrediteerd.add(vorig);
      }
    }
  }

  /** An approved credit of this message takes the prestatie with this ReferentieNummer back. */
  boolean isGecrediteerd(String referentieNummer) {
    return gecrediteerd.contains(referentieNummer);
  }
}
