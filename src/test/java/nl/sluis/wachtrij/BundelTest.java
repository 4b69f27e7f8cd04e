package nl.sluis.wachtrij;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes together, and what has to wait for its turn. */
class BundelTest {
  private final Queue<Runnable> werkers = new ArrayDeque<>();
  private final List<List<String>> gedaan = new ArrayList<>();

  private Bundel<String> bundel(int tegelijk, int hoogstens) {
    return new Bundel<>(werkers::add, tegelijk, hoogstens, gedaan::add, () -> {});
  }

  private void werk() {
    while (!werkers.isEmpty()) {
      werkers.remove().run();
    }
  }

  @Test
  void doetSamenWatIntussenKlaarKwamMaarNietTeVeel() {
    Bundel<String> bundel = bundel(1, 3);
    List.of("a", "b", "c", "d").forEach(bundel::voegToe);
    werk();
    assertThat(gedaan).containsExactly(List.of("a", "b", "c"), List.of("d"));
  }

  @Test
  void neemtMeeWatErBijKwamTerwijlErGeenPlaatsWas() {
    List<Bundel<String>> zelf = new ArrayList<>();
    zelf.add(
        new Bundel<>(
            werkers::add,
            1,
            8,
            samen -> {
              gedaan.add(samen);
              if (samen.contains("a")) {
                zelf.get(0).voegToe("b");
                werk(); // finds no place
                assertThat(gedaan).containsExactly(List.of("a"));
              }
            },
            () -> {}));
    zelf.get(0).voegToe("a");
    werk();
    assertThat(gedaan).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void looptBijVoorWatErbovenGaatAlsDatMeerIsDanErSamenGaat() {
    Bundel<String> aflevering = bundel(1, 2);
    Bundel<String> verwerking = new Bundel<>(werkers::add, 1, 4, gedaan::add, aflevering::werkBij);
    List.of("uit 1", "uit 2").forEach(aflevering::voegToe);
    werkers.clear(); // they who deliver are busy
    verwerking.voegToe("in 1");
    werk();
    assertThat(gedaan).as("one bundle waits for who delivers").containsExactly(List.of("in 1"));

    aflevering.voegToe("uit 3");
    werkers.clear();
    verwerking.voegToe("in 2");
    werk();
    assertThat(gedaan).containsExactly(List.of("in 1"), List.of("uit 1", "uit 2"), List.of("in 2"));
  }

  @Test
  void geeftDeBeurtAanWieInElkeRijVooraanStaat() {
    List<Rijen.Plek<String>> aanDeBeurt = new ArrayList<>();
    Rijen<String> rijen = new Rijen<>(4, aanDeBeurt::add);
    rijen.sluitAan(Set.of("x", "y"), "a", false);
    rijen.sluitAan(Set.of("y", "z"), "b", false);
    rijen.sluitAan(Set.of("z"), "c", false);
    rijen.sluitAan(Set.of("w"), "d", false);
    assertThat(rijen.sluitAan(Set.of("v"), "e", false)).as("no room").isFalse();
    assertThat(aanDeBeurt).extracting(Rijen.Plek::werk).containsExactly("a", "d");

    rijen.verlaat(aanDeBeurt.get(0));
    assertThat(aanDeBeurt).extracting(Rijen.Plek::werk).containsExactly("a", "d", "b");
    rijen.verlaat(aanDeBeurt.get(2));
    assertThat(aanDeBeurt).extracting(Rijen.Plek::werk).containsExactly("a", "d", "b", "c");
  }
}
