package nl.sluis.bewaking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The alarms that no database can keep: that it is away, or that the disk is full. They stand in
 * memory as long as they last, and notice of them is given once.
 */
@Component
class Opslagstand {
  private static final Logger LOG = LoggerFactory.getLogger(Opslagstand.class);
  private static final String ONDERWERP = "opslag";

  private final DataSource database;
  private final Melders melders;
  private final Path map;
  private final DataSize minstens;
  private final Clock klok;
  private final Map<Alarmsoort, Alarm> open = new ConcurrentHashMap<>();

  Opslagstand(
      DataSource database,
      Melders melders,
      @Value("${sluis.data}") Path map,
      @Value("${management.health.diskspace.threshold}") DataSize minstens,
      Clock klok) {
    this.database = database;
    this.melders = melders;
    this.map = map;
    this.minstens = minstens;
    this.klok = klok;
  }

  /** Those that last. */
  Collection<Alarm> open() {
    return List.copyOf(open.values());
  }

  @Scheduled(fixedDelay = 5_000)
  void kijk() {
    zet(Alarmsoort.DATABASE, isDatabaseWeg());
    zet(Alarmsoort.SCHIJF, isVol());
  }

  private void zet(Alarmsoort soort, boolean aan) {
    Instant nu = klok.instant();
    if (aan && !open.containsKey(soort)) {
      Alarm alarm = new Alarm(0, soort, ONDERWERP, 1, nu, nu, null);
      open.put(soort, alarm);
      LOG.error("Alarm: {}", alarm.titel());
      meld(Melding.Gebeurtenis.BEGIN, alarm);
    } else if (!aan && open.containsKey(soort)) {
      Alarm alarm = open.remove(soort);
      LOG.info("Over: {}", alarm.titel());
      meld(Melding.Gebeurtenis.EINDE, alarm);
    }
  }

  private void meld(Melding.Gebeurtenis gebeurtenis, Alarm alarm) {
    for (Melder melder : melders.alle()) {
      try {
        melder.meld(new Melding(0, gebeurtenis, alarm));
      } catch (IOException | RuntimeException fout) {
        LOG.warn("An alarm cannot be told by {}", melder.weg());
      }
    }
  }

  private boolean isDatabaseWeg() {
    try (Connection verbinding = database.getConnection()) {
      return !verbinding.isValid(2);
    } catch (SQLException weg) {
      return true;
    }
  }

  private boolean isVol() {
    try {
      return Files.getFileStore(map).getUsableSpace() < minstens.toBytes();
    } catch (IOException weg) {
      return true;
    }
  }
}
