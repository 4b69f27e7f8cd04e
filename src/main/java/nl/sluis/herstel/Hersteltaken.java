package nl.sluis.herstel;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import nl.sluis.wachtrij.Wachtrijtaak;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queue does for refused lines; the database puts it in when there is something to do. */
@Configuration(proxyBeanMethods = false)
class Hersteltaken {

  @Bean
  Task<Void> afkeuraanvullingtaak(Afkeuraanvulling aanvulling) {
    return Wachtrijtaak.van(
        "afkeuraanvulling",
        eens -> aanvulling.ronde(),
        new CompletionHandler.OnCompleteRemove<>(),
        (gedaan, moment) -> {});
  }
}
