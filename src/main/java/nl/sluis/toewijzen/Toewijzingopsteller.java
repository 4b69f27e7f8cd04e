package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * What a beschikking comes to at one aanbieder: what is new, extended, shortened, changed or taken
 * back follows from the dossier, and what else is in force there is added (OP087).
 */
final class Toewijzingopsteller {
  /** Of these a client may have more than one at a time (TR302 of the iWmo). */
  private static final Set<String> STAPELBAAR_IN_WMO = Set.of("11", "12", "13", "14");

  private final Beschikking beschikking;
  private final LocalDate dagtekening;
  private final List<Besluitlijn> lijnen;
  private final Map<Long, Toewijzing> bekend = new HashMap<>();
  private final List<Toewijzing> lopend;
  private final Map<Long, Gedeclareerd> gedeclareerd;

  Toewijzingopsteller(
      Beschikking beschikking,
      LocalDate dagtekening,
      List<Besluitlijn> lijnen,
      Relatiedossier dossier) {
    this.beschikking = beschikking;
    this.dagtekening = dagtekening;
    this.lijnen = lijnen;
    List<Toewijzing> vanClient = dossier.toewijzingen(beschikking.client().bsn());
    bekend.putAll(dossier.toewijzingen(genoemdeNummers()));
    vanClient.forEach(toewijzing -> bekend.put(toewijzing.nummer(), toewijzing));
    this.lopend =
        vanClient.stream()
            .filter(this::isActueel)
            .sorted(Comparator.comparingLong(Toewijzing::nummer))
            .toList();
    this.gedeclareerd = dossier.gedeclareerd(Set.copyOf(bekend.keySet()));
  }

  private Set<Long> genoemdeNummers() {
    return lijnen.stream()
        .map(lijn -> lijn.product().toewijzingNummer())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** D12. */
  private boolean isActueel(Toewijzing toewijzing) {
    return toewijzing.einddatum() == null || !toewijzing.einddatum().isBefore(dagtekening);
  }

  Lijnuitkomst stelOp() {
    Map<Long, Besluitlijn> eerder = new HashMap<>();
    List<Lijnuitkomst> uitkomsten = new ArrayList<>();
    for (Besluitlijn lijn : lijnen) {
      Toewijzing gevonden = vind(lijn).orElse(null);
      Long nummer = gevonden == null ? lijn.product().toewijzingNummer() : (Long) gevonden.nummer();
      Besluitlijn zelfde = nummer == null ? null : eerder.putIfAbsent(nummer, lijn);
      uitkomsten.add(
          zelfde == null
              ? bepaal(lijn, gevonden)
              : dubbel(lijn, zelfde, Objects.requireNonNull(nummer)));
    }
    lopend.stream()
        .filter(toewijzing -> !eerder.containsKey(toewijzing.nummer()))
        .map(Toewijzingswijziging::aangevuld)
        .map(Lijnuitkomst::van)
        .forEach(uitkomsten::add);
    return Lijnuitkomst.samen(uitkomsten);
  }

  private Lijnuitkomst bepaal(Besluitlijn lijn, @Nullable Toewijzing gevonden) {
    return gevonden == null
        ? new NieuweToewijzing(beschikking).bepaal(lijn, lopend)
        : new Wijzigingsbepaling(beschikking, dagtekening)
            .bepaal(
                lijn, gevonden, gedeclareerd.getOrDefault(gevonden.nummer(), Gedeclareerd.NIETS));
  }

  /** By its number; or else by product and Ingangsdatum, which a client has once (TR302, D46). */
  private Optional<Toewijzing> vind(Besluitlijn lijn) {
    BeschiktProduct product = lijn.product();
    if (product.toewijzingNummer() != null) {
      return Optional.ofNullable(bekend.get(product.toewijzingNummer()));
    }
    return isStapelbaar(product.product())
        ? Optional.empty()
        : bekend.values().stream()
            .filter(
                toewijzing ->
                    !toewijzing.isVerwijderd()
                        && toewijzing.bsn().equals(beschikking.client().bsn())
                        && Objects.equals(toewijzing.product(), product.product())
                        && toewijzing.ingangsdatum().equals(product.ingangsdatum()))
            .findFirst();
  }

  private boolean isStapelbaar(@Nullable Product product) {
    return beschikking.domein() == Standaard.IWMO
        && product != null
        && STAPELBAAR_IN_WMO.contains(product.categorie());
  }

  private static Lijnuitkomst dubbel(Besluitlijn lijn, Besluitlijn eerder, long nummer) {
    return Lijnuitkomst.gebrek(
        lijn,
        "",
        "TR101",
        "Dit gaat over toewijzing %d, net als %s. Laat er één staan."
            .formatted(nummer, eerder.plaats()));
  }
}
