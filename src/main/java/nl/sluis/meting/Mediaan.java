package nl.sluis.meting;

import java.util.Arrays;
import java.util.List;

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
    return vanElk(rondes, List.of(werk))[0];
  }

  /**
   * The medians of pieces of work that are done in turn: what disturbs the machine for a while
   * disturbs all of them.
   */
  static double[] vanElk(int rondes, List<Werk> werken) throws Exception {
    int opwarmen = opwarmen(rondes);
    double[][] duur = new double[werken.size()][rondes];
    for (int ronde = 0; ronde < opwarmen + rondes; ronde++) {
      for (int welk = 0; welk < werken.size(); welk++) {
        long begin = System.nanoTime();
        werken.get(welk).doe(ronde);
        if (ronde >= opwarmen) {
          duur[welk][ronde - opwarmen] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        }
      }
    }
    return Arrays.stream(duur).mapToDouble(Mediaan::midden).toArray();
  }

  private static double midden(double[] duur) {
    Arrays.sort(duur);
    return duur[duur.length / 2];
  }
}
