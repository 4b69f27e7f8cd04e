package nl.sluis.meting;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Times one piece of work several times and keeps the median, in milliseconds. */
final class Mediaan {
  /** What is measured; it may throw whatever it likes. */
  @FunctionalInterface
  interface Werk {
    void doe(int ronde) throws Exception;
  }

  /** Processor time up to now, in milliseconds. */
  @FunctionalInterface
  interface Rekenklok {
    double stand() throws Exception;
  }

  private static final double NANOS_PER_MILLI = 1_000_000.0;

  private static final OperatingSystemMXBean PROCES =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Mediaan() {}

  /**
   * What a piece of work takes.
   *
   * @param duur by the clock, in milliseconds
   * @param rekentijd of all processors together, the collector of garbage and the compiler
   *     included, in milliseconds
   */
  record Duur(double duur, double rekentijd) {
    /** How often the other fits in it. */
    double maal(Duur ander) {
      return duur / ander.duur;
    }

    /** The same in processor time. */
    double maalInRekentijd(Duur ander) {
      return rekentijd / ander.rekentijd;
    }
  }

  /** Of this process. */
  static double rekentijd() {
    return PROCES.getProcessCpuTime() / NANOS_PER_MILLI;
  }

  /** How many rounds go before the ones that count. */
  static int opwarmen(int rondes) {
    return rondes / 2;
  }

  /**
   * The medians over the rounds of pieces of work that are done in turn, after warm-up rounds that
   * do not count: what disturbs the machine for a while disturbs all of them. Beside the clock
   * stands the processor time: two processors hide half of what work costs.
   *
   * @param klok of all that works for them
   */
  static List<Duur> vanElk(int rondes, Rekenklok klok, List<Werk> werken) throws Exception {
    int opwarmen = opwarmen(rondes);
    double[][] duur = new double[werken.size()][rondes];
    double[][] rekentijd = new double[werken.size()][rondes];
    for (int ronde = 0; ronde < opwarmen + rondes; ronde++) {
      for (int welk = 0; welk < werken.size(); welk++) {
        double rekenen = klok.stand();
        long begin = System.nanoTime();
        werken.get(welk).doe(ronde);
        if (ronde >= opwarmen) {
          duur[welk][ronde - opwarmen] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
          rekentijd[welk][ronde - opwarmen] = klok.stand() - rekenen;
        }
      }
    }
    return IntStream.range(0, werken.size())
        .mapToObj(welk -> new Duur(midden(duur[welk]), midden(rekentijd[welk])))
        .toList();
  }

  private static double midden(double[] duur) {
    Arrays.sort(duur);
    return duur[duur.length / 2];
  }
}
