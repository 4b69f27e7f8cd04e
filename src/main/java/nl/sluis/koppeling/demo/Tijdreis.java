package nl.sluis.koppeling.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.sluis.aflevering.Postvak;
import nl.sluis.audit.Controlepunten;
import nl.sluis.audit.Handelende;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Besluitopdracht;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit.Soort;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Verbeteringen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plays what was sent in the past, day by day: the clock is put forward, everything is handed in at
 * the {@link Ingang} and goes its whole way, and who decides himself does so when his day comes.
 * Nothing is written otherwise.
 */
@Component
@Profile("demo")
class Tijdreis {
  private static final LocalTime OCHTEND = LocalTime.of(8, 40);
  private static final LocalTime MIDDAG = LocalTime.of(14, 10);
  private static final int SPREIDING = 150;
  private static final Duration RUST = Duration.ofMillis(5);
  private static final Duration GEDULD = Duration.ofSeconds(20);
  private static final int POST = 200;

  private final Demoklok klok;
  private final Ingang ingang;
  private final BerichtWriter writer;
  private final Beoordelingen beoordelingen;
  private final Verbeteringen verbeteringen;
  private final Postvak postvak;
  private final Deelnemers deelnemers;
  private final Controlepunten controlepunten;
  private final JdbcClient database;
  private final Map<String, UUID> ontvangen = new HashMap<>();
  private final NavigableMap<LocalDate, List<Besluit>> besluiten = new TreeMap<>();

  private record Besluit(UUID bericht, String wie) {}

  Tijdreis(
      Demoklok klok,
      Ingang ingang,
      BerichtWriter writer,
      Beoordelingen beoordelingen,
      Verbeteringen verbeteringen,
      Postvak postvak,
      Deelnemers deelnemers,
      Controlepunten controlepunten,
      JdbcClient database) {
    this.klok = klok;
    this.ingang = ingang;
    this.writer = writer;
    this.beoordelingen = beoordelingen;
    this.verbeteringen = verbeteringen;
    this.postvak = postvak;
    this.deelnemers = deelnemers;
    this.controlepunten = controlepunten;
    this.database = database;
  }

  /**
   * Plays all days until now.
   *
   * @param gebeurtenissen what else happens, in the morning of a day
   * @param verteller hears of each month when it is over
   */
  void maak(
      Kalenderdagen dagen,
      List<Demopost> posten,
      Map<LocalDate, Runnable> gebeurtenissen,
      Consumer<YearMonth> verteller)
      throws InterruptedException {
    Map<LocalDate, List<Demopost>> perDag =
        posten.stream().collect(Collectors.groupingBy(Demopost::dag));
    for (LocalDate dag : dagen.werkdagen()) {
      List<Demopost> post = perDag.getOrDefault(dag, List.of());
      if (!post.isEmpty() || gebeurtenissen.containsKey(dag)) {
        zetVooruit(dag, OCHTEND);
        gebeurtenissen.getOrDefault(dag, () -> {}).run();
        post.forEach(this::neemIn);
        wachtOpRust();
      }
      if (besluiten.containsKey(dag)) {
        zetVooruit(dag, MIDDAG);
        besluit(dag);
        wachtOpRust();
      }
      leegPostvakken(dagen, dag);
      if (dag.equals(dagen.geleden(0)) || isLaatsteVanMaand(dagen, dag)) {
        verteller.accept(YearMonth.from(dag));
      }
    }
    controlepunten.maak();
    klok.zetVooruit(dagen.vandaag().plusDays(1).atStartOfDay(klok.getZone()).toInstant());
    wachtOpRust();
    wachtTot(this::isIetsGeparkeerd);
  }

  private static boolean isLaatsteVanMaand(Kalenderdagen dagen, LocalDate dag) {
    LocalDate volgende = dagen.werkdagen().get(dagen.werkdagen().indexOf(dag) + 1);
    return volgende.getMonth() != dag.getMonth();
  }

  /**
   * Not each day at the same time. What the trail has by then is in a checkpoint first, or it would
   * seem to have been without one for a night.
   */
  private void zetVooruit(LocalDate dag, LocalTime vanaf) {
    controlepunten.maak();
    int minuten = Math.floorMod(dag.hashCode() * 31, SPREIDING);
    klok.zetVooruit(dag.atTime(vanaf.plusMinutes(minuten)).atZone(klok.getZone()).toInstant());
  }

