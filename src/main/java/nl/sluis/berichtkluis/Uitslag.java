package nl.sluis.berichtkluis;

import java.util.List;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;
import org.jspecify.annotations.Nullable;

/** A verdict as it is kept and shown: all of a Beoordeling but the message itself. */
public record Uitslag(List<Gevonden> bevindingen, List<NietGetoetst> nietBeoordeeld) {

  /** A bevinding; see {@link Bevinding}. */
  public record Gevonden(
      String regel,
      int niveau,
      @Nullable String retourcode,
      String klasse,
      String pad,
      String element,
      int regelnummer,
      int kolom,
      String melding,
      String herstel) {}

  /** A rule that was not judged, and why. */
  public record NietGetoetst(String regel, String reden) {}

  /** What is shown of a verdict. */
  public static Uitslag van(Beoordeling beoordeling) {
    return new Uitslag(
        beoordeling.bevindingen().stream().map(Uitslag::gevonden).toList(),
        beoordeling.nietBeoordeeld().stream().map(Uitslag::nietGetoetst).toList());
  }

  public static Gevonden gevonden(Bevinding bevinding) {
    return new Gevonden(
        bevinding.regel(),
        bevinding.niveau(),
        bevinding.retourcode(),
        bevinding.klasse(),
        bevinding.pad(),
        bevinding.element(),
        bevinding.regelnummer(),
        bevinding.kolom(),
        bevinding.melding(),
        bevinding.herstel());
  }

  private static NietGetoetst nietGetoetst(NietBeoordeeld regel) {
    return new NietGetoetst(regel.regel(), regel.reden());
  }
}
