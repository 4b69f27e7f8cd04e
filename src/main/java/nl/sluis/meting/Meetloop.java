package nl.sluis.meting;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The other side of the gateway: every pair of a gemeente and an aanbieder sends its next message
 * once the answer to the one before it has come in. The first answers, while the program gets warm,
 * do not count. Durations are nanoseconds.
 */
final class Meetloop {
  /** How a message goes in; its answer comes back the same way, or in a folder instead of HTTP. */
  enum Weg {
    HTTP,
    SFTP
  }

  /** Sends one message, and tells how. */
  interface Verzender {
    Weg weg(String afzender);

    /** Returns once the gateway has it, or can get it. */
    void verstuur(Meetverkeer.Zending zending) throws Exception;
  }

  /** Tells what the gateway uses. */
  interface Meter {
    Rekentijd rekentijd() throws Exception;

    Geheugenstand geheugen() throws Exception;
  }

  private static final int VERZENDERS = 32;
  private static final int KWARTEN = 4;
  private static final long GEDULD_SECONDEN = 60;

  private record Onderweg(int relatie, String afzender, long sinds) {}

  private final Meetpartijen partijen;
  private final Meetverkeer verkeer;
  private final Verzender verzender;
  private final int warm;
  private final int aantal;
  private final BlockingQueue<Integer> aanZet = new LinkedBlockingQueue<>();
  private final Map<String, Onderweg> onderweg = new ConcurrentHashMap<>();
  private final int[] volgnummers;
  private final AtomicInteger verstuurd = new AtomicInteger();
  private final AtomicInteger beantwoord = new AtomicInteger();
  private final AtomicReference<@Nullable Exception> fout = new AtomicReference<>();
  private final Map<Weg, LongStream.Builder> duren = new EnumMap<>(Weg.class);
  private final CountDownLatch warmgelopen = new CountDownLatch(1);
  private final CountDownLatch[] kwarten = new CountDownLatch[KWARTEN];
  private volatile long begin;
  private volatile long laatste;

  /**
   * With so many messages that count, after so many that do not.
   *
   * @param warm how many of all do not count
   */
  Meetloop(Meetpartijen partijen, Meetverkeer verkeer, Verzender verzender, int warm, int aantal) {
    this.partijen = partijen;
    this.verkeer = verkeer;
    this.verzender = verzender;
    this.warm = warm;
    this.aantal = aantal;
    this.volgnummers = new int[partijen.relaties()];
    for (Weg weg : Weg.values()) {
      duren.put(weg, LongStream.builder());
    }
    Arrays.setAll(kwarten, kwart -> new CountDownLatch(1));
  }

  /**
   * What came of it.
   *
   * @param duur from the first answer that counts to the last one in
   * @param wegen how long from message sent to answer in, for each way in
   * @param rekentijd of the gateway, for all that count
   * @param geheugen when a quarter, half, three quarters and all were answered
   */
  record Uitkomst(
      long duur, Map<Weg, Duren> wegen, Rekentijd rekentijd, Geheugenstand[] geheugen) {}

  /**
   * From message sent to answer in.
   *
   * @param oplopend the shortest first
   */
  record Duren(long[] oplopend) {
    /** The duration within which so much of all were answered, from 0 to 1. */
    long percentiel(double deel) {
      return oplopend.length == 0
          ? 0
          : oplopend[Math.min(oplopend.length - 1, (int) (deel * oplopend.length))];
    }
  }

  /** Sends them all and waits for the last answer. */
  Uitkomst doe(Meter meter) throws Exception {
    begin = System.nanoTime();
    if (warm == 0) {
      warmgelopen.countDown();
    }
    for (int relatie = 0; relatie < partijen.relaties(); relatie++) {
      aanZet.add(relatie);
    }
    ExecutorService verzenders = Executors.newFixedThreadPool(VERZENDERS);
    try {
      for (int i = 0; i < VERZENDERS; i++) {
        verzenders.submit(this::verstuurSteeds);
      }
      wacht(warmgelopen);
      Rekentijd vooraf = meter.rekentijd();
      Rekentijd rekentijd = vooraf;
      Geheugenstand[] geheugen = new Geheugenstand[KWARTEN];
      for (int kwart = 0; kwart < KWARTEN; kwart++) {
        wacht(kwarten[kwart]);
        rekentijd = meter.rekentijd().min(vooraf);
        geheugen[kwart] = meter.geheugen();
      }
      return uitkomst(rekentijd, geheugen);
    } finally {
      verzenders.shutdownNow();
    }
  }

  private synchronized Uitkomst uitkomst(Rekentijd rekentijd, Geheugenstand[] geheugen) {
    Map<Weg, Duren> wegen = new EnumMap<>(Weg.class);
    duren.forEach((weg, alle) -> wegen.put(weg, new Duren(alle.build().sorted().toArray())));
    return new Uitkomst(laatste - begin, wegen, rekentijd, geheugen);
  }

  private void wacht(CountDownLatch kwart) throws Exception {
    int eerder = -1;
    while (!kwart.await(GEDULD_SECONDEN, TimeUnit.SECONDS)) {
      controleer(beantwoord.get() == eerder);
      eerder = beantwoord.get();
    }
    controleer(false);
  }

  private void controleer(boolean staatStil) throws Exception {
    Exception opgetreden = fout.get();
    if (opgetreden != null) {
      throw opgetreden;
    }
    if (staatStil) {
      throw new IllegalStateException(
          "%d of %d messages are not answered".formatted(onderweg.size(), verstuurd.get()));
    }
  }

  private void verstuurSteeds() {
    try {
      while (verstuurd.incrementAndGet() <= warm + aantal) {
        verstuur(aanZet.take());
      }
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
    } catch (Exception storing) {
      fout.compareAndSet(null, storing);
      warmgelopen.countDown();
      Arrays.stream(kwarten).forEach(CountDownLatch::countDown);
    }
  }

  private void verstuur(int relatie) throws Exception {
    Meetverkeer.Zending zending =
        verkeer.zending(
            relatie,
            partijen.gemeente(relatie),
            partijen.aanbieder(relatie),
            volgnummers[relatie]++);
    onderweg.put(
        zending.identificatie(), new Onderweg(relatie, zending.afzender(), System.nanoTime()));
    verzender.verstuur(zending);
  }

  /** A file was delivered to this deelnemer. */
  void ontvang(String deelnemer, String naam, byte[] inhoud) {
    Meetverkeer.beantwoordt(naam, inhoud)
        .ifPresent(identificatie -> ontvang(deelnemer, identificatie));
  }

  private void ontvang(String deelnemer, String identificatie) {
    Onderweg beantwoorde = onderweg.get(identificatie);
    // the gemeente gets a copy of what its aanbieder is answered
    if (beantwoorde != null && beantwoorde.afzender().equals(deelnemer)) {
      onderweg.remove(identificatie);
      rondAf(beantwoorde);
    }
  }

  private synchronized void rondAf(Onderweg beantwoorde) {
    laatste = System.nanoTime();
    int nummer = beantwoord.incrementAndGet() - warm;
    if (nummer == 0) {
      begin = laatste;
      warmgelopen.countDown();
    } else if (nummer > 0) {
      duren.get(verzender.weg(beantwoorde.afzender())).add(laatste - beantwoorde.sinds());
    }
    for (int kwart = 0; kwart < KWARTEN; kwart++) {
      if (nummer >= (long) aantal * (kwart + 1) / KWARTEN) {
        kwarten[kwart].countDown();
      }
    }
    aanZet.add(beantwoorde.relatie());
  }
}
