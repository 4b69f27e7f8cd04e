package nl.sluis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;

/** The folder that the retourberichten are written to. */
final class Retourmap {
  private final Path map;
  private final BerichtWriter writer;

  private Retourmap(Path map, BerichtWriter writer) {
    this.map = map;
    this.writer = writer;
  }

  /** Makes the folder where it does not exist. */
  static Retourmap in(Path map, BerichtWriter writer) {
    try {
      return new Retourmap(Files.createDirectories(map), writer);
    } catch (IOException fout) {
      throw nietTeSchrijven(map, fout);
    }
  }

  void schrijf(Antwoord antwoord) {
    byte[] bytes = writer.schrijf(antwoord.bericht(), antwoord.soort());
    try {
      Files.write(map.resolve(antwoord.bestandsnaam()), bytes);
    } catch (IOException fout) {
      throw nietTeSchrijven(map, fout);
    }
  }

  private static Afgebroken nietTeSchrijven(Path map, IOException fout) {
    return new Afgebroken("in %s is niet te schrijven".formatted(Leesbaar.pad(map)), fout);
  }
}
