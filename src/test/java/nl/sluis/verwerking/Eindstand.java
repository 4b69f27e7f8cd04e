package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.berichtkluis.Proefkluis;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to hold when all messages have been dealt with, whatever was killed meanwhile. */
record Eindstand(JdbcClient database, Path kanalen) {
  /** Everything is there once. */
  void klopt(int berichten) throws IOException {
    assertThat(getal("select count(*) from bericht")).isEqualTo(berichten);
    assertThat(getal("select count(distinct sha256) from bericht")).isEqualTo(berichten);
    allesIsEenKeerVerwerkt(berichten);
    allesIsEenKeerBeantwoord();
    assertThat(verschil()).as("received less answered, refused, in work and parked").isZero();
    bestandenZijnHeel();
    assertThat(
            getal(
                "select count(*) from scheduled_tasks"
                    + " where task_name in ('verwerking', 'aflevering')"))
        .isZero();
  }

  private void allesIsEenKeerVerwerkt(int berichten) {
    assertThat(getal("select count(*) from audit where wat = 'KLAAR'")).isEqualTo(berichten);
    assertThat(getal("select count(distinct bericht) from audit where wat = 'KLAAR'"))
        .isEqualTo(berichten);
    assertThat(getal("select count(*) from toewijzing"))
        .isPositive()
        .isEqualTo(
            getal(
                "select count(*) from bericht where soort = 'JW301' and oordeel = 'GOEDGEKEURD'"));
  }

  private void allesIsEenKeerBeantwoord() {
    assertThat(
            getal(
                """
                select count(*) from bericht where (oordeel <> 'GEWEIGERD') <> exists (
                  select from uitgaand where uitgaand.bericht = bericht.id and soort = 'ANTWOORD')
                """))
        .as("messages without an answer, or refused files with one")
        .isZero();
    assertThat(getal("select count(*) from uitgaand where status <> 'AFGELEVERD'")).isZero();
    assertThat(getal("select count(*) from audit where wat = 'AFGELEVERD'"))
        .isEqualTo(getal("select count(*) from uitgaand"));
    assertThat(
            getal("select count(distinct bericht || uitkomst) from audit where wat = 'AFGELEVERD'"))
        .isEqualTo(getal("select count(*) from uitgaand"));
  }

  /** Counted by the audit trail at reception, and by the states at the other side. */
  long verschil() {
    return getal(
        """
        select (select count(*) from audit where wat = 'ONTVANGEN' and uitkomst <> 'AL_BEKEND')
          - count(*) filter (where status = 'AFGEHANDELD' and oordeel <> 'GEWEIGERD')
          - count(*) filter (where status = 'AFGEHANDELD' and oordeel = 'GEWEIGERD')
          - count(*) filter (where status = 'GEPARKEERD')
          - count(*) filter (where status not in ('AFGEHANDELD', 'GEPARKEERD'))
        from bericht
        """);
  }

  private void bestandenZijnHeel() throws IOException {
    Map<String, byte[]> verwacht = new HashMap<>();
    database
        .sql(
            """
            select uitgaand.ontvanger || '/uit/' || uitgaand.bestandsnaam as naam,
              uitgaand.*, bericht.inhoud as origineel, bericht.sleutel as origineel_sleutel
            from uitgaand join bericht on bericht.id = uitgaand.bericht
            """)
        .query(
            (RowCallbackHandler)
                rij ->
                    assertThat(verwacht.put(rij.getString("naam"), Proefkluis.KLUIS.uitgaand(rij)))
                        .isNull());
    assertThat(afgeleverd()).containsExactlyInAnyOrderElementsOf(verwacht.keySet());
    for (Map.Entry<String, byte[]> bestand : verwacht.entrySet()) {
      byte[] bytes = Files.readAllBytes(kanalen.resolve(bestand.getKey()));
      assertThat(Arrays.equals(bytes, bestand.getValue())).as(bestand.getKey()).isTrue();
    }
  }

  /** Every file that lies in an uit, half ones too. */
  List<String> afgeleverd() throws IOException {
    try (Stream<Path> bestanden = Files.walk(kanalen)) {
      return bestanden
          .filter(pad -> pad.getParent().endsWith("uit") && Files.isRegularFile(pad))
          .map(pad -> kanalen.relativize(pad).toString())
          .toList();
    }
  }

  long getal(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
