package nl.sluis.command;

import java.util.Arrays;

/** Times one piece of work several times and keeps the median, in milliseconds. */
final class Mediaan {
  /** What is measured; it may throw whatever it likes. */
  @FunctionalInterface
  interface Werk {
    void doe(int ronde) throws Exception;
  }

  private static final double NANOS_PER_MILLI = 1_000_000.0;

  private Mediaan() {}

  /** How many rounds go before the ones that count. */
  static int opwarmen(int rondes) {
    return rondes / 2;
  }

  /** The median over the rounds, after warm-up rounds that do not count. */
  static double van(int rondes, Werk werk) throws Exception {
    int opwarmen = opwarmen(rondes);
    double[] duur = new double[rondes];
    for (int ronde = 0; ronde < opwarmen + rondes; ronde++) {
      long begin = System.nanoTime();
      werk.doe(ronde);
      if (ronde >= opwarmen) {
        duur[ronde - opwarmen] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
      }
    }
    Arrays.sort(duur);
    return duur[rondes / 2];
  }
}
