package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.Proefcertificaat;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an opdracht says when a gateway does not do what it asks, or does not understand it. */
class WeigeringTest {
  /** All that talk to a gateway. */
  private static final List<List<String>> OPDRACHTEN =
      List.of(
          List.of("audit", "toon", "--alles"),
          List.of("audit", "toon", "--client"),
          List.of("bewaren", "toon"),
          List.of("client", "export", "--reden=verzoek om inzage"),
          List.of("contracten", "exporteer"),
          List.of("contracten", "importeer", "conformance-tests/voorbeelden/contracten.csv"),
          List.of("sleutels", "toon"),
          List.of("termijnen"));

  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("weigering");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void noemtAllesWatDeGatewayNietGoedVindtMetZijnPlaats() {
    assertThat(vraag(sluis.adres(), "termijnen", "--wie=hier").fouten())
        .startsWith("sluis termijnen: de gateway antwoordt met 400: ")
        .endsWith("een CBS-code of AGB-code. (wie)\n");
    assertThat(vraag(sluis.adres(), "audit", "toon", "--deelnemer=x", "--gebeurtenis=y").fouten())
        .startsWith("sluis audit toon: de gateway antwoordt met 400: Verbeter")
        .contains("\n  deelnemer: ", "\n  gebeurtenis: ");
    assertThat(vraag(sluis.adres(), "contracten", "exporteer", "--gemeente=x").fouten())
        .contains("antwoordt met 400: ", "(gemeente)");
    assertThat(vraag(sluis.adres(), "sleutels", "verwijder", "00").fouten())
        .contains("antwoordt met 409: Er is geen datasleutel met dit kenmerk");
  }

  @Test
  void zegtDatHetAdresMetHttpMoetBeginnen() {
    String https = sluis.adres().replace("http:", "https:");
    for (List<String> opdracht : OPDRACHTEN) {
      Aanroep aanroep = vraag(https, opdracht.toArray(String[]::new));
      assertThat(aanroep.status()).isEqualTo(2);
      assertThat(aanroep.fouten())
          .contains(https + " antwoordt niet met https;", "met http:// beginnen");
    }
  }

  @Test
  void zegtDatHetAdresMetHttpsMoetBeginnen() throws Exception {
    Proefsluis.leeg("weigering-sleutels");
    Proefcertificaat eigen =
        Proefcertificaat.maak(Path.of("target", "proef", "weigering-sleutels"), "server");
    List<String> instellingen = new ArrayList<>(List.of("--server.ssl.bundle=sluis"));
    instellingen.addAll(Proefcertificaat.bundel("sluis.keystore", eigen.bestand()));
    try (Proefsluis tls = Proefsluis.start("weigering-tls", instellingen.toArray(String[]::new))) {
      for (List<String> opdracht : OPDRACHTEN) {
        Aanroep aanroep = vraag(tls.adres(), opdracht.toArray(String[]::new));
        assertThat(aanroep.status()).isEqualTo(2);
        assertThat(aanroep.fouten()).contains("moet het adres met https:// beginnen");
      }
      Aanroep onvertrouwd = vraag(tls.adres().replace("http:", "https:"), "termijnen");
      assertThat(onvertrouwd.fouten()).contains("is niet te vertrouwen");
    }
  }

  @Test
  void vraagtOfHetHttpsMoetZijnAlsDeVerbindingWordtVerbroken() throws Exception {
    try (ServerSocket poort = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread verbreker = new Thread(() -> verbreekAlles(poort));
      verbreker.setDaemon(true);
      verbreker.start();
      assertThat(vraag("http://127.0.0.1:" + poort.getLocalPort(), "termijnen").fouten())
          .contains("verbreekt de verbinding zonder antwoord; moet het adres met https://");
    }
  }

  private static void verbreekAlles(ServerSocket poort) {
    while (!poort.isClosed()) {
      try (Socket gesprek = poort.accept()) {
        gesprek.getInputStream().read();
      } catch (IOException dicht) {
        return;
      }
    }
  }

  private static Aanroep vraag(String adres, String... opdracht) {
    List<String> alles = new ArrayList<>(List.of(opdracht));
    alles.add("--adres=" + adres);
    InputStream eerder = System.in;
    System.setIn(
        new ByteArrayInputStream(
            "999990019\nverzoek om inzage\n".getBytes(StandardCharsets.UTF_8)));
    try {
      return Aanroep.sluis(alles.toArray(String[]::new));
    } finally {
      System.setIn(eerder);
    }
  }
}
