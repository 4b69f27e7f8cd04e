package nl.sluis.sleutel;

import static nl.sluis.command.Sleutelaanroep.sleutels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichten;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One gateway with a database and keys of its own, from a new key to a wrong one. */
class RotatieTest {
  private static final Path MAP = Proefsluis.leeg("rotatie");
  private static final Path SLEUTELS = MAP.resolve("sleutels.geheim");
  private static final String ZELF = "--sluis.sleutels.waarden=";
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static final String BSN = "999990019";

  @Test
  void vervangtEenSleutelEnWeigertEenVerkeerde() throws Exception {
    byte[] oud = toewijzing(900);
    String oudeSleutel;
    try (Proefsluis sluis = Proefsluis.opnieuw(MAP, ZELF)) {
      sluis.post(toewijzing(1));
      oudeSleutel = inGebruik(sluis);
      vervangt(sluis, oudeSleutel);
      weigertWatGewijzigdOfVerplaatstIs(sluis);
      zetTerugNaarVoorDeVersleuteling(sluis.database(), oud);
    }
    try (Proefsluis sluis = Proefsluis.opnieuw(MAP, ZELF)) {
      zetOmWatErVoorDeVersleutelingStond(sluis, oud);
    }
    byte[] goed = Files.readAllBytes(SLEUTELS);
    Files.delete(SLEUTELS);
    assertThatThrownBy(() -> Proefsluis.opnieuw(MAP, ZELF))
        .rootCause()
        .isInstanceOf(Sleutelfout.class)
        .hasMessageContaining("De database is versleuteld met sleutels die er niet zijn");
    Files.write(SLEUTELS, goed);
  }

  private static byte[] toewijzing(int nummer) {
    return Proefsluis.xml(
        BERICHTEN.toewijzing(
            "ROT" + nummer, BSN, "Wolkenkoper", BERICHTEN.uren(nummer, "45", "45A48", 3)));
  }

  private static String inGebruik(Proefsluis sluis) {
    return sluis.bean(Sleutelbos.class).sleutels().stream()
        .filter(sleutel -> sleutel.soort() == Sleutelsoort.DATA && sleutel.inGebruik())
        .map(Sleutelbos.Gegevens::id)
        .findFirst()
        .orElseThrow();
  }

  private static void vervangt(Proefsluis sluis, String oud) {
    AtomicBoolean genoeg = new AtomicBoolean();
    CompletableFuture<Integer> verkeer =
        CompletableFuture.supplyAsync(
            () -> {
              int nummer = 1;
              while (!genoeg.get() || nummer < 30) {
                nummer++;
                assertThat(sluis.post(toewijzing(nummer)).statusCode()).isEqualTo(201);
              }
              return nummer;
            });
    String adres = sluis.adres();
    assertThat(sleutels("verwijder", oud, adres)).contains("er wordt nu mee versleuteld");
    assertThat(sleutels("vernieuw", adres)).contains("is in gebruik");
    String nieuw = inGebruik(sluis);
    assertThat(nieuw).isNotEqualTo(oud);
    assertThat(sleutels("verwijder", oud, adres)).contains("nog", "versleuteld");
    assertThat(sleutels("herversleutel", adres)).contains("Alles is versleuteld");
    assertThat(sleutels("verwijder", oud, adres)).contains("is verwijderd");
    genoeg.set(true);
    int aantal = verkeer.join();
    sluis.wachtTotAfgehandeld(aantal);
    assertThat(sleutels("toon", adres)).contains("data-2", nieuw).doesNotContain(oud, "rijen zijn");
    assertThat(sluis.berichten())
        .hasSize(aantal)
        .allSatisfy(bericht -> assertThat(bericht.oordeel()).isEqualTo("GOEDGEKEURD"))
        .allSatisfy(
            bericht ->
                assertThat(sluis.bean(Berichten.class).inhoud(bericht.id()).orElseThrow())
                    .asString()
                    .contains("Wolkenkoper"));
    assertThat(sluis.inhouden(Proefsluis.AANBIEDER))
        .hasSize(aantal)
        .allMatch(tekst -> tekst.contains("Wolkenkoper"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis.rijen("select id from sleutel where soort = 'DATA'"))
                    .extracting(rij -> rij.get("id"))
                    .containsExactly(nieuw));
    assertThat(sluis.audit()).contains("SLEUTEL_VERNIEUWD " + nieuw, "SLEUTEL_VERWIJDERD " + oud);
  }

