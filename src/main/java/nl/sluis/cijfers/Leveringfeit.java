package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.StatusAanlevering;
import org.jspecify.annotations.Nullable;

/**
 * A line of a 305 or 307: a delivery began or ended, or that is taken back.
 *
 * @param client pseudonym, the same with every gemeente and aanbieder
 * @param toewijzing pseudonym of its number between these parties; null for one without
 * @param einde of a stop; null for a start
 * @param reden RedenBeeindiging of a stop; null for a start
 */
public record Leveringfeit(
    long bericht,
    int regel,
    Partijen partijen,
    String client,
    @Nullable String toewijzing,
    @Nullable Product product,
    LocalDate begin,
    @Nullable LocalDate einde,
    @Nullable String reden,
    StatusAanlevering status,
    LocalDate ontvangen,
    Stand stand,
    @Nullable LocalDate beslist)
    implements Feit {

  public boolean isStop() {
    return einde != null;
  }

  /** It takes back what was sent before. */
  public boolean isVerwijdering() {
    return status == StatusAanlevering.VERWIJDEREN;
  }

  /** The same with another verdict. */
  public Leveringfeit beslist(Stand andere, @Nullable LocalDate dag) {
    return new Leveringfeit(
        bericht,
        regel,
        partijen,
        client,
        toewijzing,
        product,
        begin,
        einde,
        reden,
        status,
        ontvangen,
        andere,
        dag);
  }
}
