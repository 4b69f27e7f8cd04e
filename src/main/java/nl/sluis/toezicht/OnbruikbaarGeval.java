package nl.sluis.toezicht;

/** A case that cannot be run, with the reason in Dutch: the mistake is in the case. */
final class OnbruikbaarGeval extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OnbruikbaarGeval(String reden) {
    super(reden);
  }
}
