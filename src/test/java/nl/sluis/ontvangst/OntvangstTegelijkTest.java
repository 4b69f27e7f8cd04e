package nl.sluis.ontvangst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.audit.Handelende;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.audit.Verificatie;
import nl.sluis.bericht.Standaard;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.demo.Demoberichten;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in at once is stored together, as if each came by itself; nothing is processed. */
class OntvangstTegelijkTest {
  private static final int DRADEN = 16;
  private static final List<String> INDIENERS =
      List.of(
          Proefsluis.GEMEENTE,
          Proefsluis.ANDERE_GEMEENTE,
          Proefsluis.AANBIEDER,
          Proefsluis.ANDERE_AANBIEDER);

  private final List<Thread> aanHetWerk = new CopyOnWriteArrayList<>();
  private final ExecutorService draden = Executors.newFixedThreadPool(DRADEN, this::draad);
  private Proefsluis sluis;

  @BeforeEach
  void start() {
    sluis =
        Proefsluis.start(
            "ontvangst-tegelijk", "--db-scheduler.enabled=false", "--sluis.voorrang=0");
  }

  @AfterEach
  void stop() throws SQLException {
    draden.shutdownNow();
    PubliekeSleutel sleutel = PubliekeSleutel.van(Proefsleutels.BOS.handtekening());
    try (Connection lezer = sluis.bean(DataSource.class).getConnection()) {
      assertThat(
              Verificatie.verifieer(lezer, List.of(), Map.of(sleutel.id(), sleutel.x509()))
                  .breuken())
          .isEmpty();
    }
    sluis.close();
  }

  private Thread draad(Runnable werk) {
    Thread draad = new Thread(werk);
    aanHetWerk.add(draad);
    return draad;
  }

