package nl.sluis.factuur;

import java.util.List;

/** Why there is no invoice: everything that is in its way, in Dutch, for whoever can mend it. */
public final class Factuurfout extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<String> meldingen;

  Factuurfout(List<String> meldingen) {
    super("No invoice: " + meldingen.size() + " mistakes");
    this.meldingen = List.copyOf(meldingen);
  }

  public List<String> meldingen() {
    return meldingen;
  }
}
