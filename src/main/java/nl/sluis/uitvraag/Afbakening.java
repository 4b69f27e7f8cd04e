package nl.sluis.uitvraag;

import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * Whose traffic is looked at.
 *
 * @param standaard null for both
 * @param aanbieder AGB-code; null for all
 * @param gemeente CBS code; null for all
 */
public record Afbakening(
    @Nullable Standaard standaard, @Nullable String aanbieder, @Nullable String gemeente) {

  /** Of one aanbieder under the Jeugdwet, with whatever gemeente. */
  public static Afbakening jeugd(String aanbieder) {
    return new Afbakening(Standaard.IJW, aanbieder, null);
  }

  public boolean omvat(Partijen partijen) {
    return (standaard == null || standaard == partijen.standaard())
        && (aanbieder == null || aanbieder.equals(partijen.aanbieder()))
        && (gemeente == null || gemeente.equals(partijen.gemeente()));
  }
}
