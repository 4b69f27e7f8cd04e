package nl.sluis.koppeling.demo;

/** Of each so many times one, so that what is rare is there in a small world too. */
final class Elke {
  private final int zoveel;
  private int keer;

  Elke(int zoveel) {
    this.zoveel = zoveel;
  }

  /** Whether it is this time. */
  boolean nu() {
    keer++;
    return keer % zoveel == zoveel / 2;
  }
}
