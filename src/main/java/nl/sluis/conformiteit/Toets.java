package nl.sluis.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.bericht.Standaard;
import nl.sluis.toezicht.Controlegetal;
import nl.sluis.toezicht.Gevallenset;
import nl.sluis.toezicht.Ingeleverd;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsresultaat;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import nl.sluis.toezicht.Toetsrol;
import nl.sluis.zip.Bestandenzip;

/**
 * One run of another system's answers against a set.
 *
 * @param resultaten of every case of the role, by name
 */
public record Toets(
    Gevallenset set,
    Toetsrol rol,
    Standaard standaard,
    Ingeleverd ingeleverd,
    List<Toetsresultaat> resultaten) {
  static final String LIJST = "lijst.tsv";
  static final String GEVALLEN = "gevallen.tsv";

  /**
   * Judges the answers in these files.
   *
   * @param naGeval runs after every case, in the thread that ran it
   * @throws Toetsbank.Onbruikbaar when they may not be kept, or answer nothing
   */
  public static Toets van(
      Toetsbank bank,
      Toetsrol rol,
      Standaard standaard,
      SortedMap<String, byte[]> bestanden,
      Runnable naGeval) {
    Ingeleverd ingeleverd = bank.neem(bestanden, rol, standaard);
    return new Toets(
        bank.set(), rol, standaard, ingeleverd, bank.toets(ingeleverd, rol, standaard, naGeval));
  }

  public int aantal(Uitkomst uitkomst) {
    return (int) resultaten.stream().filter(resultaat -> resultaat.is(uitkomst)).count();
  }

  /** Everything of the role was tried and passed: volledig; something passed: deels. */
  public String niveau() {
    int geslaagd = aantal(Uitkomst.GESLAAGD);
    if (geslaagd == 0) {
      return "niet";
    }
    return geslaagd == resultaten.size() ? "volledig" : "deels";
  }

  /** A line per case, by name: what a statement has the hash of. */
  public String lijst() {
    StringBuilder lijst = new StringBuilder();
    resultaten.forEach(
        resultaat ->
            lijst
                .append(resultaat.geval())
                .append('\t')
                .append(resultaat.uitkomst().woord())
                .append('\t')
                .append(resultaat.bewijs())
                .append('\n'));
    return lijst.toString();
  }

  /** The answers that were judged, what came of each case, and which cases they were. */
  public byte[] bewijs() {
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    ingeleverd.bestanden().forEach((naam, inhoud) -> bestanden.put(Ingeleverd.MAP + naam, inhoud));
    bestanden.put(LIJST, lijst().getBytes(UTF_8));
    bestanden.put(GEVALLEN, set.lijst().getBytes(UTF_8));
    return Bestandenzip.maak(bestanden);
  }

  /**
   * What a statement says of it.
   *
   * @param bewijs as {@link #bewijs} made it
   */
  Verklaring.Uitslag uitslag(byte[] bewijs) {
    return new Verklaring.Uitslag(
        aantal(Uitkomst.GESLAAGD),
        aantal(Uitkomst.GEZAKT),
        aantal(Uitkomst.NIET_BEPROEFD),
        aantal(Uitkomst.STORING),
        regels(),
        niveau(),
        "sha256:" + Controlegetal.van(lijst()),
        "sha256:" + Controlegetal.van(bewijs));
  }

  private Verklaring.Regels regels() {
    Map<String, TreeSet<Boolean>> perRegel =
        resultaten.stream()
            .flatMap(
                resultaat ->
                    resultaat.regels().stream()
                        .distinct()
                        .map(regel -> Map.entry(regel, resultaat.is(Uitkomst.GESLAAGD))))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(
                        Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    int geheel = tel(perRegel, List.of(true));
    int niet = tel(perRegel, List.of(false));
    return new Verklaring.Regels(geheel, perRegel.size() - geheel - niet, niet);
  }

  private static int tel(Map<String, TreeSet<Boolean>> perRegel, List<Boolean> zo) {
    return (int) perRegel.values().stream().filter(een -> List.copyOf(een).equals(zo)).count();
  }
}
