package nl.sluis.invoer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.zip.Uitpakker;
import nl.sluis.zip.Zipbestand;
import nl.sluis.zip.Zipinhoud;
import nl.sluis.zip.Zipweigering;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command was given: a file as it is, of a folder or zip every .xml in name order
 * (and of a folder also what is in its zips). What cannot be read is told and counted, and the rest
 * is read all the same.
 */
public final class Invoer {
  private final Consumer<String> meldingen;
  private final @Nullable Uitpakker uitpakker;
  private final Voortgang voortgang;
  private int gelezen;
  private int mislukt;
  private int leeg;

  public Invoer(Consumer<String> meldingen) {
    this(meldingen, null, "bestanden gelezen");
  }

  private Invoer(Consumer<String> meldingen, @Nullable Uitpakker uitpakker, String wat) {
    this.meldingen = meldingen;
    this.uitpakker = uitpakker;
    // how far it has come is no remark on what was read
    this.voortgang =
        new Voortgang(wat, meldingen instanceof Meldingen deze ? deze::voortgang : meldingen);
  }

  /** Of what is still to be sent: of a zip that would be refused it is told why. */
  public static Invoer teVersturen(Consumer<String> meldingen, BerichtReader reader) {
    return new Invoer(meldingen, new Uitpakker(reader), "bestanden beoordeeld");
  }

  /** Hands over one file after another; only one is in memory at a time. */
  public void voorElk(List<Path> paden, Consumer<Bestand> verwerk) {
    for (Path pad : paden) {
      int eerder = gelezen + mislukt;
      String voorvoegsel = paden.size() > 1 ? naam(pad) + "/" : "";
      if (Files.isDirectory(pad)) {
        leesMap(pad, voorvoegsel, verwerk);
      } else if (isZip(pad) || begintAlsZip(pad)) {
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
  public boolean isAllesGelezen() {
    return mislukt == 0;
  }

  /** In everything that was named there was something. */
  public boolean isNergensLeeg() {
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
      if (isZip(bestand) || isXml(naam) && begintAlsZip(bestand)) {
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
      for (ZipArchiveEntry lid : zip.leden()) {
        String naam = voorvoegsel + Leesbaar.regel(lid.getName());
        byte[] inhoud;
        try {
          inhoud = zip.lees(lid);
        } catch (Zipbestand.Beschadigd fout) {
          mislukt(naam, fout.reden());
          continue;
        }
        geefDoor(new Bestand(naam, inhoud), verwerk);
      }
      overgeslagen(Leesbaar.pad(pad), zip.overgeslagen());
      keur(pad);
    } catch (Zipbestand.Onbruikbaar fout) {
      mislukt(Leesbaar.pad(pad), Files.exists(pad) ? fout.reden() : "bestaat niet");
    } catch (IOException fout) {
      mislukt(Leesbaar.pad(pad), "is niet te lezen");
    }
  }

  /** What the gateway and the knooppunt would say of this zip, before somebody sends it (D66). */
  private void keur(Path pad) throws IOException {
    if (uitpakker == null) {
      return;
    }
    byte[] bytes;
    try (InputStream stroom = Files.newInputStream(pad)) {
      bytes = begrensd(stroom);
    }
    Zipinhoud inhoud = uitpakker.pakUit(naam(pad), "", bytes, bytes.length);
    Map<String, Integer> aantallen = new LinkedHashMap<>();
    Map<String, Zipweigering> eerste = new LinkedHashMap<>();
    for (Zipweigering weigering : inhoud.weigeringen()) {
      aantallen.merge(weigering.code(), 1, Integer::sum);
      eerste.putIfAbsent(weigering.code(), weigering);
    }
    eerste.forEach(
        (code, weigering) ->
            meldingen.accept(
                "%s wordt zo geweigerd (%s). %s%s: %s %s"
                    .formatted(
                        Leesbaar.pad(pad),
                        code,
                        Leesbaar.regel(weigering.bestand()),
                        aantallen.get(code) == 1
                            ? ""
                            : " (en nog %d)".formatted(aantallen.get(code) - 1),
                        Leesbaar.regel(weigering.melding()),
                        weigering.herstel())));
  }

  private void geefDoor(Bestand bestand, Consumer<Bestand> verwerk) {
    gelezen++;
    verwerk.accept(bestand);
    voortgang.nogEen();
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

  /** By its first bytes, whatever its name (D66). */
  private static boolean begintAlsZip(Path pad) {
    try (InputStream stroom = Files.newInputStream(pad)) {
      return Uitpakker.isZip(stroom.readNBytes(4));
    } catch (IOException fout) {
      // why it cannot be read is told where it is read
      return false;
    }
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
