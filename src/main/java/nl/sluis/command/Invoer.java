package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.sluis.bericht.BerichtReader;

/**
 * The files that a command was given: a file as it is, of a folder or zip every .xml in name order
 * (and of a folder also what is in its zips). What cannot be read is told and counted, and the rest
 * is read all the same.
 */
final class Invoer {
  private final Consumer<String> meldingen;
  private int gelezen;
  private int mislukt;
  private int leeg;

  Invoer(Consumer<String> meldingen) {
    this.meldingen = meldingen;
  }

  /** Hands over one file after another; only one is in memory at a time. */
  void voorElk(List<Path> paden, Consumer<Bestand> verwerk) {
    for (Path pad : paden) {
      int eerder = gelezen + mislukt;
      String voorvoegsel = paden.size() > 1 ? naam(pad) + "/" : "";
      if (Files.isDirectory(pad)) {
        leesMap(pad, voorvoegsel, verwerk);
      } else if (isZip(pad)) {
        leesZip(pad, voorvoegsel, verwerk);
      } else {
        leesBestand(pad, naam(pad), verwerk);
      }
      if (gelezen + mislukt == eerder) {
        leeg++;
        meldingen.accept(Leesbaar.pad(pad) + " bevat geen berichten (.xml)");
      }
    }
  }

  /** Everything that was found could be read. */
  boolean isAllesGelezen() {
    return mislukt == 0;
  }

  /** In everything that was named there was something. */
  boolean isNergensLeeg() {
    return leeg == 0;
  }

  private void leesMap(Path map, String voorvoegsel, Consumer<Bestand> verwerk) {
    List<Path> bestanden;
    try (Stream<Path> gevonden = Files.walk(map)) {
      bestanden =
          gevonden
              .filter(Files::isRegularFile)
              .filter(bestand -> !isVerborgen(map.relativize(bestand)))
              .sorted(Comparator.comparing(bestand -> Leesbaar.pad(map.relativize(bestand))))
              .toList();
    } catch (IOException | UncheckedIOException fout) {
      mislukt(Leesbaar.pad(map), "de map is niet te lezen");
      return;
    }
    int overgeslagen = 0;
    for (Path bestand : bestanden) {
      String naam = voorvoegsel + Leesbaar.pad(map.relativize(bestand));
      if (isZip(bestand)) {
        leesZip(bestand, naam + "/", verwerk);
      } else if (isXml(naam)) {
        leesBestand(bestand, naam, verwerk);
      } else {
        overgeslagen++;
      }
    }
    overgeslagen(Leesbaar.pad(map), overgeslagen);
  }

  private void leesBestand(Path pad, String naam, Consumer<Bestand> verwerk) {
    byte[] inhoud;
    try (InputStream stroom = Files.newInputStream(pad)) {
      inhoud = begrensd(stroom);
    } catch (IOException fout) {
      mislukt(naam, Files.exists(pad) ? "is niet te lezen" : "bestaat niet");
      return;
    }
    geefDoor(new Bestand(naam, inhoud), verwerk);
  }

  private void leesZip(Path pad, String voorvoegsel, Consumer<Bestand> verwerk) {
    try (Zipbestand zip = new Zipbestand(pad)) {
      for (ZipEntry lid : zip.leden()) {
        String naam = voorvoegsel + Leesbaar.regel(lid.getName());
        byte[] inhoud;
        try {
          inhoud = zip.lees(lid);
        } catch (Zipbestand.TeGroot fout) {
          throw fout;
        } catch (IOException fout) {
          mislukt(naam, "is beschadigd en niet uit te pakken");
          continue;
        }
        geefDoor(new Bestand(naam, inhoud), verwerk);
      }
      overgeslagen(Leesbaar.pad(pad), zip.overgeslagen());
    } catch (Zipbestand.TeGroot fout) {
      mislukt(Leesbaar.pad(pad), fout.reden());
    } catch (IOException fout) {
      mislukt(Leesbaar.pad(pad), Files.exists(pad) ? "is geen leesbare zip" : "bestaat niet");
    }
  }

  private void geefDoor(Bestand bestand, Consumer<Bestand> verwerk) {
    gelezen++;
    verwerk.accept(bestand);
  }

  private void mislukt(String naam, String reden) {
    mislukt++;
    meldingen.accept("%s %s".formatted(naam, reden));
  }

  private void overgeslagen(String waar, int aantal) {
    if (aantal > 0) {
      meldingen.accept(
          "%s: %d %s overgeslagen (geen .xml)"
              .formatted(waar, aantal, aantal == 1 ? "bestand" : "bestanden"));
    }
  }

  /** One byte more than a message may have is enough to refuse it. */
  static byte[] begrensd(InputStream stroom) throws IOException {
    return stroom.readNBytes(BerichtReader.MAX_BYTES + 1);
  }

  static boolean isXml(String naam) {
    return naam.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private static boolean isZip(Path pad) {
    return pad.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(pad);
  }

  private static boolean isVerborgen(Path pad) {
    for (Path deel : pad) {
      if (deel.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String naam(Path pad) {
    Path naam = pad.toAbsolutePath().normalize().getFileName();
    return naam == null ? "" : Leesbaar.pad(naam);
  }
}
