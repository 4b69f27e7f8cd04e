package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/** Facts in memory, in the order in which they were added. */
public final class Feitenboek implements Feiten {
  static final Comparator<Partijen> VOLGORDE =
      Comparator.comparing(Partijen::domein)
          .thenComparing(Partijen::gemeente)
          .thenComparing(Partijen::aanbieder);

  private final Map<Partijen, Relatiefeiten> relaties = new TreeMap<>(VOLGORDE);
  private final List<Contractregel> contracten;
  private final Map<Long, LocalDate> betaald = new HashMap<>();
  private long nietTePlaatsen;

  public Feitenboek(List<Contractregel> contracten) {
    this.contracten = List.copyOf(contracten);
  }

  /** All facts of a message. */
  public void voegToe(Berichtfeiten feiten) {
    voegToe(feiten.bericht());
    feiten.feiten().forEach(this::voegToe);
  }

  public void voegToe(Berichtfeit feit) {
    relatie(feit.partijen()).berichten().add(feit);
  }

  /** A file that is no valid message, of which the parties or the day are lacking. */
  public void telNietTePlaatsen() {
    nietTePlaatsen++;
  }

  public void voegToe(Termijnfeit feit) {
    relatie(feit.partijen()).termijnen().add(feit);
  }

  public void voegToe(Feit feit) {
    Relatiefeiten relatie = relatie(feit.partijen());
    if (feit instanceof Regelfeit regel) {
      relatie.regels().add(regel);
    } else if (feit instanceof Toewijzingfeit toewijzing) {
      relatie.toewijzingen().add(toewijzing);
    } else if (feit instanceof Leveringfeit levering) {
      relatie.leveringen().add(levering);
    } else if (feit instanceof Verzoekfeit verzoek) {
      relatie.verzoeken().add(verzoek);
    } else if (feit instanceof Verzoekantwoordfeit antwoord) {
      relatie.antwoorden().add(antwoord);
    }
  }

  /**
   * A declaratie was paid, or part of it.
   *
   * @param bericht its volgnummer
   */
  public void betaal(long bericht, LocalDate dag) {
    betaald.merge(bericht, dag, (een, ander) -> een.isAfter(ander) ? een : ander);
  }

  private Relatiefeiten relatie(Partijen partijen) {
    return relaties.computeIfAbsent(
        partijen,
        nieuw ->
            new Relatiefeiten(
                nieuw,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
  }

  /** Gemeenten of which there is any fact or any contract line. */
  public Set<String> gemeenten() {
    Set<String> gemeenten = new TreeSet<>();
    relaties.keySet().forEach(partijen -> gemeenten.add(partijen.gemeente()));
    contracten.forEach(regel -> gemeenten.addAll(regel.gemeenten()));
    return gemeenten;
  }

  @Override
  public void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer) {
    relaties.forEach(
        (partijen, feiten) -> {
          if (gemeenten.contains(partijen.gemeente())) {
            lezer.accept(feiten);
          }
        });
  }

  @Override
  public @Nullable LocalDate betaald(Berichtfeit declaratie) {
    return betaald.get(declaratie.bericht());
  }

  @Override
  public long nietTePlaatsen() {
    return nietTePlaatsen;
  }

  @Override
  public List<Contractregel> contracten(Set<String> gemeenten) {
    return contracten.stream()
        .filter(regel -> regel.gemeenten().stream().anyMatch(gemeenten::contains))
        .toList();
  }
}
