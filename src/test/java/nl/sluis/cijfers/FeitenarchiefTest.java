package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnsoort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction keeps of a message is what is read of it, and it counts the same. */
class FeitenarchiefTest {
  private static final Regio REGIO = new Regio("REGIO-PROEF", new TreeSet<>(Willekeur.GEMEENTEN));
  private static final Cijferperiode KWARTAAL = Cijferperiode.van("2026-Q1");

  /** The first quarter is closed by then, the second is not. */
  private static final LocalDate VANDAAG = LocalDate.of(2026, 7, 1);

  private static Feitenschrijver schrijver;
  private static Feitenarchief archief;
  private static Regiocijfers cijfers;
  private static JdbcClient jdbc;
  private static TransactionTemplate transactie;

  private Feitenboek boek = new Feitenboek(List.of());

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @Import({
    Feitenschrijver.class,
    Feitenarchief.class,
    Cijferarchief.class,
    Regiocijfers.class,
    JdbcContractregister.class,
    Pseudoniemen.class
  })
  static class Samenstelling {
    @Bean
    DataSource databank() {
      return Databank.nieuw();
    }

    @Bean
    Sleutelbos sleutels() {
      return Proefsleutels.BOS;
    }

    @Bean
    JdbcClient jdbc(DataSource databank) {
      return JdbcClient.create(databank);
    }

    @Bean
    JdbcTemplate sjabloon(DataSource databank) {
      return new JdbcTemplate(databank);
    }

    @Bean
    PlatformTransactionManager transacties(DataSource databank) {
      return new JdbcTransactionManager(databank);
    }

    @Bean
    Clock klok() {
      Instant moment = VANDAAG.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
      return Clock.fixed(moment, ZoneId.of("Europe/Amsterdam"));
    }
  }

  @BeforeAll
  static void start() {
    var spring = new AnnotationConfigApplicationContext(Samenstelling.class);
    schrijver = spring.getBean(Feitenschrijver.class);
    archief = spring.getBean(Feitenarchief.class);
    cijfers = spring.getBean(Regiocijfers.class);
    jdbc = spring.getBean(JdbcClient.class);
    transactie = new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
  }

  /** Of 400 messages, some in one transaction. */
  @BeforeEach
  void leg() {
    jdbc.sql(
            """
            delete from feit_regel; delete from feit_toewijzing; delete from feit_levering;
            delete from feit_verzoek; delete from feit_verzoekantwoord; delete from feit_bericht;
            delete from cijferreeks; delete from termijn; delete from feit_sinds
            """)
        .update();
    Willekeur willekeur = new Willekeur(20_261_130);
    for (long volgnummer = 1; volgnummer <= 400; volgnummer += 8) {
      List<Berichtfeiten> samen = new ArrayList<>();
      for (long deze = volgnummer; deze < volgnummer + 8; deze++) {
        samen.add(willekeur.bericht(deze));
      }
      samen.forEach(boek::voegToe);
      transactie.executeWithoutResult(status -> samen.forEach(schrijver::leg));
    }
  }

  private static List<Relatiefeiten> lees(Feiten feiten, Set<String> gemeenten) {
    List<Relatiefeiten> gelezen = new ArrayList<>();
    feiten.perRelatie(gemeenten, gelezen::add);
    return gelezen;
  }

  @Test
  void geeftElkFeitTerugPerRelatieInDeVolgordeVanOntvangst() {
    assertThat(lees(archief.feiten(0), REGIO.gemeenten()))
        .hasSize(12)
        .isEqualTo(lees(boek, REGIO.gemeenten()));
    assertThat(lees(archief.feiten(0), Set.of("0363")))
        .hasSize(4)
        .isEqualTo(lees(boek, Set.of("0363")));
  }

  @Test
  void bewaartNietsVanEenTransactieDieMislukt() {
    assertThatThrownBy(
            () ->
                transactie.executeWithoutResult(
                    status -> {
                      schrijver.leg(new Willekeur(1).bericht(1_000));
                      throw new IllegalStateException("storing");
                    }))
        .hasMessage("storing");

    assertThat(lees(archief.feiten(0), REGIO.gemeenten())).isEqualTo(lees(boek, REGIO.gemeenten()));
  }

