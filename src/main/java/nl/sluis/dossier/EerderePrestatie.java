package nl.sluis.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Plafondpost;
import org.jspecify.annotations.Nullable;

/**
 * A prestatie of a processed declaratie.
 *
 * @param bedrag in eurocent, never negative
 * @param productTarief in eurocent
 * @param goedgekeurd false when this prestatie was refused
 * @param gecrediteerd true when an approved credit took it back
 */
public record EerderePrestatie(
    String bsn,
    String referentieNummer,
    @Nullable String vorigReferentieNummer,
    long toewijzingNummer,
    String productCategorie,
    String productCode,
    Periode productPeriode,
    long geleverdVolume,
    Eenheid eenheid,
    @Nullable Long productTarief,
    long bedrag,
    DebetCredit debetCredit,
    boolean goedgekeurd,
    boolean gecrediteerd) {

  static List<EerderePrestatie> van(Declaratie declaratie, Predicate<Berichtklasse> goedgekeurd) {
    return declaratie.clienten().stream()
        .flatMap(
            client ->
                client.prestaties().stream()
                    .map(prestatie -> van(client.bsn(), prestatie, goedgekeurd.test(prestatie))))
        .toList();
  }

  private static EerderePrestatie van(String bsn, Prestatie prestatie, boolean goedgekeurd) {
    return new EerderePrestatie(
        bsn,
        prestatie.referentieNummer(),
        prestatie.productReferentie().vorigReferentieNummer(),
        prestatie.toewijzingNummer(),
        prestatie.productCategorie(),
        prestatie.productCode(),
        prestatie.productPeriode(),
        prestatie.geleverdVolume(),
        prestatie.eenheid(),
        prestatie.productTarief(),
        prestatie.ingediendBedrag().bedrag(),
        prestatie.ingediendBedrag().debetCredit(),
        goedgekeurd,
        false);
  }

  /** Approved, debet and not taken back. */
  public boolean isOpenDebet() {
    return goedgekeurd && debetCredit == DebetCredit.DEBET && !gecrediteerd;
  }

  /** The ReferentieNummer of the prestatie that this one takes back, if it is approved to do so. */
  Optional<String> neemtTerug() {
    return goedgekeurd && debetCredit == DebetCredit.CREDIT
        ? Optional.ofNullable(vorigReferentieNummer)
        : Optional.empty();
  }

  /** That sum with this prestatie. */
  public Gedeclareerd bijOpgeteld(Gedeclareerd som) {
    return som.plus(eenheid, geleverdVolume, bedrag, productPeriode.einddatum());
  }

  /** What it counts for the plafonds of its contract line. */
  public Plafondpost post() {
    return new Plafondpost(
        new Product(productCategorie, productCode),
        productPeriode.begindatum(),
        eenheid,
        1,
        geleverdVolume,
        bedrag);
  }

  EerderePrestatie nuGecrediteerd() {
    return new EerderePrestatie(
        bsn,
        referentieNummer,
        vorigReferentieNummer,
        toewijzingNummer,
        productCategorie,
        productCode,
        productPeriode,
        geleverdVolume,
        eenheid,
        productTarief,
        bedrag,
        debetCredit,
        goedgekeurd,
        true);
  }
}
