package nl.sluis.contract;

/**
 * Whether a claimed amount fits, with what was claimed before, in the Budget of a toewijzing
 * (TR369, D10). All amounts are in eurocent.
 */
public record Budgetberekening(long toewijzingNummer, long budget, long eerder, long dezeRegel)
    implements Berekening {

  @Override
  public boolean klopt() {
    return samen() <= budget;
  }

  private long samen() {
    return Math.addExact(eerder, dezeRegel);
  }

  @Override
  public String tekst() {
    return "Toewijzing %d: Budget %s; eerder goedgekeurd %s; deze regel %s; %s."
        .formatted(
            toewijzingNummer,
            Geld.tekst(budget),
            Geld.tekst(eerder),
            Geld.tekst(dezeRegel),
            klopt() ? "past" : "past niet, %s te veel".formatted(Geld.tekst(samen() - budget)));
  }
}
