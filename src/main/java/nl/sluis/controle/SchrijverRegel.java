package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;

/**
 * A demand on the writer of an answer, which only its receiver can judge, with the heenbericht
 * beside it. Its texts are fixed; the room that reads answers back gives the finding.
 *
 * @param code national rule code, or {@link #ONVERKLAARD}
 * @param retourcode national code; null where the standard gives none
 * @param soorten the answers it holds for
 */
public record SchrijverRegel(
    String code,
    @Nullable String retourcode,
    Set<Berichtsoort> soorten,
    String eis,
    String herstel) {

  public static final SchrijverRegel TR304 =
      new SchrijverRegel(
          "TR304",
          "8187",
          in(325),
          "Elke cliënt in een declaratie-antwoord staat met zijn prestaties in de declaratie.",
          "Neem Bsn over uit de declaratie, bij dezelfde prestaties.");

  public static final SchrijverRegel TR337 =
      new SchrijverRegel(
          "TR337",
          null,
          in(325),
          "Een declaratie-antwoord noemt de BerichtIdentificatie van een declaratie die tussen"
              + " dezelfde partijen is uitgewisseld.",
          "Neem DeclaratieIdentificatie over uit de Header van de declaratie.");

  public static final SchrijverRegel TR366 =
      new SchrijverRegel(
          "TR366",
          "9366",
          in(325),
          "Elke prestatie in een declaratie-antwoord staat in de declaratie, met dezelfde"
              + " ProductReferentie.",
          "Neem alleen prestaties uit de declaratie op, met hun eigen ProductReferentie.");

  public static final SchrijverRegel TR367 =
      new SchrijverRegel(
          "TR367",
          "9367",
          in(325),
          "Een prestatie staat in het declaratie-antwoord zoals zij in de declaratie staat.",
          "Neem alle waarden van de prestatie ongewijzigd over uit de declaratie.");

  public static final SchrijverRegel TR371 =
      new SchrijverRegel(
          "TR371",
          null,
          in(325),
          "XsdVersieDeclaratie is de XsdVersie van de declaratie.",
          "Neem XsdVersie over uit de Header van de declaratie.");

  public static final SchrijverRegel TR376 =
      new SchrijverRegel(
          "TR376",
          null,
          in(325),
          "Een declaratie-antwoord noemt het DeclaratieNummer van de declaratie.",
          "Neem DeclaratieNummer over uit de declaratie.");

  /** How a retourbericht is built. It has no niveau of its own and stands in no list of rules. */
  public static final SchrijverRegel IV028 =
      new SchrijverRegel(
          "IV028",
          null,
          in(302, 306, 308, 316, 318, 320),
          "Een retourbericht herhaalt het heenbericht ongewijzigd, met bij elk onderdeel zijn"
              + " retourcode. Is alles goed, dan is het een Header zonder retourcodes; is het hele"
              + " bericht afgekeurd, dan een Header met de reden.",
          "Stel het retourbericht opnieuw op uit het heenbericht.");

  /** How a declaratie-antwoord is built. */
  public static final SchrijverRegel IV087 =
      new SchrijverRegel(
          "IV087",
          null,
          in(325),
          "Een declaratie-antwoord heeft bij elk onderdeel de code die daar past: 8001 alleen als"
              + " alles is toegekend, 0200 als er bij het onderdeel zelf niets is, 0233 onder een"
              + " afgekeurde cliënt, en anders de reden.",
          "Stel het declaratie-antwoord opnieuw op uit de beoordeling van de declaratie.");

  /** A refusal for which the standard, as far as Sluis can judge, gives no ground. */
  public static final SchrijverRegel ONVERKLAARD =
      new SchrijverRegel(
          "ONVERKLAARD",
          null,
          in(302, 306, 308, 316, 318, 320, 325),
          "Een afkeuring berust op een regel van de standaard.",
          "Vraag wie het antwoord stuurde naar de reden, of om een verbeterd antwoord.");

  /** What a 325 is held to beside its 323. */
  static final List<SchrijverRegel> REGELS = List.of(TR304, TR337, TR366, TR367, TR371, TR376);

  /** What an answer of this soort is held to beside its heenbericht. */
  public static List<SchrijverRegel> van(Berichtsoort soort) {
    return Stream.concat(REGELS.stream(), Stream.of(IV028, IV087))
        .filter(regel -> regel.soorten.contains(soort))
        .toList();
  }

  /** An answer is held against an earlier message. */
  public int niveau() {
    return 3;
  }

  /** This demand is not met here. */
  public Bevinding bevinding(Berichtklasse waar, String element, String melding) {
    return new Bevinding(
        code,
        niveau(),
        retourcode,
        waar.klasse(),
        waar.plaats().pad(),
        element,
        waar.plaats().regel(),
        waar.plaats().kolom(),
        melding,
        eis,
        herstel,
        waar);
  }
}
