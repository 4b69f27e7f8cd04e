package nl.sluis.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a declaratie takes of a plafond beside what was approved before. It changes no verdict
 * (D107).
 *
 * @param eerder what was approved before and is not taken back; null where no dossier tells
 * @param dezeDeclaratie what is approved of the declaratie, less what it takes back
 */
public record Plafondberekening(
    Plafond plafond, @Nullable Hoeveelheid eerder, Hoeveelheid dezeDeclaratie)
    implements Berekening {

  /** With this declaratie, as far as is known. */
  public Hoeveelheid gebruikt() {
    return eerder == null ? dezeDeclaratie : eerder.plus(dezeDeclaratie);
  }

  /** What is left with this declaratie; negative when more is used. */
  public Hoeveelheid over() {
    return plafond.grens().min(gebruikt());
  }

  /** Whether it stays below the plafond. */
  @Override
  public boolean klopt() {
    return over().aantal() >= 0;
  }

  @Override
  public String tekst() {
    return eerder == null
        ? "%s; deze declaratie %s; %s. Wat eerder is goedgekeurd telt niet mee: er is geen dossier.%s"
            .formatted(
                plafond.tekst(),
                woorden(dezeDeclaratie),
                plafond.rest(dezeDeclaratie),
                plafond.bereik())
        : "%s; eerder goedgekeurd %s; deze declaratie %s; samen %s, %s.%s"
            .formatted(
                plafond.tekst(),
                woorden(eerder),
                woorden(dezeDeclaratie),
                woorden(gebruikt()),
                plafond.rest(gebruikt()),
                plafond.bereik());
  }

  private String woorden(Hoeveelheid hoeveelheid) {
    return hoeveelheid.tekst(plafond.eenheid());
  }
}
