package nl.sluis.opslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.sluis.sleutel.SleutelInstellingen;
import nl.sluis.sleutel.Sleutelbos;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Sluis keeps things: its data folder, and in it a database unless another is configured. */
@Configuration(proxyBeanMethods = false)
class Opslag {
  private static final String GEEN_EIGEN_DATABASE = "'${spring.datasource.url:}'.isEmpty()";

  /** Of the {@link Voorloper}, which also stops it. */
  @Bean(destroyMethod = "")
  @ConditionalOnExpression(GEEN_EIGEN_DATABASE)
  IngebouwdePostgres ingebouwdePostgres(Postgresstart start) throws InterruptedException {
    return start.wacht();
  }

  @Bean
  @ConditionalOnExpression(GEEN_EIGEN_DATABASE)
  JdbcConnectionDetails ingebouwdeDatabase(IngebouwdePostgres postgres) {
    return new Toepassing(postgres);
  }

  @Bean
  @ConditionalOnExpression(GEEN_EIGEN_DATABASE)
  FlywayConnectionDetails eigenaarVanIngebouwdeDatabase(IngebouwdePostgres postgres) {
    return new Eigenaar(postgres);
  }

  /** Made only when the data folder is ours, and empty where that was asked for. */
  @Bean
  Sleutelbos sleutelbos(Datamap datamap, SleutelInstellingen instellingen) {
    return Sleutelbos.open(instellingen, datamap.map());
  }

  /**
   * The data folder.
   *
   * @param wegwerp empty it first; only for a folder that is used for nothing else
   */
  static Datamap neem(Path map, boolean wegwerp) {
    Datamap datamap = Datamap.neem(map);
    if (wegwerp) {
      try {
        IngebouwdePostgres.stopAchtergebleven(postgres(datamap));
        datamap.maakLeeg();
      } catch (IOException fout) {
        throw new UncheckedIOException(fout);
      }
    }
    return datamap;
  }

  /** Starts the database in the data folder. */
  static IngebouwdePostgres postgres(Datamap datamap, Path programma) {
    return IngebouwdePostgres.start(
        postgres(datamap), programma, IngebouwdePostgres.Wachtwoorden.in(datamap.map()));
  }

  private static Path postgres(Datamap datamap) {
    return datamap.map().resolve("postgres");
  }

  /** The gateway at work. */
  private record Toepassing(IngebouwdePostgres postgres) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return IngebouwdePostgres.TOEPASSING;
    }

    @Override
    public String getPassword() {
      return postgres.wachtwoorden().toepassing();
    }

    @Override
    public String getJdbcUrl() {
      return postgres.jdbcUrl();
    }
  }

  /** Who makes the tables. */
  private record Eigenaar(IngebouwdePostgres postgres) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return IngebouwdePostgres.EIGENAAR;
    }

    @Override
    public String getPassword() {
      return postgres.wachtwoorden().eigenaar();
    }

    @Override
    public String getJdbcUrl() {
      return postgres.jdbcUrl();
    }
  }
}
