package nl.sluis.deelnemer;

import java.util.List;

/** The deelnemers cannot be taken over; nothing was changed. */
public final class Deelnemersfout extends RuntimeException {
  private final List<Deelnemerfout> fouten;

  Deelnemersfout(List<Deelnemerfout> fouten) {
    super(fouten.size() + " mistakes in the deelnemers");
    this.fouten = List.copyOf(fouten);
  }

  /** All that is wrong. */
  public List<Deelnemerfout> fouten() {
    return fouten;
  }
}
