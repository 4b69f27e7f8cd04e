package nl.sluis.verantwoording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;

/** Looks which months of the year have no declaratie, and which declaratie has no answer. */
final class Dekkingsmeting {
  private final Jaaropdracht opdracht;
  private final LocalDate peildatum;

  Dekkingsmeting(Jaaropdracht opdracht, LocalDate peildatum) {
    this.opdracht = opdracht;
    this.peildatum = peildatum;
  }

  /** Of each gemeente that has something to do with the year, in the order of their codes. */
  List<Dekking> van(
      Map<String, List<Declaratiestand>> declaraties, Map<String, Relatiedossier> dossiers) {
    Set<String> gemeenten = new TreeSet<>(declaraties.keySet());
    gemeenten.addAll(dossiers.keySet());
    List<Dekking> dekking = new ArrayList<>();
    for (String gemeente : gemeenten) {
      List<Declaratiestand> eigen = declaraties.getOrDefault(gemeente, List.of());
      Relatiedossier dossier = dossiers.get(gemeente);
      Dekking deze =
          new Dekking(
              gemeente,
              zonderDeclaratie(eigen, dossier == null ? List.of() : dossier.toewijzingen()),
              eigen.stream()
                  .filter(declaratie -> !declaratie.isBeantwoord() && isVanJaar(declaratie))
                  .toList());
      if (!deze.zonderDeclaratie().isEmpty()
          || !deze.zonderAntwoord().isEmpty()
          || eigen.stream().anyMatch(this::isVanJaar)) {
        dekking.add(deze);
      }
    }
    return dekking;
  }

  /** Where no toewijzing is known, a month is expected as soon as there is any of the year. */
  private List<YearMonth> zonderDeclaratie(
      List<Declaratiestand> declaraties, List<Toewijzing> toewijzingen) {
    Set<YearMonth> gedekt = new HashSet<>();
    for (Declaratiestand declaratie : declaraties) {
      gedekt.add(YearMonth.from(declaratie.declaratiePeriode().begindatum()));
      declaratie.lijnen().forEach(lijn -> gedekt.add(lijn.maand()));
    }
    boolean isZonderToewijzingen =
        toewijzingen.isEmpty() && declaraties.stream().anyMatch(this::isVanJaar);
    return IntStream.rangeClosed(1, 12)
        .mapToObj(nummer -> YearMonth.of(opdracht.jaar(), nummer))
        .filter(maand -> maand.atEndOfMonth().isBefore(peildatum))
        .filter(maand -> !gedekt.contains(maand))
        .filter(
            maand ->
                isZonderToewijzingen
                    || toewijzingen.stream()
                        .anyMatch(toewijzing -> toewijzing.productPeriode(maand).isPresent()))
        .toList();
  }

  private boolean isVanJaar(Declaratiestand declaratie) {
    return declaratie.lijnen().stream().anyMatch(lijn -> lijn.jaar() == opdracht.jaar());
  }
}
