package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.Proefcertificaat;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.koppeling.Verbindingsproef.Stap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Over StUF-GGk with TLS on both sides: the endpoint only talks to who shows a certificate that it
 * trusts, and nothing is sent to an endpoint that we do not trust.
 */
class GgkTlsTest {
  private static Proefpartij partij;
  private static Proefsluis sluis;

  @BeforeAll
  static void start() throws Exception {
    Path map = Proefsluis.leeg("ggk-tls-sleutels");
    Proefcertificaat server = Proefcertificaat.maak(map, "partij");
    Proefcertificaat van = Proefcertificaat.maak(map, "sluis");
    Proefcertificaat ander = Proefcertificaat.maak(map, "ander");
    Path partijVertrouwd = Proefcertificaat.vertrouwt(map, List.of(server));
    List<String> bundels = new ArrayList<>();
    bundels.addAll(Proefcertificaat.bundel("goed.keystore", van.bestand()));
    bundels.addAll(Proefcertificaat.bundel("goed.truststore", partijVertrouwd));
    bundels.addAll(Proefcertificaat.bundel("vreemd.keystore", ander.bestand()));
    bundels.addAll(Proefcertificaat.bundel("vreemd.truststore", partijVertrouwd));
    bundels.addAll(Proefcertificaat.bundel("argwaan.keystore", van.bestand()));
    bundels.addAll(Proefcertificaat.bundel("argwaan.truststore", ander.bestand()));
    partij = new Proefpartij(Proefcertificaat.tls(server, List.of(van)));
    sluis = Proefsluis.start("ggk-tls", bundels.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    sluis.close();
    partij.close();
  }

  @BeforeEach
  void vergeet() {
    partij.vergeet();
  }

  @Test
  void komtAanMetHetCertificaatDatDeOntvangerVertrouwt() {
    sluitAan("77770001", "goed");

    String bericht = stuurToewijzing("77770001");

    assertThat(partij.wacht("JW301", "").bestand()).contains("jw301:Bericht", "77770001");
    wachtOpStatus(bericht, "AFGEHANDELD");
  }

  @ParameterizedTest
  @CsvSource({"vreemd, 77770002", "argwaan, 77770003"})
  void gaatNergensHeenZolangEenVanBeidenDeAnderNietVertrouwt(String bundel, String ontvanger) {
    sluitAan(ontvanger, bundel);
    String bericht = stuurToewijzing(ontvanger);
    wachtOpStatus(bericht, "GEPARKEERD");
    assertThat(partij.binnengekomen()).isEmpty();

    sluitAan(ontvanger, "goed");
    assertThat(sluis.post("/api/berichten/" + bericht + "/hervat").statusCode()).isEqualTo(202);

    assertThat(partij.wacht("JW301", "").bestand()).contains(ontvanger);
    wachtOpStatus(bericht, "AFGEHANDELD");
  }

  /** The page at the address is asked, which is no message. */
  @Test
  void proeftDeVerbindingZonderIetsTeSturen() {
    assertThat(proef("77770004", "goed")).allMatch(Stap::gelukt);
    for (String bundel : List.of("vreemd", "argwaan")) {
      assertThat(proef("77770004", bundel))
          .filteredOn(stap -> !stap.gelukt())
          .extracting(Stap::wat)
          .as(bundel)
          .containsExactly("Certificaten");
    }
    assertThat(partij.binnengekomen())
        .extracting(Proefpartij.Binnengekomen::soap)
        .as("only the page was asked, by who was let in")
        .containsExactly("");
  }

  private static List<Stap> proef(String code, String bundel) {
    sluitAan(code, bundel);
    return sluis.bean(Ggkproef.class).proef(sluis.bean(Deelnemers.class).vind(code).orElseThrow());
  }

  private static void sluitAan(String code, String bundel) {
    String json =
        """
        {"naam": "Over TLS", "kanaal": "ggk", "ggk": {"adres": "%s", "bundel": "%s"}}
        """
            .formatted(partij.adres(), bundel);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(sluis.put("/api/deelnemers/" + code, bytes).statusCode()).isIn(200, 201);
  }

  private static String stuurToewijzing(String aanbieder) {
    return Proefkoppeling.stuurToewijzing(sluis, aanbieder);
  }

  private static void wachtOpStatus(String bericht, String status) {
    Proefkoppeling.wachtOpStatus(sluis, bericht, status);
  }
}
