package nl.sluis.taak;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.UUID;
import nl.sluis.wachtrij.Wachtrijtaak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks, as the queue does them. */
@Configuration(proxyBeanMethods = false)
class Taaktaken {

  @Bean
  Task<Void> taaktaak(Taakloop lopen) {
    return Wachtrijtaak.van(
        Taken.TAAK,
        id -> lopen.loop(UUID.fromString(id)),
        new CompletionHandler.OnCompleteRemove<>(),
        (gedaan, moment) -> {});
  }
}
