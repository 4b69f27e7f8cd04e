package nl.sluis.wachtrij;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.wachtrij.Voorrang.Soort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The durable queue: work put in is part of the transaction that puts it in. What is in it already
 * is done no later than now, and cannot be finished by another before this transaction ends: who
 * finishes it then sees what was put in, and looks again.
 */
@Component
public class Wachtrij {
  public static final String VERWERKING = "verwerking";
  public static final String AFLEVERING = "aflevering";

  /** Of one that waits behind another: whoever finishes that calls it, should he die a Wekker. */
  public static final Instant TOT_GEROEPEN = Instant.parse("9999-01-01T00:00:00Z");

  /** Of what is larger, not more is in memory at once than the queue allows. */
  private static final long KLEIN = 1L << 20;

  /** Of what is larger, no two go in one transaction. */
  private static final long LICHT = 1L << 16;

  private final JdbcClient database;
  private final Voorrang voorrang;
  private final Clock klok;

  Wachtrij(JdbcClient database, Voorrang voorrang, Clock klok) {
    this.database = database;
    this.voorrang = voorrang;
    this.klok = klok;
  }

  public void plaatsVerwerking(UUID bericht) {
    plaats(VERWERKING, List.of(bericht.toString()), klok.instant());
  }

  /** Has this work of a kind that has no lines of its own done. */
  public void plaats(String taak, String wat) {
    plaats(taak, List.of(wat), klok.instant());
  }

  /** When a new message of this size, in bytes, is to be taken from the queue. */
  public Instant beurt(long omvang) {
    return gaatVoor(omvang) ? vangnet() : klok.instant();
  }

  private Instant vangnet() {
    return klok.instant().plus(Voorrang.VANGNET);
  }

  /** Whether a message of this size may go in one transaction with others. */
  public boolean isLicht(long omvang) {
    return omvang <= LICHT;
  }

  /**
   * Does at once what is to be taken from the queue later; should there be no room for it here, it
   * is taken from there.
   *
   * @param wacht it came behind another in its lines and waits until it is called, however much
   *     room there is: what stands in line here could be done before what stands in it there only.
   *     It is looked up whether it still has to: who went before it may have ended while it came in
   */
  public void verwerkNu(UUID bericht, long omvang, Set<String> rijen, boolean wacht) {
    if (wacht) {
      Voorrang.naVastlegging(() -> voorrang.vervolg(Soort.NAKIJKEN, bericht.toString(), Set.of()));
    } else if (gaatVoor(omvang)) {
      voorrang.doe(soort(omvang), bericht.toString(), rijen);
    }
  }

  /** Does what came next in the lines of one that was done, without waiting. */
  public void verwerkVolgende(BerichtRepository.Volgende volgende) {
    String bericht = volgende.id().toString();
    if (gaatVoor(volgende.omvang())) {
      voorrang.vervolg(soort(volgende.omvang()), bericht, volgende.rijen());
    } else {
      roep(List.of(bericht));
    }
  }

  private Soort soort(long omvang) {
    return isLicht(omvang) ? Soort.VERWERKING : Soort.ZWARE_VERWERKING;
  }

  /** Takes those of these messages that wait to be called from the queue now. */
  void roep(Collection<String> berichten) {
    database
        .sql(
            """
            update scheduled_tasks set execution_time = :nu
            where task_name = :taak and task_instance = any(:wat) and not picked
              and execution_time = :tot
            """)
        .param("nu", klok.instant().atOffset(ZoneOffset.UTC))
        .param("taak", VERWERKING)
        .param("wat", berichten.toArray(String[]::new))
        .param("tot", TOT_GEROEPEN.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether this program processes the message, or has it in line for that. */
  boolean isOnderhanden(String bericht) {
    return alOnderhanden(bericht, Soort.VERWERKING, Soort.ZWARE_VERWERKING).isPresent();
  }

  /**
   * When to look again at what is taken from the queue while this program is at it already, or has
   * it in line: on a machine that is short of processors the two would only be in each other's way.
   */
  public Optional<Instant> alOnderhanden(String wat, Soort... soorten) {
    return Stream.of(soorten).anyMatch(soort -> voorrang.heeft(soort, wat))
        ? Optional.of(vangnet())
        : Optional.empty();
  }

  private boolean gaatVoor(long omvang) {
    return voorrang.isAan() && omvang <= KLEIN;
  }

  /**
   * Has what is in these lanes delivered at once; should that fail, then from the queue.
   *
   * @param inMap those that end in a folder of this computer
   */
  public void plaatsAflevering(Collection<Baan> banen, Predicate<Baan> inMap) {
    plaats(
        AFLEVERING,
        banen.stream().map(Baan::sleutel).toList(),
        voorrang.isAan() ? vangnet() : klok.instant());
    if (voorrang.isAan()) {
      banen.forEach(baan -> leverNu(baan, inMap.test(baan)));
    }
  }

  /** Lanes of a receiver that is connected otherwise find each other where they are delivered. */
  private void leverNu(Baan baan, boolean inMap) {
    if (inMap) {
      Set<String> rij = Set.of("aflevering " + baan.sleutel());
      voorrang.doe(Soort.AFLEVERING_IN_MAP, baan.sleutel(), rij);
    } else {
      voorrang.doe(Soort.AFLEVERING, baan.sleutel(), Set.of());
    }
  }

  /**
   * Always in the same order, so that no two wait for each other. What is in it already is locked
   * by this too when its time is left as it is.
   */
  private void plaats(String taak, Collection<String> wat, Instant wanneer) {
    database
        .sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select :taak, wat, :wanneer, false, 1 from unnest(:wat) as wat order by wat
            on conflict (task_name, task_instance) do update
              set execution_time = excluded.execution_time
              where scheduled_tasks.execution_time > excluded.execution_time
            """)
        .param("taak", taak)
        .param("wat", wat.toArray(String[]::new))
        .param("wanneer", wanneer.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** They were done, in this transaction. */
  public void zijnVerwerkt(Collection<UUID> berichten) {
    database
        .sql("delete from scheduled_tasks where task_name = :taak and task_instance = any(:wat)")
        .param("taak", VERWERKING)
        .param("wat", berichten.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /**
   * What was in these lanes is being delivered, in this transaction; whoever took a lane from the
   * queue removes it himself. One in which something was put meanwhile, or is being put, is left.
   */
  public void zijnLeeg(Collection<Baan> banen) {
    if (banen.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            delete from scheduled_tasks
            where task_name = :taak and task_instance = any(array(
              select task_instance from scheduled_tasks
              where task_name = :taak and task_instance = any(:wat) and not picked
                and not exists (select from uitgaand
                  where ontvanger = split_part(task_instance, '/', 1)
                    and relatie = substr(task_instance, position('/' in task_instance) + 1)
                    and status = 'KLAAR')
              for update skip locked))
            """)
        .param("taak", AFLEVERING)
        .param("wat", banen.stream().map(Baan::sleutel).toArray(String[]::new))
        .update();
  }

  /** It was not done and stays in the queue until then, unless somebody took it from there. */
  public void verzet(String taak, String wat, Instant wanneer) {
    database
        .sql(
            """
            update scheduled_tasks set execution_time = :wanneer
            where task_name = :taak and task_instance = :wat and not picked
              and execution_time <> :wanneer
            """)
        .param("taak", taak)
        .param("wat", wat)
        .param("wanneer", wanneer.atOffset(ZoneOffset.UTC))
        .update();
  }
}