  private void neemIn(Demopost post) {
    Deelnemer indiener = deelnemers.vind(post.indiener()).orElseThrow();
    String kanaal = indiener.kanaal().name().toLowerCase(Locale.ROOT);
    @Nullable Handelende vorige =
        Handelende.zet(new Handelende(null, Soort.DEELNEMER.name(), kanaal));
    try {
      UUID bericht = ontvang(post, new Herkomst(kanaal, indiener.code(), post.bestandsnaam()));
      ontvangen.put(post.identificatie(), bericht);
      @Nullable UUID verbetert = post.verbetert() == null ? null : ontvangen.get(post.verbetert());
      if (verbetert != null) {
        verbeteringen.leg(bericht, verbetert, indiener.code());
      }
      if (post.besluit() != null && beslistZelf(post)) {
        besluiten
            .computeIfAbsent(post.besluit(), nieuw -> new ArrayList<>())
            .add(new Besluit(bericht, post.bericht().header().ontvanger()));
      }
    } finally {
      Handelende.zet(vorige);
    }
  }

  private UUID ontvang(Demopost post, Herkomst herkomst) {
    byte[] xml = writer.schrijf(post.bericht(), post.soort());
    try {
      Inname inname = ingang.neemIn(new ByteArrayInputStream(xml), herkomst);
      return inname.berichten().get(0).ontvangst().id();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private boolean beslistZelf(Demopost post) {
    return deelnemers
        .vind(post.bericht().header().ontvanger())
        .map(wie -> wie.beantwoordingVan(post.bericht().header().afzender()))
        .filter(Deelnemer.Beantwoording.BACKOFFICE::equals)
        .isPresent();
  }

  /** As Sluis proposes. What was refused in itself never came to wait. */
  private void besluit(LocalDate dag) {
    List<Besluit> vandaag = Objects.requireNonNullElse(besluiten.remove(dag), List.of());
    for (Besluit een : vandaag) {
      if (beoordelingen.wacht(een.bericht())) {
        beoordelingen.besluit(een.bericht(), new Besluitopdracht(List.of(), true), een.wie());
      }
    }
  }

  /** Who fetches has done so until some days ago. */
  private void leegPostvakken(Kalenderdagen dagen, LocalDate dag) {
    if (dag.isAfter(dagen.geleden(3))) {
      return;
    }
    for (Deelnemer haler : deelnemers.alle()) {
      postvak
          .lijst(haler.code(), null, 0, POST)
          .forEach(
              stuk -> {
                postvak.haalOp(haler.code(), stuk.id(), haler.code());
                postvak.bevestig(haler.code(), stuk.id(), haler.code());
              });
    }
  }

  /**
   * Until nothing is under way but what waits for somebody: then only the clock may go forward, so
   * that no work seems to last for a night.
   */
  private void wachtOpRust() throws InterruptedException {
    wachtTot(this::isRustig);
  }

  private static void wachtTot(BooleanSupplier isZover) throws InterruptedException {
    long einde = System.nanoTime() + GEDULD.toNanos();
    while (!isZover.getAsBoolean() && System.nanoTime() < einde) {
      Thread.sleep(RUST.toMillis());
    }
  }

  /** What cannot be delivered is given up after a day, which has passed by then. */
  private boolean isIetsGeparkeerd() {
    return database
        .sql("select exists (select from bericht where status = 'GEPARKEERD')")
        .query(Boolean.class)
        .single();
  }

  private boolean isRustig() {
    return database
        .sql(
            """
            select not exists (select from bericht where status = 'ONTVANGEN')
              and not exists (select from uitgaand
                where status = 'KLAAR' and ontvanger = any(:mappen))
              and not exists (select from scheduled_tasks where picked)
            """)
        .param(
            "mappen",
            deelnemers.alle().stream()
                .filter(wie -> wie.kanaal() == Kanaal.MAP)
                .map(Deelnemer::code)
                .toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * How many messages of this month there are by now, by their verdict; WACHT while they wait for
   * one.
   */
  Map<String, Long> oordelen(YearMonth maand) {
    Map<String, Long> oordelen = new TreeMap<>();
    database
        .sql(
            """
            select case when status = 'TER_BEOORDELING' then 'WACHT' else oordeel end as oordeel,
              count(*) as aantal
            from bericht where ontvangen >= :van and ontvangen < :tot group by 1
            """)
        .param("van", begin(maand))
        .param("tot", begin(maand.plusMonths(1)))
        .query(
            rij -> {
              oordelen.put(rij.getString("oordeel"), rij.getLong("aantal"));
            });
    return oordelen;
  }

  private OffsetDateTime begin(YearMonth maand) {
    return maand
        .atDay(1)
        .atStartOfDay(klok.getZone())
        .toOffsetDateTime()
        .withOffsetSameInstant(ZoneOffset.UTC);
  }
}
