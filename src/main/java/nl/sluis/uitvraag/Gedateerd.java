package nl.sluis.uitvraag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/**
 * A data file that comes with Sluis, of which each row says in which days it holds: columns vanaf
 * and totenmet, empty for always. Codes, terms and what follows from a code are kept so.
 */
public final class Gedateerd {
  private static final String VANAF = "vanaf";
  private static final String TOT = "totenmet";

  private Gedateerd() {}

  /**
   * The rows that hold on a day, each by name of column.
   *
   * @param bij the class beside which the file lies
   * @throws IllegalStateException when it is not as it should be, which is a fault of ours
   */
  public static List<Map<String, String>> lees(
      Class<?> bij, String bestand, LocalDate op, String... kolommen) {
    Kolommen alle =
        new Kolommen(Stream.concat(Stream.of(kolommen), Stream.of(VANAF, TOT)).toList(), List.of());
    List<Map<String, String>> regels = new ArrayList<>();
    List<Tabelfout> fouten =
        alle.lees(
            Tabellen.lees(bytes(bij, bestand)),
            rij -> {
              if (geldt(rij, op)) {
                Map<String, String> regel = new HashMap<>();
                alle.alle().forEach(kolom -> regel.put(kolom, rij.tekst(kolom)));
                regels.add(regel);
              }
            });
    if (!fouten.isEmpty()) {
      throw new IllegalStateException("%s: %s".formatted(bestand, fouten.get(0).tekst()));
    }
    return regels;
  }

  /** What one of our own data files holds. */
  public static byte[] bytes(Class<?> bij, String bestand) {
    try (InputStream stroom = Objects.requireNonNull(bij.getResourceAsStream(bestand))) {
      return stroom.readAllBytes();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static boolean geldt(Rijlezing rij, LocalDate op) {
    return (rij.isLeeg(VANAF) || !op.isBefore(LocalDate.parse(rij.tekst(VANAF))))
        && (rij.isLeeg(TOT) || !op.isAfter(LocalDate.parse(rij.tekst(TOT))));
  }
}
