package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.factuur.Factuur;
import nl.sluis.factuur.Factuurfout;
import nl.sluis.factuur.Factuurpartijen;
import nl.sluis.factuur.Factuurtoets;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;

/** The files of the invoices: what they are made from, and the folder that they are written to. */
final class Factuurmap {
  private final Path map;

  private Factuurmap(Path map) {
    this.map = map;
  }

  /**
   * The file of parties.
   *
   * @throws Afgebroken naming every mistake in it
   */
  static Factuurpartijen partijen(Path bestand) {
    try {
      return Factuurpartijen.lees(bytes(bestand, Factuurpartijen.MAX_BYTES));
    } catch (Factuurfout fout) {
      throw new Afgebroken(
          fout.meldingen().stream()
              .map(melding -> "\n  " + Leesbaar.regel(melding))
              .collect(Collectors.joining("", Leesbaar.pad(bestand) + " is niet goed:", "")));
    }
  }

  /** An invoice of anybody; one that is too large, is so much that it is refused. */
  static byte[] xml(Path bestand) {
    return bytes(bestand, Factuurtoets.MAX_BYTES);
  }

  private static byte[] bytes(Path bestand, int hoogstens) {
    try (InputStream stroom = Files.newInputStream(bestand)) {
      return stroom.readNBytes(hoogstens + 1);
    } catch (IOException fout) {
      throw new Afgebroken(
          Leesbaar.pad(bestand) + (Files.exists(bestand) ? " is niet te lezen" : " bestaat niet"),
          fout);
    }
  }

  /** Makes the folder where it does not exist. */
  static Factuurmap in(Path map) {
    try {
      return new Factuurmap(Files.createDirectories(map));
    } catch (IOException fout) {
      throw nietTeSchrijven(map, fout);
    }
  }

  /**
   * Writes all, or none when one of them stands there already with something else in it: a number
   * belongs to one invoice.
   */
  void schrijf(List<Factuur> facturen) {
    try {
      for (Factuur factuur : facturen) {
        Path bestand = map.resolve(factuur.bestandsnaam());
        if (Files.exists(bestand) && !Arrays.equals(Files.readAllBytes(bestand), factuur.xml())) {
          throw new Afgebroken(
              ("%s bestaat al en is een andere factuur met hetzelfde nummer. Geef een ander"
                      + " --nummer, of haal het bestand weg als het nooit is verstuurd.")
                  .formatted(Leesbaar.pad(bestand)));
        }
      }
      for (Factuur factuur : facturen) {
        Files.write(map.resolve(factuur.bestandsnaam()), factuur.xml());
      }
    } catch (IOException fout) {
      throw nietTeSchrijven(map, fout);
    }
  }

  private static Afgebroken nietTeSchrijven(Path map, IOException fout) {
    return new Afgebroken("in %s is niet te schrijven".formatted(Leesbaar.pad(map)), fout);
  }
}
