package nl.sluis.contract;

/**
 * Whether a claimed amount fits in what may be claimed of a Budget (TR369).
 *
 * @param dezeRegel in eurocent
 */
public record Budgetberekening(long toewijzingNummer, Budgetruimte ruimte, long dezeRegel)
    implements Berekening {

  @Override
  public boolean klopt() {
    return dezeRegel <= ruimte.over();
  }

  @Override
  public String tekst() {
    return "Toewijzing %d: %s; deze regel %s; %s."
        .formatted(
            toewijzingNummer,
            ruimte.tekst(),
            Geld.tekst(dezeRegel),
            klopt()
                ? "past"
                : "past niet, %s te veel"
                    .formatted(Geld.tekst(Math.subtractExact(dezeRegel, ruimte.over()))));
  }
}
