package nl.sluis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are prepared on a database. */
public final class Vraagteller extends DelegatingDataSource {
  private final AtomicInteger aantal = new AtomicInteger();

  public Vraagteller(DataSource databank) {
    super(databank);
  }

  /** Counts from nothing. */
  public void opnieuw() {
    aantal.set(0);
  }

  public int aantal() {
    return aantal.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection verbinding = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, methode, argumenten) -> {
              if (methode.getName().equals("prepareStatement")) {
                aantal.incrementAndGet();
              }
              try {
                return methode.invoke(verbinding, argumenten);
              } catch (InvocationTargetException fout) {
                throw fout.getCause();
              }
            });
  }
}
