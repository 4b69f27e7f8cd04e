package nl.sluis.toezicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Which conformance cases exercise which rule, as the cases themselves say. */
public final class Gevallen {
  private static final Pattern REGELS =
      Pattern.compile("^regels:(.*?)(?=^\\w)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}\\d{3}");

  private static final Pattern TITEL = Pattern.compile("^titel: *\"?(.*?)\"?$", Pattern.MULTILINE);
  private static final int HOOGSTENS_OMHOOG = 4;

  private Gevallen() {}

  /** The folder of the cases that come with Sluis; it is there where the program was unpacked. */
  public static Path meegeleverd() {
    ApplicationHome program = new ApplicationHome(Gevallen.class);
    Path begin = program.getSource() == null ? Path.of("") : program.getSource().toPath();
    return Stream.iterate(begin.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .limit(HOOGSTENS_OMHOOG)
        .map(map -> map.resolve("conformance-tests"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("conformance-tests"));
  }

  /**
   * A case.
   *
   * @param map its folder, below that of the cases
   * @param titel what it is about, in a few words; its folder when it does not say
   */
  public record Geval(String map, String titel) {}

  /**
   * The cases below this folder, by rule code; empty when there is no such folder.
   *
   * @throws UncheckedIOException when a case cannot be read
   */
  public static Map<String, List<Geval>> perRegel(Path map) {
    Map<String, List<Geval>> perRegel = new TreeMap<>();
    if (!Files.isDirectory(map)) {
      return perRegel;
    }
    try (Stream<Path> bestanden = Files.walk(map)) {
      bestanden
          .filter(bestand -> bestand.endsWith(Conformiteitsrun.GEVAL))
          .sorted()
          .forEach(bestand -> lees(map, bestand, perRegel));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return perRegel;
  }

  /** Only these keys are read: listing the rules should not take as long as running the cases. */
  private static void lees(Path map, Path bestand, Map<String, List<Geval>> perRegel) {
    try {
      String tekst = Files.readString(bestand);
      String naam = map.relativize(bestand.getParent()).toString().replace('\\', '/');
      Matcher titel = TITEL.matcher(tekst);
      Geval geval = new Geval(naam, titel.find() ? titel.group(1).strip() : naam);
      Matcher regels = REGELS.matcher(tekst);
      if (regels.find()) {
        CODE.matcher(regels.group(1))
            .results()
            .map(MatchResult::group)
            .distinct()
            .forEach(code -> perRegel.computeIfAbsent(code, nieuw -> new ArrayList<>()).add(geval));
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
