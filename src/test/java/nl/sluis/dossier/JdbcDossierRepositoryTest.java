package nl.sluis.dossier;

import static nl.sluis.dossier.Wisseling.APRIL;
import static nl.sluis.dossier.Wisseling.CLIENT;
import static nl.sluis.dossier.Wisseling.MAART;
import static nl.sluis.dossier.Wisseling.credit;
import static nl.sluis.dossier.Wisseling.debet;
import static nl.sluis.dossier.Wisseling.toewijzing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.Vraagteller;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.Sleutelbos;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract on a real PostgreSQL, with the bean as Spring makes it. */
class JdbcDossierRepositoryTest extends DossierRepositoryContract {
  static DossierRepository dossiers;
  private static Declaratiearchief archief;
  private static JdbcClient jdbc;
  static TransactionTemplate transactie;
  private static final Vraagteller VRAGEN = new Vraagteller(Databank.nieuw());

  @Configuration
  @EnableTransactionManagement
  @Import({
    JdbcDossierRepository.class,
    JdbcDeclaratiearchief.class,
    Clientkolom.class,
    Kluis.class,
    Pseudoniemen.class
  })
  static class Samenstelling {
    @Bean
    DataSource databank() {
      return VRAGEN;
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
    PlatformTransactionManager transacties(DataSource databank) {
      return new JdbcTransactionManager(databank);
    }
  }

  @BeforeAll
  static void start() {
    var spring = new AnnotationConfigApplicationContext(Samenstelling.class);
    dossiers = spring.getBean(DossierRepository.class);
    archief = spring.getBean(Declaratiearchief.class);
    jdbc = spring.getBean(JdbcClient.class);
    transactie = new TransactionTemplate(spring.getBean(PlatformTransactionManager.class));
  }

  @Override
  DossierRepository nieuw() {
    jdbc.sql(
            """
            delete from prestatie; delete from declaratie; delete from levering;
            delete from verzoek; delete from toewijzing; delete from bericht_identificatie;
            delete from productsom
            """)
        .update();
    return new InTransactie();
  }

  /** As the processing of a message does it. */
  private static final class InTransactie implements DossierRepository {
    @Override
    public Dossier laad(Berichtsoort soort, Bericht bericht) {
      return dossiers.laad(soort, bericht);
    }

    @Override
    public void verwerk(Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd) {
      transactie.executeWithoutResult(status -> dossiers.verwerk(soort, bericht, goedgekeurd));
    }

    @Override
    public Relatiedossier van(Partijen partijen) {
      return dossiers.van(partijen);
    }

    @Override
    public Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot) {
      return dossiers.gebruikteNummers(standaard, gemeente, van, tot);
    }
  }

  private final Wisseling zwolle =
      new Wisseling(new InTransactie(), Standaard.IJW, "0193", "65656055");
  private final Wisseling amsterdam =
      new Wisseling(new InTransactie(), Standaard.IJW, "0363", "65656055");

