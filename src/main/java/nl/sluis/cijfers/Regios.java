package nl.sluis.cijfers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import org.springframework.stereotype.Component;

/** The regio's of this gateway, and without any all of its gemeenten as one. */
@Component
public class Regios {
  private final Deelnemers deelnemers;

  Regios(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  /** In the order of their codes. */
  public List<Regio> alle() {
    List<Regio> regios =
        van(Deelnemersoort.REGIO).stream()
            .filter(regio -> !regio.leden().isEmpty())
            .map(regio -> new Regio(regio.code(), new TreeSet<>(regio.leden())))
            .sorted((een, ander) -> een.code().compareTo(ander.code()))
            .toList();
    if (!regios.isEmpty()) {
      return regios;
    }
    Set<String> gemeenten =
        van(Deelnemersoort.GEMEENTE).stream().map(Deelnemer::code).collect(Collectors.toSet());
    return gemeenten.isEmpty() ? List.of() : List.of(new Regio("", new TreeSet<>(gemeenten)));
  }

  private List<Deelnemer> van(Deelnemersoort soort) {
    return deelnemers.alle().stream().filter(deze -> deze.soort() == soort).toList();
  }
}
