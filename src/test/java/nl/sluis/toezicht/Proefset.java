package nl.sluis.toezicht;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Controle;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;

/** A few of the cases, as a set of their own, and what a system that does all well would answer. */
public final class Proefset {
  private static final Path GEVALLEN = Path.of("conformance-tests");

  private Proefset() {}

  /** Copies them to this folder: an answered, a refused and a turned away declaratie among them. */
  public static Path in(Path map) throws IOException {
    for (String naam :
        List.of(
            "set.txt", "basis", "TR338", "CS319/fout-spatie", "CS319/goed-letters-en-cijfers")) {
      kopieer(GEVALLEN.resolve(naam), map.resolve(naam));
    }
    return map;
  }

  private static void kopieer(Path van, Path naar) throws IOException {
    try (Stream<Path> bestanden = Files.walk(van)) {
      for (Path bestand : bestanden.filter(Files::isRegularFile).toList()) {
        Path doel = naar.resolve(van.relativize(bestand).toString());
        Files.createDirectories(doel.getParent());
        Files.copy(bestand, doel);
      }
    }
  }

  public static Toetsbank bank(Path map) {
    return new Toetsbank(map, Schemas.ingebouwd(), new Controle());
  }

  /** By "case/file". */
  public static SortedMap<String, byte[]> antwoorden(
      Toetsbank bank, Toetsrol rol, Standaard standaard) {
    SortedMap<String, byte[]> antwoorden = new TreeMap<>();
    for (Toetsgeval geval : bank.set().voor(rol, standaard)) {
      bank.opgave(geval, rol, standaard)
          .antwoorden()
          .forEach((naam, inhoud) -> antwoorden.put(geval.geval() + "/" + naam, inhoud));
    }
    return antwoorden;
  }
}
