package nl.sluis.controle;

import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;

/**
 * A judged message as a person reads it: the verdict first, then what was found by rule, what was
 * not judged and what happens next. All texts are Dutch. It holds no message, so it can be kept,
 * and names no client: a line goes by its own reference.
 *
 * @param samenvatting the verdict in one plain sentence
 * @param bedragen of a declaratie that was judged; null otherwise
 * @param groepen in the order in which the rules were first broken
 * @param berekeningen what was reckoned, where the reader asked for it
 * @param plafonds what a declaratie does with those of its contracts, a sentence each; none where
 *     there are none
 * @param tegenlezing of an answer: what it comes down to beside its heenbericht; null otherwise
 * @param opmerkingen what the verdict leans on and its reader should know, a sentence each
 * @param vervolg what happens next, a sentence each
 */
public record Rapport(
    String bestand,
    Kop kop,
    Oordeel oordeel,
    String samenvatting,
    @Nullable Bedragen bedragen,
    List<Groep> groepen,
    List<Rekenregel> berekeningen,
    List<String> plafonds,
    List<NietBeoordeeldOm> nietBeoordeeld,
    @Nullable Tegenlezing tegenlezing,
    List<String> opmerkingen,
    List<String> vervolg) {

  /**
   * The report on one judged message.
   *
   * @param bestand the name by which its reader knows it
   */
  public static Rapport van(String bestand, Beoordeling beoordeling) {
    return new Rapportopstelling(beoordeling).stelOp(bestand);
  }

  /**
   * This report on an answer, with what it comes down to.
   *
   * @param kop beside which heenbericht it was read, or why it was not, in a sentence
   */
  public Rapport met(String kop, List<Verklaring> verklaringen) {
    return met(
        berekeningen,
        new Tegenlezing(kop, verklaringen.stream().map(Rapportopstelling::uitleg).toList()),
        opmerkingen,
        vervolg);
  }

  /** This report, for readers to whom something else happens next. */
  public Rapport metVervolg(List<String> anderVervolg) {
    return met(berekeningen, tegenlezing, opmerkingen, anderVervolg);
  }

  /** This report with what was reckoned, also where it agreed. */
  public Rapport met(List<Rekenregel> gerekend) {
    return met(gerekend, tegenlezing, opmerkingen, vervolg);
  }

  /** This report with what else its reader should know. */
  public Rapport metOpmerkingen(List<String> erbij) {
    return met(berekeningen, tegenlezing, List.copyOf(erbij), vervolg);
  }

  private Rapport met(
      List<Rekenregel> gerekend,
      @Nullable Tegenlezing gelezen,
      List<String> zinnen,
      List<String> hierna) {
    return new Rapport(
        bestand,
        kop,
        oordeel,
        samenvatting,
        bedragen,
        groepen,
        gerekend,
        plafonds,
        nietBeoordeeld,
        gelezen,
        zinnen,
        hierna);
  }

  /** How many bevindingen there are. */
  public int aantalBevindingen() {
    return groepen.stream().mapToInt(groep -> groep.plaatsen().size()).sum();
  }

  /**
   * Which message it is, as far as known. Of a file that is no valid message only what has the form
   * of a party's code and an identification is told.
   */
  public record Kop(
      @Nullable Berichtsoort soort,
      @Nullable String afzender,
      @Nullable String ontvanger,
      @Nullable String identificatie) {}

  /** One rule that does not hold, with all places where it does not. */
  public record Groep(
      String regel,
      int niveau,
      @Nullable String retourcode,
      String eis,
      String herstel,
      List<Vindplaats> plaatsen) {

    /** What was found, where it is the same in all places. */
    public @Nullable String gezamenlijkeMelding() {
      List<String> meldingen = plaatsen.stream().map(Vindplaats::melding).distinct().toList();
      return meldingen.size() == 1 ? meldingen.get(0) : null;
    }
  }

  /**
   * One place where a rule does not hold.
   *
   * @param regelnummer line in the file, from 1; 0 when there is none
   * @param kolom column in the file, from 1; 0 when there is none
   * @param kenmerk the numbers by which the sender knows the line; may be empty
   * @param melding what was found
   */
  public record Vindplaats(
      int regelnummer,
      int kolom,
      String klasse,
      String kenmerk,
      String pad,
      String element,
      String melding) {}

  /** The rules that could not be judged for one reason. */
  public record NietBeoordeeldOm(String reden, List<String> regels) {}

  /** What an answer comes down to, beside its heenbericht. */
  public record Tegenlezing(String kop, List<Uitleg> uitleg) {}

  /**
   * One refusal in an answer, explained.
   *
   * @param plaats where it stands in the answer, with the explanation
   * @param heen what lies behind it in the heenbericht
   */
  public record Uitleg(
      String retourcode, Verklaring.Uitkomst uitkomst, Vindplaats plaats, List<Groep> heen) {}
}
