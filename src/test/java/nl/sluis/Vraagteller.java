package nl.sluis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that are prepared on a database by the thread that counts; what looks at a
 * database by the clock, on a thread of its own, is not part of what is counted.
 */
public final class Vraagteller extends DelegatingDataSource {
  private final AtomicInteger aantal = new AtomicInteger();
  private volatile Thread wie = Thread.currentThread();

  public Vraagteller(DataSource databank) {
    super(databank);
  }

  /** Counts from nothing what this thread asks. */
  public void opnieuw() {
    wie = Thread.currentThread();
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
              if (methode.getName().equals("prepareStatement")
                  && wie.equals(Thread.currentThread())) {
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