  private static Aanlevering bericht(String indiener, String nummer) {
    Demoberichten berichten =
        new Demoberichten(
            Standaard.IJW, Proefsluis.GEMEENTE, Proefsluis.AANBIEDER, Proefsluis.jeugd().vandaag());
    byte[] xml =
        Proefsluis.xml(
            berichten.toewijzing(
                nummer, "999900407", "Proef", berichten.uren(1, "45", "45A04", 2)));
    try {
      return Aanlevering.lees(
          new ByteArrayInputStream(xml), "http", indiener, "bericht " + nummer + ".xml");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private void alsEigenaar(String sql) {
    JdbcClient.create(sluis.bean(Flyway.class).getConfiguration().getDataSource())
        .sql(sql)
        .update();
  }

  /** As who handed it in has it recorded. */
  private static Handelende wie(String kenmerk) {
    return new Handelende("token " + kenmerk, "DEELNEMER", "http " + kenmerk);
  }

  private Ontvangstbevestiging ontvang(Aanlevering bericht, String kenmerk) throws Exception {
    return wie(kenmerk).tijdens(() -> sluis.bean(Ontvangst.class).ontvang(bericht));
  }

  /** Each thread a message of its own, and none that can end before all of them have begun. */
  private List<Future<Ontvangstbevestiging>> ontvangTegelijk() {
    return Objects.requireNonNull(
        sluis
            .bean(TransactionTemplate.class)
            .execute(
                status -> {
                  sluis.rijen("select pg_advisory_xact_lock(7513, 1)::text");
                  List<Future<Ontvangstbevestiging>> bezig =
                      IntStream.range(0, DRADEN)
                          .mapToObj(nummer -> draden.submit(() -> ontvangVan(nummer)))
                          .toList();
                  Awaitility.await()
                      .pollInterval(Duration.ofMillis(5))
                      .until(() -> wachtend() == DRADEN);
                  return bezig;
                }));
  }

  private Ontvangstbevestiging ontvangVan(int nummer) throws Exception {
    return ontvang(bericht(Proefsluis.GEMEENTE, "T" + nummer), "wie" + nummer);
  }

  /** For the head of the audit trail, or for those who wait for that. */
  private long wachtend() {
    long opTrail =
        sluis
            .database()
            .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
            .query(Long.class)
            .single();
    return opTrail
        + aanHetWerk.stream()
            .filter(draad -> draad.getState() == Thread.State.TIMED_WAITING)
            .count();
  }

  @Test
  void bewaartSamenWatTegelijkKomtMetElkZijnEigenSpoor() throws Exception {
    for (Future<Ontvangstbevestiging> een : ontvangTegelijk()) {
      assertThat(een.get().isNieuw()).isTrue();
    }
    assertThat(sluis.rijen("select distinct xmin::text from bericht")).hasSizeLessThan(DRADEN / 2);
    assertThat(
            sluis.rijen(
                """
                select identificatie, identiteit, vanwaar from audit
                join bericht on bericht.id = audit.bericht
                """))
        .extracting(
            rij -> rij.get("identificatie"),
            rij -> rij.get("identiteit"),
            rij -> rij.get("vanwaar"))
        .containsExactlyInAnyOrder(
            IntStream.range(0, DRADEN)
                .mapToObj(nummer -> tuple("T" + nummer, "token wie" + nummer, "http wie" + nummer))
                .toArray(Tuple[]::new));
    assertThat(sluis.rijen("select 1 from berichtstatus")).hasSize(DRADEN);
    assertThat(sluis.rijen("select 1 from scheduled_tasks")).hasSize(DRADEN);
    assertThat(sluis.rijen("select 1 from termijn")).hasSize(DRADEN);
    assertThat(sluis.berichten())
        .allMatch(een -> een.bestandsnaam().equals("bericht " + een.identificatie() + ".xml"));
  }

  @Test
  void laatEenDieMisluktDeAnderenNietTegenhouden() throws Exception {
    alsEigenaar("alter table bericht add constraint proef check (identificatie <> 'T7')");
    List<Future<Ontvangstbevestiging>> bezig = ontvangTegelijk();
    for (int nummer = 0; nummer < DRADEN; nummer++) {
      Future<Ontvangstbevestiging> een = bezig.get(nummer);
      if (nummer == 7) {
        assertThatThrownBy(een::get)
            .isInstanceOf(ExecutionException.class)
            .rootCause()
            .hasMessageContaining("proef");
      } else {
        assertThat(een.get().isNieuw()).isTrue();
      }
    }
    assertThat(sluis.berichten()).hasSize(DRADEN - 1);
    assertThat(sluis.rijen("select distinct bericht, identiteit from audit")).hasSize(DRADEN - 1);
  }

  /** Each of them from each thread, in an order of its own. */
  @Test
  void bewaartElkBerichtVanElkeIndienerEenKeer() throws Exception {
    List<Aanlevering> alle =
        INDIENERS.stream()
            .flatMap(
                indiener ->
                    IntStream.range(0, 12).mapToObj(nummer -> bericht(indiener, "T" + nummer)))
            .toList();
    List<Callable<List<Tuple>>> werk =
        IntStream.range(0, DRADEN)
            .<Callable<List<Tuple>>>mapToObj(draad -> () -> ontvangAlle(alle, draad))
            .toList();
    List<Tuple> gezegd = new ArrayList<>();
    for (Future<List<Tuple>> een : draden.invokeAll(werk)) {
      gezegd.addAll(een.get());
    }
    assertThat(gezegd).hasSize(alle.size() * DRADEN);
    assertThat(sluis.rijen("select id from bericht")).hasSize(alle.size());
    assertThat(
            sluis.rijen(
                """
                select indiener, identificatie, bericht, uitkomst, wie, identiteit, vanwaar
                from audit join bericht on bericht.id = audit.bericht
                """))
        .extracting(
            rij -> rij.get("indiener"),
            rij -> rij.get("identificatie"),
            rij -> rij.get("bericht"),
            rij -> rij.get("uitkomst"),
            rij -> rij.get("wie"),
            rij -> rij.get("identiteit"),
            rij -> rij.get("vanwaar"))
        .containsExactlyInAnyOrderElementsOf(gezegd);
  }

  /** What the trail has to say of it. */
  private List<Tuple> ontvangAlle(List<Aanlevering> alle, int draad) throws Exception {
    List<Aanlevering> anders = new ArrayList<>(alle);
    Collections.shuffle(anders, new Random(draad));
    List<Tuple> gezegd = new ArrayList<>();
    for (Aanlevering een : anders) {
      Ontvangstbevestiging bevestiging = ontvang(een, "draad" + draad);
      String nummer = een.bestandsnaam().substring("bericht ".length()).replace(".xml", "");
      gezegd.add(
          tuple(
              een.indiener(),
              nummer,
              bevestiging.id(),
              bevestiging.isNieuw() ? "http" : "AL_BEKEND",
              een.indiener(),
              "token draad" + draad,
              "http draad" + draad));
    }
    return gezegd;
  }

  /** Inserting takes so long that each has begun before another has ended. */
  @Test
  void meerBestandenInAndereVolgordeWachtenNietOpElkaar() throws Exception {
    alsEigenaar(
        """
        create function traag() returns trigger language plpgsql as
          $$ begin perform pg_sleep(0.02); return new; end $$;
        create trigger traag before insert on bericht for each row execute function traag()
        """);
    List<Aanlevering> alle =
        IntStream.range(0, 10)
            .mapToObj(nummer -> bericht(Proefsluis.GEMEENTE, "T" + nummer))
            .toList();
    List<Callable<List<UUID>>> werk =
        IntStream.range(0, 6)
            .<Callable<List<UUID>>>mapToObj(draad -> () -> ontvangSamen(alle, draad))
            .toList();
    List<Future<List<UUID>>> bezig = draden.invokeAll(werk);
    for (Future<List<UUID>> een : bezig) {
      assertThat(een.get()).containsExactlyElementsOf(bezig.get(0).get());
    }
    assertThat(sluis.berichten()).hasSize(alle.size());
  }

  /** The ids in the order of what was given, whatever that in which it was handed in. */
  private List<UUID> ontvangSamen(List<Aanlevering> alle, int draad) {
    List<Aanlevering> anders = new ArrayList<>(alle);
    Collections.shuffle(anders, new Random(draad));
    List<Ontvangstbevestiging> bevestigd = sluis.bean(Ontvangst.class).ontvang(anders);
    return alle.stream().map(een -> bevestigd.get(anders.indexOf(een)).id()).toList();
  }

  @Test
  void nummertWatSamenKomtInZijnVolgordeMetTweeKeerHetzelfdeAlsEen() {
    List<Aanlevering> zip =
        Stream.of("Z3", "Z1", "Z3", "Z2", "Z1")
            .map(nummer -> bericht(Proefsluis.GEMEENTE, nummer))
            .toList();
    List<Ontvangstbevestiging> bevestigd = sluis.bean(Ontvangst.class).ontvang(zip);
    assertThat(bevestigd)
        .extracting(Ontvangstbevestiging::isNieuw)
        .containsExactly(true, true, false, true, false);
    assertThat(bevestigd.get(2).id()).isEqualTo(bevestigd.get(0).id());
    assertThat(bevestigd.get(4).id()).isEqualTo(bevestigd.get(1).id());
    assertThat(sluis.berichten())
        .extracting(Berichtgegevens::identificatie)
        .containsExactly("Z3", "Z1", "Z2");
  }

  @Test
  void neemtDeelAanDeTransactieVanWieAanlevert() {
    sluis
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              sluis.bean(Ontvangst.class).ontvang(bericht(Proefsluis.GEMEENTE, "T1"));
              status.setRollbackOnly();
            });
    assertThat(sluis.berichten()).isEmpty();
    assertThat(sluis.audit()).isEmpty();
  }
}
