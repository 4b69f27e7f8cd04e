package nl.sluis.meting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway with its senders and receivers, of which as many messages wait as it is told. */
final class Meetopstelling implements AutoCloseable {
  private static final double MILLI = 1e6;

  /** What has been delivered has then been read. */
  private static final long BEZORGD_MS = 1000;

  private final Kindgateway gateway;
  private final Meetstroom stroom;
  private final Meetpostbussen postbussen;
  private final Thread verzender;

  /** Starts it; nothing is sent yet. */
  Meetopstelling(Meetpartijen partijen, LocalDate vandaag)
      throws IOException, InterruptedException {
    List<String> instellingen = new ArrayList<>(partijen.instellingen());
    instellingen.add("--%s=true".formatted(Meetproces.TEL_TAKEN));
    this.gateway = Kindgateway.start(instellingen);
    this.stroom = new Meetstroom(partijen, vandaag, gateway.poort());
    this.postbussen =
        new Meetpostbussen(
            partijen.codes().stream().map(gateway::postbus).toList(), stroom::ontvang);
    postbussen.begin();
    this.verzender = new Thread(stroom::verstuurSteeds, "verzender");
    verzender.setDaemon(true);
    verzender.start();
  }

  Meetstroom stroom() {
    return stroom;
  }

  Kindgateway gateway() {
    return gateway;
  }

  /**
   * What messages cost.
   *
   * @param berichten over how many it was measured
   * @param tijd processor time of one of them
   * @param taken updates of rows of the queue for one of them
   * @param wachtend how many were received and not yet processed when it began
   * @param processoren so many it had, on average
   */
  record Kosten(int berichten, Rekentijd tijd, double taken, long wachtend, double processoren) {}

  /** Of the messages that are answered from now on, this many. */
  Kosten meet(int berichten) throws Exception {
    long wachtend = gateway.vraag(Meetopstelling::wachtend);
    long taken = gateway.vraag(Taaktelling::stand);
    int vanaf = stroom.stand().beantwoord();
    Rekentijd begin = gateway.rekentijd();
    long sinds = System.nanoTime();
    stroom.wachtTot(stand -> stand.beantwoord() >= vanaf + berichten);
    int aantal = stroom.stand().beantwoord() - vanaf;
    Rekentijd tijd = gateway.rekentijd().min(begin);
    double duur = (System.nanoTime() - sinds) / MILLI;
    double aangeraakt = gateway.vraag(Taaktelling::stand) - taken;
    return new Kosten(aantal, tijd.per(aantal), aangeraakt / aantal, wachtend, tijd.samen() / duur);
  }

  /**
   * What became of all messages of a gateway.
   *
   * @param stand as their senders have it
   * @param verwerkt so many times one was processed
   * @param wachtend so many are still to be processed and stand in the queue
   * @param afgehandeld of so many the gateway says that all has been delivered
   * @param voorgedrongen so many were processed before an earlier one of the same relation
   */
  record Afloop(
      Meetstroom.Stand stand, long verwerkt, long wachtend, long afgehandeld, long voorgedrongen) {
    /** Nothing was lost, done twice, or done before its turn. */
    boolean isHeel() {
      return stand.verstuurd() == verwerkt + wachtend
          && stand.beantwoord() >= (wachtend == 0 ? stand.verstuurd() : afgehandeld)
          && stand.dubbel() == 0
          && stand.nietOpVolgorde() == 0
          && voorgedrongen == 0;
    }
  }

  /** Sends no more, and looks what became of all when they have been answered, or after so long. */
  Afloop eindig(long geduldSeconden) throws Exception {
    stroom.loopLeeg(geduldSeconden);
    long voorgedrongen = gateway.vraag(Meetopstelling::voorgedrongen);
    Map<String, Object> telling = gateway.vraag(Meetopstelling::telling);
    Thread.sleep(BEZORGD_MS);
    return new Afloop(
        stroom.stand(),
        (Long) telling.get("verwerkt"),
        (Long) telling.get("wachtend"),
        (Long) telling.get("afgehandeld"),
        voorgedrongen);
  }

  private static long wachtend(JdbcClient database) {
    return (Long) telling(database).get("wachtend");
  }

  /** At one moment. */
  private static Map<String, Object> telling(JdbcClient database) {
    return database
        .sql(
            """
            select
              (select count(*) from audit where wat = 'KLAAR') as verwerkt,
              (select count(*) from bericht where status = 'AFGEHANDELD') as afgehandeld,
              (select count(*) from bericht where status = 'ONTVANGEN' and exists (
                select from scheduled_tasks where task_name = 'verwerking'
                  and task_instance = cast(bericht.id as text))) as wachtend
            """)
        .query()
        .singleRow();
  }

  private static long voorgedrongen(JdbcClient database) {
    return database
        .sql(
            """
            select count(*) from (
              select volgnummer, lag(volgnummer) over (
                partition by bericht.gemeente, bericht.aanbieder order by audit.nummer) as eerder
              from audit join bericht on bericht.id = audit.bericht
              where audit.wat = 'KLAAR') klaar
            where eerder > volgnummer
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() throws IOException {
    stroom.stop();
    postbussen.close();
    gateway.close();
  }
}
