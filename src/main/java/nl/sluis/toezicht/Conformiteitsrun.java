package nl.sluis.toezicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;

/** Runs every case below a folder, each with a dossier of its own, side by side. */
public final class Conformiteitsrun {
  static final String GEVAL = "geval.yaml";

  private final Schemas schemas;
  private final Controle controle;
  private final Consumer<Beoordeling> getuige;

  public Conformiteitsrun(Schemas schemas, Controle controle) {
    this(schemas, controle, beoordeling -> {});
  }

  /**
   * The same.
   *
   * @param getuige sees every verdict, in the thread that ran its case
   */
  public Conformiteitsrun(Schemas schemas, Controle controle, Consumer<Beoordeling> getuige) {
    this.schemas = schemas;
    this.controle = controle;
    this.getuige = getuige;
  }

  /**
   * The results in the order of the folders' names.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public List<Gevalresultaat> draai(Path map) {
    return draai(map, () -> {});
  }

  /**
   * The same.
   *
   * @param naGeval runs after every case, in the thread that ran it
   */
  public List<Gevalresultaat> draai(Path map, Runnable naGeval) {
    List<Path> gevallen = gevallen(map);
    return gevallen.parallelStream()
        .map(
            geval -> {
              Gevalresultaat resultaat =
                  new Gevaluitvoering(
                          schemas,
                          controle,
                          gezien -> getuige.accept(gezien.beoordeling()),
                          geval.getParent(),
                          naam(map, geval))
                      .voerUit();
              naGeval.run();
              return resultaat;
            })
        .toList();
  }

  static String naam(Path map, Path geval) {
    String naam = map.relativize(geval.getParent()).toString().replace('\\', '/');
    return naam.isEmpty() ? String.valueOf(geval.getParent().getFileName()) : naam;
  }

  static List<Path> gevallen(Path map) {
    try (Stream<Path> bestanden = Files.walk(map)) {
      return bestanden.filter(bestand -> bestand.endsWith(GEVAL)).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