  @Test
  void verwerktAlleenBinnenEenTransactie() {
    Wisseling zonder = new Wisseling(dossiers, Standaard.IJW, "0193", "65656055");

    assertThatThrownBy(() -> zonder.declareert(MAART, debet("R-1", 1, MAART)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void teruggedraaideVerwerkingLaatNietsAchter() {
    Prestatie prestatie = debet("R-1", 1, MAART);
    transactie.executeWithoutResult(
        status -> {
          zwolle.wijstToe(toewijzing(1));
          zwolle.declareert(MAART, prestatie);
          status.setRollbackOnly();
        });

    Dossier dossier = zwolle.bij(prestatie);
    assertThat(dossier.kentReferentie(prestatie)).isFalse();
    assertThat(dossier.toewijzing(prestatie)).isEmpty();
    assertThat(dossier.laatsteDeclaratiePeriode()).isEmpty();
  }

  @Test
  void kentWatInDezelfdeTransactieIsVerwerkt() {
    Declaratiebericht eerste = zwolle.declaratiebericht("B-1", "D-1", MAART, CLIENT);
    Declaratiebericht tweede = zwolle.declaratiebericht("B-2", "D-2", MAART, CLIENT);
    transactie.executeWithoutResult(
        status -> {
          zwolle.verwerk(323, eerste);
          assertThat(zwolle.laad(323, eerste).kentIdentificatie()).isTrue();
          assertThat(zwolle.laad(323, tweede).kentIdentificatie()).isFalse();
          zwolle.verwerk(323, tweede);
        });
    assertThat(zwolle.laad(323, eerste).kentIdentificatie()).isTrue();
    assertThat(zwolle.laad(323, tweede).kentIdentificatie()).isTrue();
  }

  @Test
  void weigertTweeMetDezelfdeIdentificatieInEenTransactie() {
    assertGeweigerd(
        () ->
            transactie.executeWithoutResult(
                status -> {
                  zwolle.verwerk(323, zwolle.declaratiebericht("B-1", "D-1", MAART, CLIENT));
                  zwolle.verwerk(323, zwolle.declaratiebericht("B-1", "D-2", MAART, CLIENT));
                }));
  }

  @Test
  void weigertWatGelijktijdigBijEenAndereGemeenteIsVerwerkt() {
    zwolle.verwerk(323, zwolle.declaratiebericht("B-1", "D-1", MAART, CLIENT));
    zwolle.declareert(MAART, debet("R-1", 1, MAART));

    assertGeweigerd(() -> amsterdam.declareert(MAART, debet("R-1", 2, MAART)));
    assertGeweigerd(
        () -> amsterdam.verwerk(323, amsterdam.declaratiebericht("B-2", "D-1", MAART, CLIENT)));
    assertGeweigerd(
        () -> amsterdam.verwerk(323, amsterdam.declaratiebericht("B-1", "D-2", MAART, CLIENT)));
  }

  @Test
  void weigertEenToewijzingNummerVanEenAndereAanbieder() {
    zwolle.wijstToe(toewijzing(1));
    Wisseling andere = new Wisseling(new InTransactie(), Standaard.IJW, "0193", "65650001");

    assertGeweigerd(() -> andere.wijstToe(toewijzing(1)));
  }

  @Test
  void weigertEenReferentieAanbiederDieGelijktijdigEldersIsVerwerkt() {
    new Clientberichten(zwolle, CLIENT).vraagtAan("A-1");

    assertGeweigerd(() -> new Clientberichten(amsterdam, CLIENT).vraagtWijziging("A-1"));
  }

  @Test
  void weigertEenTweedeOpenDebet() {
    zwolle.declareert(MAART, debet("R-1", 1, MAART));

    assertGeweigerd(() -> zwolle.declareert(APRIL, debet("R-2", 1, MAART)));
  }

  private static void assertGeweigerd(Runnable verwerking) {
    assertThatThrownBy(verwerking::run)
        .isInstanceOf(DuplicateKeyException.class)
        .message()
        .doesNotContain(CLIENT);
  }

  @Test
  void geeftDeDeclaratiesVanEenMaandTerug() {
    amsterdam.declareert(MAART, debet("R-0", 1, MAART));
    zwolle.declareert(MAART, Set.of("R-2"), debet("R-1", 1, MAART), debet("R-2", 2, MAART));
    zwolle.declareert(APRIL, debet("R-3", 1, APRIL), credit("R-4", "R-1", 1, MAART));
    zwolle.declareert(APRIL, debet("R-5", 2, MAART));

    assertThat(archief.declaraties("0193", MAART))
        .singleElement()
        .satisfies(
            declaratie -> {
              assertThat(declaratie.partijen())
                  .isEqualTo(new Partijen(Standaard.IJW, "0193", "65656055"));
              assertThat(declaratie.declaratiePeriode()).isEqualTo(Wisseling.periode(MAART));
              assertThat(declaratie.prestaties())
                  .extracting(EerderePrestatie::referentieNummer, EerderePrestatie::goedgekeurd)
                  .containsExactly(tuple("R-1", true), tuple("R-2", false));
            });
    assertThat(archief.declaraties("0193", APRIL))
        .extracting(declaratie -> declaratie.prestaties().size())
        .containsExactly(2, 1);
    assertThat(archief.declaraties("0384", APRIL)).isEmpty();
    List<Long> nummers = archief.nummers(Set.of("0193", "0384"), MAART, APRIL);
    assertThat(nummers.stream().map(nummer -> archief.declaratie(nummer).orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MAART, APRIL)
                .flatMap(maand -> archief.declaraties("0193", maand).stream())
                .toList());
    assertThat(archief.nummers(Set.of("0384"), MAART, APRIL)).isEmpty();
    assertThat(archief.declaratie(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void steltBijElkAantalPrestatiesEvenveelVragen() {
    int bijEen = vragenBij(1);

    assertThat(bijEen).isBetween(5, 10);
    assertThat(vragenBij(500)).as("and one to have them planned").isEqualTo(bijEen + 1);
  }

  @Test
  void laatVoorEenGrootBerichtElkeVraagPlannenTotHetEindVanDeTransactie() {
    transactie.executeWithoutResult(
        status -> {
          zwolle.bij(debet("R-1", 1, MAART));
          assertThat(planwijze()).isEqualTo("auto");
          zwolle.bij(
              IntStream.range(0, 100)
                  .mapToObj(nummer -> debet("R-%d".formatted(100 + nummer), 1, MAART))
                  .toArray(Prestatie[]::new));
          assertThat(planwijze()).isEqualTo("force_custom_plan");
        });
    assertThat(planwijze()).isEqualTo("auto");
  }

  private static String planwijze() {
    return jdbc.sql("show plan_cache_mode").query(String.class).single();
  }

  @Test
  void steltBijElkAantalStartsEvenveelVragen() {
    int bijEen = vragenBijStarts(1);

    assertThat(bijEen).isBetween(3, 10);
    assertThat(vragenBijStarts(500)).isEqualTo(bijEen + 1);
  }

  private int vragenBijStarts(int aantal) {
    var start =
        new Clientberichten(zwolle, CLIENT)
            .startbericht(
                IntStream.range(0, aantal)
                    .mapToObj(Clientberichten::start)
                    .toArray(StartProduct[]::new));
    VRAGEN.opnieuw();
    zwolle.laad(305, start);
    return VRAGEN.aantal();
  }

  private int vragenBij(int aantal) {
    Prestatie[] prestaties =
        IntStream.range(0, aantal)
            .mapToObj(nummer -> debet("R-" + nummer, nummer, MAART))
            .toArray(Prestatie[]::new);
    VRAGEN.opnieuw();
    zwolle.bij(prestaties);
    return VRAGEN.aantal();
  }
}
