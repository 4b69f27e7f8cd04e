package nl.sluis.meting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gemeenten and aanbieders of a month: each pair of them sends its next message once the one
 * before it is answered, and so many pairs at a time are at it. It keeps of every message whether
 * it was answered, and how often.
 */
final class Maandloop {
  private static final int TEGELIJK = 128;
  private static final int VERZENDERS = 8;
  private static final long MELD_SECONDEN = 5;
  private static final long GEDULD_SECONDEN = 300;

  /** What one pair has to send, in this order; made when it is its turn. */
  interface Reeks extends IntFunction<List<Supplier<Meetverkeer.Zending>>> {}

  /** Hands a message in; returns once the gateway has it. */
  interface Post {
    void stuur(Meetverkeer.Zending zending) throws Exception;
  }

  /** Gets every first answer, with the number of the pair that it is for. */
  interface Lezer {
    void lees(int relatie, byte[] antwoord);
  }

  private record Beurt(int relatie, int stap) {}

  private record Onderweg(Beurt beurt, String afzender) {}

  private final Post post;
  private final Consumer<String> voortgang;
  private final Map<String, Onderweg> onderweg = new ConcurrentHashMap<>();

  /** Who sent it, of every message that has its answer. */
  private final Map<String, String> beantwoord = new HashMap<>();

  private final BlockingQueue<Beurt> aanZet = new LinkedBlockingQueue<>();
  private int dubbel;
  private @Nullable Exception fout;

  // of the part of the month that is under way
  private Reeks reeks = relatie -> List.of();
  private Lezer lezer = (relatie, antwoord) -> {};
  private int relaties;
  private int begonnen;
  private int klaar;
  private int antwoorden;
  private long laatste;

  /**
   * Sends nothing yet.
   *
   * @param voortgang gets how far it is, every few seconds
   */
  Maandloop(Post post, Consumer<String> voortgang) {
    this.post = post;
    this.voortgang = voortgang;
  }

  /**
   * What became of all messages.
   *
   * @param dubbel so many answers came for a message that had one
   */
  record Stand(int beantwoord, int zonderAntwoord, int dubbel) {}

  synchronized Stand stand() {
    return new Stand(beantwoord.size(), onderweg.size(), dubbel);
  }

  /**
   * Sends what all pairs have to send and waits for the last answer.
   *
   * @return from the first message sent to the last answer in, in nanoseconds
   */
  long doe(String wat, int aantal, Reeks zendingen, Lezer antwoorden) throws Exception {
    ExecutorService verzenders = Executors.newFixedThreadPool(VERZENDERS);
    try {
      begin(aantal, zendingen, antwoorden);
      long begin = System.nanoTime();
      for (int i = 0; i < VERZENDERS; i++) {
        verzenders.submit(this::verstuurSteeds);
      }
      wacht(wat, begin);
      return einde() - begin;
    } finally {
      verzenders.shutdownNow();
    }
  }

  private synchronized void begin(int aantal, Reeks zendingen, Lezer lezers) {
    reeks = zendingen;
    lezer = lezers;
    relaties = aantal;
    begonnen = 0;
    klaar = 0;
    antwoorden = 0;
    for (int i = 0; i < TEGELIJK; i++) {
      volgendeRelatie();
    }
  }

  private synchronized long einde() {
    return laatste;
  }

  private void volgendeRelatie() {
    if (begonnen < relaties) {
      aanZet.add(new Beurt(begonnen++, 0));
    }
  }

  private void verstuurSteeds() {
    try {
      while (true) {
        verstuur(aanZet.take());
      }
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
    } catch (Exception storing) {
      meld(storing);
    }
  }

  private synchronized void meld(Exception storing) {
    fout = storing;
    notifyAll();
  }

  private void verstuur(Beurt beurt) throws Exception {
    Meetverkeer.Zending zending = reeks.apply(beurt.relatie()).get(beurt.stap()).get();
    onderweg.put(zending.identificatie(), new Onderweg(beurt, zending.afzender()));
    post.stuur(zending);
  }

  /** A file was delivered to this deelnemer. */
  void ontvang(String deelnemer, String naam, byte[] inhoud) {
    Meetverkeer.beantwoordt(naam, inhoud)
        .ifPresent(identificatie -> beantwoord(deelnemer, identificatie, inhoud));
  }

  private synchronized void beantwoord(String deelnemer, String identificatie, byte[] inhoud) {
    // the other party gets a copy of what its partner is answered
    dubbel += deelnemer.equals(beantwoord.get(identificatie)) ? 1 : 0;
    Onderweg beantwoorde = onderweg.get(identificatie);
    if (beantwoorde == null || !beantwoorde.afzender().equals(deelnemer)) {
      return;
    }
    onderweg.remove(identificatie);
    beantwoord.put(identificatie, deelnemer);
    laatste = System.nanoTime();
    antwoorden++;
    lezer.lees(beantwoorde.beurt().relatie(), inhoud);
    gaVerder(beantwoorde.beurt());
  }

  private void gaVerder(Beurt gedaan) {
    if (gedaan.stap() + 1 < reeks.apply(gedaan.relatie()).size()) {
      aanZet.add(new Beurt(gedaan.relatie(), gedaan.stap() + 1));
      return;
    }
    klaar++;
    volgendeRelatie();
    notifyAll();
  }

  private synchronized void wacht(String wat, long begin) throws Exception {
    int eerder = -1;
    long sinds = begin;
    long gemeld = begin;
    while (klaar < relaties) {
      wait(TimeUnit.SECONDS.toMillis(1));
      if (fout != null) {
        throw fout;
      }
      long nu = System.nanoTime();
      if (antwoorden != eerder) {
        eerder = antwoorden;
        sinds = nu;
      } else if (nu - sinds > TimeUnit.SECONDS.toNanos(GEDULD_SECONDEN)) {
        // said by the balance, with all the rest
        return;
      }
      if (nu - gemeld > TimeUnit.SECONDS.toNanos(MELD_SECONDEN)) {
        gemeld = nu;
        voortgang.accept(
            "%s: %d van %d relaties klaar, %d berichten beantwoord, %.0f per seconde"
                .formatted(wat, klaar, relaties, antwoorden, antwoorden * 1e9 / (nu - begin)));
      }
    }
  }
}
