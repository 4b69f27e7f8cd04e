package nl.sluis.aflevering;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import nl.sluis.wachtrij.Baan;
import nl.sluis.wachtrij.Voorrang;
import nl.sluis.wachtrij.Voorrang.Soort;
import nl.sluis.wachtrij.Wachtrij;
import nl.sluis.wachtrij.Wachtrijtaak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivery, as the queue does it. */
@Configuration(proxyBeanMethods = false)
class AfleveringTaken {
  @Bean
  Task<Void> afleveringstaak(Aflevering aflevering, Voorrang voorrang, Wachtrij wachtrij) {
    // one that finds no room waits for who has it, and stands in the queue meanwhile
    voorrang.leer(
        Soort.AFLEVERING, banen -> banen.forEach(baan -> aflevering.leverAf(Baan.lees(baan))));
    voorrang.leer(
        Soort.AFLEVERING_IN_MAP, banen -> aflevering.leeg(banen.stream().map(Baan::lees).toList()));
    return Wachtrijtaak.van(
        Wachtrij.AFLEVERING,
        baan ->
            wachtrij
                .alOnderhanden(baan, Soort.AFLEVERING, Soort.AFLEVERING_IN_MAP)
                .or(() -> aflevering.leverAf(Baan.lees(baan))),
        (gedaan, uitvoering) -> {
          uitvoering.remove();
          aflevering.kijkNog(List.of(Baan.lees(gedaan.getExecution().getId())));
        },
        (gedaan, moment) -> {});
  }
}
