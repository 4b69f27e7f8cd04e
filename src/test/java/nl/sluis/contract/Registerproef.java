package nl.sluis.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.sluis.Databank;
import nl.sluis.Vraagteller;
import nl.sluis.audit.Audittrail;
import nl.sluis.bericht.Codelijsten;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty register on a real PostgreSQL, with the beans as Spring makes them. */
final class Registerproef implements AutoCloseable {
  static final Instant MOMENT = Instant.parse("2026-05-10T08:00:00Z");
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Samenstelling.class);

  /** Without @Configuration, so that a whole gateway under test passes it over. */
  @Import({Audittrail.class, Contractbeheer.class, JdbcContractregister.class})
  static class Samenstelling {
    @Bean
    Vraagteller databank() {
      return new Vraagteller(Databank.nieuw());
    }

    @Bean
    JdbcClient jdbc(DataSource databank) {
      return JdbcClient.create(databank);
    }

    @Bean
    TransactionTemplate transactie(DataSource databank) {
      return new TransactionTemplate(new JdbcTransactionManager(databank));
    }

    @Bean
    Codelijsten codelijsten() {
      return Codelijsten.ingebouwd();
    }

    @Bean
    Clock klok() {
      return Clock.fixed(MOMENT, ZoneOffset.UTC);
    }
  }

  Contractbeheer beheer() {
    return context.getBean(Contractbeheer.class);
  }

  JdbcContractregister register() {
    return context.getBean(JdbcContractregister.class);
  }

  Vraagteller vragen() {
    return context.getBean(Vraagteller.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  TransactionTemplate transactie() {
    return context.getBean(TransactionTemplate.class);
  }

  Contractimport importeer(Contracttekst bestand) {
    return beheer().importeer(bestand.bytes(), null, "proef");
  }

  @Override
  public void close() {
    context.close();
  }
}
