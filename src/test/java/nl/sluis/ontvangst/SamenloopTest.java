package nl.sluis.ontvangst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who goes together with whom, and what each of them hears. */
class SamenloopTest {
  private static final Duration LANG = Duration.ofMinutes(5);
  private static final Set<Thread.State> STIL =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

  private final List<List<String>> gedaan = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Thread> doorWie = Collections.synchronizedMap(new HashMap<>());
  private final Map<String, Beller> bellers = new HashMap<>();
  private final Map<String, CountDownLatch> poorten = new ConcurrentHashMap<>();

  /** What begins with "lang" takes until it may go on; "fout" fails what it is in. */
  private List<String> doe(List<String> samen) {
    gedaan.add(samen);
    samen.forEach(werk -> doorWie.put(werk, Thread.currentThread()));
    if (samen.get(0).startsWith("lang")) {
      wachtVoor(samen.get(0));
    }
    if (samen.stream().anyMatch(werk -> werk.startsWith("fout"))) {
      throw new IllegalArgumentException("fout in " + samen);
    }
    return samen.stream().map(werk -> werk + "!").toList();
  }

  private void wachtVoor(String werk) {
    try {
      poort(werk).await();
    } catch (InterruptedException einde) {
      throw new IllegalStateException(einde);
    }
  }

  private CountDownLatch poort(String werk) {
    return poorten.computeIfAbsent(werk, nieuw -> new CountDownLatch(1));
  }

  private void laatVerder(String werk) {
    poort(werk).countDown();
  }

  private Samenloop<String, String> samenloop(int tegelijk, int hoogstens, Duration geduld) {
    return new Samenloop<>(tegelijk, hoogstens, geduld, this::doe);
  }

  private record Beller(Thread draad, FutureTask<String> antwoord) {}

  /** One after another, each when the one before has begun or waits. */
  private void bel(Samenloop<String, String> samenloop, String... werk) {
    for (String een : werk) {
      FutureTask<String> antwoord =
          new FutureTask<>(() -> samenloop.doe(een) + (Thread.interrupted() ? " onderbroken" : ""));
      Thread draad = new Thread(antwoord, een);
      draad.setDaemon(true);
      bellers.put(een, new Beller(draad, antwoord));
      draad.start();
      Awaitility.await()
          .pollInterval(Duration.ofMillis(1))
          .until(() -> STIL.contains(draad.getState()));
    }
  }

  private String antwoord(String werk) throws Exception {
    return bellers.get(werk).antwoord.get();
  }

  @Test
  void laatWieAlleenIsNietWachtenEnDoetHetInZijnEigenDraad() {
    Samenloop<String, String> samenloop = samenloop(1, 32, LANG);
    assertThat(samenloop.doe("a")).isEqualTo("a!");
    assertThat(samenloop.doe("b")).isEqualTo("b!");
    assertThat(gedaan).containsExactly(List.of("a"), List.of("b"));
    assertThat(doorWie).containsEntry("a", Thread.currentThread());
  }

  @Test
  void doetSamenWatIntussenKwamInVolgordeMaarNietTeVeel() throws Exception {
    bel(samenloop(1, 3, LANG), "lang", "a", "b", "c", "d");
    assertThat(gedaan).containsExactly(List.of("lang"));

    laatVerder("lang");
    for (String werk : List.of("lang", "a", "b", "c", "d")) {
      assertThat(antwoord(werk)).isEqualTo(werk + "!");
    }
    assertThat(gedaan).containsExactly(List.of("lang"), List.of("a", "b", "c"), List.of("d"));
    assertThat(doorWie.get("c")).as("in the thread of who came first").isEqualTo(draad("a"));
  }

  private Thread draad(String werk) {
    return bellers.get(werk).draad;
  }

  @Test
  void doetErNietMeerTegelijkDanMag() throws Exception {
    bel(samenloop(2, 32, LANG), "lang 1", "lang 2", "a", "b");
    assertThat(gedaan).containsExactly(List.of("lang 1"), List.of("lang 2"));

    laatVerder("lang 2");
    assertThat(antwoord("b")).isEqualTo("b!");
    assertThat(gedaan).contains(List.of("a", "b")).hasSize(3);
  }

  @Test
  void doetElkApartAlsHetSamenMisluktZodatIederZijnEigenAntwoordKrijgt() throws Exception {
    bel(samenloop(1, 32, LANG), "lang", "a", "fout 1", "b", "fout 2");
    laatVerder("lang");
    assertThat(antwoord("a")).isEqualTo("a!");
    assertThat(antwoord("b")).isEqualTo("b!");
    for (String werk : List.of("fout 1", "fout 2")) {
      assertThatThrownBy(() -> antwoord(werk))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("fout in [" + werk + "]");
    }
    for (String werk : List.of("a", "fout 1", "b", "fout 2")) {
      assertThat(doorWie.get(werk)).isEqualTo(draad(werk));
    }
  }

  @Test
  void doetWatAlleenMisluktGeenTweeKeerEnMaaktDaarnaRuimte() {
    Samenloop<String, String> samenloop = samenloop(1, 32, LANG);
    assertThatThrownBy(() -> samenloop.doe("fout")).hasMessage("fout in [fout]");
    assertThat(gedaan).containsExactly(List.of("fout"));
    assertThat(samenloop.doe("a")).isEqualTo("a!");
  }

  @Test
  void laatWieTeLangWachtHetZelfDoen() throws Exception {
    bel(samenloop(1, 32, Duration.ofMillis(1)), "lang", "a");
    assertThat(antwoord("a")).isEqualTo("a!");
    assertThat(bellers.get("lang").antwoord.isDone()).isFalse();
    laatVerder("lang");
    assertThat(antwoord("lang")).isEqualTo("lang!");
  }

  @Test
  void laatWieWordtOnderbrokenHetZelfDoenTenzijEenAnderErAlMeeBezigIs() throws Exception {
    Samenloop<String, String> samenloop = samenloop(1, 2, LANG);
    bel(samenloop, "lang 1", "lang 2", "bezig", "wacht");
    laatVerder("lang 1");
    Awaitility.await().until(() -> gedaan.contains(List.of("lang 2", "bezig")));

    draad("wacht").interrupt();
    draad("bezig").interrupt();
    assertThat(antwoord("wacht")).isEqualTo("wacht! onderbroken");
    assertThat(bellers.get("bezig").antwoord.isDone()).isFalse();

    laatVerder("lang 2");
    assertThat(antwoord("bezig")).isEqualTo("bezig! onderbroken");
    assertThat(gedaan)
        .containsExactly(List.of("lang 1"), List.of("lang 2", "bezig"), List.of("wacht"));
  }
}
