package nl.sluis.declareren;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractregister;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;
import nl.sluis.tabel.Tabelfout;

/**
 * What was registered in a year, for whatever gemeente, as it would be claimed: per toewijzing,
 * product and month, which the registrations are the whole of (D48). A row without a toewijzing in
 * the dossier or a contract line is a mistake.
 */
public final class Jaarregistraties {
  private final Standaard standaard;
  private final String aanbieder;
  private final Map<String, Relatiedossier> dossiers;
  private final Contractregister contracten;
  private final Gedeclareerd gedeclareerd;
  private final Registratiefouten fouten = new Registratiefouten();
  private final List<String> opmerkingen = new ArrayList<>();

  /** In which Eenheid messages of a month on a toewijzing already claim. */
  @FunctionalInterface
  public interface Gedeclareerd {
    /** Empty when there are none, or they do not agree. */
    Optional<Eenheid> in(String gemeente, long toewijzingNummer, YearMonth maand);
  }

  /**
   * What one month of a product on a toewijzing comes down to.
   *
   * @param volume in the Eenheid
   * @param contract by which it is priced, on the first day of the ProductPeriode
   * @param rijen in the file
   */
  public record Maand(
      String gemeente,
      long toewijzingNummer,
      Product product,
      Periode productPeriode,
      Eenheid eenheid,
      long volume,
      Contractregel contract,
      List<Integer> rijen) {}

  /** The months, or what is wrong in the file; and what its reader should know. */
  public record Uitkomst(List<Maand> maanden, List<Tabelfout> fouten, List<String> opmerkingen) {}

  /**
   * Reckons for one aanbieder in one domein.
   *
   * @param dossiers what was exchanged, by gemeente
   */
  public Jaarregistraties(
      Standaard standaard,
      String aanbieder,
      Map<String, Relatiedossier> dossiers,
      Contractregister contracten,
      Gedeclareerd gedeclareerd) {
    this.standaard = standaard;
    this.aanbieder = aanbieder;
    this.dossiers = dossiers;
    this.contracten = contracten;
    this.gedeclareerd = gedeclareerd;
  }

  /** Of one file and one year. */
  public Uitkomst bereken(Registraties registraties, int jaar) {
    fouten.meld(registraties.fouten());
    opmerkingen.addAll(registraties.opmerkingen());
    List<Registratie> vanJaar =
        registraties.rijen().stream().filter(rij -> rij.datum().getYear() == jaar).toList();
    int andere = registraties.rijen().size() - vanJaar.size();
    if (andere > 0) {
      opmerkingen.add(
          "%d van de %d registraties zijn niet van %d en tellen niet mee"
              .formatted(andere, registraties.rijen().size(), jaar));
    }
    List<Maand> maanden = new ArrayList<>();
    perGemeente(vanJaar)
        .forEach((gemeente, rijen) -> maanden.addAll(maanden(gemeente, rijen, jaar)));
    return new Uitkomst(
        fouten.isLeeg() ? maanden : List.of(), fouten.alle(), List.copyOf(opmerkingen));
  }

  /** A ToewijzingNummer is of one gemeente; where two have it, its client tells which. */
  private Map<String, List<Registratie>> perGemeente(List<Registratie> rijen) {
    Set<Long> nummers =
        rijen.stream().map(Registratie::toewijzingNummer).collect(Collectors.toSet());
    Map<String, Map<Long, Toewijzing>> bekend = new LinkedHashMap<>();
    dossiers.forEach((gemeente, dossier) -> bekend.put(gemeente, dossier.toewijzingen(nummers)));
    Map<String, List<Registratie>> verdeeld = new LinkedHashMap<>();
    for (Registratie rij : rijen) {
      List<String> mogelijk =
          bekend.entrySet().stream()
              .filter(deel -> deel.getValue().containsKey(rij.toewijzingNummer()))
              .map(Map.Entry::getKey)
              .toList();
      List<String> vanClient =
          mogelijk.stream()
              .filter(
                  gemeente ->
                      Objects.requireNonNull(bekend.get(gemeente))
                          .get(rij.toewijzingNummer())
                          .bsn()
                          .equals(rij.bsn()))
              .toList();
      if (vanClient.size() > 1) {
        fouten.meld(
            rij.rij(),
            "toewijzingnummer",
            "toewijzing %d is er bij gemeenten %s; maak de verantwoording per gemeente, uit een eigen map"
                .formatted(rij.toewijzingNummer(), String.join(" en ", vanClient)));
      } else {
        String gemeente =
            !vanClient.isEmpty() ? vanClient.get(0) : mogelijk.isEmpty() ? "" : mogelijk.get(0);
        verdeeld.computeIfAbsent(gemeente, nieuw -> new ArrayList<>()).add(rij);
      }
    }
    return verdeeld;
  }

