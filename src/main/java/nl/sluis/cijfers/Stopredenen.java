package nl.sluis.cijfers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/**
 * To which group a code of JZ588 or WMO588 belongs. The same digits can mean something else in the
 * other domain, and a code holds from its day on; so it is a table.
 */
final class Stopredenen {
  private static final String DOMEIN = "domein";
  private static final String CODE = "code";
  private static final String GROEP = "groep";
  private static final String VANAF = "vanaf";
  private static final String TOT = "totenmet";
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(DOMEIN, CODE, GROEP, VANAF, TOT), List.of());

  private record Regel(
      String domein, String code, Stopreden groep, LocalDate vanaf, LocalDate totEnMet) {
    boolean geldt(String inDomein, String voorCode, LocalDate dag) {
      return domein.equals(inDomein)
          && code.equals(voorCode)
          && !dag.isBefore(vanaf)
          && !dag.isAfter(totEnMet);
    }
  }

  private final List<Regel> regels;

  private Stopredenen(List<Regel> regels) {
    this.regels = regels;
  }

  /** Those that come with Sluis. */
  static Stopredenen ingebouwd() {
    try (InputStream stroom =
        Objects.requireNonNull(Stopredenen.class.getResourceAsStream("stopredenen.csv"))) {
      List<Regel> regels = new ArrayList<>();
      List<Tabelfout> fouten =
          KOLOMMEN.lees(
              Tabellen.lees(stroom.readAllBytes()), rij -> lees(rij).ifPresent(regels::add));
      if (!fouten.isEmpty()) {
        throw new IllegalStateException("stopredenen.csv: " + fouten);
      }
      return new Stopredenen(List.copyOf(regels));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Optional<Regel> lees(Rijlezing rij) {
    Map<String, Stopreden> groepen = new TreeMap<>();
    Arrays.stream(Stopreden.values()).forEach(reden -> groepen.put(reden.name(), reden));
    String domein = rij.keuze(DOMEIN, Map.of("JW", "JW", "WMO", "WMO"));
    Stopreden groep = rij.keuze(GROEP, groepen);
    LocalDate vanaf = rij.isLeeg(VANAF) ? LocalDate.MIN : rij.datum(VANAF);
    LocalDate totEnMet = rij.isLeeg(TOT) ? LocalDate.MAX : rij.datum(TOT);
    return domein == null || groep == null || vanaf == null || totEnMet == null
        ? Optional.empty()
        : Optional.of(new Regel(domein, rij.tekst(CODE), groep, vanaf, totEnMet));
  }

  /**
   * What a code says.
   *
   * @param domein JW or WMO
   * @param dag on which the care ended
   * @return empty when the code was not there on that day
   */
  Optional<Stopreden> van(String domein, String code, LocalDate dag) {
    return regels.stream()
        .filter(regel -> regel.geldt(domein, code, dag))
        .map(Regel::groep)
        .findFirst();
  }
}
