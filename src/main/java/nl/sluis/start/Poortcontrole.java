package nl.sluis.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Whether the gateway can listen where it is told to, asked before anything is made. */
public final class Poortcontrole {
  private static final String ANDERE_POORT =
      "Stop dat programma, of kies een andere poort met --poort 8081.";

  private Poortcontrole() {}

  /**
   * Tries the port where the gateway is to listen.
   *
   * @throws Startfout when it cannot be had
   */
  public static void eisVrij(Environment omgeving) {
    int poort = poort(omgeving.getProperty("server.port", "0"));
    if (poort <= 0) {
      return;
    }
    String adres = omgeving.getProperty("server.address", "0.0.0.0");
    try (ServerSocket proef = new ServerSocket()) {
      proef.setReuseAddress(true);
      proef.bind(new InetSocketAddress(adres, poort));
    } catch (BindException fout) {
      if (String.valueOf(fout.getMessage()).contains("in use")) {
        throw bezet(poort);
      }
      throw onmogelijk(adres, poort);
    } catch (IOException | IllegalArgumentException fout) {
      throw onmogelijk(adres, poort);
    }
  }

  private static int poort(String waarde) {
    try {
      return Integer.parseInt(waarde.strip());
    } catch (NumberFormatException fout) {
      throw new Startfout(
          "De poort '%s' is geen getal.".formatted(waarde),
          "Noem één poort, met --poort 8081 of met server.port.");
    }
  }

  static Startfout bezet(int poort) {
    return new Startfout(
        "Poort %d is al in gebruik door een ander programma.".formatted(poort), ANDERE_POORT);
  }

  private static Startfout onmogelijk(String adres, int poort) {
    return new Startfout(
        "Sluis kan niet luisteren op adres %s, poort %d.".formatted(adres, poort),
        "Kies met server.address een adres van deze computer, en met --poort een poort die deze"
            + " gebruiker mag gebruiken: 1024 of hoger, tenzij hij meer rechten heeft.");
  }
}
