package nl.sluis.console;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart, drawn on the server with attributes only, for the policy of the console drops styles.
 * The tag {@code grafiek} shows it with its caption, and its numbers as a table.
 *
 * @param titel what it shows, in a sentence
 * @param eenheid of the numbers, such as declaraties
 * @param punten from left to right
 */
public record Grafiek(String titel, String eenheid, Soort soort, List<Punt> punten) {
  private static final int BREEDTE = 640;
  private static final int HOOGTE = 200;
  private static final int LINKS = 56;
  private static final int ONDER = 24;
  private static final int BOVEN = 12;
  private static final int LABELS = 12;

  public Grafiek {
    punten = List.copyOf(punten);
  }

  /** How it is drawn. */
  public enum Soort {
    STAVEN,
    LIJN,
    /** A line without axes, as high as a line of text. */
    VONK
  }

  /**
   * One value.
   *
   * @param waarde null for one that is not known, which leaves a gap
   */
  public record Punt(String label, @Nullable Long waarde) {}

  /** Of the viewBox. */
  public int breedte() {
    return soort == Soort.VONK ? 120 : BREEDTE;
  }

  /** Of the viewBox. */
  public int hoogte() {
    return soort == Soort.VONK ? 24 : HOOGTE;
  }

  /** A bar: its place and size, in the units of the viewBox. */
  public record Staaf(String x, String y, String breedte, String hoogte) {}

  public List<Staaf> staven() {
    double vak = (double) vlak() / Math.max(1, punten.size());
    return IntStream.range(0, punten.size())
        .filter(plaats -> waarde(plaats) != null)
        .mapToObj(
            plaats -> {
              double top = y(Objects.requireNonNull(waarde(plaats)));
              return new Staaf(
                  getal(links() + vak * plaats + vak * 0.15),
                  getal(top),
                  getal(vak * 0.7),
                  getal(y(0L) - top));
            })
        .toList();
  }

  /** The line, as the d of a path; a value that is not known breaks it. */
  public String pad() {
    StringBuilder pad = new StringBuilder();
    boolean isBegin = true;
    for (int plaats = 0; plaats < punten.size(); plaats++) {
      Long waarde = waarde(plaats);
      if (waarde != null) {
        pad.append(isBegin ? "M" : "L").append(x(plaats)).append(' ').append(getal(y(waarde)));
      }
      isBegin = waarde == null;
    }
    return pad.toString();
  }

  /** A text beside an axis. */
  public record Label(String x, String y, String tekst) {}

  /** Below: some of the labels, when there are many. */
  public List<Label> onder() {
    int stap = Math.max(1, (punten.size() + LABELS - 1) / LABELS);
    return IntStream.range(0, punten.size())
        .filter(plaats -> plaats % stap == 0)
        .mapToObj(plaats -> new Label(x(plaats), getal(hoogte() - 6.0), punten.get(plaats).label()))
        .toList();
  }

  /** At the left: nothing, half and all. */
  public List<Label> schaal() {
    long hoogste = hoogste();
    return LongStream.of(0, hoogste / 2, hoogste)
        .distinct()
        .mapToObj(waarde -> new Label(getal(LINKS - 6.0), getal(y(waarde)), Opmaak.aantal(waarde)))
        .toList();
  }

  private @Nullable Long waarde(int plaats) {
    return punten.get(plaats).waarde();
  }

  private int links() {
    return soort == Soort.VONK ? 2 : LINKS;
  }

  private int vlak() {
    return breedte() - links() - 2;
  }

  private String x(int plaats) {
    double vak = (double) vlak() / Math.max(1, punten.size());
    return getal(links() + vak * (plaats + 0.5));
  }

  private double y(long waarde) {
    int onder = soort == Soort.VONK ? 2 : ONDER;
    int boven = soort == Soort.VONK ? 2 : BOVEN;
    return hoogte() - onder - (double) (hoogte() - onder - boven) * waarde / hoogste();
  }

  /** A round number that none exceeds; from 0, for bars that begin elsewhere mislead. */
  private long hoogste() {
    long hoogste =
        punten.stream()
            .map(Punt::waarde)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    long macht = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, hoogste))));
    return Math.max(1, (hoogste + macht - 1) / macht * macht);
  }

  private static String getal(double getal) {
    return String.format(Locale.ROOT, "%.1f", getal);
  }
}
