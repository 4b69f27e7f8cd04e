package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.VerzoekAntwoord;
import org.jspecify.annotations.Nullable;

/**
 * A verzoek om toewijzing or om wijziging that was sent.
 *
 * @param vorm 315 or 317
 * @param dagtekening of its message, from which the weeks of an onderzoek run (OP274, OP346)
 * @param referenties one to a product in a 315, one for the whole of a 317
 */
public record Verzoek(int vorm, LocalDate dagtekening, String bsn, List<Referentie> referenties) {

  /**
   * What became of one ReferentieAanbieder.
   *
   * @param antwoord the last antwoord on it; null when there is none
   */
  public record Referentie(String nummer, boolean toegewezen, @Nullable VerzoekAntwoord antwoord) {
    boolean isOpen() {
      return !toegewezen && antwoord != VerzoekAntwoord.AFGEWEZEN;
    }
  }

  /** Open until every ReferentieAanbieder in it has a toewijzing or was refused (D13). */
  public boolean isOpen() {
    return referenties.stream().anyMatch(Referentie::isOpen);
  }

  /**
   * What became of this ReferentieAanbieder.
   *
   * @throws java.util.NoSuchElementException when it is not of this verzoek
   */
  public Referentie referentie(String nummer) {
    return referenties.stream()
        .filter(referentie -> referentie.nummer().equals(nummer))
        .findFirst()
        .orElseThrow();
  }
}
