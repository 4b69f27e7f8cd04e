package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.dossier.Levering;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;

/**
 * Gathers from the messages that were processed, in their order, what a dossier does not keep: who
 * the client is, who sent him, when he was first assigned help, and his starts and stops.
 */
public final class Berichtenspoor {
  private final Map<String, Persoon> personen = new HashMap<>();
  private final Map<Nummer, LocalDate> eerstToegewezen = new HashMap<>();
  private final Map<Verwijzing, String> verwijzers = new HashMap<>();
  private final Map<Client, List<Levering>> leveringen = new HashMap<>();
  private final Set<Partijen> partijen = new LinkedHashSet<>();

  private record Nummer(Partijen partijen, long toewijzing) {}

  private record Verwijzing(Partijen partijen, String referentieAanbieder) {}

  private record Client(Partijen partijen, String bsn) {}

  /** A heenbericht that its receiver took in. */
  public void voegToe(Partijen tussen, Bericht bericht) {
    partijen.add(tussen);
    Berichtklasse inhoud = bericht.inhoud();
    if (inhoud instanceof Toewijzingbericht.Client client) {
      personen.put(client.bsn(), Persoon.van(client));
      client
          .toegewezenProducten()
          .forEach(
              product ->
                  eerstToegewezen.merge(
                      new Nummer(tussen, product.toewijzingNummer()),
                      product.toewijzingsdatum(),
                      (een, ander) -> een.isBefore(ander) ? een : ander));
    } else if (inhoud instanceof VerzoekToewijzingbericht.Client client) {
      client
          .aangevraagdeProducten()
          .forEach(
              product ->
                  verwijzers.put(
                      new Verwijzing(tussen, product.referentieAanbieder()),
                      product.verwijzer().type()));
    } else if (inhoud instanceof MetBsn client) {
      Levering.verwerk(
          MetLevering.van(inhoud),
          leveringen.computeIfAbsent(new Client(tussen, client.bsn()), n -> new ArrayList<>(2)));
    }
  }

  /**
   * What is known of every toewijzing that was not taken back, by gemeente, aanbieder and number.
   *
   * @param dossiers of whom a message was added
   */
  public List<Hulp> hulp(Function<Partijen, Relatiedossier> dossiers) {
    return partijen.stream()
        .sorted(
            Comparator.comparing(Partijen::gemeente)
                .thenComparing(Partijen::domein)
                .thenComparing(Partijen::aanbieder))
        .flatMap(tussen -> hulp(tussen, dossiers.apply(tussen)).stream())
        .toList();
  }

  private List<Hulp> hulp(Partijen tussen, Relatiedossier dossier) {
    return dossier.toewijzingen().stream()
        .map(toewijzing -> hulp(tussen, dossier, toewijzing))
        .toList();
  }

  private Hulp hulp(Partijen tussen, Relatiedossier dossier, Toewijzing toewijzing) {
    return new Hulp(
        tussen,
        toewijzing,
        eerstToegewezen.getOrDefault(
            new Nummer(tussen, toewijzing.nummer()), toewijzing.toewijzingsdatum()),
        personen.get(toewijzing.bsn()),
        toewijzing.referentieAanbieder() == null
            ? null
            : verwijzers.get(new Verwijzing(tussen, toewijzing.referentieAanbieder())),
        op(tussen, toewijzing),
        dossier.openDebetten(Set.of(toewijzing.nummer())));
  }

  private List<Levering> op(Partijen tussen, Toewijzing toewijzing) {
    return leveringen.getOrDefault(new Client(tussen, toewijzing.bsn()), List.of()).stream()
        .filter(
            levering ->
                levering.toewijzingNummer() != null
                    && levering.toewijzingNummer() == toewijzing.nummer())
        .toList();
  }

  /**
   * Where starts or stops are not on a toewijzing that stands: they name none, or one that was
   * taken back. A sentence each.
   */
  public List<String> zonderToewijzing(Function<Partijen, Relatiedossier> dossiers) {
    List<String> zinnen = new ArrayList<>();
    for (Partijen tussen : partijen) {
      Set<Long> bekend = new LinkedHashSet<>();
      dossiers.apply(tussen).toewijzingen().forEach(een -> bekend.add(een.nummer()));
      long aantal =
          leveringen.entrySet().stream()
              .filter(client -> client.getKey().partijen().equals(tussen))
              .flatMap(client -> client.getValue().stream())
              .filter(levering -> !levering.isStop())
              .filter(
                  levering ->
                      levering.toewijzingNummer() == null
                          || !bekend.contains(levering.toewijzingNummer()))
              .count();
      if (aantal > 0) {
        zinnen.add(
            "gemeente %s, aanbieder %s, domein %s: %d %s niet op een toewijzing die geldt en %s niet mee"
                .formatted(
                    tussen.gemeente(),
                    tussen.aanbieder(),
                    tussen.domein(),
                    aantal,
                    aantal == 1 ? "startbericht slaat" : "startberichten slaan",
                    aantal == 1 ? "telt" : "tellen"));
      }
    }
    return zinnen;
  }
}
