package nl.sluis.taak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.sluis.Proefsluis;
import nl.sluis.bewaren.Bewaarronde;
import nl.sluis.bewaren.Gegevenssoort;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.taak.Taak.Itemstand;
import nl.sluis.taak.Taak.Stand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work: each item once, whatever happens. The queue stands still; a test does the turns. */
class TaakTest {
  private static final Identiteit BEHEERDER = Identiteit.LOKAAL;

  private static Proefsluis sluis;
  private static Taken taken;

  private final List<String> gedaan = new ArrayList<>();

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("taak", "--db-scheduler.enabled=false");
    taken = sluis.bean(Taken.class);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static UUID begin(String soort, String... items) {
    return taken.begin(soort, BEHEERDER, "issuer sub", List.of(items)).id();
  }

  /** A program that does such tasks; something may happen before an item is done. */
  private Taakloop programma(String soort, Consumer<String> eerst) {
    Taakwerk werk =
        new Taakwerk() {
          @Override
          public String soort() {
            return soort;
          }

          @Override
          public Uitkomst doe(UUID taak, String wat, String wie) {
            eerst.accept(wat);
            gedaan.add(wat + " door " + wie);
            return new Uitkomst(true, "Gedaan.");
          }
        };
    return new Taakloop(
        sluis.database(),
        sluis.bean(TransactionTemplate.class),
        List.of(werk),
        sluis.bean(Clock.class));
  }

  private static Taak taak(UUID id) {
    return taken.vind(id, BEHEERDER).orElseThrow();
  }

  @Test
  void doetElkItemEnTeltHet() {
    UUID id = begin("GEWOON", "a", "b");
    assertThat(taak(id).loopt()).isTrue();
    assertThat(programma("GEWOON", wat -> {}).loop(id)).isEmpty();
    assertThat(gedaan).containsExactly("a door lokaal", "b door lokaal");
    assertThat(taak(id))
        .extracting(Taak::stand, Taak::gedaan, Taak::gelukt)
        .containsExactly(Stand.KLAAR, 2, 2);
  }

  @Test
  void begintGeenTweedeZolangErEenLoopt() {
    UUID id = begin("EENMAAL", "a");
    assertThat(taken.begin("EENMAAL", BEHEERDER, "een ander", List.of("b")))
        .isEqualTo(new Taken.Begonnen(id, false));
    Identiteit gemeente = new Identiteit(Identiteit.Soort.DEELNEMER, "0384", "systeem");
    assertThat(taken.begin("EENMAAL", gemeente, "iemand", List.of("c")).isNieuw()).isTrue();
    programma("EENMAAL", wat -> {}).loop(id);
    assertThat(taken.begin("EENMAAL", BEHEERDER, "een ander", List.of("b")).isNieuw()).isTrue();
  }

  /** The program dies at the second item; another takes the task over. */
  @Test
  void gaatNaEenDoodVerderEnDoetNietsTweeKeer() {
    UUID id = begin("DOOD", "a", "b", "c");
    Taakloop sterft =
        programma(
            "DOOD",
            wat -> {
              if (wat.equals("b")) {
                throw new StackOverflowError("dies here");
              }
            });
    assertThatThrownBy(() -> sterft.loop(id)).isInstanceOf(StackOverflowError.class);
    assertThat(taak(id)).extracting(Taak::stand, Taak::gedaan).containsExactly(Stand.LOOPT, 1);
    assertThat(programma("DOOD", wat -> {}).loop(id)).isEmpty();
    assertThat(gedaan).containsExactly("a door lokaal", "b door lokaal", "c door lokaal");
    assertThat(taak(id).stand()).isEqualTo(Stand.KLAAR);
  }

