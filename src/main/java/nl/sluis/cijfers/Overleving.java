package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long something takes, by Kaplan and Meier: who still waits counts until the last day on which
 * he was seen waiting, so that a list full of long waits does not look short. All is exact, since a
 * rounded number may not decide on which day a half is passed. The order of adding is of no
 * importance.
 */
final class Overleving {
  private static final int PLAATSEN = 4;

  /** How many were seen to end on a day, and how many were last seen on it without that. */
  private static final class Dag {
    private int gebeurd;
    private int open;
  }

  /** Who is left after a day, as a fraction of all. */
  private record Trede(int dag, BigInteger over, BigInteger alle) {
    /** Whether at most 1/deel is left. */
    boolean isHoogstens(int deel) {
      return over.multiply(BigInteger.valueOf(deel)).compareTo(alle) <= 0;
    }
  }

  private final TreeMap<Integer, Dag> dagen = new TreeMap<>();
  private int aantal;
  private int gebeurd;

  /**
   * It happened after this number of days.
   *
   * @throws IllegalArgumentException when that is less than none
   */
  void telGebeurd(int naDagen) {
    dag(naDagen).gebeurd++;
    gebeurd++;
  }

  /**
   * After this number of days it had not happened yet, and more is not known.
   *
   * @throws IllegalArgumentException when that is less than none
   */
  void telOpen(int naDagen) {
    dag(naDagen).open++;
  }

  private Dag dag(int naDagen) {
    if (naDagen < 0) {
      throw new IllegalArgumentException("a duration of " + naDagen + " days");
    }
    aantal++;
    return dagen.computeIfAbsent(naDagen, nieuw -> new Dag());
  }

  int aantal() {
    return aantal;
  }

  int gebeurd() {
    return gebeurd;
  }

  /** The first day on which at most half is left; empty when so many did not get so far. */
  OptionalInt mediaan() {
    return eersteMetHoogstens(2);
  }

  /** The first day on which at most a tenth is left; empty when so many did not get so far. */
  OptionalInt p90() {
    return eersteMetHoogstens(10);
  }

  private OptionalInt eersteMetHoogstens(int deel) {
    return treden().stream()
        .filter(trede -> trede.isHoogstens(deel))
        .mapToInt(Trede::dag)
        .findFirst();
  }

  /** The share to which it happens within so many days, that day too, in four digits half up. */
  BigDecimal aandeelBinnen(int dagen) {
    BigInteger over = BigInteger.ONE;
    BigInteger alle = BigInteger.ONE;
    for (Trede trede : treden()) {
      if (trede.dag > dagen) {
        break;
      }
      over = trede.over;
      alle = trede.alle;
    }
    return new BigDecimal(alle.subtract(over))
        .divide(new BigDecimal(alle), PLAATSEN, RoundingMode.HALF_UP);
  }

  /** Who was last seen on a day was there still when others went on it. */
  private List<Trede> treden() {
    List<Trede> treden = new ArrayList<>();
    BigInteger over = BigInteger.ONE;
    BigInteger alle = BigInteger.ONE;
    int inBeeld = aantal;
    for (Map.Entry<Integer, Dag> dag : dagen.entrySet()) {
      int weg = dag.getValue().gebeurd;
      if (weg > 0) {
        over = over.multiply(BigInteger.valueOf(inBeeld - weg));
        alle = alle.multiply(BigInteger.valueOf(inBeeld));
        BigInteger samen = over.gcd(alle);
        over = over.divide(samen);
        alle = alle.divide(samen);
        treden.add(new Trede(dag.getKey(), over, alle));
      }
      inBeeld -= weg + dag.getValue().open;
    }
    return treden;
  }
}
