package nl.sluis.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Plafondpost;
import org.jspecify.annotations.Nullable;

/**
 * What one gemeente and one aanbieder exchanged in one domein, kept in memory. What a message asks
 * is found by its toewijzing, its client or its number, however much was exchanged.
 */
final class Verleden implements Relatiedossier {
  private final Map<Long, List<Toewijzing>> versies = new HashMap<>();
  private final Set<String> toegewezenReferenties = new HashSet<>();
  private final Map<String, Set<Long>> nummersPerClient = new HashMap<>();
  private final Map<String, EerderePrestatie> prestaties = new HashMap<>();
  private final Map<Long, Set<String>> prestatiesPerToewijzing = new HashMap<>();
  private final Map<String, List<Levering>> leveringen = new HashMap<>();
  private final Map<String, List<Verzoek>> verzoekenPerClient = new HashMap<>();
  private final Map<String, Verzoek> verzoekenPerReferentie = new HashMap<>();
  private final Map<String, VerzoekAntwoord> antwoorden = new HashMap<>();
  private @Nullable LocalDate laatstePeriode;

  void verwerk(String aanbieder, Toewijzingbericht.Client client) {
    Set<Long> nummers = nummersPerClient.computeIfAbsent(client.bsn(), nieuw -> new HashSet<>());
    client.toegewezenProducten().stream()
        .map(product -> Toewijzing.van(aanbieder, client.bsn(), product))
        .forEach(
            toewijzing -> {
              nummers.add(toewijzing.nummer());
              versies
                  .computeIfAbsent(toewijzing.nummer(), nieuw -> new ArrayList<>(1))
                  .add(toewijzing);
              if (toewijzing.referentieAanbieder() != null) {
                toegewezenReferenties.add(toewijzing.referentieAanbieder());
              }
            });
  }

  void verwerk(Declaratie declaratie, Predicate<Berichtklasse> goedgekeurd) {
    LocalDate periode = declaratie.declaratiePeriode().begindatum();
    if (laatstePeriode == null || periode.isAfter(laatstePeriode)) {
      laatstePeriode = periode;
    }
    List<EerderePrestatie> nieuwe = EerderePrestatie.van(declaratie, goedgekeurd);
    // credits first (D5): a credit never names a debit of its own message (TR316)
    nieuwe.stream().flatMap(credit -> credit.neemtTerug().stream()).forEach(this::neemTerug);
    // a number that is used again is refused (TR314), so the approved prestatie keeps it
    for (EerderePrestatie prestatie : nieuwe) {
      prestaties.merge(
          prestatie.referentieNummer(),
          prestatie,
          (eerder, later) -> eerder.goedgekeurd() ? eerder : later);
      prestatiesPerToewijzing
          .computeIfAbsent(prestatie.toewijzingNummer(), nieuw -> new LinkedHashSet<>(2))
          .add(prestatie.referentieNummer());
    }
  }

  private void neemTerug(String nummer) {
    prestaties.computeIfPresent(
        nummer,
        (zelfde, prestatie) -> prestatie.isOpenDebet() ? prestatie.nuGecrediteerd() : prestatie);
  }

  void verwerk(String bsn, List<MetLevering> lijnen) {
    Levering.verwerk(lijnen, leveringen.computeIfAbsent(bsn, nieuw -> new ArrayList<>()));
  }

  void verwerk(int vorm, LocalDate dagtekening, String bsn, List<String> referenties) {
    Verzoek verzoek =
        new Verzoek(
            vorm,
            dagtekening,
            bsn,
            referenties.stream()
                .map(nummer -> new Verzoek.Referentie(nummer, false, null))
                .toList());
    verzoekenPerClient.computeIfAbsent(bsn, nieuw -> new ArrayList<>(1)).add(verzoek);
    referenties.forEach(nummer -> verzoekenPerReferentie.put(nummer, verzoek));
  }

  void verwerk(Antwoord antwoord) {
    String referentie = antwoord.referentieAanbieder();
    if (verzoekenPerReferentie.containsKey(referentie)) {
      antwoorden.put(referentie, antwoord.verzoekAntwoord());
    }
  }

  /** Of every toewijzing, those that were taken back too. */
  Set<Long> nummers() {
    return Set.copyOf(versies.keySet());
  }

  Clientverleden client(@Nullable String bsn) {
    return bsn == null
        ? new Clientverleden(List.of(), List.of(), List.of())
        : new Clientverleden(
            toewijzingen(bsn),
            leveringen.getOrDefault(bsn, List.of()),
            verzoekenPerClient.getOrDefault(bsn, List.of()).stream().map(this::zoalsNu).toList());
  }

  Map<String, Verzoek> verzoeken(Set<String> referenties) {
    return referenties.stream()
        .filter(verzoekenPerReferentie::containsKey)
        .collect(
            Collectors.toMap(
                nummer -> nummer, nummer -> zoalsNu(verzoekenPerReferentie.get(nummer))));
  }

  private Verzoek zoalsNu(Verzoek verzoek) {
    return new Verzoek(
        verzoek.vorm(),
        verzoek.dagtekening(),
        verzoek.bsn(),
        verzoek.referenties().stream()
            .map(
                referentie ->
                    new Verzoek.Referentie(
                        referentie.nummer(),
                        toegewezenReferenties.contains(referentie.nummer()),
                        antwoorden.get(referentie.nummer())))
            .toList());
  }

