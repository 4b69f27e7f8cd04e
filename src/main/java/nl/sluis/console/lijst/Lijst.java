package nl.sluis.console.lijst;

import java.util.List;
import java.util.function.Function;
import nl.sluis.console.Opmaak;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with the way to the others.
 *
 * @param aantal how many there are in all; more than {@link Blad#TEL_TOT} for more than can be
 *     counted
 * @param einde where this page ended; null on the last
 * @param isTeBewaren whether somebody can keep this selection
 */
public record Lijst<T>(
    Lijstvraag vraag, List<T> rijen, int aantal, @Nullable String einde, boolean isTeBewaren) {
  /** Rows of a page. */
  public static final int GROOTTE = 50;

  public static <B, T> Lijst<T> van(
      Lijstvraag vraag, Blad<B> blad, int aantal, Function<B, T> rij) {
    Bladwijzer volgende = blad.volgende();
    return new Lijst<>(
        vraag,
        blad.regels().stream().map(rij).toList(),
        aantal,
        volgende == null ? null : volgende.tekst(),
        false);
  }

  /** The same, of which the selection can be kept. */
  Lijst<T> teBewaren() {
    return new Lijst<>(vraag, rijen, aantal, einde, true);
  }

  /** Such as 312, or ≥ 1.000. */
  public String geteld() {
    return Opmaak.geteld(aantal);
  }

  public boolean isLeeg() {
    return rijen.isEmpty();
  }

  /** The address of the next page; null on the last. */
  public @Nullable String volgende() {
    return einde == null ? null : vraag.volgende(einde);
  }

  /** The address of the page before; null on the first. */
  public @Nullable String vorige() {
    return vraag.vorige();
  }
}
