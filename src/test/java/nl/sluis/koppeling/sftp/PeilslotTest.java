package nl.sluis.koppeling.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import nl.sluis.Databank;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two gateways on one database that want to look at the same server. */
class PeilslotTest {
  private final DataSource database = Databank.nieuw();
  private final Peilslot een = new Peilslot(database);
  private final Peilslot ander = new Peilslot(database);

  @Test
  void geeftEenServerAanEenTegelijk() {
    assertThat(een.neem("65650001")).isTrue();
    assertThat(ander.neem("65650001")).isFalse();
    assertThat(ander.neem("42420002")).isTrue();
    een.geefVrij("65650001");
    assertThat(ander.neem("65650001")).isTrue();
  }

  @Test
  void laatAllesLosAlsHetEindigt() {
    assertThat(een.neem("65650001")).isTrue();
    een.sluit();
    assertThat(ander.neem("65650001")).isTrue();
  }

  @Test
  void hersteltZichAlsDeVerbindingWegWas() {
    assertThat(een.neem("65650001")).isTrue();
    JdbcClient.create(database)
        .sql(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())")
        .query(Boolean.class)
        .list();
    assertThat(een.neem("65650001")).as("the session is gone").isFalse();
    assertThat(een.neem("65650001")).isTrue();
  }
}