  @Nullable LocalDate laatstePeriode() {
    return laatstePeriode;
  }

  Set<String> clienten(Set<String> bsns) {
    return bsns.stream().filter(nummersPerClient::containsKey).collect(Collectors.toSet());
  }

  @Override
  public List<Toewijzing> toewijzingen() {
    return opVolgorde(nietVerwijderd(versies.keySet()));
  }

  @Override
  public List<Toewijzing> toewijzingen(String bsn) {
    return opVolgorde(nietVerwijderd(nummersPerClient.getOrDefault(bsn, Set.of()))).stream()
        .filter(toewijzing -> toewijzing.bsn().equals(bsn))
        .toList();
  }

  private static List<Toewijzing> opVolgorde(Map<Long, Toewijzing> toewijzingen) {
    return toewijzingen.values().stream()
        .sorted(Comparator.comparingLong(Toewijzing::nummer))
        .toList();
  }

  @Override
  public Map<Long, Toewijzing> toewijzingen(Set<Long> nummers) {
    return nummers.stream()
        .filter(versies::containsKey)
        .collect(
            Collectors.toMap(
                nummer -> nummer,
                nummer ->
                    versies.get(nummer).stream().reduce(Toewijzing::actueleMet).orElseThrow()));
  }

  @Override
  public List<Toewijzing> verwijderdMetOpenDebetten() {
    return opVolgorde(toewijzingen(metOpenPrestaties(versies.keySet()))).stream()
        .filter(Toewijzing::isVerwijderd)
        .toList();
  }

  Map<Long, Toewijzing> nietVerwijderd(Set<Long> nummers) {
    Map<Long, Toewijzing> actuele = toewijzingen(nummers);
    actuele.values().removeIf(Toewijzing::isVerwijderd);
    return actuele;
  }

  @Override
  public Map<String, EerderePrestatie> prestaties(Set<String> nummers) {
    return nummers.stream()
        .filter(prestaties::containsKey)
        .collect(Collectors.toMap(nummer -> nummer, prestaties::get));
  }

  Map<Debetsleutel, EerderePrestatie> opSleutel(Set<Debetsleutel> debetten) {
    Set<Long> nummers =
        debetten.stream().map(Debetsleutel::toewijzingNummer).collect(Collectors.toSet());
    return open(nummers)
        .filter(prestatie -> debetten.contains(Debetsleutel.van(prestatie)))
        .collect(Collectors.toMap(Debetsleutel::van, prestatie -> prestatie, (een, zelfde) -> een));
  }

  @Override
  public List<EerderePrestatie> openDebetten(Set<Long> nummers) {
    return open(nummers)
        .sorted(
            Comparator.comparingLong(EerderePrestatie::toewijzingNummer)
                .thenComparing(prestatie -> prestatie.productPeriode().begindatum()))
        .toList();
  }

  @Override
  public List<EerderePrestatie> openDebetten(Set<Long> nummers, YearMonth maand) {
    return openDebetten(nummers).stream()
        .filter(prestatie -> YearMonth.from(prestatie.productPeriode().begindatum()).equals(maand))
        .toList();
  }

  @Override
  public List<Plafondpost> goedgekeurd(Set<String> productcodes, Periode begin) {
    return prestaties.values().stream()
        .filter(EerderePrestatie::isOpenDebet)
        .map(EerderePrestatie::post)
        .filter(post -> productcodes.contains(post.product().code()))
        .filter(
            post ->
                !post.begindatum().isBefore(begin.begindatum())
                    && !post.begindatum().isAfter(begin.einddatum()))
        .toList();
  }

  @Override
  public Map<Long, Gedeclareerd> gedeclareerd(Set<Long> nummers) {
    return gedeclareerd(nummers, Set.of());
  }

  Map<Long, Gedeclareerd> gedeclareerd(Set<Long> nummers, Set<String> zonder) {
    Map<Long, Gedeclareerd> sommen = new HashMap<>();
    for (EerderePrestatie prestatie : openDebetten(nummers)) {
      if (!zonder.contains(prestatie.referentieNummer())) {
        sommen.merge(
            prestatie.toewijzingNummer(),
            prestatie.bijOpgeteld(Gedeclareerd.NIETS),
            (som, nieuw) -> prestatie.bijOpgeteld(som));
      }
    }
    return sommen;
  }

  Set<Long> metOpenPrestaties(Set<Long> nummers) {
    return open(nummers).map(EerderePrestatie::toewijzingNummer).collect(Collectors.toSet());
  }

  /** A number that was used again may stand with the toewijzing of its earlier prestatie too. */
  private Stream<EerderePrestatie> open(Set<Long> nummers) {
    return nummers.stream()
        .flatMap(
            nummer ->
                prestatiesPerToewijzing.getOrDefault(nummer, Set.of()).stream()
                    .map(prestaties::get)
                    .filter(prestatie -> prestatie.toewijzingNummer() == nummer))
        .filter(EerderePrestatie::isOpenDebet);
  }
}
