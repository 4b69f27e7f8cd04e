package nl.sluis.verrekening;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Plafond;
import nl.sluis.contract.Plafondtelling;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * What may still be claimed between one gemeente and one aanbieder, in a fixed number of questions
 * to the dossier.
 */
public final class Ruimteoverzicht {
  private final Partijen partijen;
  private final Relatiedossier dossier;
  private final @Nullable Contractregister contracten;

  /**
   * An overview.
   *
   * @param contracten null when there are none; then volumes have no price
   */
  public Ruimteoverzicht(
      Partijen partijen, Relatiedossier dossier, @Nullable Contractregister contracten) {
    this.partijen = partijen;
    this.dossier = dossier;
    this.contracten = contracten;
  }

  /** Of every toewijzing, those that were taken back only while something is to be credited. */
  public List<Ruimte> alle(YearMonth maand) {
    return van(
        Stream.concat(dossier.toewijzingen().stream(), dossier.verwijderdMetOpenDebetten().stream())
            .toList(),
        maand);
  }

  /** Of the toewijzingen with these numbers, as far as they are known. */
  public List<Ruimte> van(Set<Long> nummers, YearMonth maand) {
    return van(dossier.toewijzingen(nummers).values(), maand);
  }

  /** Of all toewijzingen of the clients of these, so that nobody has to write a Bsn (D52). */
  public List<Ruimte> vanClientenMet(Set<Long> nummers, YearMonth maand) {
    Set<String> clienten =
        dossier.toewijzingen(nummers).values().stream()
            .map(Toewijzing::bsn)
            .collect(Collectors.toUnmodifiableSet());
    return van(
        Stream.concat(
                clienten.stream().flatMap(bsn -> dossier.toewijzingen(bsn).stream()),
                dossier.verwijderdMetOpenDebetten().stream()
                    .filter(verwijderd -> clienten.contains(verwijderd.bsn())))
            .toList(),
        maand);
  }

  private List<Ruimte> van(Collection<Toewijzing> toewijzingen, YearMonth maand) {
    Set<Long> nummers =
        toewijzingen.stream().map(Toewijzing::nummer).collect(Collectors.toUnmodifiableSet());
    Map<Long, Gedeclareerd> sommen = dossier.gedeclareerd(nummers);
    Map<Long, List<EerderePrestatie>> open =
        open(toewijzingen, nummers, maand)
            .collect(Collectors.groupingBy(EerderePrestatie::toewijzingNummer));
    Contractafspraken afspraken = contracten == null ? null : contracten.afspraken(partijen);
    List<Ruimteberekening> berekeningen =
        toewijzingen.stream()
            .sorted(Comparator.comparingLong(Toewijzing::nummer))
            .map(
                toewijzing ->
                    Ruimteberekening.van(
                        partijen.standaard(),
                        toewijzing,
                        maand,
                        sommen.getOrDefault(toewijzing.nummer(), Gedeclareerd.NIETS),
                        open.getOrDefault(toewijzing.nummer(), List.of()),
                        afspraken))
            .toList();
    Plafondtelling gebruikt = gebruikt(afspraken, berekeningen);
    return berekeningen.stream().map(berekening -> berekening.ruimte(gebruikt)).toList();
  }

  /** Of the month; of what was taken back all, since nothing else tells of it (D101). */
  private Stream<EerderePrestatie> open(
      Collection<Toewijzing> toewijzingen, Set<Long> nummers, YearMonth maand) {
    Set<Long> verwijderd =
        toewijzingen.stream()
            .filter(Toewijzing::isVerwijderd)
            .map(Toewijzing::nummer)
            .collect(Collectors.toUnmodifiableSet());
    Stream<EerderePrestatie> vanMaand =
        dossier.openDebetten(nummers, maand).stream()
            .filter(prestatie -> !verwijderd.contains(prestatie.toewijzingNummer()));
    return verwijderd.isEmpty()
        ? vanMaand
        : Stream.concat(vanMaand, dossier.openDebetten(verwijderd).stream());
  }

  /** By all toewijzingen of the relation; asked only where some line has a plafond. */
  private Plafondtelling gebruikt(
      @Nullable Contractafspraken afspraken, List<Ruimteberekening> berekeningen) {
    List<Plafond> plafonds =
        berekeningen.stream().flatMap(berekening -> berekening.plafonds().stream()).toList();
    if (afspraken == null || plafonds.isEmpty()) {
      return Plafondtelling.NIETS;
    }
    return new Plafondtelling(
        afspraken,
        dossier.goedgekeurd(
            Plafondtelling.productcodes(plafonds), Plafondtelling.bereik(plafonds)));
  }
}
