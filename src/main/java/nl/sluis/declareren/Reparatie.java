package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Plaats;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Tarief;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * A refused debit while it is being mended: what it is now, what was changed and why, and what only
 * a person can do.
 */
final class Reparatie {
  private final Toewijzing toewijzing;
  private final Contractafspraken afspraken;
  private final List<String> uitleg = new ArrayList<>();
  private final List<String> advies = new ArrayList<>();
  private Prestatie prestatie;

  Reparatie(Prestatie prestatie, Toewijzing toewijzing, Contractafspraken afspraken) {
    this.prestatie = prestatie.met(prestatie.productReferentie());
    this.toewijzing = toewijzing;
    this.afspraken = afspraken;
  }

  Prestatie prestatie() {
    return prestatie;
  }

  List<String> uitleg() {
    return uitleg;
  }

  List<String> advies() {
    return advies;
  }

  /** Only when the code is that of the toewijzing, so that it is the categorie that is wrong. */
  void verbeterCategorie() {
    Product toegewezen = toewijzing.product();
    if (toegewezen == null || !prestatie.productCode().equals(toegewezen.code())) {
      advies.add(
          "Toewijzing %d is voor een ander product; kijk welk product is geleverd."
              .formatted(toewijzing.nummer()));
      return;
    }
    meld("ProductCategorie", prestatie.productCategorie(), toegewezen.categorie(), "toewijzing");
    prestatie =
        nieuw(
            toegewezen.categorie(),
            prestatie.productPeriode(),
            prestatie.geleverdVolume(),
            prestatie.eenheid(),
            prestatie.productTarief(),
            prestatie.ingediendBedrag());
  }

  /** IV089: the days of its month on which the toewijzing is valid. */
  void verbeterPeriode() {
    Periode oud = prestatie.productPeriode();
    Optional<Periode> juist = toewijzing.productPeriode(YearMonth.from(oud.begindatum()));
    if (juist.isEmpty()) {
      advies.add(
          "Toewijzing %d geldt niet in %s; declareer op de toewijzing die dan geldt."
              .formatted(toewijzing.nummer(), YearMonth.from(oud.begindatum())));
      return;
    }
    if (juist.get().equals(oud)) {
      ongewijzigd("ProductPeriode");
      return;
    }
    meld("ProductPeriode", tekst(oud), tekst(juist.get()), "IV089");
    prestatie =
        nieuw(
            prestatie.productCategorie(),
            juist.get(),
            prestatie.geleverdVolume(),
            prestatie.eenheid(),
            prestatie.productTarief(),
            prestatie.ingediendBedrag());
  }

  /** Minutes and hours can be turned into each other; anything else has to be counted again. */
  void verbeterEenheid() {
    Optional<Eenheid> juist = juisteEenheid();
    if (juist.isEmpty() || !Hoeveelheid.isVergelijkbaar(prestatie.eenheid(), juist.get())) {
      advies.add("Tel het volume opnieuw in de Eenheid van de toewijzing of het contract.");
      return;
    }
    if (juist.get() == prestatie.eenheid()) {
      ongewijzigd("Eenheid");
      return;
    }
    Hoeveelheid volume = new Hoeveelheid(prestatie.geleverdVolume(), prestatie.eenheid());
    meld("Eenheid", prestatie.eenheid().code(), juist.get().code(), "TR341");
    herprijs(volume.afgerondIn(juist.get()), juist.get());
  }

  private Optional<Eenheid> juisteEenheid() {
    if (toewijzing.omvang() != null) {
      return Optional.of(toewijzing.omvang().eenheid());
    }
    List<Contractregel> regels = afspraken.van(product(), begin());
    return regels.size() == 1 ? Optional.ofNullable(regels.get(0).eenheid()) : Optional.empty();
  }

  /** By the contract (TR418). */
  void verbeterTarief() {
    if (regel(prestatie.eenheid()).isEmpty()) {
      advies.add(
          "Er is geen contract bekend voor product %s op %s; zoek het afgesproken tarief op."
              .formatted(prestatie.productCode(), begin()));
    } else {
      verbeterBedrag();
    }
  }

  /** By the contract, or without one by the ProductTarief that it has (TR346). */
  void verbeterBedrag() {
    Prestatie oud = prestatie;
    if (herprijs(prestatie.geleverdVolume(), prestatie.eenheid()) && prestatie.equals(oud)) {
      ongewijzigd("het bedrag");
    }
  }

