package nl.sluis.contract;

/**
 * How much may be claimed of a Budget beside what was approved before (TR369, D10), in eurocent.
 * Both who judges a prestatie and who tells what is left ask it here.
 */
public record Budgetruimte(long budget, long eerder) {

  /** Of the Budget of a toewijzing, with what counts as claimed before. */
  public static Budgetruimte over(long budget, Gedeclareerd eerder) {
    return new Budgetruimte(budget, eerder.bedrag());
  }

  /** What is left; negative when more was claimed than there is now, after a change. */
  public long over() {
    return Math.subtractExact(budget, eerder);
  }

  /** Such as: Budget € 500,00; eerder goedgekeurd € 200,00. */
  public String tekst() {
    return "Budget %s; eerder goedgekeurd %s".formatted(Geld.tekst(budget), Geld.tekst(eerder));
  }
}
