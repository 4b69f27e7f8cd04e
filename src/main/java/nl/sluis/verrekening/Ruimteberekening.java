package nl.sluis.verrekening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Budgetruimte;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Plafond;
import nl.sluis.contract.Plafondruimte;
import nl.sluis.contract.Plafondstand;
import nl.sluis.contract.Plafondtelling;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Toegewezen;
import nl.sluis.contract.Volumeruimte;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Toewijzing;
import nl.sluis.verrekening.Ruimte.Deel;
import nl.sluis.verrekening.Ruimte.Stand;
import org.jspecify.annotations.Nullable;

/**
 * What may still be claimed on one toewijzing in one month, by what the rules themselves reckon
 * with.
 *
 * @param productPeriode null when the toewijzing is not valid in the month
 * @param inProductPeriode null without an Omvang or a ProductPeriode
 * @param inTotaal null without an Omvang
 * @param inBudget null without a Budget
 * @param eerder what is approved in the ProductPeriode already
 * @param buiten what is approved and does not lie in the toewijzing as it is now (D101)
 * @param afspraken null when there are no contracts
 */
record Ruimteberekening(
    Toewijzing toewijzing,
    YearMonth maand,
    Stand stand,
    @Nullable Periode productPeriode,
    @Nullable Toegewezen toegewezen,
    @Nullable Volumeruimte inProductPeriode,
    @Nullable Volumeruimte inTotaal,
    @Nullable Budgetruimte inBudget,
    List<EerderePrestatie> eerder,
    List<EerderePrestatie> buiten,
    @Nullable Contractafspraken afspraken) {

  static Ruimteberekening van(
      Standaard standaard,
      Toewijzing toewijzing,
      YearMonth maand,
      Gedeclareerd gedeclareerd,
      List<EerderePrestatie> open,
      @Nullable Contractafspraken afspraken) {
    Stand stand = stand(toewijzing, maand);
    Periode periode = stand == Stand.LOOPT ? toewijzing.productPeriode(maand).orElseThrow() : null;
    boolean isTeTellen = stand == Stand.LOOPT || stand == Stand.AFGELOPEN;
    Toegewezen toegewezen = isTeTellen ? toewijzing.toegewezen(standaard).orElse(null) : null;
    LocalDate tot = periode == null ? maand.atEndOfMonth() : periode.einddatum();
    Long budget = toewijzing.budget();
    Map<Boolean, List<EerderePrestatie>> inPeriode =
        open.stream()
            .collect(Collectors.partitioningBy(debet -> debet.productPeriode().equals(periode)));
    return new Ruimteberekening(
        toewijzing,
        maand,
        stand,
        periode,
        toegewezen,
        toegewezen == null || periode == null ? null : Volumeruimte.binnen(toegewezen, periode),
        toegewezen == null ? null : Volumeruimte.over(toegewezen, gedeclareerd, tot),
        budget == null || !isTeTellen ? null : Budgetruimte.over(budget, gedeclareerd),
        inPeriode.get(true),
        inPeriode.get(false),
        afspraken);
  }

  private static Stand stand(Toewijzing toewijzing, YearMonth maand) {
    if (toewijzing.isVerwijderd()) {
      return Stand.INGETROKKEN;
    }
    if (toewijzing.productPeriode(maand).isPresent()) {
      return Stand.LOOPT;
    }
    return toewijzing.ingangsdatum().isAfter(maand.atEndOfMonth())
        ? Stand.NOG_NIET_BEGONNEN
        : Stand.AFGELOPEN;
  }

  /**
   * Told with its plafonds.
   *
   * @param gebruikt what all toewijzingen together used of them
   */
  Ruimte ruimte(Plafondtelling gebruikt) {
    List<Plafondruimte> plafondruimten =
        plafonds().stream()
            .map(plafond -> new Plafondruimte(plafond, gebruikt.gebruikt(plafond)))
            .toList();
    Product product = toewijzing.product();
    Omvang omvang = toewijzing.omvang();
    return new Ruimte(
        toewijzing.nummer(),
        product == null ? null : product.categorie(),
        product == null ? null : product.code(),
        toewijzing.ingangsdatum(),
        toewijzing.einddatum(),
        stand,
        productPeriode,
        omvang == null ? null : omvang.eenheid().code(),
        omvang == null ? null : new Hoeveelheid(0, omvang.eenheid()).soort().code(),
        inProductPeriode == null ? null : deelVanProductPeriode(inProductPeriode),
        inTotaal == null ? null : deelVanTotaal(inTotaal),
        inBudget == null ? null : new Deel(inBudget.budget(), inBudget.eerder(), inBudget.over()),
        eerder.stream().map(EerderePrestatie::referentieNummer).toList(),
        volume().map(Hoeveelheid::aantal).orElse(null),
        volumeNaCrediteren().map(Hoeveelheid::aantal).orElse(null),
        bedrag().orElse(null),
        bedragInTotaal().orElse(null),
        plafondruimten.stream().map(Plafondstand::van).toList(),
        new Ruimteuitleg(this, plafondruimten, gebruikt.nietGeteldBij(plafonds())).zinnen());
  }

  /** Of the lines by which can be claimed in the ProductPeriode. */
  List<Plafond> plafonds() {
    Periode periode = productPeriode;
    return periode == null
        ? List.of()
        : contractregels(periode.begindatum())
            .flatMap(regel -> Plafond.van(regel, periode.begindatum()).stream())
            .sorted(Plafond.VOLGORDE)
            .toList();
  }

  /** The one that prices it, or where the product is not settled every one that may. */
  private Stream<Contractregel> contractregels(LocalDate dag) {
    Omvang omvang = toewijzing.omvang();
    if (afspraken == null) {
      return Stream.of();
    }
    if (heeftCode() && omvang != null) {
      return prijslijst().contractregel().stream();
    }
    return afspraken.op(dag).stream()
        .filter(regel -> past(regel.product()))
        .filter(regel -> omvang == null || isVergelijkbaar(regel, omvang));
  }

  private boolean past(Product afgesproken) {
    Product product = toewijzing.product();
    return product == null
        || (product.code() == null
            ? product.categorie().equals(afgesproken.categorie())
            : product.equals(afgesproken));
  }

  private static boolean isVergelijkbaar(Contractregel regel, Omvang omvang) {
    Eenheid eenheid = regel.eenheid();
    return eenheid != null && Hoeveelheid.isVergelijkbaar(eenheid, omvang.eenheid());
  }

  private Deel deelVanProductPeriode(Volumeruimte ruimte) {
    long maximum = ruimte.over().aantal();
    return new Deel(maximum, volumeEerder(ruimte.eenheid()).aantal(), isBezet() ? 0 : maximum);
  }

  private static Deel deelVanTotaal(Volumeruimte ruimte) {
    long maximum = ruimte.maximum().hoeveelheid().aantal();
    return new Deel(maximum, maximum - ruimte.over().aantal(), ruimte.over().aantal());
  }

  /** TR389: there is one debet per product in a ProductPeriode, until it is credited. */
  boolean isBezet() {
    return heeftCode() && !eerder.isEmpty();
  }

  /** Only one product may be claimed. */
  boolean heeftCode() {
    return toewijzing.product() != null && toewijzing.product().code() != null;
  }

  private Hoeveelheid volumeEerder(Eenheid eenheid) {
    Gedeclareerd som = Gedeclareerd.NIETS;
    for (EerderePrestatie prestatie : eerder) {
      som = prestatie.bijOpgeteld(som);
    }
    return som.volume(eenheid);
  }

  /** The most that one new prestatie may have; empty where no Omvang bounds it. */
  Optional<Hoeveelheid> volume() {
    if (toewijzing.omvang() == null) {
      return Optional.empty();
    }
    Hoeveelheid niets = new Hoeveelheid(0, toewijzing.omvang().eenheid());
    return Optional.of(isBezet() ? niets : volumeNaast(niets));
  }

  /** The same when what is approved in the ProductPeriode were credited first. */
  Optional<Hoeveelheid> volumeNaCrediteren() {
    return Optional.ofNullable(toewijzing.omvang())
        .filter(omvang -> isBezet())
        .map(omvang -> volumeNaast(volumeEerder(omvang.eenheid())));
  }

  /** At most what fits in the ProductPeriode, and in what is left in total with this added. */
  private Hoeveelheid volumeNaast(Hoeveelheid teruggenomen) {
    Hoeveelheid niets = new Hoeveelheid(0, teruggenomen.soort());
    if (inProductPeriode == null || inTotaal == null) {
      return niets;
    }
    Hoeveelheid over = inTotaal.over().plus(teruggenomen);
    Hoeveelheid minste = over.isMeerDan(inProductPeriode.over()) ? inProductPeriode.over() : over;
    return niets.isMeerDan(minste) ? niets : minste;
  }

  /** What claiming all that can be claimed now takes of a plafond; empty where not known. */
  Optional<Hoeveelheid> allesVan(Plafond plafond) {
    return plafond.soort() == Plafond.Soort.JAARPLAFOND
        ? bedrag().map(eurocent -> new Hoeveelheid(eurocent, Eenheid.EURO))
        : volume()
            .filter(volume -> Hoeveelheid.isVergelijkbaar(volume.soort(), plafond.grens().soort()));
  }

  /** What that may cost in eurocent; empty where the price is not known. */
  private Optional<Long> bedrag() {
    if (stand != Stand.LOOPT || isBezet()) {
      return Optional.of(0L);
    }
    return inBudget == null
        ? prijs().map(Prijs::bedrag)
        : Optional.of(Math.max(0, inBudget.over()));
  }

  private Optional<Long> bedragInTotaal() {
    if (inBudget != null) {
      return Optional.of(inBudget.over());
    }
    return inTotaal == null || inTotaal.over().aantal() < 0
        ? Optional.empty()
        : prijslijst().van(inTotaal.over()).map(Prijs::bedrag);
  }

  Optional<Prijs> prijs() {
    return volume().flatMap(prijslijst()::van);
  }

  Ruimteprijs prijslijst() {
    return new Ruimteprijs(
        heeftCode() ? toewijzing.product() : null, toewijzing.omvang(), productPeriode, afspraken);
  }
}
