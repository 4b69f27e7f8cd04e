package nl.sluis.toezicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which conformance cases exercise which rule, as the cases themselves say. */
public final class Gevallen {
  private static final Pattern REGELS =
      Pattern.compile("^regels:(.*?)(?=^\\w)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}\\d{3}");

  private Gevallen() {}

  /**
   * The folders of the cases below this one, by rule code; empty when there is no such folder.
   *
   * @throws UncheckedIOException when a case cannot be read
   */
  public static Map<String, List<String>> perRegel(Path map) {
    Map<String, List<String>> perRegel = new TreeMap<>();
    if (!Files.isDirectory(map)) {
      return perRegel;
    }
    try (Stream<Path> bestanden = Files.walk(map)) {
      bestanden
          .filter(bestand -> bestand.endsWith(Conformiteitsrun.GEVAL))
          .sorted()
          .forEach(
              bestand -> {
                String geval = map.relativize(bestand.getParent()).toString().replace('\\', '/');
                codes(bestand)
                    .forEach(
                        code ->
                            perRegel.computeIfAbsent(code, nieuw -> new ArrayList<>()).add(geval));
              });
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return perRegel;
  }

  /** Only this key is read: listing the rules should not take as long as running the cases. */
  private static List<String> codes(Path geval) {
    try {
      Matcher regels = REGELS.matcher(Files.readString(geval));
      return regels.find()
          ? CODE.matcher(regels.group(1)).results().map(code -> code.group()).distinct().toList()
          : List.of();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
