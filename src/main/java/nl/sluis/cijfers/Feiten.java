package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/** Where facts are kept: a folder of messages that was read, or the database of the gateway. */
public interface Feiten {

  /**
   * The facts of these gemeenten, one relation at a time in the order of domein, gemeente and
   * aanbieder, so that a year of a region need not lie in memory at once.
   */
  void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer);

  /**
   * Files that are no valid message (niveau 0 or 1), of which the parties or the day are lacking.
   */
  long nietTePlaatsen();

  /** The lines of the contract register that hold for at least one of these gemeenten. */
  List<Contractregel> contracten(Set<String> gemeenten);

  /** The day on which a declaratie was paid, the last of its payments; null when none is known. */
  default @Nullable LocalDate betaald(Berichtfeit declaratie) {
    return null;
  }

  /** The same, as it was known at the end of a day. */
  default Feiten zoalsBekendOp(LocalDate dag) {
    Feiten geheel = this;
    return new Feiten() {
      @Override
      public void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer) {
        geheel.perRelatie(gemeenten, relatie -> lezer.accept(relatie.zoalsBekendOp(dag)));
      }

      @Override
      public long nietTePlaatsen() {
        return geheel.nietTePlaatsen();
      }

      @Override
      public @Nullable LocalDate betaald(Berichtfeit declaratie) {
        LocalDate betaald = geheel.betaald(declaratie);
        return betaald == null || betaald.isAfter(dag) ? null : betaald;
      }

      @Override
      public List<Contractregel> contracten(Set<String> gemeenten) {
        return geheel.contracten(gemeenten);
      }
    };
  }
}