  /**
   * Claims less, which is no more than a proposal: what was delivered besides is not paid.
   *
   * @param isSindsdienGewijzigd whether the toewijzing changed after the declaratie
   */
  void verlaagVolume(Restant restant, boolean isSindsdienGewijzigd) {
    Restant.Hoogstens over =
        restant.hoogstens(
            prestatie, toewijzing, volume -> prijs(volume, prestatie.eenheid()).orElseThrow());
    if (over.volume() == prestatie.geleverdVolume()) {
      if (isSindsdienGewijzigd) {
        uitleg.add("de toewijzing is sinds de declaratie gewijzigd; het volume past nu");
      } else {
        ongewijzigd("GeleverdVolume");
      }
      return;
    }
    if (over.volume() == 0) {
      advies.add(
          "Er is niets meer over: %s. Vraag de gemeente om een ruimere toewijzing (verzoek om"
                  .formatted(over.uitleg())
              + " wijziging), of laat deze prestatie vervallen.");
      return;
    }
    Eenheid eenheid = prestatie.eenheid();
    uitleg.add(
        "GeleverdVolume %s wordt %s: %s. De rest wordt niet betaald; is er meer afgesproken, vraag dan"
                .formatted(
                    new Hoeveelheid(prestatie.geleverdVolume(), eenheid).tekst(eenheid),
                    new Hoeveelheid(over.volume(), eenheid).tekst(eenheid),
                    over.uitleg())
            + " eerst om een ruimere toewijzing");
    herprijs(over.volume(), eenheid);
  }

  private boolean herprijs(long volume, Eenheid eenheid) {
    Optional<Prijs> prijs = prijs(volume, eenheid);
    if (prijs.isEmpty()) {
      advies.add("Zoek het tarief op in het contract en bereken het bedrag opnieuw.");
      return false;
    }
    Prestatie oud = prestatie;
    prestatie =
        nieuw(
            oud.productCategorie(),
            oud.productPeriode(),
            volume,
            eenheid,
            prijs.get().productTarief(),
            new Bedrag(prijs.get().bedrag(), oud.ingediendBedrag().debetCredit()));
    if (!prestatie.equals(oud)) {
      meldPrijs(oud, prijs.get());
    }
    return true;
  }

  private void meldPrijs(Prestatie oud, Prijs prijs) {
    if (oud.productTarief() != null
        && prijs.productTarief() != null
        && !oud.productTarief().equals(prijs.productTarief())) {
      meld(
          "ProductTarief",
          Geld.tekst(oud.productTarief()),
          Geld.tekst(prijs.productTarief()),
          regel(prijs.eenheid())
              .map(Contractregel::contractnummer)
              .map("contract "::concat)
              .orElse("IV081"));
    }
    if (oud.ingediendBedrag().bedrag() != prijs.bedrag()) {
      meld(
          "IngediendBedrag",
          Geld.tekst(oud.ingediendBedrag().bedrag()),
          Geld.tekst(prijs.bedrag()),
          prijs.tekst());
    }
  }

  private Optional<Prijs> prijs(long volume, Eenheid eenheid) {
    if (eenheid == Eenheid.EURO) {
      return Optional.of(Betaaltitel.ABONNEMENT.prijs(volume, eenheid, null));
    }
    Long productTarief = prestatie.productTarief();
    Optional<Tarief> eigen =
        productTarief == null
            ? Optional.empty()
            : Optional.of(new Tarief(productTarief, prestatie.eenheid()));
    return regel(eenheid)
        .map(Contractregel::tarief)
        .or(() -> eigen)
        .filter(tarief -> tarief.geldtVoor(eenheid))
        .map(tarief -> Prijs.van(volume, eenheid, tarief));
  }

  private Optional<Contractregel> regel(Eenheid eenheid) {
    return afspraken.regel(product(), begin(), eenheid);
  }

  private Product product() {
    return new Product(prestatie.productCategorie(), prestatie.productCode());
  }

  private LocalDate begin() {
    return prestatie.productPeriode().begindatum();
  }

  private void meld(String element, String oud, String nieuw, String waarom) {
    uitleg.add("%s %s wordt %s (%s)".formatted(element, oud, nieuw, waarom));
  }

  /** What was changed for another code may have been behind this one too. */
  private void ongewijzigd(String element) {
    if (uitleg.isEmpty()) {
      advies.add(
          "Volgens uw dossier en contract klopt %s al. Vraag de gemeente wat zij anders heeft staan."
              .formatted(element));
    }
  }

  private static String tekst(Periode periode) {
    return "%s t/m %s".formatted(periode.begindatum(), periode.einddatum());
  }

  private Prestatie nieuw(
      String categorie,
      Periode periode,
      long volume,
      Eenheid eenheid,
      @Nullable Long tarief,
      Bedrag bedrag) {
    return new Prestatie(
        Plaats.GEEN,
        prestatie.productReferentie(),
        prestatie.toewijzingNummer(),
        categorie,
        prestatie.productCode(),
        periode,
        volume,
        eenheid,
        tarief,
        bedrag,
        List.of());
  }
}
