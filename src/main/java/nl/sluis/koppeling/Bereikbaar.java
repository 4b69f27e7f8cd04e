package nl.sluis.koppeling;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import nl.sluis.koppeling.Verbindingsproef.Stap;

/** Whether anybody listens at an address. */
public final class Bereikbaar {
  private static final String WAT = "Bereikbaar";
  private static final Duration GEDULD = Duration.ofSeconds(4);

  private Bereikbaar() {}

  /** Makes a connection and closes it again. */
  public static Stap proef(String host, int poort) {
    String waar = "%s, poort %d".formatted(host, poort);
    try (Socket verbinding = new Socket()) {
      InetSocketAddress adres = new InetSocketAddress(host, poort);
      if (adres.isUnresolved()) {
        throw new UnknownHostException(host);
      }
      verbinding.connect(adres, (int) GEDULD.toMillis());
      return Stap.goed(WAT, "Er antwoordt iets op %s.".formatted(waar));
    } catch (UnknownHostException onbekend) {
      return Stap.fout(
          WAT,
          "De naam %s bestaat niet. Kijk of zij goed is geschreven, en of deze computer namen kan"
                  .formatted(host)
              + " opzoeken (DNS).");
    } catch (SocketTimeoutException stil) {
      return Stap.fout(
          WAT,
          "Binnen %d seconden antwoordde niets op %s. Vaak houdt een firewall het tegen: vraag of het"
                  .formatted(GEDULD.toSeconds(), waar)
              + " adres van deze Sluis is toegelaten.");
    } catch (IOException geweigerd) {
      return Stap.fout(
          WAT,
          "De verbinding met %s wordt geweigerd. Kijk of de poort klopt, en vraag de deelnemer of zijn"
                  .formatted(waar)
              + " server aanstaat.");
    }
  }
}
