package nl.sluis.tabel;

/** A file that cannot be read on, with the reason in Dutch for who made it. */
final class Onleesbaar extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String reden;

  Onleesbaar(String reden) {
    super(reden);
    this.reden = reden;
  }

  String reden() {
    return reden;
  }
}
