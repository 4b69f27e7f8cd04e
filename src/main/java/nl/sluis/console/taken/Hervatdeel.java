package nl.sluis.console.taken;

import java.util.Collection;
import java.util.List;
import nl.sluis.taak.Taak;
import nl.sluis.verwerking.Hervatuitkomsten.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages that a task took up again, checked when it is shown.
 *
 * @param aangekomen of those that were taken up: delivered, all of it
 * @param onderweg not known yet
 * @param geparkeerd parked once more
 * @param nieuw others, that were parked since the task began
 * @param regels of which the first are shown; what did not go well first
 */
public record Hervatdeel(
    long aangekomen, long onderweg, long geparkeerd, long nieuw, List<Regel> regels) {

  /**
   * A message.
   *
   * @param nu how it is now, which is not for the task to say; null when it is kept no more
   */
  public record Regel(Taak.Item item, @Nullable Uitkomst nu) {}

  static Hervatdeel van(Collection<Uitkomst> uitkomsten, long nieuw, List<Regel> regels) {
    return new Hervatdeel(
        aantal(uitkomsten, Uitkomst.AANGEKOMEN),
        aantal(uitkomsten, Uitkomst.ONDERWEG),
        aantal(uitkomsten, Uitkomst.GEPARKEERD),
        nieuw,
        regels);
  }

  private static long aantal(Collection<Uitkomst> uitkomsten, Uitkomst deze) {
    return uitkomsten.stream().filter(deze::equals).count();
  }
}
