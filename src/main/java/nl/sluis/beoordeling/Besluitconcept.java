package nl.sluis.beoordeling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.beoordeling.Besluitopdracht.Lijn;
import org.jspecify.annotations.Nullable;

/**
 * What those who decide mean to decide otherwise than Sluis proposes; the rest is as proposed.
 *
 * @param regels by the path of the line in the message, in the order of that
 * @param voordracht null as long as it was not put before a second one
 */
public record Besluitconcept(Map<String, Regel> regels, @Nullable Voordracht voordracht) {

  /**
   * What is meant for one line.
   *
   * @param retourcodes why it would be refused; none when it would be approved
   * @param wie a pseudonym
   */
  public record Regel(List<String> retourcodes, String wie, Instant sinds) {
    public boolean isGoed() {
      return retourcodes.isEmpty();
    }
  }

  /** That somebody asks another to confirm it. */
  public record Voordracht(String wie, Instant sinds) {}

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

  /** Another for every other content, so that nobody confirms what he did not see. */
  public String versie() {
    StringBuilder alles = new StringBuilder();
    regels.forEach(
        (plaats, regel) -> alles.append(plaats).append(regel.retourcodes()).append('\n'));
    return UUID.nameUUIDFromBytes(alles.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
