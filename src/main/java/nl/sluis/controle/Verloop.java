package nl.sluis.controle;

import java.util.HashSet;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.dossier.Levering;
import org.jspecify.annotations.Nullable;

/**
 * What was approved so far in the message that is being judged. Credits come before debits (D5), so
 * a debit sees which earlier prestaties the credits of its own message took back.
 */
final class Verloop {
  private final Set<String> gecrediteerd = new HashSet<>();
  private @Nullable Leveringen leveringen;

  void goedgekeurd(Berichtklasse klasse) {
    if (klasse instanceof MetLevering lijn && !lijn.isVerwijdering() && leveringen != null) {
      leveringen.voegToe(Levering.van(lijn));
    }
    if (klasse instanceof Prestatie prestatie && prestatie.isCredit()) {
      String vorig = prestatie.productReferentie().vorigReferentieNummer();
      if (vorig != null) {
        gecrediteerd.add(vorig);
      }
    }
  }

  /** The starts and stops that count for the line of a regiebericht that is judged now. */
  Leveringen leveringen(Omgeving omgeving) {
    if (leveringen == null) {
      leveringen = Leveringen.bijAanvang(omgeving);
    }
    return leveringen;
  }

  /** An approved credit of this message takes the prestatie with this ReferentieNummer back. */
  boolean isGecrediteerd(String referentieNummer) {
    return gecrediteerd.contains(referentieNummer);
  }
}
