package nl.sluis.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Oordeel;
import nl.sluis.toezicht.Geval.Stap;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;
import nl.sluis.toezicht.Gevallenset.Vraag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of cases as a set. Cases share messages, so what a case is made of is every file
 * that it reads and not its own folder alone.
 */
public final class Gevallensetlezer {
  /** In the folder of the set: its name, without the digits. */
  private static final String NAAM = "set.txt";

  private static final Pattern NAAMVORM = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,40}");
  private static final int CIJFERS = 8;

  private final Path map;
  private final BerichtReader reader;
  private final Map<Path, Bestand> gelezen = new ConcurrentHashMap<>();

  private Gevallensetlezer(Path map, Schemas schemas) {
    this.map = map.toAbsolutePath().normalize();
    this.reader = new BerichtReader(schemas);
  }

  private record Bestand(String sha256, @Nullable Berichtsoort soort) {}

  /**
   * The set in this folder.
   *
   * @throws Onleesbaar saying in Dutch what is wrong with it
   */
  public static Gevallenset lees(Path map, Schemas schemas) {
    return new Gevallensetlezer(map, schemas).lees();
  }

  private Gevallenset lees() {
    try {
      List<Toetsgeval> gevallen =
          Conformiteitsrun.gevallen(map).parallelStream()
              .map(this::geval)
              .sorted(Comparator.comparing(Toetsgeval::geval))
              .toList();
      if (gevallen.isEmpty()) {
        throw new Onleesbaar("er is geen map met een geval.yaml");
      }
      String sha256 = Controlegetal.van(new Gevallenset("", "", gevallen).lijst());
      return new Gevallenset(naam() + "." + sha256.substring(0, CIJFERS), sha256, gevallen);
    } catch (UncheckedIOException fout) {
      throw new Onleesbaar("de map of een bestand daarin is niet te lezen");
    }
  }

  private String naam() {
    Path bestand = map.resolve(NAAM);
    if (!Files.exists(bestand)) {
      return "eigen";
    }
    String naam = new String(bytes(bestand), UTF_8).strip();
    if (!NAAMVORM.matcher(naam).matches()) {
      throw new Onleesbaar(
          NAAM + " is geen naam van een set: verwacht wordt iets als sluis-3.2+2026-11");
    }
    return naam;
  }

  private Toetsgeval geval(Path bestand) {
    Path eigen = bestand.getParent();
    String naam = Conformiteitsrun.naam(map, bestand);
    try {
      Geval geval = Gevallezer.lees(eigen);
      return new Toetsgeval(
          naam, Controlegetal.van(listing(geval, eigen)), geval.regels(), vragen(geval, eigen));
    } catch (OnbruikbaarGeval fout) {
      throw new Onleesbaar("%s: %s".formatted(naam, fout.getMessage()));
    }
  }

  private String listing(Geval geval, Path eigen) {
    TreeSet<String> regels = new TreeSet<>();
    for (Path bestand : bestanden(geval, eigen)) {
      if (!bestand.startsWith(map)) {
        throw new OnbruikbaarGeval(
            "een bestand van dit geval staat buiten de map met gevallen, en hoort er dus niet bij");
      }
      String naam = map.relativize(bestand).toString().replace('\\', '/');
      regels.add("%s\t%s\n".formatted(naam, bestand(bestand).sha256()));
    }
    return String.join("", regels);
  }

  private static List<Path> bestanden(Geval geval, Path eigen) {
    List<Path> bestanden = new ArrayList<>();
    try (Stream<Path> inMap = Files.list(eigen)) {
      inMap.filter(Files::isRegularFile).forEach(bestanden::add);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    Stream.concat(
            Stream.of(geval.contracten(), geval.productcodes()),
            geval.stappen().stream().flatMap(stap -> Stream.of(stap.bericht(), stap.antwoord())))
        .filter(Objects::nonNull)
        .map(naam -> eigen.resolve(naam).normalize())
        .forEach(bestanden::add);
    return bestanden;
  }

  private List<Vraag> vragen(Geval geval, Path eigen) {
    return IntStream.rangeClosed(1, geval.stappen().size())
        .mapToObj(nummer -> vraag(nummer, geval.stappen().get(nummer - 1), eigen))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** Null for an answer, and for what is no message at all: nobody can say whom it would be for. */
  private @Nullable Vraag vraag(int nummer, Stap stap, Path eigen) {
    Berichtsoort soort = bestand(eigen.resolve(stap.bericht()).normalize()).soort();
    return soort == null || soort.isRetour()
        ? null
        : new Vraag(nummer, soort, stap.oordeel() == Oordeel.GEWEIGERD);
  }

  private Bestand bestand(Path pad) {
    return gelezen.computeIfAbsent(
        pad,
        nieuw -> {
          byte[] bytes = bytes(nieuw);
          return new Bestand(Controlegetal.van(bytes), reader.herken(bytes).soort());
        });
  }

  private static byte[] bytes(Path bestand) {
    try {
      return Files.readAllBytes(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Where the cases of two sets differ, by name. */
  public static List<String> verschillen(Gevallenset set, String lijst) {
    Map<String, String> daar =
        lijst
            .lines()
            .map(regel -> regel.split("\t", 2))
            .filter(delen -> delen.length == 2)
            .collect(Collectors.toMap(delen -> delen[0], delen -> delen[1], (een, twee) -> twee));
    TreeSet<String> anders = new TreeSet<>(daar.keySet());
    set.gevallen().forEach(geval -> anders.add(geval.geval()));
    set.gevallen().stream()
        .filter(geval -> geval.sha256().equals(daar.get(geval.geval())))
        .forEach(geval -> anders.remove(geval.geval()));
    return List.copyOf(anders);
  }

  /** A folder that is no set of cases, and why. */
  public static final class Onleesbaar extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reden;

    Onleesbaar(String reden) {
      super(reden);
      this.reden = reden;
    }

    /** In Dutch. */
    public String reden() {
      return reden;
    }
  }
}
