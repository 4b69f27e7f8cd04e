package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.VerzoekAntwoord;
import org.jspecify.annotations.Nullable;

/**
 * What a 319 said of a verzoek.
 *
 * @param verzoek pseudonym of the ReferentieAanbieder between these parties
 * @param woonplaatsbeginsel refused since another gemeente has to provide
 */
public record Verzoekantwoordfeit(
    long bericht,
    int regel,
    Partijen partijen,
    String verzoek,
    VerzoekAntwoord antwoord,
    boolean woonplaatsbeginsel,
    LocalDate ontvangen,
    Stand stand,
    @Nullable LocalDate beslist)
    implements Feit {

  /** The same with another verdict. */
  public Verzoekantwoordfeit beslist(Stand andere, @Nullable LocalDate dag) {
    return new Verzoekantwoordfeit(
        bericht, regel, partijen, verzoek, antwoord, woonplaatsbeginsel, ontvangen, andere, dag);
  }
}
