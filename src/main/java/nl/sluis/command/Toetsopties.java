package nl.sluis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.toezicht.Gevallen;
import nl.sluis.toezicht.Gevallensetlezer;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsrol;
import nl.sluis.zip.Bestandenzip;
import nl.sluis.zip.Zipbestand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which cases another system is held against, and what for. */
final class Toetsopties {
  private static final int HOOGSTENS = 10_000;
  private static final long MAX_BYTES = 96L << 20;

  private Toetsrol rol = Toetsrol.GEMEENTE;
  private Standaard standaard = Standaard.IJW;

  @Option(
      names = "--gevallen",
      paramLabel = "MAP",
      description = "de gevallen; standaard die bij Sluis horen")
  private @Nullable Path gevallen;

  @Option(
      names = "--rol",
      required = true,
      paramLabel = "gemeente|zorgaanbieder",
      description = "voor wie het systeem werkt: het beantwoordt wat aan hem is gericht")
  void zetRol(String naam) {
    rol =
        Toetsrol.van(naam)
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'%s' is geen rol: verwacht wordt gemeente of zorgaanbieder"
                            .formatted(naam)));
  }

  @Option(
      names = "--standaard",
      required = true,
      paramLabel = "iJw|iWmo",
      description = "in welke standaard")
  void zetStandaard(String naam) {
    standaard =
        Arrays.stream(Standaard.values())
            .filter(een -> een.naam().equals(naam))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'%s' is geen standaard: verwacht wordt iJw of iWmo".formatted(naam)));
  }

  Toetsrol rol() {
    return rol;
  }

  Standaard standaard() {
    return standaard;
  }

  Toetsbank bank(Bronnen bronnen) {
    try {
      return bank(gevallen, bronnen);
    } catch (Gevallensetlezer.Onleesbaar fout) {
      throw new Afgebroken("de gevallen zijn niet te gebruiken: " + fout.reden(), fout);
    }
  }

  /** The cases in this folder, or those that come with Sluis. */
  static Toetsbank bank(@Nullable Path gevallen, Bronnen bronnen) {
    Path map = gevallen == null ? Gevallen.meegeleverd() : gevallen;
    if (!Files.isDirectory(map)) {
      throw new Afgebroken(Leesbaar.pad(map) + " is geen map met gevallen");
    }
    return new Toetsbank(map, bronnen.schemas(), bronnen.controle());
  }

  /** The files in a folder or in a zip, by their paths. */
  static SortedMap<String, byte[]> bestanden(Path pad) {
    try {
      return Files.isDirectory(pad) ? inMap(pad) : Bestandenzip.lees(bytes(pad));
    } catch (Zipbestand.Onbruikbaar fout) {
      throw new Afgebroken("%s %s".formatted(Leesbaar.pad(pad), fout.reden()), fout);
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(pad) + " is niet te lezen", fout);
    }
  }

  private static SortedMap<String, byte[]> inMap(Path map) throws IOException {
    List<Path> paden;
    try (Stream<Path> alle = Files.walk(map)) {
      paden = alle.filter(Files::isRegularFile).limit(HOOGSTENS + 1L).collect(Collectors.toList());
    }
    long samen = 0;
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    for (Path pad : paden) {
      samen += Files.size(pad);
      if (paden.size() > HOOGSTENS || samen > MAX_BYTES) {
        throw new Afgebroken(
            "%s heeft meer dan %d bestanden, of samen meer dan %d MB"
                .formatted(Leesbaar.pad(map), HOOGSTENS, MAX_BYTES >> 20));
      }
      bestanden.put(map.relativize(pad).toString().replace('\\', '/'), Files.readAllBytes(pad));
    }
    return bestanden;
  }

  /** The bytes of a file that must be there. */
  static byte[] bytes(Path bestand) {
    try {
      return Files.readAllBytes(bestand);
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is niet te lezen", fout);
    }
  }
}
