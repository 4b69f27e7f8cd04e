package nl.sluis.opslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database that goes away and comes back. */
class BewaakteverbindingTest {
  private final Wankel database = new Wankel();
  private final Bewaakteverbinding verbinding = new Bewaakteverbinding(database);

  @Test
  void vraagtEenDatabaseDieWegIsNietOpnieuwEnMerktDatZijErWeerIs() throws SQLException {
    verbinding.getConnection().close();
    database.fout = new SQLTransientConnectionException("timeout", new SQLException("x", "08001"));
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(verbinding::getConnection)
          .satisfies(
              fout -> assertThat(Opslagfout.van(fout)).contains("De database is niet bereikbaar."));
    }
    assertThat(database.vragen).hasValue(2);

    database.fout = null;
    Awaitility.await().ignoreExceptions().untilAsserted(() -> verbinding.getConnection().close());
    assertThatCode(verbinding::getConnection).doesNotThrowAnyException();
  }

  @Test
  void laatWieOpEenDrukkePoolWachtVragen() {
    database.fout = new SQLTransientConnectionException("timeout");
    assertThatThrownBy(verbinding::getConnection).hasMessage("timeout");
    assertThatThrownBy(verbinding::getConnection).hasMessage("timeout");
    assertThat(database.vragen).hasValue(2);
  }

  @Test
  void kentEenVolleSchijfAchterAndereFouten() {
    SQLException vol = new SQLException("could not extend file", "53100");
    assertThat(Opslagfout.van(new DataAccessResourceFailureException("x", vol)))
        .contains("De schijf van de database is vol.");
    assertThat(Opslagfout.van(new SQLException("duplicate key", "23505"))).isEmpty();
  }

  private static final class Wankel extends AbstractDataSource {
    private final AtomicInteger vragen = new AtomicInteger();
    private SQLException fout;

    @Override
    public Connection getConnection() throws SQLException {
      vragen.incrementAndGet();
      if (fout != null) {
        throw fout;
      }
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, methode, argumenten) -> null);
    }

    @Override
    public Connection getConnection(String wie, String wachtwoord) throws SQLException {
      return getConnection();
    }
  }
}
