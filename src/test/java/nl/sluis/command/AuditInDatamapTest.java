package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.audit.Controlepunten;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.ontvangst.Ontvangst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The trail of a gateway with a database of its own, while it runs and when it stands still. */
@ExtendWith(OutputCaptureExtension.class)
class AuditInDatamapTest {

  @Test
  void isNaTeGaanTerwijlDeGatewayDraaitEnAlsZijStilstaat() throws IOException {
    Path map = Proefsluis.leeg("audit-datamap");
    Files.createDirectories(map);
    Path sleutel = map.resolve("sluis.pem");
    Files.writeString(sleutel, PubliekeSleutel.van(Proefsleutels.BOS.handtekening()).pem());
    try (Proefsluis sluis = Proefsluis.opnieuw(map)) {
      sluis.bean(Ontvangst.class).geweigerd("http", null, "BRS06");
      sluis.bean(Controlepunten.class).maak();
      sluis.bean(Ontvangst.class).geweigerd("http", null, "BRS07");
      assertThat(verifieer(map, sleutel).uit())
          .contains("2 regels", "Bewezen tot en met regel 1,", "Van de ene regel daarna past");
    }
    Aanroep stil = verifieer(map, sleutel);
    assertThat(stil.status()).as(stil.fouten()).isZero();
    assertThat(stil.uit()).contains("Bewezen tot en met regel 2,").doesNotContain("daarna");
  }

  /** One who has not made a role for the gateway yet is not kept from working. */
  @Test
  void waarschuwtAlsSluisDeEigenaarVanDeTabellenIs(CapturedOutput logboek) {
    Databank tweerollen = Databank.maak();
    Databank eenrol = new Databank(tweerollen.eigenaarUrl(), tweerollen.eigenaarUrl());
    try (Proefsluis sluis = Proefsluis.start("audit-eenrol", eenrol)) {
      sluis.bean(Ontvangst.class).geweigerd("http", null, "BRS06");
      assertThat(sluis.audit()).containsExactly("GEWEIGERD_OP_http BRS06");
    }
    assertThat(logboek).contains("may change the audit trail");
  }

  private static Aanroep verifieer(Path map, Path sleutel) {
    return Aanroep.sluis("audit", "verifieer", "--data=" + map, "--sleutel=" + sleutel);
  }
}
