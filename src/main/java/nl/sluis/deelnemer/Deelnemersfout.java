package nl.sluis.deelnemer;

import java.util.List;

/** The deelnemers cannot be taken over; nothing was changed. */
public final class Deelnemersfout extends RuntimeException {
  private final List<Deelnemerfout> fouten;
  private final boolean isBewaard;

  Deelnemersfout(List<Deelnemerfout> fouten) {
    this(fouten, false);
  }

  private Deelnemersfout(List<Deelnemerfout> fouten, boolean isBewaard) {
    super(fouten.size() + " mistakes in the deelnemers");
    this.fouten = List.copyOf(fouten);
    this.isBewaard = isBewaard;
  }

  /** In the database, where the configuration does not reach. */
  static Deelnemersfout bewaard(List<Deelnemerfout> fouten) {
    return new Deelnemersfout(fouten, true);
  }

  /** Whether they stand in the database, instead of in the configuration or a request. */
  public boolean isBewaard() {
    return isBewaard;
  }

  /** All that is wrong. */
  public List<Deelnemerfout> fouten() {
    return fouten;
  }
}
