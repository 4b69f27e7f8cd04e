package nl.sluis.antwoord;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.controle.Besluit;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.SchrijverRegel;

/**
 * An answer that the receiver of a heenbericht made itself, read as its decision about it.
 *
 * @param besluit what it refuses of the heenbericht
 * @param onduidelijk what makes that it cannot be known what was decided
 */
public record EigenAntwoord(Besluit besluit, List<Bevinding> onduidelijk) {

  /** The answer beside its heenbericht. Both were read, and they are partners. */
  public static EigenAntwoord van(Bericht heen, Bericht antwoord) {
    if (antwoord instanceof DeclaratieAntwoordbericht bericht) {
      return van((Declaratiebericht) heen, bericht);
    }
    Map<Berichtklasse, List<String>> afgekeurd = new IdentityHashMap<>();
    Berichtklasse inhoud = antwoord.inhoud();
    if (inhoud == null || !leg(inhoud, heen.inhoud(), afgekeurd)) {
      afgekeurd.clear();
      Set<String> codes = new LinkedHashSet<>();
      antwoord.klassen().forEach(klasse -> verzamel(klasse, codes));
      if (!codes.isEmpty()) {
        afgekeurd.put(heen.header(), List.copyOf(codes));
      }
    }
    return new EigenAntwoord(new Besluit(afgekeurd), List.of());
  }

  /**
   * Whether the receiver took the heenbericht into its administration: a declaratie that is not
   * refused as a whole, any other message only when nothing of it is refused (OP286).
   */
  public boolean wordtVerwerkt(Bericht heen) {
    return heen instanceof Declaratiebericht ? !besluit.keurtAf(heen.header()) : besluit.isLeeg();
  }

  private static EigenAntwoord van(Declaratiebericht heen, DeclaratieAntwoordbericht antwoord) {
    Toekenning toekenning = new Toekenning(heen, antwoord);
    Map<Berichtklasse, List<String>> afgekeurd = new IdentityHashMap<>();
    if (!toekenning.isVerwerkt()) {
      afgekeurd.put(heen.header(), toekenning.codesVanGeheel());
      return new EigenAntwoord(new Besluit(afgekeurd), List.of());
    }
    toekenning
        .afwijzingen()
        .forEach(afwijzing -> afgekeurd.put(afwijzing.prestatie(), afwijzing.codes()));
    List<Bevinding> onduidelijk =
        toekenning.nietInDeclaratie().stream().map(EigenAntwoord::nietInDeclaratie).toList();
    return new EigenAntwoord(new Besluit(afgekeurd), onduidelijk);
  }

  private static Bevinding nietInDeclaratie(Prestatie prestatie) {
    return SchrijverRegel.TR366.bevinding(
        prestatie,
        "ProductReferentie",
        "ReferentieNummer %s staat niet in de declaratie.".formatted(prestatie.referentieNummer()));
  }

  /** False when the two do not have the same parts. */
  private static boolean leg(
      Berichtklasse terug, Berichtklasse heen, Map<Berichtklasse, List<String>> afgekeurd) {
    List<? extends Berichtklasse> kinderen = terug.kinderen();
    List<? extends Berichtklasse> andere = heen.kinderen();
    if (terug.getClass() != heen.getClass() || kinderen.size() != andere.size()) {
      return false;
    }
    List<String> codes = afkeurend(terug);
    if (!codes.isEmpty()) {
      afgekeurd.put(heen, codes);
    }
    for (int i = 0; i < kinderen.size(); i++) {
      if (!leg(kinderen.get(i), andere.get(i), afgekeurd)) {
        return false;
      }
    }
    return true;
  }

  private static void verzamel(Berichtklasse klasse, Set<String> codes) {
    codes.addAll(afkeurend(klasse));
    klasse.kinderen().forEach(kind -> verzamel(kind, codes));
  }

  private static List<String> afkeurend(Berichtklasse klasse) {
    return klasse.retourCodes().stream().filter(Retourcodes::keurtAf).distinct().toList();
  }
}
