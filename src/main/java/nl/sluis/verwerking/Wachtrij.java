package nl.sluis.verwerking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The durable queue: work put in is part of the transaction that puts it in. What is in it already
 * is done no later than now, and cannot be finished by another before this transaction ends: who
 * finishes it then sees what was put in, and looks again.
 */
@Component
class Wachtrij {
  static final String VERWERKING = "verwerking";
  static final String AFLEVERING = "aflevering";

  /** The same work as verwerking, for what was left from before. */
  static final String ACHTERSTAND = "achterstand";

  /** Of what is larger, not more is in memory at once than the queue allows. */
  private static final long KLEIN = 1L << 20;

  private final JdbcClient database;
  private final Voorrang voorrang;
  private final Clock klok;

  Wachtrij(JdbcClient database, Voorrang voorrang, Clock klok) {
    this.database = database;
    this.voorrang = voorrang;
    this.klok = klok;
  }

  void plaatsVerwerking(UUID bericht) {
    plaats(VERWERKING, bericht.toString(), klok.instant());
  }

  /** When a new message of this size, in bytes, is to be taken from the queue. */
  Instant beurt(long omvang) {
    return gaatVoor(omvang) ? vangnet() : klok.instant();
  }

  private Instant vangnet() {
    return klok.instant().plus(Voorrang.VANGNET);
  }

  /** Does at once what is to be taken from the queue later. */
  void verwerkNu(UUID bericht, long omvang, Set<String> rijen) {
    if (gaatVoor(omvang)) {
      voorrang.doe(VERWERKING, bericht.toString(), rijen);
    }
  }

  /** Does what came next in the lines of one that was taken from the queue, without waiting. */
  void verwerkVolgende(BerichtRepository.Volgende volgende) {
    if (gaatVoor(volgende.omvang())) {
      voorrang.doe(ACHTERSTAND, volgende.id().toString(), volgende.rijen());
    }
  }

  private boolean gaatVoor(long omvang) {
    return voorrang.isAan() && omvang <= KLEIN;
  }

  /** Has what is in this lane delivered at once; should that fail, then from the queue. */
  void plaatsAflevering(Baan baan) {
    if (!voorrang.isAan()) {
      plaats(AFLEVERING, baan.sleutel(), klok.instant());
      return;
    }
    plaats(AFLEVERING, baan.sleutel(), vangnet());
    voorrang.doe(AFLEVERING, baan.sleutel(), Set.of("aflevering " + baan.sleutel()));
  }

  private void plaats(String taak, String wat, Instant wanneer) {
    database
        .sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:taak, :wat, :wanneer, false, 1)
            on conflict (task_name, task_instance) do update
              set execution_time = least(scheduled_tasks.execution_time, excluded.execution_time)
            """)
        .param("taak", taak)
        .param("wat", wat)
        .param("wanneer", wanneer.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** It was done, in this transaction. */
  void isVerwerkt(UUID bericht) {
    database
        .sql("delete from scheduled_tasks where task_name = :taak and task_instance = :wat")
        .param("taak", VERWERKING)
        .param("wat", bericht.toString())
        .update();
  }

  /** What is in this lane was delivered; whoever took it from the queue removes it himself. */
  void isAfgeleverd(Baan baan) {
    database
        .sql(
            """
            delete from scheduled_tasks
            where task_name = :taak and task_instance = :wat and not picked
            """)
        .param("taak", AFLEVERING)
        .param("wat", baan.sleutel())
        .update();
  }

  /** It was not done and stays in the queue until then, unless somebody took it from there. */
  void verzet(String taak, String wat, Instant wanneer) {
    database
        .sql(
            """
            update scheduled_tasks set execution_time = :wanneer
            where task_name = :taak and task_instance = :wat and not picked
            """)
        .param("taak", taak)
        .param("wat", wat)
        .param("wanneer", wanneer.atOffset(ZoneOffset.UTC))
        .update();
  }
}
