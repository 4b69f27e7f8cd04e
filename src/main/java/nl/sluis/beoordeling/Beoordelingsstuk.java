package nl.sluis.beoordeling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.contract.Plafondoverzicht;
import nl.sluis.contract.Plafondstand;
import nl.sluis.controle.Rekenregel;
import org.jspecify.annotations.Nullable;

/**
 * A message about which its receiver decides, line by line.
 *
 * @param plafonds what a declaratie does with those of its contracts (D107) if our proposal is
 *     followed, or what it did with them when it was decided
 * @param retourcodes by which a berichtklasse can be refused, by its name
 * @param prestaties those of the lines that are one, by their path
 * @param gerekend what was reckoned for our proposal at these lines of the file, put in words when
 *     it is asked for; nothing once it was decided
 */
public record Beoordelingsstuk(
    Beoordelingsstand stand,
    List<Lijn> lijnen,
    Plafonds plafonds,
    Map<String, List<String>> retourcodes,
    Map<String, Prestatie> prestaties,
    Function<Set<Integer>, Stream<Rekenregel>> gerekend) {

  /** A verdict on one line. */
  public enum Oordeel {
    GOEDGEKEURD,
    AFGEKEURD,
    /** What stands above it is refused. */
    NIET_BEOORDEELD
  }

  /**
   * What is used of plafonds.
   *
   * @param nietGeteld what could not be added up and why, a Dutch sentence each
   */
  public record Plafonds(List<Plafondstand> standen, List<String> nietGeteld) {
    static Plafonds van(Plafondoverzicht overzicht) {
      return new Plafonds(overzicht.standen(), overzicht.nietGeteld());
    }

    static Plafonds van(List<Rekenregel> gerekend) {
      return new Plafonds(
          gerekend.stream().map(Rekenregel::plafond).flatMap(Stream::ofNullable).toList(),
          gerekend.stream()
              .filter(regel -> regel.plafond() == null)
              .map(Rekenregel::tekst)
              .toList());
    }
  }

  /**
   * One line.
   *
   * @param plaats its path in the message
   * @param regelnummer its line in the file
   * @param voorstel our own verdict; null once it was decided
   * @param besluit null while it waits
   * @param retourcodes by which it is refused, or would be
   */
  public record Lijn(
      String plaats,
      String klasse,
      int regelnummer,
      @Nullable String referentieNummer,
      @Nullable Long toewijzingNummer,
      @Nullable Oordeel voorstel,
      @Nullable Oordeel besluit,
      List<String> retourcodes,
      List<Uitslag.Gevonden> bevindingen) {}
}
