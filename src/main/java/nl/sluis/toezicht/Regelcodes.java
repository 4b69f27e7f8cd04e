package nl.sluis.toezicht;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import nl.sluis.controle.SchemaRegel;
import nl.sluis.controle.SchrijverRegel;
import nl.sluis.start.Naaste;
import nl.sluis.toezicht.Geval.Verwachting;

/** The codes that a case may name: a case about a rule that is not there shows nothing. */
final class Regelcodes {
  /** A digit wrong, missing or too many, and two of them at most. */
  private static final int VERSCHREVEN = 2;

  /** What Sluis judges, and what the standard has besides: instructions and business rules. */
  private static final Set<String> REGELS =
      Stream.of(
              Regelboek.alle().stream().map(Regel::code),
              Regelboek.inSchema().stream().map(SchemaRegel::code),
              Regelboek.vanSchrijver().stream().map(SchrijverRegel::code),
              Stream.of(SchrijverRegel.ONVERKLAARD.code()),
              overige())
          .flatMap(codes -> codes)
          .collect(Collectors.toCollection(TreeSet::new));

  /** What a finding has for a code where no rule is broken. */
  private static final Set<String> GEEN_REGEL =
      Set.of(Bevinding.XSD, Bevinding.TECHNISCH, Bevinding.BESLUIT);

  private Regelcodes() {}

  /** One text in Dutch for each code in this case that does not exist. */
  static List<String> fouten(Geval geval) {
    Stream<String> genoemd =
        geval.regels().stream().filter(code -> !REGELS.contains(code)).map(Regelcodes::fout);
    Stream<String> verwacht =
        geval.stappen().stream()
            .flatMap(stap -> Optional.ofNullable(stap.bevindingen()).stream())
            .flatMap(List::stream)
            .map(Verwachting::regel)
            .filter(code -> !REGELS.contains(code) && !GEEN_REGEL.contains(code))
            .map(Regelcodes::fout);
    return Stream.concat(genoemd, verwacht).distinct().toList();
  }

  private static String fout(String code) {
    String naaste =
        Naaste.van(code, REGELS, VERSCHREVEN)
            .map(regel -> "; het meest lijkt erop: " + regel)
            .orElse("");
    return "geval.yaml noemt regel %s, maar die bestaat niet in iJw en iWmo 3.2%s"
        .formatted(code, naaste);
  }

  private static Stream<String> overige() {
    try (InputStream stroom = Regelcodes.class.getResourceAsStream("overige-regels.txt")) {
      String codes =
          new String(Objects.requireNonNull(stroom).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(codes.strip().split("\\s+"));
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read overige-regels.txt", fout);
    }
  }
}
