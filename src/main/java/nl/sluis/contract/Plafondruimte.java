package nl.sluis.contract;

/**
 * What is used of a plafond by all that was approved between one gemeente and one aanbieder (D107).
 *
 * @param gebruikt in the Eenheid of the plafond: eurocent, or minutes for hours
 */
public record Plafondruimte(Plafond plafond, Hoeveelheid gebruikt) {

  /** What is left; negative when more is used. */
  public Hoeveelheid over() {
    return plafond.grens().min(gebruikt);
  }

  /** What is left in words, such as: over 3 uur; or: € 20,00 boven het plafond. */
  public String rest() {
    return plafond.rest(gebruikt);
  }

  /** As a Dutch sentence. */
  public String tekst() {
    return "%s; goedgekeurd %s; %s.%s"
        .formatted(plafond.tekst(), gebruikt.tekst(plafond.eenheid()), rest(), plafond.bereik());
  }
}
