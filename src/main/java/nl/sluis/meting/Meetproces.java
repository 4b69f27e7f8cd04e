package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.sluis.SluisApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program of a {@link Kindgateway}: a gateway that counts the updates of its queue, says at
 * which port it listens, and ends with the program that started it.
 */
final class Meetproces {
  /** In the data folder, with the port in it once the gateway takes messages. */
  static final String GEREED = "meting.poort";

  private Meetproces() {}

  /**
   * Starts the gateway.
   *
   * @param args its data folder, and then its settings
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    ConfigurableApplicationContext gateway = SluisApplication.start(args);
    Taaktelling.begin(JdbcClient.create(Meetgateway.alsEigenaar(gateway)));
    int poort = ((WebServerApplicationContext) gateway).getWebServer().getPort();
    Path onderweg = Files.writeString(data.resolve(GEREED + ".part"), Integer.toString(poort));
    Files.move(onderweg, data.resolve(GEREED), StandardCopyOption.ATOMIC_MOVE);
    int gelezen = System.in.read();
    // nothing is ever written to it: it ends when the other is done, or was killed
    if (gelezen < 0) {
      gateway.close();
    }
  }
}
