package nl.sluis.verantwoording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a year. Amounts are in eurocent.
 *
 * @param namen of the gemeenten by their code; one without a name is not among them
 * @param regels in the order of gemeente, product and Eenheid
 * @param nogNiet what was registered and is in no message
 * @param drempel from which turnover an auditor's statement is due; null where none is known
 * @param naTermijn what was sent or answered after the last day to claim
 * @param ruimten budgets that are known, with what was delivered of them
 * @param andereJaren of which there are prestaties in the dossier too
 * @param opmerkingen what else its reader should know, in Dutch
 */
public record Jaaroverzicht(
    Jaaropdracht opdracht,
    Map<String, String> namen,
    List<Jaarregel> regels,
    List<NogNiet> nogNiet,
    List<Dekking> dekking,
    @Nullable Long drempel,
    List<Termijn> termijnen,
    List<NaTermijn> naTermijn,
    List<Bestedingsruimte> ruimten,
    Set<Integer> andereJaren,
    List<String> opmerkingen) {

  /** What it is, and is not. */
  public static final String AANSLUITING =
      "Sluit aan op de productieverantwoording, is niet het officiële formaat.";

  /**
   * What was registered of a month and is in no message.
   *
   * @param volume in the Eenheid; in eurocent where that is euro's
   */
  public record NogNiet(
      String gemeente,
      long toewijzingNummer,
      Product product,
      YearMonth maand,
      Eenheid eenheid,
      long volume,
      long bedrag) {}

  /**
   * A declaratie over the year that was sent or answered after the last day to claim.
   *
   * @param antwoordVan null while there is none
   * @param ingediend what of it is of this year
   */
  public record NaTermijn(
      String gemeente,
      String declaratieNummer,
      LocalDate dagtekening,
      @Nullable LocalDate antwoordVan,
      long ingediend,
      long toegekend) {

    /** In Dutch. */
    public String zin() {
      return "Na de laatste dag om te declareren: gemeente %s, declaratie %s van %s, %s; ingediend %s, toegekend %s."
          .formatted(
              gemeente,
              declaratieNummer,
              dagtekening,
              antwoordVan == null ? "nog niet beantwoord" : "beantwoord " + antwoordVan,
              Geld.tekst(ingediend),
              Geld.tekst(toegekend));
    }
  }

  /**
   * A budget of the year with what was delivered of it.
   *
   * @param waarvan of what it is the budget, in Dutch
   * @param vanafProcent from which part somebody is warned
   */
  public record Bestedingsruimte(String waarvan, long ruimte, long geleverd, int vanafProcent) {
    private static final int HEEL = 100;

    /** Whether it is time to talk about it. */
    public boolean isSignaal() {
      return Math.multiplyExact(geleverd, HEEL) >= Math.multiplyExact(ruimte, vanafProcent);
    }

    /** In Dutch. */
    public String zin() {
      return "%s%s: %s van %s, %d procent."
          .formatted(
              isSignaal() ? "Signaal, vanaf %d procent: ".formatted(vanafProcent) : "",
              waarvan,
              Geld.tekst(geleverd),
              Geld.tekst(ruimte),
              procent());
    }

    /** Of the budget, rounded down. */
    public long procent() {
      return ruimte == 0 ? HEEL : geleverd * HEEL / ruimte;
    }
  }

  public Jaaroverzicht {
    namen = Map.copyOf(namen);
    regels = List.copyOf(regels);
    nogNiet = List.copyOf(nogNiet);
    dekking = List.copyOf(dekking);
    termijnen = List.copyOf(termijnen);
    naTermijn = List.copyOf(naTermijn);
    ruimten = List.copyOf(ruimten);
    andereJaren = Set.copyOf(andereJaren);
    opmerkingen = List.copyOf(opmerkingen);
  }

  /** Empty when it is not known. */
  public String naam(String gemeente) {
    return namen.getOrDefault(gemeente, "");
  }

  /** Of each gemeente, in the order of their codes. */
  public Map<String, Jaarsom> perGemeente() {
    Map<String, Jaarsom> sommen = new TreeMap<>();
    regels.forEach(regel -> sommen.merge(regel.sleutel().gemeente(), regel.som(), Jaarsom::plus));
    return sommen;
  }

  /** Of all gemeenten together. */
  public Jaarsom totaal() {
    return regels.stream().map(Jaarregel::som).reduce(Jaarsom.NIETS, Jaarsom::plus);
  }

  /** Whether an auditor's statement is due; false too where no threshold is known. */
  public boolean isDrempelBereikt() {
    return drempel != null && totaal().geleverd() >= drempel;
  }

  /** What somebody still has to do something with, by ReferentieNummer. */
  public List<Lotlijn> open() {
    return lijnen()
        .filter(Lotlijn::isOpen)
        .sorted(
            Comparator.comparing((Lotlijn lijn) -> lijn.prestatie().referentieNummer())
                .thenComparing(Lotlijn::gemeente))
        .toList();
  }

  private Stream<Lotlijn> lijnen() {
    return regels.stream().flatMap(regel -> regel.lijnen().stream());
  }

  /** Whether a statement of an accountant is due, in Dutch. */
  public String drempelzin() {
    return drempel == null
        ? "Voor %d is geen drempel bekend; geef --voorwaarden met die van dat jaar."
            .formatted(opdracht.jaar())
        : "Geleverd over alle gemeenten: %s. De drempel per domein is %s: %s."
            .formatted(
                Geld.tekst(totaal().geleverd()),
                Geld.tekst(drempel),
                isDrempelBereikt()
                    ? "een controleverklaring van een accountant is nodig"
                    : "een bestuursverklaring is genoeg");
  }

  /**
   * As sheets: the rows and totals, why there is a difference, what is open, what is covered, and a
   * page to sign. The first has a last column for what its rows lean on (D103).
   *
   * @param naam of the aanbieder; null to leave it open
   * @param voorbehoud what all of it leans on
   */
  public List<Tabel> bladen(@Nullable String naam, List<String> voorbehoud) {
    return new Jaartabel(this).bladen(naam, voorbehoud);
  }

  /**
   * As one JSON object on one line, with amounts in eurocent.
   *
   * @param naam of the aanbieder; null to leave it out
   * @param voorbehoud what all of it leans on
   */
  public String json(@Nullable String naam, List<String> voorbehoud) {
    return Jaarjson.van(this, naam, voorbehoud);
  }

  /**
   * The page to sign alone.
   *
   * @param naam of the aanbieder; null to leave it open
   */
  public Tabel ondertekening(@Nullable String naam) {
    return new Ondertekening(this).blad(naam);
  }
}
