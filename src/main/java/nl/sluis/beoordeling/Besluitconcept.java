package nl.sluis.beoordeling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.beoordeling.Besluitopdracht.Lijn;
import org.jspecify.annotations.Nullable;

/**
 * What those who decide mean to decide; the rest is as Sluis proposes.
 *
 * @param beslisser code of for whom they decide
 * @param regels by the path of the line in the message, in the order of that
 * @param voordracht null as long as it was not put before a second one
 */
public record Besluitconcept(
    UUID bericht, String beslisser, Map<String, Regel> regels, @Nullable Voordracht voordracht) {

  /**
   * What is meant for one line.
   *
   * @param retourcodes why it would be refused; none when it would be approved
   * @param wie who meant so last: a pseudonym
   * @param sinds tells this choice from any other about the line
   */
  public record Regel(List<String> retourcodes, String wie, Instant sinds) {
    public boolean isGoed() {
      return retourcodes.isEmpty();
    }

    /** Whether it is what Sluis proposes for the line. */
    public boolean volgt(Beoordelingsstuk.Lijn lijn) {
      return lijn.voorstel() != Beoordelingsstuk.Oordeel.NIET_BEOORDEELD
          && isGoed() == (lijn.voorstel() == Beoordelingsstuk.Oordeel.GOEDGEKEURD)
          && Set.copyOf(retourcodes).equals(Set.copyOf(lijn.retourcodes()));
    }
  }

  /** That somebody asks another to confirm it. */
  public record Voordracht(String wie, Instant sinds) {}

  /** Who made it: whose choices it has, and who put it before another. */
  public Set<String> makers() {
    return Stream.concat(
            regels.values().stream().map(Regel::wie),
            Stream.ofNullable(voordracht).map(Voordracht::wie))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** To hand in. */
  public Besluitopdracht opdracht() {
    return new Besluitopdracht(
        regels.entrySet().stream()
            .map(
                regel ->
                    new Lijn(
                        regel.getKey(),
                        null,
                        regel.getValue().isGoed(),
                        regel.getValue().retourcodes()))
            .toList(),
        true);
  }
}
