package nl.sluis.verwerking;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.wachtrij.Voorrang;
import nl.sluis.wachtrij.Voorrang.Soort;
import nl.sluis.wachtrij.Wachtrij;
import nl.sluis.wachtrij.Wachtrijtaak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Processing, as the queue does it. */
@Configuration(proxyBeanMethods = false)
class VerwerkingTaken {
  private final Voorrang voorrang;
  private final Wachtrij wachtrij;

  VerwerkingTaken(Voorrang voorrang, Wachtrij wachtrij) {
    this.voorrang = voorrang;
    this.wachtrij = wachtrij;
  }

  /** Processing takes what it has done from the queue itself. */
  @Bean
  Task<Void> verwerkingstaak(Verwerking verwerking) {
    voorrang.leer(Soort.VERWERKING, ids -> verwerk(verwerking, ids));
    voorrang.leer(Soort.ZWARE_VERWERKING, ids -> verwerk(verwerking, ids));
    voorrang.leer(
        Soort.NAKIJKEN, ids -> verwerking.kijkNog(ids.stream().map(UUID::fromString).toList()));
    return Wachtrijtaak.van(
        Wachtrij.VERWERKING,
        id ->
            wachtrij
                .alOnderhanden(id, Soort.VERWERKING, Soort.ZWARE_VERWERKING)
                .or(() -> verwerking.verwerk(UUID.fromString(id))),
        (gedaan, uitvoering) -> verwerking.gaVerder(List.of(bericht(gedaan))),
        (gedaan, moment) -> kijkNog(verwerking, Map.of(bericht(gedaan), moment)));
  }

  private static UUID bericht(ExecutionComplete gedaan) {
    return UUID.fromString(gedaan.getExecution().getId());
  }

  private void verwerk(Verwerking verwerking, List<String> ids) {
    Set<UUID> gedaan = ids.stream().map(UUID::fromString).collect(Collectors.toSet());
    Map<UUID, Instant> later = verwerking.verwerk(List.copyOf(gedaan));
    later.forEach((id, moment) -> wachtrij.verzet(Wachtrij.VERWERKING, id.toString(), moment));
    gedaan.removeAll(later.keySet());
    verwerking.gaVerder(gedaan);
    kijkNog(verwerking, later);
  }

  private static void kijkNog(Verwerking verwerking, Map<UUID, Instant> later) {
    verwerking.kijkNog(
        later.entrySet().stream()
            .filter(een -> een.getValue().equals(Wachtrij.TOT_GEROEPEN))
            .map(Map.Entry::getKey)
            .toList());
  }
}
