package nl.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.Proefsleutels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints leave the database by a file and an address, however often that fails first. */
class ControlepuntenTest {
  private final List<String> gekregen = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(204);
  private HttpServer server;

  @TempDir private Path map;

  @BeforeEach
  void luister() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        verzoek -> {
          String inhoud =
              new String(verzoek.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (status.get() == 204) {
            gekregen.add(inhoud);
          }
          verzoek.sendResponseHeaders(status.get(), -1);
          verzoek.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI adres() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/punten");
  }

  @Test
  void schrijvenEnVerzendenElkControlepuntEenKeerInVolgorde() {
    Auditproef proef = new Auditproef(map, adres());
    proef.punten().maak();
    assertThat(map.resolve("punten/controlepunten.jsonl")).as("nothing happened").doesNotExist();
    for (int keer = 0; keer < 3; keer++) {
      proef.schrijf(2);
      proef.punten().maak();
      proef.punten().maak();
    }
    assertThat(gekregen).hasSize(3).isEqualTo(proef.controlepunten());
    assertThat(proef.verifieer(gekregen).breuken()).isEmpty();
    assertThat(onderweg(proef)).isZero();
  }

  @Test
  void halenInWatNietVerzondenOfGeschrevenKonWorden() throws IOException {
    Auditproef proef = new Auditproef(map, adres());
    Path inDeWeg = Files.createDirectories(map.resolve("punten/controlepunten.jsonl"));
    status.set(503);
    proef.schrijf(1);
    proef.punten().maak();
    proef.schrijf(1);
    proef.punten().maak();
    assertThat(onderweg(proef)).isEqualTo(2);
    Files.delete(inDeWeg);
    status.set(204);
    proef.punten().maak();
    assertThat(onderweg(proef)).isZero();
    assertThat(gekregen).hasSize(2).isEqualTo(proef.controlepunten());
  }

  @Test
  void gaanVerderNaEenHalveRegelInHetBestand() throws IOException {
    Auditproef proef = Auditproef.gevuld(map);
    Path bestand = map.resolve("punten/controlepunten.jsonl");
    List<String> heel = proef.controlepunten();
    Files.writeString(bestand, heel.get(0) + "\n" + heel.get(1).substring(0, 50));
    proef.punten().maak();
    assertThat(proef.controlepunten()).hasSize(3).startsWith(heel.get(0), heel.get(1));
    assertThat(proef.verifieer().breuken()).isEmpty();
  }

  @Test
  void schrijvenDoorNaWatEenAnderInHetBestandZet() throws IOException {
    Auditproef proef = Auditproef.gevuld(map);
    Path bestand = map.resolve("punten/controlepunten.jsonl");
    List<String> heel = proef.controlepunten();
    String vervalst = heel.get(1).replaceFirst("\"nummer\":\\d+", "\"nummer\":999999999");
    assertThat(vervalst).isNotEqualTo(heel.get(1));
    Files.writeString(bestand, heel.get(0) + "\n" + heel.get(1) + "\n" + vervalst + "\n");
    proef.punten().maak();
    assertThat(proef.controlepunten()).hasSize(4).startsWith(heel.get(0), heel.get(1), vervalst);
    assertThat(proef.verifieer().breuken())
        .extracting(Breuk::soort)
        .contains(Breuk.Soort.CONTROLEPUNT_VERVALST);
  }

  /** A key that is no secret lies beside the file, as openssl reads it. */
  @Test
  void leggenDePubliekeSleutelNaastHetBestand() throws IOException {
    Auditproef.gevuld(map);
    PubliekeSleutel sleutel = PubliekeSleutel.van(Proefsleutels.BOS.handtekening());
    String pem = Files.readString(map.resolve("punten/sluis-" + sleutel.id() + ".pem"));
    assertThat(PubliekeSleutel.lees(pem))
        .hasValueSatisfying(gelezen -> assertThat(gelezen.id()).isEqualTo(sleutel.id()));
  }

  /** Were it believed, the lines before that begin could be taken away without being missed. */
  @Test
  void gelovenGeenControlepuntDatEenAnderInDeDatabaseZet() throws IOException {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "delete from audit where nummer <= 5",
        "insert into audit_controlepunt select 3, positie, hash, 15, moment, interval_s, vorige,"
            + " sleutel, handtekening, now(), now() from audit_controlepunt where nummer = 2");
    Files.writeString(
        map.resolve("punten/controlepunten.jsonl"), proef.controlepunten().get(0) + "\n");
    try {
      proef.punten().maak();
    } catch (RuntimeException isVol) {
      assertThat(isVol).hasMessageContaining("duplicate key");
    }
    assertThat(proef.verifieer().breuken())
        .extracting(Breuk::soort, Breuk::van, Breuk::tot)
        .contains(tuple(Breuk.Soort.REGEL_VERWIJDERD, 1L, 5L));
  }

  private static int onderweg(Auditproef proef) {
    return proef
        .database()
        .sql(
            "select count(*) from audit_controlepunt where geschreven is null or verzonden is null")
        .query(Integer.class)
        .single();
  }
}
