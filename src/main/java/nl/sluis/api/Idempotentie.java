package nl.sluis.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.sleutel.Pseudoniemen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * What is remembered of the header Idempotency-Key: under which key somebody handed in what, and
 * which answer that got. Also without it the same content is the same message; a key adds that one
 * who uses it for something else by mistake is told.
 */
@Repository
public class Idempotentie {
  private static final Duration BEWAARD = Duration.ofHours(48);
  private static final int MAX_SLEUTEL = 255;

  private final JdbcClient database;
  private final Pseudoniemen pseudoniemen;
  private final Clock klok;

  Idempotentie(JdbcClient database, Pseudoniemen pseudoniemen, Clock klok) {
    this.database = database;
    this.pseudoniemen = pseudoniemen;
    this.klok = klok;
  }

  /** A key in use: what is handed in under it, and the status that it got before. */
  public record Gebruik(String wie, String sleutel, Optional<Integer> eerder) {}

  private record Rij(String sha256, @Nullable Integer antwoord) {}

  /**
   * Begins the use of a key, or goes on with it.
   *
   * @param sha256 of what is handed in
   * @throws Verzoekfout when something else was handed in under it
   */
  public Gebruik begin(Identiteit identiteit, String sleutel, String sha256) {
    if (sleutel.isBlank() || sleutel.length() > MAX_SLEUTEL) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Ongeldig verzoek",
          "De header Idempotency-Key is leeg of langer dan %d tekens. Neem er bijvoorbeeld een UUID"
                  .formatted(MAX_SLEUTEL)
              + " voor.");
    }
    String wie = Objects.requireNonNullElse(identiteit.deelnemer(), identiteit.naam());
    // a key is free text of the sender, and bytes that one knows could be tried out on a sha256
    String kenmerk = pseudoniemen.van("idempotentie", sleutel);
    String afdruk = pseudoniemen.van("sha256", sha256);
    Rij rij = leg(wie, kenmerk, afdruk);
    if (!rij.sha256().equals(afdruk)) {
      throw new Verzoekfout(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "Sleutel is al gebruikt",
          "Met deze Idempotency-Key is eerder iets anders aangeleverd. Er is niets gedaan. Neem voor"
              + " elk verzoek een nieuwe sleutel, en alleen voor een herhaling dezelfde.");
    }
    return new Gebruik(wie, kenmerk, Optional.ofNullable(rij.antwoord()));
  }

  private Rij leg(String wie, String sleutel, String sha256) {
    // an update that changes nothing, so that the row is given back also when it was there
    return database
        .sql(
            """
            insert into idempotentie (wie, sleutel, sha256, moment)
            values (:wie, :sleutel, :sha256, :nu)
            on conflict (wie, sleutel) do update set wie = excluded.wie
            returning sha256, antwoord
            """)
        .param("wie", wie)
        .param("sleutel", sleutel)
        .param("sha256", sha256)
        .param("nu", OffsetDateTime.now(klok))
        .query(
            (rij, nummer) ->
                new Rij(rij.getString("sha256"), rij.getObject("antwoord", Integer.class)))
        .single();
  }

  public void beantwoord(Gebruik gebruik, int status) {
    database
        .sql("update idempotentie set antwoord = :status where wie = :wie and sleutel = :sleutel")
        .param("status", status)
        .param("wie", gebruik.wie())
        .param("sleutel", gebruik.sleutel())
        .update();
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void ruimOp() {
    database
        .sql("delete from idempotentie where moment < :voor")
        .param("voor", OffsetDateTime.now(klok).minus(BEWAARD))
        .update();
  }
}
