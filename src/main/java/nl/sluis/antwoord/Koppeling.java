package nl.sluis.antwoord;

import java.util.Optional;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;

/** Why an answer that seems to be of a heenbericht is not paired with it. */
public final class Koppeling {
  private Koppeling() {}

  /**
   * What keeps these two apart, where DeclaratieNummer and parties say that they belong together.
   */
  public static Optional<String> verschil(Bericht heen, Bericht antwoord) {
    String anders = Heenberichten.heenIdentificatie(antwoord).identificatie();
    String eigen = heen.header().identificatie();
    if (!(heen instanceof Declaratiebericht declaratie)
        || !(antwoord instanceof DeclaratieAntwoordbericht bericht)
        || bericht.declaratieAntwoord() == null
        || anders.equals(eigen)
        || !Heenberichten.zijnPartijenGelijk(heen.header(), antwoord)) {
      return Optional.empty();
    }
    String nummer = declaratie.declaratie().declaratieNummer();
    return nummer.equals(bericht.declaratieAntwoord().declaratieNummer())
        ? Optional.of(
            ("de DeclaratieIdentificatie in het antwoord is %s, maar de declaratie met hetzelfde"
                    + " DeclaratieNummer %s en dezelfde partijen heeft Identificatie %s")
                .formatted(anders, nummer, eigen))
        : Optional.empty();
  }
}
