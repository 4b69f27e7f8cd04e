package nl.sluis.taak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.taak.Taakwerk.Uitkomst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does tasks, item by item in a transaction each, which also notes that it was done. Where the
 * program ends meanwhile, the queue gives the task to the next one, which goes on with what waits.
 */
@Component
class Taakloop {
  private static final Logger LOG = LoggerFactory.getLogger(Taakloop.class);

  /** After so long others have their turn, and a program that stops need not wait for it. */
  private static final Duration BEURT = Duration.ofSeconds(2);

  /** After so long is looked again whether there is room. */
  private static final Duration WACHT = Duration.ofSeconds(2);

  private final JdbcClient database;
  private final TransactionTemplate transactie;
  private final Map<String, Taakwerk> werk;
  private final Clock klok;

  Taakloop(JdbcClient database, TransactionTemplate transactie, List<Taakwerk> werk, Clock klok) {
    this.database = database;
    this.transactie = transactie;
    this.werk = werk.stream().collect(Collectors.toMap(Taakwerk::soort, Function.identity()));
    this.klok = klok;
  }

  /** What is to be done now of a task. */
  private record Beurt(String soort, String wie, boolean stop, int nummer, String wat) {}

  /**
   * Does as much as fits in a turn.
   *
   * @return when to go on; empty when it ended
   */
  Optional<Instant> loop(UUID taak) {
    if (isVol(taak)) {
      return Optional.of(klok.instant().plus(WACHT));
    }
    long tot = System.nanoTime() + BEURT.toNanos();
    while (doeEen(taak)) {
      if (System.nanoTime() > tot) {
        return Optional.of(klok.instant());
      }
    }
    return Optional.empty();
  }

  /** Whether so many of its kind began before it that it has to wait; a stopped one need not. */
  private boolean isVol(UUID taak) {
    return database
        .sql(
            """
            select deze.soort, (select count(*) from taak eerder
              where eerder.soort = deze.soort and eerder.geeindigd is null
                and (eerder.begonnen, eerder.id) < (deze.begonnen, deze.id)) as eerder
            from taak deze where deze.id = ? and deze.geeindigd is null and not deze.stop
            """)
        .param(taak)
        .query((rij, nummer) -> rij.getLong("eerder") >= werk(rij.getString("soort")).tegelijk())
        .optional()
        .orElse(false);
  }

  private boolean doeEen(UUID taak) {
    Optional<Beurt> beurt = volgende(taak);
    if (beurt.isEmpty() || beurt.get().stop()) {
      eindig(taak, beurt.isPresent() ? Taak.Stand.GESTOPT : Taak.Stand.KLAAR);
      return false;
    }
    Beurt deze = beurt.get();
    try {
      transactie.executeWithoutResult(
          status -> noteer(taak, deze, werk(deze.soort()).doe(taak, deze.wat(), deze.wie())));
    } catch (RuntimeException fout) {
      LOG.error(
          "Item {} of task {} failed: {}", deze.nummer(), taak, fout.getClass().getName(), fout);
      transactie.executeWithoutResult(
          status ->
              noteer(
                  taak,
                  deze,
                  new Uitkomst(
                      false, "Door een storing niet gedaan. De oorzaak staat in het logboek.")));
    }
    return true;
  }

  private Taakwerk werk(String soort) {
    return Objects.requireNonNull(werk.get(soort), "No work for a task of the kind " + soort);
  }

  private Optional<Beurt> volgende(UUID taak) {
    return database
        .sql(
            """
            select soort, in_audit as wie, stop, nummer, wat
            from taak join taak_item on taak_item.taak = taak.id
            where taak.id = :taak and geeindigd is null and taak_item.stand = 'WACHT'
            order by nummer limit 1
            """)
        .param("taak", taak)
        .query(
            (rij, nummer) ->
                new Beurt(
                    rij.getString("soort"),
                    rij.getString("wie"),
                    rij.getBoolean("stop"),
                    rij.getInt("nummer"),
                    rij.getString("wat")))
        .optional();
  }

  /** Fails, with what was done, when another program noted it meanwhile. */
  private void noteer(UUID taak, Beurt beurt, Uitkomst uitkomst) {
    int genoteerd =
        database
            .sql(
                """
                with item as (
                  update taak_item set stand = :stand, uitleg = :uitleg
                  where taak = :taak and nummer = :nummer and stand = 'WACHT' returning 1)
                update taak set gedaan = gedaan + 1, gelukt = gelukt + :gelukt
                where id = :taak and exists (select from item)
                """)
            .param("stand", uitkomst.gelukt() ? "GELUKT" : "NIET_GELUKT")
            .param("uitleg", uitkomst.uitleg())
            .param("taak", taak)
            .param("nummer", beurt.nummer())
            .param("gelukt", uitkomst.gelukt() ? 1 : 0)
            .update();
    if (genoteerd == 0) {
      throw new IllegalStateException("Another program did this item of the task");
    }
  }

  private void eindig(UUID taak, Taak.Stand stand) {
    transactie.executeWithoutResult(
        status ->
            database
                .sql(
                    """
                    update taak set stand = :stand, geeindigd = :nu
                    where id = :id and geeindigd is null returning soort
                    """)
                .param("stand", stand.name())
                .param("nu", OffsetDateTime.now(klok))
                .param("id", taak)
                .query(String.class)
                .optional()
                .ifPresent(soort -> werk(soort).eindig(taak)));
  }
}
