package nl.sluis.cijfers;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A figure that has a definition. */
public interface Indicator {
  Definitie definitie();

  /**
   * Tells all that it counts. It goes by nothing else than what it is given, so that the same facts
   * give the same figure.
   *
   * @param feiten as they were known on {@link Vraag#kennis()}
   */
  void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer);

  /**
   * Its own breakdowns, each by some keys, besides those that all have: region, gemeente,
   * aanbieder, gemeente and aanbieder, product.
   */
  default List<Set<Celsleutel>> uitsplitsingen() {
    return List.of();
  }

  /** Whether it counts anything of clients; if not, no child can be known from it. */
  default boolean gaatOverClienten() {
    return true;
  }

  /** The denominator of a cell; another than the sum where that is of unique clients. */
  default long noemer(Optelling som) {
    return som.noemer();
  }

  /** What a cell comes to; a share unless it says otherwise. */
  default Uitkomst uitkomst(Optelling som) {
    return Uitkomst.aandeel(som);
  }

  /** The same, where it depends on what was asked. */
  default Uitkomst uitkomst(Optelling som, Vraag vraag) {
    return uitkomst(som);
  }
}
