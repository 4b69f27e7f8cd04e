package nl.sluis.invoer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractlezing;
import nl.sluis.contract.Contractregel;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;

/** Reads the contract file that a command was given. */
public final class Contractinvoer {
  private Contractinvoer() {}

  /**
   * The contracts in a file.
   *
   * @param meldingen hears what its owner may not see in it
   * @throws Afgebroken naming every mistake in it
   */
  public static Contracten lees(Path bestand, Codelijsten codelijsten, Consumer<String> meldingen) {
    return lezing(bestand, codelijsten, meldingen).register();
  }

  /**
   * The lines of a file.
   *
   * @param meldingen hears what its owner may not see in it
   * @throws Afgebroken naming every mistake in it
   */
  public static List<Contractregel> regels(
      Path bestand, Codelijsten codelijsten, Consumer<String> meldingen) {
    return lezing(bestand, codelijsten, meldingen).regels();
  }

  private static Contractlezing lezing(
      Path bestand, Codelijsten codelijsten, Consumer<String> meldingen) {
    Contractlezing lezing = Contractbestand.lees(bytes(bestand), codelijsten);
    lezing.opmerkingen().stream().map(tekst -> metNaam(bestand, tekst)).forEach(meldingen);
    if (!lezing.isGoed()) {
      throw new Afgebroken(fouten(bestand, lezing.fouten()));
    }
    return lezing;
  }

  /** A sentence about a file. */
  static String metNaam(Path bestand, String opmerking) {
    return "%s: %s".formatted(Leesbaar.pad(bestand), Leesbaar.regel(opmerking));
  }

  /** No more bytes than are enough to refuse a file that is too large. */
  public static byte[] bytes(Path bestand) {
    try (InputStream stroom = Files.newInputStream(bestand)) {
      return stroom.readNBytes(Tabellen.MAX_BYTES + 1);
    } catch (IOException fout) {
      throw new Afgebroken(
          Leesbaar.pad(bestand) + (Files.exists(bestand) ? " is niet te lezen" : " bestaat niet"),
          fout);
    }
  }

  public static String fouten(Path bestand, List<Tabelfout> fouten) {
    return fouten.stream()
        .map(fout -> "\n  " + Leesbaar.regel(fout.tekst()))
        .collect(
            Collectors.joining(
                "",
                "in %s %s niet:"
                    .formatted(
                        Leesbaar.pad(bestand),
                        fouten.size() == 1
                            ? "klopt 1 ding"
                            : "kloppen %d dingen".formatted(fouten.size())),
                ""));
  }
}
