package nl.sluis.verslag;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.controle.Rapport;

/** What stands beside a verdict in a form that has no place of its own for it. */
final class Kanttekeningen {
  private Kanttekeningen() {}

  /** What was not judged (D17), what is used of plafonds (D107), what it leans on (D103). */
  static List<String> bij(Rapport rapport) {
    return Stream.of(
            rapport.nietBeoordeeld().stream()
                .map(
                    reden ->
                        "Niet beoordeeld: %s (%s)."
                            .formatted(String.join(", ", reden.regels()), reden.reden())),
            rapport.plafonds().stream(),
            rapport.opmerkingen().stream())
        .flatMap(zinnen -> zinnen)
        .toList();
  }
}
