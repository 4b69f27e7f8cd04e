package nl.sluis.sleutel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees at the start that these are the keys of this database, and afterwards whether there are other
 * keys. At the first start with keys it converts what is found by pseudonyms, before anything is
 * processed.
 */
@Component
@DependsOnDatabaseInitialization
class Sleutelwacht {
  private static final Logger LOG = LoggerFactory.getLogger(Sleutelwacht.class);
  private static final int SLOT = 0x51e07e1;

  private final Sleutelbos sleutels;
  private final JdbcClient database;
  private volatile String ingeschreven;

  Sleutelwacht(
      Sleutelbos sleutels,
      JdbcClient database,
      Omzetting omzetting,
      List<VersleuteldeTabel> tabellen,
      TransactionTemplate transactie) {
    this.sleutels = sleutels;
    this.database = database;
    if (!isBegonnen()) {
      transactie.executeWithoutResult(status -> begin(omzetting, tabellen));
    }
    eisSleutels();
    this.ingeschreven = schrijfInGebruik();
  }

  private boolean isBegonnen() {
    return database
        .sql("select exists (select from sleutel where soort = ?)")
        .param(Sleutelsoort.PSEUDONIEM.name())
        .query(Boolean.class)
        .single();
  }

  /** Another gateway that starts now waits, and then finds it done. */
  private void begin(Omzetting omzetting, List<VersleuteldeTabel> tabellen) {
    database
        .sql("select pg_advisory_xact_lock(?)")
        .param(SLOT)
        .query(rij -> {});
    if (isBegonnen()) {
      return;
    }
    for (VersleuteldeTabel tabel : tabellen) {
      if (tabel.wordtGezocht()) {
        zetAllesOm(omzetting, tabel);
      }
    }
    schrijfIn(sleutels.ring().laatste(Sleutelsoort.PSEUDONIEM));
  }

  private static void zetAllesOm(Omzetting omzetting, VersleuteldeTabel tabel) {
    Omzetting.Stap stap = new Omzetting.Stap(Long.MIN_VALUE, 0);
    long samen = 0;
    do {
      stap = omzetting.zetOm(tabel, stap.totEnMet());
      samen += stap.rijen();
    } while (stap.rijen() > 0);
    if (samen > 0) {
      LOG.info("Encrypted {} rows of {}", samen, tabel.tabel());
    }
  }

  /** The key with which the database began is needed for good, and every key that is in use. */
  private void eisSleutels() {
    List<String> bekend =
        sleutels.sleutels().stream().map(Sleutelbos.Gegevens::id).toList();
    List<String> ontbreekt =
        new ArrayList<>(
            database
                .sql("select lower(soort) || ' ' || id from sleutel where id <> all(?)")
                .param(bekend.toArray(String[]::new))
                .query(String.class)
                .list());
    if (!ontbreekt.isEmpty()) {
      throw new Sleutelfout(
          "De database is versleuteld met sleutels die er niet zijn: %s."
              .formatted(String.join(", ", ontbreekt)),
          "De sleutels komen uit %s. Zet daar de sleutels terug waarmee Sluis eerder op deze database"
                  .formatted(sleutels.plaats())
              + " draaide. Zonder die sleutels kan niemand lezen wat er staat.");
    }
  }

  private void schrijfIn(Sleutel sleutel) {
    database
        .sql(
            """
            insert into sleutel (id, soort, sinds) values (?, ?, now()) on conflict do nothing
            """)
        .params(sleutel.id(), sleutel.soort().name())
        .update();
  }

  /** Where the keys are may be changed by an operator, or through another gateway. */
  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void kijk() {
    sleutels.herlees();
    if (!sleutels.ring().actief().id().equals(ingeschreven)) {
      ingeschreven = schrijfInGebruik();
    }
  }

  private String schrijfInGebruik() {
    Sleutel sleutel = sleutels.ring().laatste(Sleutelsoort.DATA);
    schrijfIn(sleutel);
    return sleutel.id();
  }
}
