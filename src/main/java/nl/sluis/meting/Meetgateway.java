package nl.sluis.meting;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.micrometer.core.instrument.Metrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.SluisApplication;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractimport;
import nl.sluis.controle.Oordeel;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.inzage.Berichten;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import nl.sluis.sleutel.Tijdteller;
import nl.sluis.verwerking.Verwerking;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The whole gateway on a database of its own that goes away again. Its queue stands still, so that
 * what is measured is the work and not the waiting for it.
 */
final class Meetgateway implements AutoCloseable {
  private final Path map;
  private final ConfigurableApplicationContext gateway;
  private final Meetbericht bericht;
  private final List<UUID> ontvangen = new ArrayList<>();
  private final List<Double> delen = new ArrayList<>();
  private final List<Double> feitdelen = new ArrayList<>();

  private Meetgateway(Path map, ConfigurableApplicationContext gateway, Meetbericht bericht) {
    this.map = map;
    this.gateway = gateway;
    this.bericht = bericht;
  }

  /** Starts it with the toewijzingen that the message rests on in the dossier. */
  static Meetgateway start(Meetbericht bericht) throws IOException {
    Path map = Files.createTempDirectory("sluis-meting");
    ConfigurableApplicationContext gateway =
        start(
            map,
            "--sluis.deelnemers[0].code=" + bericht.gemeente(),
            "--sluis.deelnemers[0].naam=Gemeente van de meting",
            "--sluis.deelnemers[0].kanaal=map",
            "--sluis.deelnemers[1].code=" + bericht.aanbieder(),
            "--sluis.deelnemers[1].naam=Aanbieder van de meting",
            "--sluis.deelnemers[1].kanaal=map");
    Meetgateway nieuw = new Meetgateway(map, gateway, bericht);
    nieuw.vulDossier();
    return nieuw;
  }

  /** Starts a gateway on a data folder, whose queue stands still. */
  static ConfigurableApplicationContext start(Path map, String... instellingen) {
    return SluisApplication.start(
        Stream.concat(
                Stream.of(
                    "--sluis.data=" + map,
                    "--server.port=0",
                    "--db-scheduler.polling-interval=1h",
                    "--sluis.voorrang=0",
                    "--logging.level.root=error",
                    "--logging.level.nl.sluis=error",
                    "--logging.level.scherm=error"),
                Stream.of(instellingen))
            .toArray(String[]::new));
  }

  private void vulDossier() {
    DossierRepository dossiers = gateway.getBean(DossierRepository.class);
    gateway
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                bericht
                    .clienten()
                    .forEach(
                        client ->
                            dossiers.verwerk(
                                Berichtsoort.JW301, bericht.toewijzing(client), klasse -> true)));
  }

  /** Fills the dossier with what was claimed before. */
  void vulHistorie(long prestaties) {
    new Meethistorie(JdbcClient.create(alsEigenaar(gateway)), wat -> {})
        .vul(prestaties, Meethistorie.MAANDEN);
  }

  /** The database with the rights of who made the tables: more than the gateway has at work. */
  static DataSource alsEigenaar(ApplicationContext gateway) {
    return gateway.getBean(Flyway.class).getConfiguration().getDataSource();
  }

  /** Puts a contract register in use, with the measured contract in it. */
  void vulContracten(int regels) {
    Contractimport uitkomst =
        gateway
            .getBean(Contractbeheer.class)
            .importeer(Meetcontracten.csv(bericht, regels), null, "meting");
    if (!uitkomst.fouten().isEmpty()) {
      throw new IllegalStateException("The measured contracts were refused");
    }
  }

  /** The median of the processing of one declaratie after another, each of the next month. */
  Mediaan.Duur meet(YearMonth eerste, int rondes) throws Exception {
    ontvang(eerste, rondes);
    Mediaan.Duur mediaan =
        Mediaan.vanElk(
                rondes, () -> Mediaan.rekentijd() + postgres(), List.of(this::verwerkMetTeller))
            .get(0);
    controleer();
    return mediaan;
  }

  /** Processor time of its database up to now, in milliseconds; it runs in this process itself. */
  double postgres() throws IOException {
    return Rekentijd.nu(ProcessHandle.current().pid(), map).postgres();
  }

  private void verwerkMetTeller(int ronde) {
    long begin = System.nanoTime();
    double eerder = beveiligd();
    double feitenEerder = feitentijd();
    verwerk(ronde);
    double duur = System.nanoTime() - begin;
    double beveiligd = beveiligd() - eerder;
    delen.add(beveiligd / (duur - beveiligd));
    double feiten = feitentijd() - feitenEerder;
    feitdelen.add(feiten / (duur - feiten));
  }

  /** Nanoseconds spent on the audit trail and on encryption, up to now. */
  private static double beveiligd() {
    return besteed(Tijdteller.AUDIT, Tijdteller.VERSLEUTELING);
  }

  /** Nanoseconds spent on the facts for figures, up to now. */
  private static double feitentijd() {
    return besteed(Tijdteller.FEITEN_MAKEN, Tijdteller.FEITEN_SCHRIJVEN);
  }

  private static double besteed(String... meters) {
    return Stream.of(meters)
        .mapToDouble(
            meter -> Metrics.globalRegistry.get(meter).functionTimer().totalTime(NANOSECONDS))
        .sum();
  }

  /** What trail and encryption added to the processing measured, as a part of the rest of it. */
  double beveiliging() {
    return midden(delen);
  }

  /** What the facts for figures added to the processing measured, as a part of the rest of it. */
  double feiten() {
    return midden(feitdelen);
  }

  private static double midden(List<Double> gemeten) {
    return gemeten.stream().sorted().toList().get(gemeten.size() / 2);
  }

  /** Takes in a declaratie for each round, each of the next month. */
  void ontvang(YearMonth eerste, int rondes) throws IOException {
    for (int ronde = 0; ronde < Mediaan.opwarmen(rondes) + rondes; ronde++) {
      ontvangen.add(ontvang(Meting.schrijf(bericht, eerste.plusMonths(ronde))));
    }
  }

  void verwerk(int ronde) {
    gateway.getBean(Verwerking.class).verwerk(ontvangen.get(ronde));
  }

  /** Each of them was approved, and so was judged to the end. */
  void controleer() {
    ontvangen.forEach(this::controleer);
  }

  private UUID ontvang(byte[] bytes) throws IOException {
    return gateway
        .getBean(Ontvangst.class)
        .ontvang(
            Aanlevering.lees(
                new ByteArrayInputStream(bytes), "meting", bericht.aanbieder(), "meting.xml"))
        .id();
  }

  private void controleer(UUID id) {
    Berichten berichten = gateway.getBean(Berichten.class);
    boolean goed =
        berichten
                .vind(id)
                .filter(gegevens -> Oordeel.GOEDGEKEURD.name().equals(gegevens.oordeel()))
                .filter(gegevens -> gegevens.contractversie() != null)
                .isPresent()
            && berichten.antwoord(id).isPresent();
    if (!goed) {
      throw new IllegalStateException(
          "The measured message was not approved by contract and answered");
    }
  }

  @Override
  public void close() throws IOException {
    gateway.close();
    FileSystemUtils.deleteRecursively(map);
  }
}
