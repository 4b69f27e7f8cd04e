package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Gedeclareerd;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stood when it was loaded, however it is kept.
 *
 * @param clienten the Bsn's among those asked for that are known
 * @param toewijzingen the current versions by number, those that were taken back too
 * @param inGemeenteBekend the same in the whole gemeente, without those that were taken back
 * @param metOpenPrestaties the numbers of the toewijzingen that have an open debet prestatie
 * @param referenties the ReferentieNummers among those asked for that are used
 * @param gecrediteerden by ReferentieNummer
 * @param gedeclareerd by ToewijzingNummer, without what the message itself may take back
 */
record DossierSnapshot(
    boolean kentIdentificatie,
    boolean kentDeclaratieNummer,
    @Nullable LocalDate laatstePeriode,
    Set<String> clienten,
    Map<Long, Toewijzing> toewijzingen,
    Map<Long, Toewijzing> inGemeenteBekend,
    Set<Long> metOpenPrestaties,
    Set<String> referenties,
    Map<String, EerderePrestatie> gecrediteerden,
    Map<Debetsleutel, EerderePrestatie> openDebetten,
    Map<Long, Gedeclareerd> gedeclareerd,
    Clientdeel clientdeel)
    implements Dossier {

  /** Of a regiebericht, a verzoek or an antwoord. */
  static DossierSnapshot voorClient(
      boolean kentIdentificatie, Map<Long, Toewijzing> toewijzingen, Clientdeel clientdeel) {
    return new DossierSnapshot(
        kentIdentificatie,
        false,
        null,
        Set.of(),
        toewijzingen,
        Map.of(),
        Set.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        clientdeel);
  }

  static DossierSnapshot voorToewijzing(
      boolean kentIdentificatie,
      Map<Long, Toewijzing> inGemeenteBekend,
      Set<Long> metOpenPrestaties,
      Clientdeel clientdeel) {
    return new DossierSnapshot(
        kentIdentificatie,
        false,
        null,
        Set.of(),
        Map.of(),
        inGemeenteBekend,
        metOpenPrestaties,
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        clientdeel);
  }

  static DossierSnapshot voorDeclaratie(
      boolean kentIdentificatie,
      boolean kentDeclaratieNummer,
      @Nullable LocalDate laatstePeriode,
      Set<String> clienten,
      Map<Long, Toewijzing> toewijzingen,
      Set<String> referenties,
      Map<String, EerderePrestatie> gecrediteerden,
      Map<Debetsleutel, EerderePrestatie> openDebetten,
      Map<Long, Gedeclareerd> gedeclareerd) {
    return new DossierSnapshot(
        kentIdentificatie,
        kentDeclaratieNummer,
        laatstePeriode,
        clienten,
        toewijzingen,
        Map.of(),
        Set.of(),
        referenties,
        gecrediteerden,
        openDebetten,
        gedeclareerd,
        Clientdeel.LEEG);
  }

  @Override
  public Optional<LocalDate> laatsteDeclaratiePeriode() {
    return Optional.ofNullable(laatstePeriode);
  }

  @Override
  public boolean kentClient(Client client) {
    return clienten.contains(client.bsn());
  }

  @Override
  public Optional<Toewijzing> toewijzing(Prestatie prestatie) {
    return actuele(prestatie).filter(toewijzing -> !toewijzing.isVerwijderd());
  }

  @Override
  public Optional<Toewijzing> verwijderdeToewijzing(Prestatie prestatie) {
    return actuele(prestatie).filter(Toewijzing::isVerwijderd);
  }

  private Optional<Toewijzing> actuele(Prestatie prestatie) {
    return Optional.ofNullable(toewijzingen.get(prestatie.toewijzingNummer()));
  }

  @Override
  public Optional<Toewijzing> inGemeente(ToegewezenProduct product) {
    return Optional.ofNullable(inGemeenteBekend.get(product.toewijzingNummer()));
  }

  @Override
  public boolean heeftOpenPrestaties(ToegewezenProduct product) {
    return metOpenPrestaties.contains(product.toewijzingNummer());
  }

  @Override
  public boolean kentReferentie(Prestatie prestatie) {
    return referenties.contains(prestatie.referentieNummer());
  }

  @Override
  public Optional<EerderePrestatie> gecrediteerde(Prestatie credit) {
    String vorigNummer = credit.productReferentie().vorigReferentieNummer();
    return vorigNummer == null
        ? Optional.empty()
        : Optional.ofNullable(gecrediteerden.get(vorigNummer));
  }

  @Override
  public Optional<EerderePrestatie> openDebet(Prestatie prestatie) {
    return Optional.ofNullable(openDebetten.get(Debetsleutel.van(prestatie)));
  }

  @Override
  public Gedeclareerd gedeclareerd(long toewijzingNummer) {
    return gedeclareerd.getOrDefault(toewijzingNummer, Gedeclareerd.NIETS);
  }

  @Override
  public Clientverleden client() {
    return clientdeel.client();
  }

  @Override
  public Optional<Toewijzing> toewijzing(long nummer) {
    return Optional.ofNullable(toewijzingen.get(nummer))
        .filter(toewijzing -> !toewijzing.isVerwijderd());
  }

  @Override
  public boolean kentReferentieAanbieder(String referentie) {
    return clientdeel.gebruikteReferenties().contains(referentie);
  }

  @Override
  public Optional<Verzoek> verzoek(String referentieAanbieder) {
    return Optional.ofNullable(clientdeel.verzoeken().get(referentieAanbieder));
  }
}
