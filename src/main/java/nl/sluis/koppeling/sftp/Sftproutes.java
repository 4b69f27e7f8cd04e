package nl.sluis.koppeling.sftp;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.aflevering.Hangwacht;
import nl.sluis.bewaking.Ophaalstanden;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.DeelnemersGewijzigd;
import nl.sluis.deelnemer.SftpAansluiting;
import nl.sluis.koppeling.Ingang;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the routes of the deelnemers with an SFTP server from the templates sftp-ontvangst and
 * sftp-aflevering, and keeps them as the deelnemers are. What does not change stays as it is.
 */
@Component
class Sftproutes {
  static final String ONTVANGST = "sftp-ontvangst";
  static final String AFLEVERING = "sftp-aflevering";

  private static final Logger LOG = LoggerFactory.getLogger(Sftproutes.class);
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm.fout");
  private static final String SLEUTEL = "sftp-sleutel-";
  private static final String HOSTSLEUTEL = "sftp-hostsleutel-";
  private static final String PEILING = "sftp-peiling-";
  private static final String ONTVANGER = "sftp-ontvanger-";

  private final CamelContext camel;
  private final Deelnemers deelnemers;
  private final Ingang ingang;
  private final Peilslot slot;
  private final Hangwacht hangwacht;
  private final Ophaalstanden standen;
  private final Sftpsleutels sleutels;
  private final SftpInstellingen instellingen;
  private final Clock klok;
  private final Map<String, SftpAansluiting> aangesloten = new HashMap<>();

  Sftproutes(
      CamelContext camel,
      Deelnemers deelnemers,
      Ingang ingang,
      Peilslot slot,
      Hangwacht hangwacht,
      Ophaalstanden standen,
      Sftpsleutels sleutels,
      SftpInstellingen instellingen,
      Clock klok) {
    this.camel = camel;
    this.deelnemers = deelnemers;
    this.ingang = ingang;
    this.slot = slot;
    this.hangwacht = hangwacht;
    this.standen = standen;
    this.sleutels = sleutels;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  /**
   * The first time, when a template that is wrong still keeps the gateway from starting.
   *
   * @throws org.apache.camel.FailedToCreateRouteException when it is
   */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void begin() {
    volgDeelnemers();
  }

  @EventListener(DeelnemersGewijzigd.class)
  synchronized void volg() {
    try {
      volgDeelnemers();
    } catch (RuntimeException fout) {
      LOG.error("The routes for SFTP cannot be made: {}", fout.getClass().getName());
    }
  }

  private void volgDeelnemers() {
    Map<String, SftpAansluiting> gewenst = gewenst();
    standen.houdAlleen(gewenst.keySet());
    Map.copyOf(aangesloten).entrySet().stream()
        .filter(een -> !een.getValue().equals(gewenst.get(een.getKey())))
        .forEach(een -> koppelLos(een.getKey()));
    gewenst.forEach(
        (code, server) -> {
          if (!aangesloten.containsKey(code)) {
            sluitAan(code, server);
          }
        });
  }

  private Map<String, SftpAansluiting> gewenst() {
    Map<String, SftpAansluiting> gewenst = new HashMap<>();
    for (Deelnemer deelnemer : deelnemers.alle()) {
      SftpAansluiting server = deelnemer.sftp();
      if (deelnemer.kanaal() == Deelnemer.Kanaal.SFTP && server != null) {
        gewenst.put(deelnemer.code(), server);
      }
    }
    return gewenst;
  }

  /** One whose key cannot be used does not keep the others away. */
  private void sluitAan(String code, SftpAansluiting server) {
    try {
      bind(code, server);
      maak(AFLEVERING, code, server).parameter("uit", server.uit()).add();
      maak(ONTVANGST, code, server)
          .parameter("in", server.in())
          .parameter("geweigerd", Sftpontvangst.opServer(server.in(), server.geweigerd()))
          .parameter("interval", server.interval().toMillis())
          .add();
      aangesloten.put(code, server);
      LOG.info("The SFTP server of {} is connected", code);
    } catch (IOException fout) {
      koppelLos(code);
      standen.mislukt(code);
      SCHERM.error(
          "De SFTP-server van {} is niet aangesloten: {}. Herstel dit en start Sluis opnieuw of sla"
              + " de deelnemer opnieuw op.",
          code,
          fout.getMessage());
    } catch (RuntimeException fout) {
      koppelLos(code);
      throw fout;
    }
  }

  private void bind(String code, SftpAansluiting server) throws IOException {
    Peiling peiling = new Peiling(code, slot, hangwacht, standen, instellingen, klok);
    camel.getRegistry().bind(SLEUTEL + code, sleutels.eigen(server));
    camel.getRegistry().bind(HOSTSLEUTEL + code, Sftpsleutels.vanServer(server));
    camel.getRegistry().bind(PEILING + code, peiling);
    camel.getRegistry().bind(ONTVANGER + code, new Sftpontvangst(code, server, ingang, peiling));
  }

  private TemplatedRouteBuilder maak(String sjabloon, String code, SftpAansluiting server) {
    return TemplatedRouteBuilder.builder(camel, sjabloon)
        .routeId(sjabloon + "-" + code)
        .prefixId(code + "-")
        .parameter("deelnemer", code)
        .parameter("host", server.host())
        .parameter("poort", server.poort())
        .parameter("gebruiker", server.gebruiker());
  }

  private void koppelLos(String code) {
    aangesloten.remove(code);
    try {
      for (String sjabloon : new String[] {ONTVANGST, AFLEVERING}) {
        String route = sjabloon + "-" + code;
        if (camel.getRoute(route) != null) {
          camel.getRouteController().stopRoute(route);
          camel.removeRoute(route);
        }
      }
      for (String soort : new String[] {SLEUTEL, HOSTSLEUTEL, PEILING, ONTVANGER}) {
        camel.getRegistry().unbind(soort + code);
      }
      LOG.info("The SFTP server of {} is disconnected", code);
    } catch (Exception fout) {
      LOG.error("The SFTP server of {} is not disconnected: {}", code, fout.getClass().getName());
    }
  }
}
