package nl.sluis.koppeling.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.SluisApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration tells what the manual promises. */
@ExtendWith(OutputCaptureExtension.class)
class DemoTest {

  @Test
  void toontGoedgekeurdeEnDeelsAfgekeurdeDeclaraties(CapturedOutput uitvoer) {
    Path map = Proefsluis.leeg("demo");
    try (var sluis =
        SluisApplication.start(
            "--demo",
            "--server.port=0",
            "--sluis.data=" + map,
            "--sluis.postgres-programma=target/proef/programma")) {
      List<String> oordelen =
          sluis
              .getBean(JdbcClient.class)
              .sql("select soort || ' ' || oordeel from bericht order by volgnummer")
              .query(String.class)
              .list();
      assertThat(oordelen)
          .containsExactly(
              "JW301 GOEDGEKEURD",
              "JW323 GOEDGEKEURD",
              "JW323 DEELS_AFGEKEURD",
              "WMO301 GOEDGEKEURD",
              "JW301 AFGEKEURD");
      assertThat(uitvoer.getOut())
          .contains("Sluis draait")
          .contains("alleen op deze computer")
          .contains("TR338 (retourcode 9338)")
          .contains("TR418 (retourcode 0611)")
          .contains("contractregister staan 6 regels")
          .contains("verslag.txt")
          .contains("/api/berichten")
          .doesNotContain("gestopt");
      assertThat(map.resolve("kanalen/65650001/uit"))
          .isDirectoryContaining("glob:**/JW325-0384-*.verslag.txt");
    }
    assertThat(uitvoer.getOut()).endsWith("Sluis is gestopt.\n");
    assertThat(uitvoer.getErr()).doesNotContain("Camel", "WARN");
  }
}
