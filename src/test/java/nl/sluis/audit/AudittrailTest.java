package nl.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.sluis.Databank;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One chain, written with the rights of the gateway, which can do nothing else with it. */
class AudittrailTest {
  private static final int DRADEN = 16;
  private static final int PER_DRAAD = 25;

  @TempDir private Path map;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set uitkomst = 'x'",
        "delete from audit",
        "truncate audit",
        "insert into audit (nummer, moment, wie, wat, aard, uitkomst, vorige, hash)"
            + " values (99, now(), 'x', 'X', 'E', 'x', '', '')",
        "alter table audit disable trigger all",
        "alter table audit drop constraint audit_nummer",
        "drop trigger audit_blijvend on audit",
        "drop table audit",
        "create or replace function audit_schrijf(nieuwe json) returns bigint language sql"
            + " as 'select 1'",
        "create or replace function audit_is_blijvend() returns trigger language plpgsql"
            + " as 'begin return new; end'",
        "create function eigen() returns int language sql as 'select 1'",
        "set session_replication_role = replica",
        "set role postgres",
        "alter table audit owner to sluis",
        "update audit_controlepunt set hash = ''",
        "delete from audit_controlepunt",
        "truncate audit_controlepunt",
        "select * from flyway_schema_history"
      })
  void laatDeGatewayNietsDanToevoegen(String opdracht) {
    Gedeeld.PROEF.schrijf(1);
    assertThatThrownBy(
            () -> {
              try (Connection gateway = Gedeeld.PROEF.verbind();
                  Statement uitvoering = gateway.createStatement()) {
                uitvoering.execute(opdracht);
              }
            })
        .isInstanceOf(SQLException.class)
        .extracting(fout -> ((SQLException) fout).getSQLState())
        .isEqualTo("42501");
  }

  /** One database for all that is refused. */
  private static final class Gedeeld {
    static final Auditproef PROEF = new Auditproef(Path.of("target", "proef", "auditrechten"));
  }

  @Test
  void weigertWijzigenOokAanDeEigenaar() {
    Auditproef proef = new Auditproef(map);
    proef.schrijf(1);
    for (String opdracht :
        List.of("update audit set uitkomst = 'x'", "delete from audit", "truncate audit")) {
      assertThatThrownBy(() -> proef.alsEigenaar(opdracht)).hasMessageContaining("only added to");
    }
  }

  @Test
  void maaktEenKetenVanVeleTransactiesTegelijk() throws Exception {
    Auditproef proef = new Auditproef(map);
    ExecutorService draden = Executors.newFixedThreadPool(DRADEN);
    try {
      List<Future<?>> bezig = new ArrayList<>();
      for (int draad = 0; draad < DRADEN; draad++) {
        bezig.add(draden.submit(() -> schrijfVeel(proef)));
      }
      for (Future<?> deel : bezig) {
        deel.get();
      }
    } finally {
      draden.shutdownNow();
    }
    long verwacht = DRADEN * PER_DRAAD * 3L;
    proef.punten().maak();
    assertThat(proef.verifieer().breuken()).isEmpty();
    assertThat(proef.verifieer().regels()).isEqualTo(verwacht);
    assertThat(
            proef
                .database()
                .sql("select nummer from audit order by nummer")
                .query(Long.class)
                .list())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, verwacht).boxed().toList());
  }

  /** One line, then two in one transaction, then one that is undone. */
  private static void schrijfVeel(Auditproef proef) {
    for (int keer = 0; keer < PER_DRAAD; keer++) {
      proef.trail().schrijf(regel("ALLEEN"));
      proef
          .transactie()
          .executeWithoutResult(
              status -> {
                proef.trail().schrijf(regel("EERST"));
                proef.trail().schrijf(regel("DAARNA"));
              });
      proef
          .transactie()
          .executeWithoutResult(
              status -> {
                proef.trail().schrijf(regel("ONGEDAAN"));
                status.setRollbackOnly();
              });
    }
  }

  @Test
  void schrijftAlsLaatsteVanDeTransactieWatErTotDanGemaaktIs() {
    Auditproef proef = new Auditproef(map);
    proef
        .transactie()
        .executeWithoutResult(
            status -> {
              proef.trail().schrijf(regel("EERST"));
              TransactionSynchronizationManager.registerSynchronization(
                  new TransactionSynchronization() {
                    @Override
                    public int getOrder() {
                      return 0;
                    }

                    @Override
                    public void beforeCommit(boolean readOnly) {
                      proef.trail().schrijf(regel("VLAK_VOOR_HET_EIND"));
                    }
                  });
              assertThat(wat(proef)).as("nothing yet, and no lock").isEmpty();
            });
    assertThat(wat(proef)).containsExactly("EERST", "VLAK_VOOR_HET_EIND");
  }

  @Test
  void weigertWatNaHetSchrijvenKomt() {
    Auditproef proef = new Auditproef(map);
    assertThatThrownBy(
            () ->
                proef
                    .transactie()
                    .executeWithoutResult(
                        status -> {
                          proef.trail().schrijf(regel("EERST"));
                          TransactionSynchronizationManager.registerSynchronization(
                              new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                  proef.trail().schrijf(regel("TE_LAAT"));
                                }
                              });
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(wat(proef)).isEmpty();
  }

  @Test
  void zetErbijWieHandeltMaarNietWatSluisZelfDoet() throws Exception {
    Auditproef proef = new Auditproef(map);
    new Handelende("certificaat 0a1b", "DEELNEMER", "http 10.0.0.1")
        .tijdens(
            () -> {
              proef.trail().schrijf(Auditregel.inzage("0384", "BERICHT_GELEZEN", null, null, "OK"));
              proef.trail().schrijf(regel("HERKEND"));
              return null;
            });
    assertThat(
            proef
                .database()
                .sql("select wat, aard, identiteit, rol, vanwaar from audit order by nummer")
                .query()
                .listOfRows())
        .extracting(rij -> rij.values().stream().map(String::valueOf).toList())
        .containsExactly(
            List.of("BERICHT_GELEZEN", "R", "certificaat 0a1b", "DEELNEMER", "http 10.0.0.1"),
            List.of("HERKEND", "E", "null", "null", "null"));
  }

  /** As they stood in the trail of a version before the chain. */
  @Test
  void neemtDeRegelsVanVoorDeKetenMee() throws SQLException {
    Databank leeg = Databank.leeg();
    migreer(leeg, "14");
    try (Connection eigenaar = DriverManager.getConnection(leeg.eigenaarUrl());
        Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute(
          "insert into audit (moment, wie, wat, bericht, gemeente, uitkomst) select now(), 'sluis',"
              + " 'HERKEND', gen_random_uuid(), '0384', n::text from generate_series(1, 50) n");
      opdracht.execute("select setval(pg_get_serial_sequence('audit', 'id'), 100)");
      opdracht.execute(
          "insert into audit (moment, wie, wat, uitkomst) values (now(), 'sluis', 'ẞ', 'é')");
    }
    migreer(leeg, "latest");
    try (Connection lezer = DriverManager.getConnection(leeg.url())) {
      Verificatie.Verslag verslag = Verificatie.verifieer(lezer, List.of(), Map.of());
      assertThat(verslag.breuken()).isEmpty();
      assertThat(verslag.laatste()).isEqualTo(51);
    }
    JdbcClient database = JdbcClient.create(new DriverManagerDataSource(leeg.url()));
    assertThat(
            database
                .sql("select uitkomst from audit where nummer <= 50 order by nummer")
                .query(Integer.class)
                .list())
        .isSorted()
        .hasSize(50);
  }

  private static void migreer(Databank databank, String tot) {
    Flyway.configure()
        .dataSource(new DriverManagerDataSource(databank.eigenaarUrl()))
        .locations("classpath:db/migration")
        .placeholders(Map.of("toepassing", "sluis"))
        .target(tot)
        .skipDefaultCallbacks(!tot.equals("latest"))
        .load()
        .migrate();
  }

  private static Auditregel regel(String wat) {
    return new Auditregel(Auditregel.SLUIS, wat, UUID.randomUUID(), null, "GELUKT");
  }

  private static List<String> wat(Auditproef proef) {
    return proef.database().sql("select wat from audit order by nummer").query(String.class).list();
  }
}