  /** The receiver decides later: its 325, or at the console. */
  @Test
  void zetHetOordeelDatLaterKomtInDePlaatsVanGeenAntwoord() {
    Berichtfeiten wacht =
        lees(boek, REGIO.gemeenten()).stream()
            .flatMap(relatie -> relatie.regels().stream())
            .filter(regel -> regel.stand() == Stand.ONBEANTWOORD)
            .map(FeitenarchiefTest::bericht)
            .findFirst()
            .orElseThrow();
    LocalDate dag = wacht.bericht().ontvangen().plusDays(3);
    Berichtfeit besloten = wacht.bericht().beslist(Uitslag.AFGEKEURD, true, List.of("0611"), dag);
    List<Regelfeit> regels =
        wacht.feiten().stream()
            .map(Regelfeit.class::cast)
            .map(regel -> regel.beslist(Stand.AFGEKEURD, List.of("0611"), dag))
            .toList();

    transactie.executeWithoutResult(
        status -> schrijver.vervang(new Berichtfeiten(besloten, List.copyOf(regels))));

    Relatiefeiten relatie =
        lees(archief.feiten(0), REGIO.gemeenten()).stream()
            .filter(deze -> deze.partijen().equals(besloten.partijen()))
            .findFirst()
            .orElseThrow();
    assertThat(relatie.berichten()).contains(besloten).doesNotContain(wacht.bericht());
    assertThat(relatie.regels()).containsAll(regels);
    assertThat(jdbc.sql("select count(*) from feit_bericht").query(Long.class).single())
        .isEqualTo(400);
  }

  /** All that was kept of the message of a line. */
  private static Berichtfeiten bericht(Regelfeit regel) {
    Willekeur willekeur = new Willekeur(20_261_130);
    Berichtfeiten gevonden = willekeur.bericht(1);
    for (long volgnummer = 2; volgnummer <= regel.bericht(); volgnummer++) {
      gevonden = willekeur.bericht(volgnummer);
    }
    return gevonden;
  }

  @Test
  void neemtTermijnenOverOnderHetPseudoniemVanWaarZijOverGaan() {
    jdbc.sql(
            """
            insert into termijn (domein, gemeente, aanbieder, soort, onderwerp, wie, begin, uiterlijk,
              voldaan)
            values ('JW', '0363', '65650001', 'START', 'toewijzing 12', '65650001', '2026-01-05',
              '2026-01-12', null)
            """)
        .update();
    Termijn termijn =
        new Termijn(
            Termijnsoort.START,
            "JW",
            "0363",
            "65650001",
            "65650001",
            "toewijzing 12",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 1, 12),
            null);
    boek.voegToe(
        new Feitopsteller(Proefsleutels.PSEUDONIEMEN::van, new Contracten(List.of(), ""))
            .van(termijn));

