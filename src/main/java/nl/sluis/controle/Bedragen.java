package nl.sluis.controle;

import java.util.List;
import java.util.function.Predicate;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/** What a declaratie asks and what of it is granted. */
public record Bedragen(Som ingediend, Som goedgekeurd, Som afgekeurd) {

  /**
   * A number of prestaties and their amount.
   *
   * @param bedrag in eurocent, credits taken off
   */
  public record Som(int aantal, long bedrag) {
    /** Of these prestaties. */
    public static Som van(List<Prestatie> prestaties) {
      return new Som(
          prestaties.size(),
          prestaties.stream().mapToLong(prestatie -> prestatie.ingediendBedrag().saldo()).sum());
    }

    /** Together with another. */
    public Som plus(Som andere) {
      return new Som(Math.addExact(aantal, andere.aantal), Math.addExact(bedrag, andere.bedrag));
    }
  }

  /** The sums of a declaratie, by which of its prestaties are approved. */
  public static Bedragen van(Declaratiebericht bericht, Predicate<? super Prestatie> goedgekeurd) {
    List<Prestatie> alle =
        bericht.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .toList();
    return new Bedragen(
        Som.van(alle),
        Som.van(alle.stream().filter(goedgekeurd).toList()),
        Som.van(alle.stream().filter(prestatie -> !goedgekeurd.test(prestatie)).toList()));
  }
}