  @Test
  void gaatVerderNaEenItemDatMislukt() {
    UUID id = begin("STORING", "a", "b", "c");
    programma(
            "STORING",
            wat -> {
              if (wat.equals("b")) {
                throw new IllegalStateException("b cannot be done");
              }
            })
        .loop(id);
    assertThat(taak(id))
        .extracting(Taak::stand, Taak::gedaan, Taak::gelukt)
        .containsExactly(Stand.KLAAR, 3, 2);
    assertThat(taken.items(id))
        .extracting(Taak.Item::wat, Taak.Item::stand)
        .startsWith(tuple("b", Itemstand.NIET_GELUKT));
  }

  /** Two of a kind for two deelnemers, of which one at a time is done. */
  @Test
  void laatWieLaterBegonWachtenTotErPlekIsEnZegtHaarEindeAan() {
    List<UUID> geeindigd = new ArrayList<>();
    Taakwerk werk =
        new Taakwerk() {
          @Override
          public String soort() {
            return "KRAP";
          }

          @Override
          public Uitkomst doe(UUID taak, String wat, String wie) {
            gedaan.add(wat);
            return new Uitkomst(true, "Gedaan.");
          }

          @Override
          public void eindig(UUID taak) {
            geeindigd.add(taak);
          }

          @Override
          public int tegelijk() {
            return 1;
          }
        };
    Taakloop lopen =
        new Taakloop(
            sluis.database(),
            sluis.bean(TransactionTemplate.class),
            List.of(werk),
            sluis.bean(Clock.class));
    UUID eerste = begin("KRAP", "a");
    Identiteit gemeente = new Identiteit(Identiteit.Soort.DEELNEMER, "0384", "systeem");
    UUID tweede = taken.begin("KRAP", gemeente, "iemand", List.of("b")).id();
    Identiteit ander = new Identiteit(Identiteit.Soort.DEELNEMER, "0394", "systeem");
    UUID gestopt = taken.begin("KRAP", ander, "iemand", List.of("c")).id();

    assertThat(lopen.loop(tweede)).as("waits").isPresent();
    assertThat(taken.ervoor(tweede)).isOne();
    assertThat(taken.stop(gestopt, ander)).isTrue();
    assertThat(lopen.loop(gestopt)).as("one that is stopped need not wait").isEmpty();
    assertThat(lopen.loop(eerste)).isEmpty();
    assertThat(lopen.loop(tweede)).isEmpty();
    assertThat(gedaan).containsExactly("a", "b");
    assertThat(geeindigd).containsExactly(gestopt, eerste, tweede);
  }

  @Test
  void stoptNaHetItemDatAanDeBeurtIs() {
    UUID id = begin("STOP", "a", "b");
    assertThat(taken.stop(id, new Identiteit(Identiteit.Soort.DEELNEMER, "0384", "systeem")))
        .isFalse();
    programma("STOP", wat -> assertThat(taken.stop(id, BEHEERDER)).isTrue()).loop(id);
    assertThat(gedaan).containsExactly("a door lokaal");
    assertThat(taak(id)).extracting(Taak::stand, Taak::gedaan).containsExactly(Stand.GESTOPT, 1);
    assertThat(taken.stop(id, BEHEERDER)).as("it has ended").isFalse();
  }

  @Test
  void isVanWieHijIsEnGaatNaZijnTermijn() {
    UUID id = begin("OUD", "a");
    assertThat(taken.vind(id, new Identiteit(Identiteit.Soort.DEELNEMER, "0384", "systeem")))
        .isEmpty();
    programma("OUD", wat -> {}).loop(id);
    assertThat(voorbij()).isZero();
    sluis
        .database()
        .sql("update taak set geeindigd = geeindigd - interval '32 days' where id = :id")
        .param("id", id)
        .update();
    assertThat(voorbij()).isOne();
  }

  private static long voorbij() {
    return sluis.bean(Bewaarronde.class).stand().stream()
        .filter(stand -> stand.soort() == Gegevenssoort.TAKEN)
        .findFirst()
        .orElseThrow()
        .voorbij();
  }
}
