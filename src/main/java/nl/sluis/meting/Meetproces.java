package nl.sluis.meting;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.sluis.SluisApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program of a {@link Kindgateway}: a gateway that says at which port it listens, tells what it
 * holds when it is asked, and ends with the program that started it.
 */
final class Meetproces {
  /** In the data folder, once the gateway takes messages. */
  static final String GEREED = "meting.gereed";

  /** In the data folder, when it was asked what it holds. */
  static final String GEHEUGEN = "meting.geheugen";

  /** What is written to it to ask that. */
  static final int VRAAG_GEHEUGEN = '?';

  /** The setting by which it counts the updates of its queue. */
  static final String TEL_TAKEN = "meting.tel-taken";

  private Meetproces() {}

  /**
   * What must be known of it.
   *
   * @param verbindingen with its database, at most
   */
  record Gereed(int poort, int verbindingen) {
    static Gereed lees(String tekst) {
      String[] delen = tekst.split(" ");
      return new Gereed(Integer.parseInt(delen[0]), Integer.parseInt(delen[1]));
    }

    String tekst() {
      return poort + " " + verbindingen;
    }
  }

  /**
   * Starts the gateway.
   *
   * @param args its data folder, and then its settings
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path data = Path.of(args[0]);
    ConfigurableApplicationContext gateway = SluisApplication.start(args);
    JdbcClient eigenaar = JdbcClient.create(Meetgateway.alsEigenaar(gateway));
    Commitmeting.begin(eigenaar);
    if (gateway.getEnvironment().getProperty(TEL_TAKEN, Boolean.class, false)) {
      Taaktelling.begin(eigenaar);
    }
    int poort = ((WebServerApplicationContext) gateway).getWebServer().getPort();
    HikariDataSource database = gateway.getBean(DataSource.class).unwrap(HikariDataSource.class);
    schrijf(data.resolve(GEREED), new Gereed(poort, database.getMaximumPoolSize()).tekst());
    while (System.in.read() == VRAAG_GEHEUGEN) {
      schrijf(data.resolve(GEHEUGEN), Geheugenstand.nu().tekst());
    }
    // nothing else is ever written to it: it ends when the other is done, or was killed
    gateway.close();
  }

  private static void schrijf(Path bestand, String tekst) throws IOException {
    Path onderweg =
        Files.writeString(bestand.resolveSibling(bestand.getFileName() + ".part"), tekst);
    Files.move(onderweg, bestand, StandardCopyOption.ATOMIC_MOVE);
  }
}
