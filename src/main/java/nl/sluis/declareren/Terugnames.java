package nl.sluis.declareren;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * Rows of zero that their toewijzing has no place for any more: it was cut short, put off, given
 * another product or taken back, or it is not in the dossier. What was approved in that month is
 * taken back all the same (D101).
 */
final class Terugnames {
  private final Map<Long, Toewijzing> toewijzingen;
  private final List<EerderePrestatie> open;
  private final YearMonth maand;
  private final Map<EerderePrestatie, List<Integer>> perDebet = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param open what is approved on the toewijzingen of the rows
   * @param maand the month that is claimed; later ones wait
   */
  Terugnames(Map<Long, Toewijzing> toewijzingen, List<EerderePrestatie> open, YearMonth maand) {
    this.toewijzingen = toewijzingen;
    this.open = open;
    this.maand = maand;
  }

  /** Takes the rows that are such, and gives the others. */
  List<Registratie> neem(List<Registratie> rijen) {
    List<Registratie> andere = new ArrayList<>();
    for (Registratie rij : rijen) {
      List<EerderePrestatie> debetten = isTerugname(rij) ? debetten(rij) : List.of();
      debetten.forEach(
          debet -> perDebet.computeIfAbsent(debet, nieuw -> new ArrayList<>()).add(rij.rij()));
      if (debetten.isEmpty()) {
        andere.add(rij);
      }
    }
    return andere;
  }

  List<Correctie.Uitkomst> uitkomsten(Correctie correctie) {
    return perDebet.entrySet().stream()
        .flatMap(deel -> correctie.zonderMeer(List.of(deel.getKey()), deel.getValue()).stream())
        .toList();
  }

  /** The ReferentieNummers of what is taken back. */
  Set<String> genoemd() {
    return perDebet.keySet().stream()
        .map(EerderePrestatie::referentieNummer)
        .collect(Collectors.toSet());
  }

  private boolean isTerugname(Registratie rij) {
    if (!rij.isNul() || YearMonth.from(rij.datum()).isAfter(maand)) {
      return false;
    }
    Toewijzing toewijzing = toewijzingen.get(rij.toewijzingNummer());
    return toewijzing == null
        || toewijzing.isVerwijderd()
        || toewijzing.productPeriode(YearMonth.from(rij.datum())).isEmpty()
        || isAnderProduct(rij, toewijzing.product());
  }

  private static boolean isAnderProduct(Registratie rij, @Nullable Product toegewezen) {
    return toegewezen != null
        && toegewezen.code() != null
        && rij.productCode() != null
        && !rij.productCode().equals(toegewezen.code());
  }

  private List<EerderePrestatie> debetten(Registratie rij) {
    return open.stream()
        .filter(debet -> debet.toewijzingNummer() == rij.toewijzingNummer())
        .filter(debet -> debet.bsn().equals(rij.bsn()))
        .filter(
            debet ->
                YearMonth.from(debet.productPeriode().begindatum())
                    .equals(YearMonth.from(rij.datum())))
        .filter(debet -> rij.productCode() == null || rij.productCode().equals(debet.productCode()))
        .filter(
            debet ->
                rij.productCategorie() == null
                    || rij.productCategorie().equals(debet.productCategorie()))
        .toList();
  }
}
