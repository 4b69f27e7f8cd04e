package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.audit.Controlepunten;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One who wants to hide a refused declaratie gets the database, the checkpoints and the command.
 */
class AuditCommandTest {
  private static final Path MAP = Path.of("target", "proef", "audit-opdracht");
  private static final Path PUNTEN = MAP.resolve("controlepunten/controlepunten.jsonl");
  private static final Path SLEUTEL = MAP.resolve("sluis.pem");
  private static final Databank DATABANK = Databank.maak();
  private static Proefsluis sluis;

  @BeforeAll
  static void verwerktEnZweert() throws IOException {
    sluis = Proefsluis.start("audit-opdracht", DATABANK, "--sluis.audit.controlepunt.interval=1h");
    Demoberichten demo = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(
            demo.declaratie("1", "999990019", demo.prestatie("R1", 7, "45", "45A01", 1))));
    sluis.wachtTotAfgehandeld(1);
    sluis.bean(Controlepunten.class).maak();
    Files.writeString(SLEUTEL, PubliekeSleutel.van(Proefsleutels.BOS.handtekening()).pem());
  }

  @AfterAll
  static void stopt() {
    sluis.close();
  }

  @Test
  void zegtWatErBewezenIsEnWaarHetVerbergenBlijkt() {
    Aanroep heel = verifieer("--controlepunten=" + PUNTEN);
    assertThat(heel.status()).as(heel.fouten()).isZero();
    assertThat(heel.uit())
        .contains("Het audittrail is heel.", "Bewezen tot en met regel ", "controlepunt 1 van ")
        .containsPattern(
            "van \\d\\d-\\d\\d-\\d{4} [0-9:]{8} \\+0[12]:00 \\(Nederlandse tijd\\)\\.");

    long nummer = nummer("GECONTROLEERD");
    alsEigenaar("update audit set uitkomst = 'GOEDGEKEURD' where nummer = " + nummer);
    Aanroep gewijzigd = verifieer("--controlepunten=" + PUNTEN);
    assertThat(gewijzigd.status()).isEqualTo(1);
    assertThat(gewijzigd.uit())
        .contains("NIET HEEL", "REGEL_GEWIJZIGD", "Regel %d is gewijzigd".formatted(nummer));
  }

  /** Rules and clients stand with the verdict: codes and a pseudonym, no BSN. */
  @Test
  void legtBijHetOordeelRegelsEnBetrokkenenVast() {
    assertThat(
            sluis.rijen(
                "select wie, aard, array_to_string(regels, ' ') as regels,"
                    + " array_to_string(betrokkenen, ' ') as betrokkenen from audit"
                    + " where wat = 'GECONTROLEERD'"))
        .singleElement()
        .satisfies(
            rij -> {
              assertThat(rij).containsEntry("wie", "sluis").containsEntry("aard", "E");
              assertThat(rij.get("regels")).asString().contains("TR304");
              assertThat(rij)
                  .containsEntry("betrokkenen", Proefsleutels.PSEUDONIEMEN.van("999990019"));
            });
    assertThat(sluis.rijen("select * from audit where audit::text like '%999990019%'")).isEmpty();
  }

  @Test
  void legtBijDeOntvangstVastVanwaarEnHoeIemandZichMeldde() {
    assertThat(
            sluis.rijen("select aard, identiteit, rol, vanwaar from audit where wat = 'ONTVANGEN'"))
        .singleElement()
        .satisfies(
            rij ->
                assertThat(rij)
                    .containsEntry("aard", "C")
                    .containsEntry("identiteit", "deze computer")
                    .containsEntry("rol", "BEHEERDER")
                    .containsEntry("vanwaar", "http 127.0.0.1"));
  }

  @Test
  void eindigtMetTweeAlsErNietsNaTeGaanIs() {
    assertThat(verifieer("--controlepunten=" + MAP.resolve("weg")))
        .satisfies(
            mislukt -> {
              assertThat(mislukt.status()).isEqualTo(2);
              assertThat(mislukt.fouten()).contains("zonder is niets te bewijzen");
            });
    Aanroep wachtwoord =
        Aanroep.sluis(
            "audit",
            "verifieer",
            "--database=jdbc:postgresql://localhost/x?password=x",
            "--controlepunten=" + PUNTEN,
            "--sleutel=" + SLEUTEL);
    assertThat(wachtwoord.status()).isEqualTo(2);
    assertThat(wachtwoord.fouten()).contains("hoort niet op de opdrachtregel");
    Aanroep leeg = Aanroep.sluis("audit", "verifieer", "--data=" + MAP.resolve("geen"));
    assertThat(leeg.status()).isEqualTo(2);
  }

  private static Aanroep verifieer(String punten) {
    return Aanroep.sluis(
        "audit", "verifieer", "--database=" + DATABANK.url(), punten, "--sleutel=" + SLEUTEL);
  }

  private static long nummer(String wat) {
    return ((Number)
            sluis
                .rijen("select nummer from audit where wat = '%s'".formatted(wat))
                .get(0)
                .get("nummer"))
        .longValue();
  }

  private static void alsEigenaar(String sql) {
    try (Connection eigenaar = DriverManager.getConnection(DATABANK.eigenaarUrl());
        Statement opdracht = eigenaar.createStatement()) {
      opdracht.execute("alter table audit disable trigger all");
      opdracht.execute(sql);
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }
}
