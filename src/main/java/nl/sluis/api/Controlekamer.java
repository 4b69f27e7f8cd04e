package nl.sluis.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.verwerking.Voorcontrole;
import nl.sluis.verwerking.Voorcontrole.Uitkomst;
import nl.sluis.zip.Uitpakker;
import nl.sluis.zip.Zipinhoud;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where messages are judged while their sender waits: only so many at once, so that the messages
 * that were handed in do not have to wait for it.
 */
@Component
public class Controlekamer {
  private static final long GEDULD_SECONDEN = 10;
  private static final String STRAKS = "5";

  private final Uitpakker uitpakker;
  private final Voorcontrole controle;
  private final AlleenLezen database;
  private final Semaphore plaatsen =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  Controlekamer(Uitpakker uitpakker, Voorcontrole controle, AlleenLezen database) {
    this.uitpakker = uitpakker;
    this.controle = controle;
    this.database = database;
  }

  /**
   * What is said of a file.
   *
   * @param uitkomsten of each message in it, in order
   */
  public record Uitslag(boolean isZip, List<Uitkomst> uitkomsten) {}

  /** Reads what is to be judged, once there is a place for it. */
  @FunctionalInterface
  public interface Bron {
    Aanlevering lees() throws IOException;
  }

  /**
   * Judges a file.
   *
   * @param dag on which it is judged; null for today
   * @throws Verzoekfout when it is a zip that is refused, or there is no place
   */
  public Uitslag controleer(Bron bron, @Nullable LocalDate dag, Identiteit wie) throws IOException {
    neemPlaats();
    try {
      Aanlevering bestand = bron.lees();
      boolean isZip = Uitpakker.isZip(bestand.inhoud());
      List<Zipinhoud.Lid> leden =
          isZip
              ? uitgepakt(bestand)
              : List.of(new Zipinhoud.Lid(bestand.bestandsnaam(), bestand.inhoud()));
      return new Uitslag(isZip, leden.stream().map(lid -> controleer(lid, wie, dag)).toList());
    } finally {
      plaatsen.release();
    }
  }

  private List<Zipinhoud.Lid> uitgepakt(Aanlevering zip) {
    Zipinhoud inhoud =
        uitpakker.pakUit(zip.bestandsnaam(), zip.kanaal(), zip.inhoud(), zip.omvang());
    if (inhoud.isGeweigerd()) {
      throw Aanleverbalie.zipGeweigerd(
          new Inname(
              true, List.of(), inhoud.weigeringen().stream().map(Inname.Weigering::van).toList()));
    }
    return inhoud.leden();
  }

  private Uitkomst controleer(Zipinhoud.Lid lid, Identiteit wie, @Nullable LocalDate dag) {
    return database.vraag(() -> controle.controleer(lid.inhoud(), lid.naam(), wie, dag));
  }

  private void neemPlaats() {
    try {
      if (plaatsen.tryAcquire(GEDULD_SECONDEN, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException gestopt) {
      Thread.currentThread().interrupt();
    }
    Verzoekfout vol =
        new Verzoekfout(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Te veel controles tegelijk",
            "Er wordt nu te veel tegelijk gecontroleerd. Probeer het zo opnieuw.");
    vol.getHeaders().set(HttpHeaders.RETRY_AFTER, STRAKS);
    throw vol;
  }
}
