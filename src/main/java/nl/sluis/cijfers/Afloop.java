package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.sluis.antwoord.EigenAntwoord;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, as far as it is known when its facts are made.
 *
 * @param wordtVerwerkt its receiver took it in; otherwise it counts as never sent (OP286)
 * @param afgekeurd which of its berichtklassen the answer refuses, by itself or with what it is in
 * @param codes why; the answer may give none
 * @param beslist the day of the answer; null when there is none, and then nothing is refused
 * @param alleCodes of the whole answer, each once
 */
public record Afloop(
    boolean wordtVerwerkt,
    Predicate<Berichtklasse> afgekeurd,
    Function<Berichtklasse, List<String>> codes,
    @Nullable LocalDate beslist,
    List<String> alleCodes) {

  public Afloop {
    alleCodes = List.copyOf(alleCodes);
  }

  /**
   * Without an answer.
   *
   * @param wordtVerwerkt as far as its sender can know
   */
  public static Afloop onbeantwoord(boolean wordtVerwerkt) {
    return new Afloop(wordtVerwerkt, klasse -> false, klasse -> List.of(), null, List.of());
  }

  /**
   * As the answer says.
   *
   * @param dag of the answer
   */
  public static Afloop volgens(Bericht heen, Bericht antwoord, LocalDate dag) {
    EigenAntwoord eigen = EigenAntwoord.van(heen, antwoord);
    List<String> alleCodes = eigen.besluit().alleCodes();
    boolean wordtVerwerkt = eigen.wordtVerwerkt(heen);
    if (heen instanceof Declaratiebericht declaratie
        && antwoord instanceof DeclaratieAntwoordbericht terug) {
      Toekenning toekenning = new Toekenning(declaratie, terug);
      return new Afloop(
          wordtVerwerkt,
          klasse -> klasse instanceof Prestatie prestatie && !toekenning.isToegekend(prestatie),
          klasse -> klasse instanceof Prestatie prestatie ? toekenning.codes(prestatie) : List.of(),
          dag,
          alleCodes);
    }
    return new Afloop(
        wordtVerwerkt, eigen.besluit()::keurtAf, eigen.besluit()::codes, dag, alleCodes);
  }

  Stand stand(Berichtklasse klasse) {
    if (!wordtVerwerkt) {
      return Stand.NIET_VERWERKT;
    }
    if (beslist == null) {
      return Stand.ONBEANTWOORD;
    }
    return afgekeurd.test(klasse) ? Stand.AFGEKEURD : Stand.GOEDGEKEURD;
  }
}