  /**
   * Those of one gemeente.
   *
   * @param gemeente empty for toewijzingen that are in no dossier, each of which is told
   */
  private List<Maand> maanden(String gemeente, List<Registratie> rijen, int jaar) {
    Relatiedossier dossier = dossiers.get(gemeente);
    Map<Long, Toewijzing> toewijzingen =
        dossier == null
            ? Map.of()
            : dossier.toewijzingen(
                rijen.stream().map(Registratie::toewijzingNummer).collect(Collectors.toSet()));
    Contractafspraken afspraken =
        contracten.afspraken(new Partijen(standaard, gemeente, aanbieder));
    Maandberekening berekening = new Maandberekening(standaard, afspraken, fouten);
    List<Registratie> tellend =
        rijen.stream()
            .filter(rij -> !isNietsWaarNietsKan(rij, toewijzingen))
            .map(rij -> zoalsGedeclareerd(gemeente, rij, toewijzingen))
            .toList();
    return new Maandindeling(toewijzingen, afspraken, YearMonth.of(jaar, 12), fouten)
        .deelIn(tellend).stream()
            .flatMap(levering -> berekening.bereken(levering).stream())
            .flatMap(bedrag -> maand(gemeente, bedrag, afspraken).stream())
            .toList();
  }

  /** Zero on a toewijzing that has no place for it any more takes back, and delivers nothing. */
  private boolean isNietsWaarNietsKan(Registratie rij, Map<Long, Toewijzing> toewijzingen) {
    Toewijzing toewijzing = toewijzingen.get(rij.toewijzingNummer());
    boolean isNiets =
        rij.isNul()
            && toewijzing != null
            && (toewijzing.isVerwijderd()
                || toewijzing.productPeriode(YearMonth.from(rij.datum())).isEmpty());
    if (isNiets) {
      opmerkingen.add(
          "registraties, rij %d: 0 in een maand waarin toewijzing %d niet geldt; er is niets te tellen"
              .formatted(rij.rij(), rij.toewijzingNummer()));
    }
    return isNiets;
  }

  /** Hours that messages claim in minutes are compared with them in minutes. */
  private Registratie zoalsGedeclareerd(
      String gemeente, Registratie rij, Map<Long, Toewijzing> toewijzingen) {
    Toewijzing toewijzing = toewijzingen.get(rij.toewijzingNummer());
    boolean isInMinuten =
        rij.eenheid() == null
            && toewijzing != null
            && toewijzing.omvang() != null
            && toewijzing.omvang().eenheid() == Eenheid.UUR
            && gedeclareerd
                .in(gemeente, rij.toewijzingNummer(), YearMonth.from(rij.datum()))
                .filter(eenheid -> eenheid == Eenheid.MINUUT)
                .isPresent();
    return isInMinuten ? rij.in(Eenheid.MINUUT) : rij;
  }

  private Optional<Maand> maand(String gemeente, Maandbedrag bedrag, Contractafspraken afspraken) {
    Maandlevering levering = bedrag.levering();
    Optional<Contractregel> contract =
        afspraken.regel(
            levering.product(), levering.productPeriode().begindatum(), bedrag.eenheid());
    if (contract.isEmpty()) {
      fouten.meld(
          levering.eersteRij(),
          "productcode",
          "er is geen contractregel voor product %s op %s in Eenheid %s; vul het contractbestand aan"
              .formatted(
                  levering.product().code(),
                  levering.productPeriode().begindatum(),
                  bedrag.eenheid().code()));
    }
    return contract.map(
        regel ->
            new Maand(
                gemeente,
                levering.toewijzing().nummer(),
                levering.product(),
                levering.productPeriode(),
                bedrag.eenheid(),
                bedrag.volume(),
                regel,
                levering.rijnummers()));
  }
}
