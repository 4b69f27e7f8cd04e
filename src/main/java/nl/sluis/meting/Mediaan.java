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
  record Duur(double duur, double rekentijd) {}

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
    return metRekentijd(rondes, werken).stream().mapToDouble(Duur::duur).toArray();
  }

  /** The same, with the processor time beside it: two processors hide half of what work costs. */
  static List<Duur> metRekentijd(int rondes, List<Werk> werken) throws Exception {
    int opwarmen = opwarmen(rondes);
    double[][] duur = new double[werken.size()][rondes];
    double[][] rekentijd = new double[werken.size()][rondes];
    for (int ronde = 0; ronde < opwarmen + rondes; ronde++) {
      for (int welk = 0; welk < werken.size(); welk++) {
        long rekenen = PROCES.getProcessCpuTime();
        long begin = System.nanoTime();
        werken.get(welk).doe(ronde);
        if (ronde >= opwarmen) {
          duur[welk][ronde - opwarmen] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
          rekentijd[welk][ronde - opwarmen] =
              (PROCES.getProcessCpuTime() - rekenen) / NANOS_PER_MILLI;
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
