package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Regio;
import nl.sluis.cijfers.Regiocijfers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What figures of a region cost: to freeze all indicators over one year, to get those of one
 * indicator for a page, and to keep facts while messages are processed.
 *
 * @param vullenS how long it took to make the facts, in seconds
 * @param feitenBytes of the facts with their indexes
 * @param bevriezenS how long it took to count all indicators and to keep the figures, in seconds
 * @param geheugenMb how large the heap may become
 * @param cellen how many figures there are
 * @param bladzijdeMs the slowest indicator's figures of one gemeente, the median
 * @param regioMs the same of the whole region, with every cell of it
 * @param feitendeel what facts add to the processing of a large declaratie, as a part of the rest
 */
record Regiometing(
    int prestaties,
    int toewijzingen,
    double vullenS,
    long feitenBytes,
    double bevriezenS,
    long geheugenMb,
    int cellen,
    double bladzijdeMs,
    double regioMs,
    double feitendeel) {
  static final double BEVRIEZEN_HOOGSTENS_S = 120;
  static final double BLADZIJDE_HOOGSTENS_MS = 200;
  static final double FEITENDEEL_HOOGSTENS = 0.10;

  private static final int RONDES = 5;
  private static final double NANOS_PER_MS = 1e6;
  private static final double NANOS_PER_S = 1e9;
  private static final long MB = 1024 * 1024;

  /** Closed, whatever the day of today. */
  private static final int JAREN_GELEDEN = 2;

  /** Makes a region's year in a database of its own, and counts it. */
  static Regiometing doe(int prestaties, Meetbericht declaratie, int rondes, Path onder)
      throws Exception {
    double feitendeel = feitendeel(declaratie, rondes);
    Path map = Files.createTempDirectory(onder, "sluis-meting");
    try (ConfigurableApplicationContext gateway = Meetgateway.start(map)) {
      return doe(prestaties, feitendeel, gateway);
    } finally {
      FileSystemUtils.deleteRecursively(map);
    }
  }

  private static double feitendeel(Meetbericht declaratie, int rondes) throws Exception {
    try (Meetgateway gateway = Meetgateway.start(declaratie)) {
      gateway.vulContracten(Meetbericht.PER_CLIENT);
      gateway.meet(YearMonth.of(2022, 1), rondes);
      return gateway.feiten();
    }
  }

  private static Regiometing doe(
      int prestaties, double feitendeel, ConfigurableApplicationContext gateway)
      throws SQLException, IOException {
    int jaar = LocalDate.now(ZoneId.of("Europe/Amsterdam")).getYear() - JAREN_GELEDEN;
    try (Connection eigenaar = Meetgateway.alsEigenaar(gateway).getConnection()) {
      Regiovulling vulling =
          new Regiovulling(JdbcClient.create(new SingleConnectionDataSource(eigenaar, true)));
      long begin = System.nanoTime();
      vulling.vul(prestaties, LocalDate.of(jaar, 1, 1));
      double vullen = (System.nanoTime() - begin) / NANOS_PER_S;

      Regiocijfers cijfers = gateway.getBean(Regiocijfers.class);
      Regio regio = new Regio("REGIO-METING", Regiovulling.gemeenten());
      Cijferperiode periode = Cijferperiode.van(Integer.toString(jaar));
      begin = System.nanoTime();
      cijfers.bevries(regio, periode);
      double bevriezen = (System.nanoTime() - begin) / NANOS_PER_S;
      String eerste = regio.gemeenten().first();
      return new Regiometing(
          prestaties,
          Regiovulling.toewijzingen(prestaties),
          vullen,
          vulling.bytes(),
          bevriezen,
          Runtime.getRuntime().maxMemory() / MB,
          cijfers.van(regio, periode, null, Map.of()).cijfers().size(),
          traagste(cijfers, regio, periode, Map.of(Celsleutel.GEMEENTE, eerste)),
          traagste(cijfers, regio, periode, Map.of()),
          feitendeel);
    }
  }

  private static double traagste(
      Regiocijfers cijfers, Regio regio, Cijferperiode periode, Map<Celsleutel, String> alleen) {
    double traagste = 0;
    for (Indicator indicator : Indicatoren.alle()) {
      List<Double> ms = new ArrayList<>();
      for (int ronde = 0; ronde < RONDES; ronde++) {
        long begin = System.nanoTime();
        cijfers.van(regio, periode, indicator, alleen);
        ms.add((System.nanoTime() - begin) / NANOS_PER_MS);
      }
      traagste = Math.max(traagste, ms.stream().sorted().toList().get(RONDES / 2));
    }
    return traagste;
  }

  boolean isBinnenDeGrens() {
    return bevriezenS <= BEVRIEZEN_HOOGSTENS_S
        && bladzijdeMs <= BLADZIJDE_HOOGSTENS_MS
        && feitendeel <= FEITENDEEL_HOOGSTENS;
  }
}