  private static void weigertWatGewijzigdOfVerplaatstIs(Proefsluis sluis) {
    JdbcClient database = sluis.database();
    String id =
        database
            .sql("select cast(id as text) from bericht order by volgnummer limit 1")
            .query(String.class)
            .single();
    String elders =
        database
            .sql(
                """
                insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
                  inhoud, sleutel, status)
                select gen_random_uuid(), kanaal, indiener, bestandsnaam, ontvangen, 'anders', omvang,
                  inhoud, sleutel, status
                from bericht where id = cast(? as uuid)
                returning cast(id as text)
                """)
            .param(id)
            .query(String.class)
            .single();
    onleesbaar(sluis, elders, "/inhoud", "bericht.", "hoort bij een andere rij");
    database.sql("delete from bericht where id = cast(? as uuid)").param(elders).update();

    String eerst =
        database
            .sql("select sleutel from bericht where id = cast(? as uuid)")
            .param(id)
            .query(String.class)
            .single();
    zetSleutel(database, id, "deadbeef");
    onleesbaar(sluis, id, "/inhoud", "De sleutel deadbeef ontbreekt");
    zetSleutel(database, id, eerst);

    database
        .sql(
            """
            update bericht set verslag = set_byte(verslag, 40, 255 - get_byte(verslag, 40))
            where id = cast(? as uuid)
            """)
        .param(id)
        .update();
    onleesbaar(sluis, id, "/verslag", "bericht.verslag is niet te ontsleutelen");
  }

  private static void zetSleutel(JdbcClient database, String id, String sleutel) {
    database
        .sql("update bericht set sleutel = ? where id = cast(? as uuid)")
        .params(sleutel, id)
        .update();
  }

  private static void onleesbaar(Proefsluis sluis, String id, String wat, String... uitleg) {
    HttpResponse<String> antwoord = sluis.get("/api/berichten/" + id + wat);
    assertThat(antwoord.statusCode()).isEqualTo(500);
    assertThat(antwoord.body())
        .contains("Niet te ontsleutelen")
        .contains(uitleg)
        .doesNotContain("Wolkenkoper", BSN);
  }

  /** Some rows as version 15 of the database had them. */
  private static void zetTerugNaarVoorDeVersleuteling(JdbcClient database, byte[] bericht)
      throws Exception {
    database
        .sql("update toewijzing set bsn = ?, bsn_dicht = null, sleutel = null")
        .param(BSN)
        .update();
    database
        .sql(
            """
            insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
              inhoud, status)
            values (gen_random_uuid(), 'http', ?, 'oud.xml', now(), ?, ?, ?, 'AFGEHANDELD')
            """)
        .params(
            Proefsluis.GEMEENTE,
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bericht)),
            bericht.length,
            bericht)
        .update();
    database.sql("delete from sleutel").update();
  }

  private static void zetOmWatErVoorDeVersleutelingStond(Proefsluis sluis, byte[] oud) {
    String pseudoniem = sluis.bean(Pseudoniemen.class).van(BSN);
    assertThat(sluis.rijen("select distinct bsn, bsn_dicht is null as plat from toewijzing"))
        .singleElement()
        .hasToString("{bsn=%s, plat=false}".formatted(pseudoniem));
    assertThat(sluis.post(oud).statusCode()).as("known by its content").isEqualTo(200);
    assertThat(sluis.berichten("oud.xml")).hasSize(1);
    assertThat(sleutels("toon", sluis.adres())).contains("1 rij is van voor");
  }
}
