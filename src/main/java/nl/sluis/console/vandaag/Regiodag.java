package nl.sluis.console.vandaag;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.contract.Contractversie;

/**
 * What a region finds in the morning: the contracts of its gemeenten, and what changes in them.
 *
 * @param gemeenten its members, each with its contracts
 * @param versies the latest, with what they changed
 * @param aflopend lines that end soon and have nothing after them, the soonest first
 * @param meer how many of those are not shown
 * @param tot until which day that is looked at
 * @param isIngekort that there are more lines than are counted
 * @param bewaard the selections that he keeps
 */
public record Regiodag(
    List<Cijfer> cijfers,
    List<Lid> gemeenten,
    List<Contractversie> versies,
    List<Aflopend> aflopend,
    int meer,
    LocalDate tot,
    boolean isIngekort,
    List<Bewaard> bewaard) {

  /**
   * A gemeente of the region.
   *
   * @param aanbieders with how many it has a contract that holds today
   * @param regels how many lines those are
   * @param aflopend how many of those end soon
   */
  public record Lid(String code, String naam, int aanbieders, int regels, int aflopend) {}

  /** A line that ends soon. */
  public record Aflopend(
      String contractnummer, String aanbieder, String naam, String product, LocalDate einde) {}
}
