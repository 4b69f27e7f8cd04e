package nl.sluis.meting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are sent in one order, some in a zip, as long as no more than so many of them are
 * without an answer; and what became of each of them.
 */
final class Meetstroom {
  /** So many go in a zip: one relation is then sent faster than it can be processed. */
  static final int IN_ZIP = 16;

  private static final long GEDULD_SECONDEN = 120;

  private final Meetpartijen partijen;
  private final Meetverkeer verkeer;
  private final Meetverkeer inBlokken;
  private final Meetpost post;
  private final int[] volgnummers;

  private final Set<Meetverkeer.Nummer> onderweg = new HashSet<>();

  /** Of each relation and sender, the number of the message that was answered last. */
  private final Map<String, Integer> laatste = new HashMap<>();

  private Vorm vorm = Vorm.ALLE_RELATIES;
  private int beurt;
  private int ruimte;
  private int verstuurd;
  private int beantwoord;
  private int dubbel;
  private int nietOpVolgorde;
  private @Nullable Exception fout;
  private boolean klaar;

  /** Between whom the messages go. */
  enum Vorm {
    EEN_RELATIE(1, "één gemeente en één aanbieder"),
    /** All but the one above, each in turn. */
    ALLE_RELATIES(128, "128 relaties van 16 gemeenten en 64 aanbieders");

    private final int relaties;
    private final String naam;

    Vorm(int relaties, String naam) {
      this.relaties = relaties;
      this.naam = naam;
    }

    int relaties() {
      return relaties;
    }

    String naam() {
      return naam;
    }

    static Optional<Vorm> met(int relaties) {
      return Stream.of(values()).filter(vorm -> vorm.relaties == relaties).findFirst();
    }
  }

  Meetstroom(Meetpartijen partijen, LocalDate vandaag, int poort) {
    this.partijen = partijen;
    this.verkeer = new Meetverkeer(vandaag);
    this.inBlokken = new Meetverkeer(vandaag, IN_ZIP);
    this.post = new Meetpost(poort);
    this.volgnummers = new int[partijen.relaties()];
  }

  /**
   * What became of all up to now.
   *
   * @param dubbel so many were answered more than once
   * @param nietOpVolgorde so many were answered after a later one of the same sender and relation
   */
  record Stand(int verstuurd, int beantwoord, int dubbel, int nietOpVolgorde) {}

  synchronized Stand stand() {
    return new Stand(verstuurd, beantwoord, dubbel, nietOpVolgorde);
  }

  /** Sends from now on, until the thread is interrupted. */
  void verstuurSteeds() {
    try {
      while (wachtOpRuimte()) {
        verstuur(volgende());
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

  private synchronized boolean wachtOpRuimte() throws InterruptedException {
    while (!klaar && verstuurd - beantwoord + IN_ZIP > ruimte) {
      wait();
    }
    return !klaar;
  }

  private void verstuur(List<Meetverkeer.Zending> zendingen)
      throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Meetverkeer.Zending zending : zendingen) {
        zip.putNextEntry(new ZipEntry(zending.identificatie() + ".xml"));
        zip.write(zending.inhoud());
        zip.closeEntry();
      }
    }
    post.stuur(bytes.toByteArray(), Meetpost.ZIP);
  }

  /** The next ones that may go in one zip. */
  private synchronized List<Meetverkeer.Zending> volgende() {
    List<Meetverkeer.Zending> zendingen = new ArrayList<>();
    boolean isDeclaratie = stap().isDeclaratie();
    while (zendingen.size() < IN_ZIP && stap().isDeclaratie() == isDeclaratie) {
      int relatie = aanDeBeurt();
      int volgnummer = volgnummers[relatie]++;
      beurt++;
      verstuurd++;
      onderweg.add(new Meetverkeer.Nummer(relatie, volgnummer));
      zendingen.add(
          verkeer(relatie)
              .zending(
                  relatie, partijen.gemeente(relatie), partijen.aanbieder(relatie), volgnummer));
    }
    return zendingen;
  }

  private int aanDeBeurt() {
    return vorm == Vorm.EEN_RELATIE ? alleen() : beurt % vorm.relaties;
  }

  /** The relation that gets no other messages than in its own shape. */
  private int alleen() {
    return partijen.relaties() - 1;
  }

  private Meetverkeer verkeer(int relatie) {
    return relatie == alleen() ? inBlokken : verkeer;
  }

  private Meetverkeer.Stap stap() {
    int relatie = aanDeBeurt();
    return verkeer(relatie).stap(volgnummers[relatie]);
  }

  /** From now on so many may be without an answer, in this shape; 0 stops the sending. */
  synchronized void laatToe(int hoogstens, Vorm hoe) {
    ruimte = hoogstens;
    vorm = hoe;
    notifyAll();
  }

  /** A file was delivered to this deelnemer. */
  void ontvang(String deelnemer, String naam, byte[] inhoud) {
    Meetverkeer.beantwoordt(naam, inhoud)
        .ifPresent(identificatie -> beantwoord(deelnemer, Meetverkeer.Nummer.van(identificatie)));
  }

  private synchronized void beantwoord(String deelnemer, Meetverkeer.Nummer nummer) {
    // the gemeente gets a copy of what its aanbieder is answered
    if (!afzender(nummer).equals(deelnemer)) {
      return;
    }
    if (!onderweg.remove(nummer)) {
      dubbel++;
      return;
    }
    beantwoord++;
    int eerder = laatste.merge(nummer.relatie() + "/" + deelnemer, nummer.volgnummer(), Math::max);
    nietOpVolgorde += eerder > nummer.volgnummer() ? 1 : 0;
    notifyAll();
  }

  private String afzender(Meetverkeer.Nummer nummer) {
    return verkeer(nummer.relatie()).stap(nummer.volgnummer()).isVanGemeente()
        ? partijen.gemeente(nummer.relatie())
        : partijen.aanbieder(nummer.relatie());
  }

  /** Waits until it stands so; not for a gateway that answers nothing any more. */
  synchronized void wachtTot(Predicate<Stand> wat) throws Exception {
    int eerder = -1;
    long tot = 0;
    while (!wat.test(stand())) {
      if (fout != null) {
        throw fout;
      }
      if (beantwoord != eerder) {
        eerder = beantwoord;
        tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SECONDEN);
      } else if (System.nanoTime() - tot > 0) {
        throw new IllegalStateException(
            "%d of %d messages are not answered".formatted(verstuurd - beantwoord, verstuurd));
      }
      wait(TimeUnit.SECONDS.toMillis(1));
    }
  }

  /** Sends no more and waits until all have been answered, but not longer than this. */
  synchronized void loopLeeg(long geduldSeconden) throws Exception {
    long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(geduldSeconden);
    ruimte = 0;
    while (fout == null && beantwoord < verstuurd && System.nanoTime() - tot < 0) {
      wait(TimeUnit.SECONDS.toMillis(1));
    }
    if (fout != null) {
      throw fout;
    }
  }

  synchronized void stop() {
    klaar = true;
    notifyAll();
  }
}
