package nl.sluis.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

/** What one gemeente and one aanbieder exchanged in one domein, kept in memory. */
final class Verleden implements Relatiedossier {
  private final Map<Long, List<Toewijzing>> versies = new HashMap<>();
  private final Set<String> clienten = new HashSet<>();
  private final Map<String, EerderePrestatie> prestaties = new HashMap<>();
  private final Map<String, List<Levering>> leveringen = new HashMap<>();
  private final List<Verzoek> verzoeken = new ArrayList<>();
  private final Map<String, VerzoekAntwoord> antwoorden = new HashMap<>();
  private @Nullable LocalDate laatstePeriode;

  void verwerk(String aanbieder, Toewijzingbericht.Client client) {
    clienten.add(client.bsn());
    client.toegewezenProducten().stream()
        .map(product -> Toewijzing.van(aanbieder, client.bsn(), product))
        .forEach(
            toewijzing ->
                versies
                    .computeIfAbsent(toewijzing.nummer(), nieuw -> new ArrayList<>(1))
                    .add(toewijzing));
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
    nieuwe.forEach(
        prestatie ->
            prestaties.merge(
                prestatie.referentieNummer(),
                prestatie,
                (eerder, later) -> eerder.goedgekeurd() ? eerder : later));
  }

  private void neemTerug(String nummer) {
    prestaties.computeIfPresent(
        nummer,
        (zelfde, prestatie) -> prestatie.isOpenDebet() ? prestatie.nuGecrediteerd() : prestatie);
  }

  /** Removals first, so that what they free may come back in the same message (D29). */
  void verwerk(String bsn, List<MetLevering> lijnen) {
    List<Levering> geldend = leveringen.computeIfAbsent(bsn, nieuw -> new ArrayList<>());
    lijnen.stream().filter(MetLevering::isVerwijdering).map(Levering::van).forEach(geldend::remove);
    lijnen.stream().filter(lijn -> !lijn.isVerwijdering()).map(Levering::van).forEach(geldend::add);
  }

  void verwerk(int vorm, LocalDate dagtekening, String bsn, List<String> referenties) {
    verzoeken.add(
        new Verzoek(
            vorm,
            dagtekening,
            bsn,
            referenties.stream()
                .map(nummer -> new Verzoek.Referentie(nummer, false, null))
                .toList()));
  }

  void verwerk(Antwoord antwoord) {
    String referentie = antwoord.referentieAanbieder();
    if (!verzoeken(Set.of(referentie)).isEmpty()) {
      antwoorden.put(referentie, antwoord.verzoekAntwoord());
    }
  }

  /** Of every toewijzing, those that were taken back too. */
  Set<Long> nummers() {
    return Set.copyOf(versies.keySet());
  }

  Clientverleden client(@Nullable String bsn) {
    return new Clientverleden(
        bsn == null ? List.of() : toewijzingen(bsn),
        leveringen.getOrDefault(String.valueOf(bsn), List.of()),
        verzoeken.stream()
            .filter(verzoek -> verzoek.bsn().equals(bsn))
            .map(this::zoalsNu)
            .toList());
  }

  Map<String, Verzoek> verzoeken(Set<String> referenties) {
    Map<String, Verzoek> gevonden = new HashMap<>();
    for (Verzoek verzoek : verzoeken) {
      for (Verzoek.Referentie referentie : verzoek.referenties()) {
        if (referenties.contains(referentie.nummer())) {
          gevonden.put(referentie.nummer(), zoalsNu(verzoek));
        }
      }
    }
    return gevonden;
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
                        isToegewezen(referentie.nummer()),
                        antwoorden.get(referentie.nummer())))
            .toList());
  }

  private boolean isToegewezen(String referentie) {
    return versies.values().stream()
        .flatMap(List::stream)
        .anyMatch(toewijzing -> referentie.equals(toewijzing.referentieAanbieder()));
  }

  @Nullable LocalDate laatstePeriode() {
    return laatstePeriode;
  }

  Set<String> clienten(Set<String> bsns) {
    return bsns.stream().filter(clienten::contains).collect(Collectors.toSet());
  }

  @Override
  public List<Toewijzing> toewijzingen() {
    return nietVerwijderd(versies.keySet()).values().stream()
        .sorted(Comparator.comparingLong(Toewijzing::nummer))
        .toList();
  }

  @Override
  public List<Toewijzing> toewijzingen(String bsn) {
    return toewijzingen().stream().filter(toewijzing -> toewijzing.bsn().equals(bsn)).toList();
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
    return toewijzingen(metOpenPrestaties(versies.keySet())).values().stream()
        .filter(Toewijzing::isVerwijderd)
        .sorted(Comparator.comparingLong(Toewijzing::nummer))
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
    return openDebetten()
        .filter(prestatie -> debetten.contains(Debetsleutel.van(prestatie)))
        .collect(Collectors.toMap(Debetsleutel::van, prestatie -> prestatie, (een, zelfde) -> een));
  }

  @Override
  public List<EerderePrestatie> openDebetten(Set<Long> nummers) {
    return openDebetten()
        .filter(prestatie -> nummers.contains(prestatie.toewijzingNummer()))
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
    return openDebetten()
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
    return openDebetten()
        .map(EerderePrestatie::toewijzingNummer)
        .filter(nummers::contains)
        .collect(Collectors.toSet());
  }

  private Stream<EerderePrestatie> openDebetten() {
    return prestaties.values().stream().filter(EerderePrestatie::isOpenDebet);
  }
}
