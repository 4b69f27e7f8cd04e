package nl.sluis.api.beheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.DeelnemersGewijzigd;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** The operator connects, changes and disconnects deelnemers while the gateway runs. */
class DeelnemersApiTest {
  private static final List<Object> OMGEROEPEN = new CopyOnWriteArrayList<>();
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("deelnemers");
    sluis
        .bean(ApplicationEventMulticaster.class)
        .addApplicationListener(
            (ApplicationListener<PayloadApplicationEvent<?>>)
                bericht -> OMGEROEPEN.add(bericht.getPayload()));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void sluitAanWijzigtEnKoppeltAf() {
    HttpResponse<String> nieuw =
        zet("77770001", "{\"naam\": \"Nieuwe aanbieder\", \"kanaal\": \"http\"}");

    assertThat(nieuw.statusCode()).isEqualTo(201);
    assertThat(nieuw.body()).contains("\"bron\":\"api\"", "\"code\":\"77770001\"");
    assertThat(sluis.bean(Deelnemers.class).kent("77770001")).isTrue();
    assertThat(OMGEROEPEN).contains(new DeelnemersGewijzigd());
    assertThat(sluis.in("77770001").getParent()).doesNotExist();

    HttpResponse<String> gewijzigd =
        zet("77770001", "{\"naam\": \"Andere naam\", \"kanaal\": \"map\"}");
    assertThat(gewijzigd.statusCode()).isEqualTo(200);
    assertThat(sluis.get("/api/deelnemers/77770001").body()).contains("Andere naam");
    assertThat(sluis.in("77770001")).isDirectory();
    assertThat(sluis.uit("77770001")).isDirectory();

    assertThat(sluis.verwijder("/api/deelnemers/77770001").statusCode()).isEqualTo(204);
    assertThat(sluis.bean(Deelnemers.class).kent("77770001")).isFalse();
    assertThat(sluis.get("/api/deelnemers/77770001").statusCode()).isEqualTo(404);
    assertThat(sluis.verwijder("/api/deelnemers/77770001").statusCode()).isEqualTo(404);
    assertThat(sluis.audit())
        .contains(
            "DEELNEMER_77770001 NIEUW",
            "DEELNEMER_77770001 GEWIJZIGD",
            "DEELNEMER_77770001 VERWIJDERD");
  }

  @Test
  void noemtAlleFoutenEnVerandertDanNiets() {
    HttpResponse<String> fout = zet("7777", "{\"kanaal\": \"ggk\", \"kleur\": \"blauw\"}");

    assertThat(fout.statusCode()).isEqualTo(400);
    assertThat(fout.body()).contains("naam", "Dit veld ontbreekt", "'kleur' hoort hier niet");
    assertThat(sluis.bean(Deelnemers.class).kent("7777")).isFalse();
  }

  @Test
  void wijzigtNietWatInDeConfiguratieStaat() {
    assertThat(zet("0384", "{\"naam\": \"Anders\", \"kanaal\": \"map\"}").statusCode())
        .isEqualTo(409);
    assertThat(sluis.verwijder("/api/deelnemers/0384").statusCode()).isEqualTo(409);
    assertThat(sluis.get("/api/deelnemers").body()).contains("\"bron\":\"configuratie\"");
  }

  @Test
  void volgtWatEenAndereSluisWijzigde() {
    sluis
        .database()
        .sql(
            """
            insert into deelnemer values ('88880001',
              '{"code": "88880001", "naam": "Elders aangesloten", "kanaal": "http"}')
            """)
        .update();
    sluis.database().sql("update deelnemerversie set nummer = nummer + 1").update();

    Awaitility.await()
        .untilAsserted(() -> assertThat(sluis.bean(Deelnemers.class).kent("88880001")).isTrue());
  }

  /** As when an SSL bundle went from the configuration since the deelnemer was connected. */
  @Test
  void zegtWieNietMeerKloptEnHoudtAnderenNietTegen() {
    sluis
        .database()
        .sql(
            """
            insert into deelnemer values ('99990001',
              '{"code": "99990001", "naam": "Zonder bundel", "kanaal": "ggk",
                "ggk": {"adres": "https://ggk.example/", "bundel": "weg"}}')
            """)
        .update();
    sluis.database().sql("update deelnemerversie set nummer = nummer + 1").update();

    Awaitility.await()
        .untilAsserted(
            () -> assertThat(sluis.get("/actuator/health/kanalen").statusCode()).isEqualTo(503));
    assertThat(sluis.get("/actuator/health/kanalen/deelnemers").body())
        .contains("GESTOORD", "99990001, ggk/bundel: de SSL-bundel weg staat niet in");
    assertThat(sluis.bean(Deelnemers.class).kent("99990001")).isTrue();
    assertThat(zet("99990002", "{\"naam\": \"Ander\", \"kanaal\": \"http\"}").statusCode())
        .isEqualTo(201);

    assertThat(zet("99990001", "{\"naam\": \"Hersteld\", \"kanaal\": \"http\"}").statusCode())
        .isEqualTo(200);
    assertThat(sluis.get("/actuator/health/kanalen").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> zet(String code, String json) {
    return sluis.put("/api/deelnemers/" + code, json.getBytes(StandardCharsets.UTF_8));
  }
}
