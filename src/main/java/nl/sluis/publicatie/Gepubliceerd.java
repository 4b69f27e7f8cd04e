package nl.sluis.publicatie;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of a figure about more than one party: the only thing that who shows such a
 * figure is given, and only a {@link Beeldboom} makes it.
 */
public final class Gepubliceerd {
  /** How the rest among the parts of a whole is called. */
  public static final String OVERIG = "Overig";

  private final Publicatieplan plan;
  private final int drempel;
  private final List<Knoop> knopen;

  Gepubliceerd(Publicatieplan plan, int drempel, List<Knoop> knopen) {
    this.plan = plan;
    this.drempel = drempel;
    this.knopen = List.copyOf(knopen);
  }

  /**
   * One number.
   *
   * @param pad labels from the root; that of a rest ends in {@link #OVERIG}
   * @param n client times leaf of the plan, so that parts add up to their whole
   * @param clienten unique clients; at the root only, for they do not add up
   * @param waarde what the figure comes to
   * @param overig how many parts a rest takes together; null when it is no rest
   * @param uitleg why something is not shown here, in Dutch; null when all is
   * @param versie from 1; one more with each correction
   */
  public record Knoop(
      List<String> pad,
      int n,
      @Nullable Integer clienten,
      Waarde waarde,
      @Nullable Integer overig,
      @Nullable String uitleg,
      int versie) {}

  /** By which it was broken down. */
  public Publicatieplan plan() {
    return plan;
  }

  /** The fewest clients behind a number. */
  public int drempel() {
    return drempel;
  }

  /** Each whole before its parts, these by their label and the rest last; empty: nothing is. */
  public List<Knoop> knopen() {
    return knopen;
  }

  /** Why nothing at all is shown, in Dutch; null when something is. */
  public @Nullable String uitleg() {
    return knopen.isEmpty()
        ? ("Hier is niets te tonen: het gaat over minder dan %d cliënten, of een partij zou over"
                + " zo weinig cliënten van anderen iets te weten komen.")
            .formatted(drempel)
        : null;
  }
}