    assertThat(lees(archief.feiten(0), REGIO.gemeenten())).isEqualTo(lees(boek, REGIO.gemeenten()));
    assertThat(lees(archief.feiten(0), Set.of("0363")).toString()).doesNotContain("toewijzing 12");
  }

  @Test
  void teltBestandenZonderPartijen() {
    transactie.executeWithoutResult(
        status -> schrijver.legNietTePlaatsen(2_000, LocalDate.of(2026, 2, 3)));

    assertThat(archief.feiten(0).nietTePlaatsen()).isOne();
    assertThat(lees(archief.feiten(0), REGIO.gemeenten())).isEqualTo(lees(boek, REGIO.gemeenten()));
  }

  /** A year that PostgreSQL does not know. */
  @Test
  void verdraagtElkeDagDieEenBerichtKanNoemen() {
    Partijen partijen = new Partijen(Standaard.IJW, "0363", "65650001");
    LocalDate dag = LocalDate.of(2026, 2, 3);
    Leveringfeit levering =
        new Leveringfeit(
            3_000,
            1,
            partijen,
            "%032x".formatted(7),
            null,
            null,
            LocalDate.of(-4, 1, 1),
            LocalDate.of(20_000, 1, 1),
            "31",
            nl.sluis.bericht.StatusAanlevering.EERSTE,
            dag,
            Stand.GOEDGEKEURD,
            dag);
    Berichtfeit bericht =
        new Berichtfeit(
            3_000,
            nl.sluis.bericht.Berichtsoort.JW307,
            partijen,
            null,
            dag,
            Uitslag.GOEDGEKEURD,
            true,
            false,
            List.of(),
            dag);

    transactie.executeWithoutResult(
        status -> schrijver.leg(new Berichtfeiten(bericht, List.of(levering))));

    assertThat(
            jdbc.sql(
                    "select begindatum::text || ' ' || einddatum from feit_levering where bericht = 3000")
                .query(String.class)
                .single())
        .isEqualTo("0001-01-01 9999-12-31");
  }

  @Test
  void geeftVoorElkeIndicatorHetzelfdeCijferAlsUitHetGeheugen() {
    Vraag vraag = new Vraag(REGIO.gemeenten(), KWARTAAL, VANDAAG);
    List<Cijfer> apart = new ArrayList<>();
    Indicatoren.alle().forEach(een -> apart.addAll(Cijferberekening.van(een, boek, vraag)));

    assertThat(Cijferronde.van(Indicatoren.alle(), archief.feiten(0), vraag))
        .isNotEmpty()
        .isEqualTo(apart);
  }

  @Test
  void bevriestEenGeslotenPeriodeEenKeerEnLaatHaarStaanAlsFeitenVerdwijnen() {
    assertThat(cijfers.bevries(REGIO, KWARTAAL)).isTrue();
    String eerste = rijen();
    Cijferreeks reeks = cijfers.van(REGIO, KWARTAAL, null, Map.of());
    assertThat(reeks.versie()).isEqualTo(1);
    assertThat(reeks.kennis()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(reeks.cijfers())
        .isNotEmpty()
        .isEqualTo(
            Cijferronde.van(
                Indicatoren.alle(),
                archief.feiten(0),
                new Vraag(REGIO.gemeenten(), KWARTAAL, VANDAAG)));

    jdbc.sql("delete from cijferreeks").update();
    cijfers.bevries(REGIO, KWARTAAL);
    assertThat(rijen()).as("made anew, to the last byte").isEqualTo(eerste);

    jdbc.sql("delete from feit_regel; delete from feit_toewijzing").update();
    assertThat(cijfers.bevries(REGIO, KWARTAAL)).as("it is there").isFalse();
    assertThat(rijen()).isEqualTo(eerste);
  }

  private static String rijen() {
    return jdbc.sql(
            """
            select string_agg((to_jsonb(cijfer) - 'reeks')::text, e'\\n' order by volgorde)
            from cijfer
            """)
        .query(String.class)
        .single();
  }

  @Test
  void noemtWatNogOpenIsVoorlopigEnBevriestHetNiet() {
    Cijferperiode tweede = Cijferperiode.van("2026-Q2");

    assertThatThrownBy(() -> cijfers.bevries(REGIO, tweede))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-Q2");
    Cijferreeks voorlopig = cijfers.van(REGIO, tweede, null, Map.of());
    assertThat(voorlopig.isVoorlopig()).isTrue();
    assertThat(voorlopig.cijfers()).isNotEmpty().allMatch(Cijfer::voorlopig);
    assertThat(cijfers.van(REGIO, tweede, null, Map.of())).as("remembered").isEqualTo(voorlopig);
    assertThat(cijfers.van(REGIO, tweede, null, Map.of(Celsleutel.GEMEENTE, "0363")).cijfers())
        .isNotEmpty()
        .allMatch(cijfer -> "0363".equals(cijfer.cel().waarden().get(Celsleutel.GEMEENTE)));
  }

  /** What was processed before there were facts is not counted, so that is not frozen. */
  @Test
  void bevriestElkeGeslotenPeriodeDieHeelIsGeteld() {
    jdbc.sql("insert into feit_sinds values ('2026-01-15')").update();

    cijfers.bevriesGesloten(List.of(REGIO));

    assertThat(
            jdbc.sql("select periode from cijferreeks order by periode").query(String.class).list())
        .containsExactly("2026-02", "2026-03");
    assertThat(cijfers.van(REGIO, KWARTAAL, null, Map.of()).isOnvolledig()).isTrue();
  }
}
