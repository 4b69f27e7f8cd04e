package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/**
 * A verzoek om toewijzing, one to a product (315), or om wijziging, one to a message (317).
 *
 * @param vorm 315 or 317
 * @param client pseudonym, the same with every gemeente and aanbieder
 * @param verzoek pseudonym of the ReferentieAanbieder between these parties
 * @param product null in a 317, and where the verzoek names none
 * @param verwijzer code of the kind of verwijzer in a 315; null in a 317
 */
public record Verzoekfeit(
    long bericht,
    int regel,
    int vorm,
    Partijen partijen,
    String client,
    String verzoek,
    @Nullable Product product,
    @Nullable String verwijzer,
    LocalDate ontvangen,
    Stand stand,
    @Nullable LocalDate beslist)
    implements Feit {

  /** The same with another verdict. */
  public Verzoekfeit beslist(Stand andere, @Nullable LocalDate dag) {
    return new Verzoekfeit(
        bericht, regel, vorm, partijen, client, verzoek, product, verwijzer, ontvangen, andere,
        dag);
  }
}
