package nl.sluis.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.sluis.audit.Breuk.Soort;
import org.jspecify.annotations.Nullable;

/**
 * Holds the trail in a database against itself and against the checkpoints that were kept outside
 * it. It reads the lines one by one, needs no right but to read them, and no secret.
 */
public final class Verificatie {
  private static final int BLADZIJDE = 5_000;

  /** So long may what happened wait for a checkpoint, whatever was configured. */
  private static final Duration GEDULD = Duration.ofMinutes(10);

  private final List<Controlepunt> punten;
  private final List<Breuk> breuken = new ArrayList<>();
  private final Ketenverloop keten;
  private final List<Controlepunt> kloppend = new ArrayList<>();
  private @Nullable Controlepunt anders;
  private @Nullable Instant eersteOngedekt;
  private @Nullable Instant laatsteOngedekt;
  private long ongedekt;
  private int plek;

  private Verificatie(Controlepuntreeks reeks) {
    this.punten =
        reeks.geldig().stream().sorted(Comparator.comparingLong(Controlepunt::positie)).toList();
    this.keten = new Ketenverloop(begin(reeks.geldig()));
    this.breuken.addAll(reeks.breuken());
  }

  /**
   * What was found.
   *
   * @param regels how many lines there are
   * @param laatste number of the last; 0 when there are none
   * @param controlepunten how many of them count
   * @param bewezen the last checkpoint that the trail agrees with, when nothing before it is broken
   * @param onbewezen how many lines came after it
   * @param breuken everything that is not whole; empty when the trail is
   */
  public record Verslag(
      long regels,
      long laatste,
      int controlepunten,
      @Nullable Controlepunt bewezen,
      long onbewezen,
      List<Breuk> breuken) {
    public boolean isHeel() {
      return breuken.isEmpty();
    }
  }

  /**
   * Verifies.
   *
   * @param database with the trail; may be one in which only reading is allowed
   * @param regels the lines of the file with checkpoints
   * @param sleutels the public keys of the gateway, by their id, from a place that is trusted
   */
  public static Verslag verifieer(
      Connection database, List<String> regels, Map<String, byte[]> sleutels) throws SQLException {
    return verifieer(database, regels, sleutels, () -> {});
  }

  /**
   * The same.
   *
   * @param naRegel runs after every line
   */
  public static Verslag verifieer(
      Connection database, List<String> regels, Map<String, byte[]> sleutels, Runnable naRegel)
      throws SQLException {
    Controlepuntreeks reeks = Controlepuntreeks.van(regels, sleutels);
    boolean autoCommit = database.getAutoCommit();
    // one state of the trail and its checkpoints, read through a cursor
    database.setAutoCommit(false);
    try (Statement vraag = database.createStatement()) {
      vraag.execute("set transaction isolation level repeatable read, read only");
      reeks.vergelijk(ControlepuntRepository.alle(database), sleutels);
      Verificatie verificatie = new Verificatie(reeks);
      vraag.setFetchSize(BLADZIJDE);
      try (ResultSet rijen =
          vraag.executeQuery(
              "select " + Ketenregel.KOLOMMEN + " from audit order by nummer, hash")) {
        while (rijen.next()) {
          verificatie.volgende(Ketenregel.lees(rijen));
          naRegel.run();
        }
      }
      return verificatie.verslag();
    } finally {
      database.rollback();
      database.setAutoCommit(autoCommit);
    }
  }

  private void volgende(Ketenregel regel) {
    keten.volgende(regel);
    while (plek < punten.size() && punten.get(plek).positie() <= regel.nummer()) {
      houdTegen(punten.get(plek++), regel);
    }
    if (punten.isEmpty() || regel.nummer() > punten.get(punten.size() - 1).positie()) {
      ongedekt++;
      eersteOngedekt = eersteOngedekt == null ? regel.moment() : eersteOngedekt;
      laatsteOngedekt = regel.moment();
    }
  }

  private void houdTegen(Controlepunt punt, Ketenregel regel) {
    if (punt.positie() < keten.begin()) {
      return; // those lines are gone since, as the last checkpoint swears
    }
    if (punt.positie() == regel.nummer() && Arrays.equals(punt.hash(), regel.hash())) {
      kloppend.add(punt);
    } else if (anders == null) {
      anders = punt;
    }
  }

  /** The first line that should still be there, as was sworn last. */
  private static long begin(List<Controlepunt> punten) {
    if (punten.isEmpty()) {
      return 1;
    }
    Controlepunt laatste = punten.get(punten.size() - 1);
    return laatste.positie() - laatste.aantal() + 1;
  }

  private Verslag verslag() {
    breuken.addAll(keten.breuken());
    if (anders != null) {
      herschreven(anders);
    }
    if (plek < punten.size()) {
      afgeknipt(punten.get(punten.size() - 1));
    }
    kijkNaDekking();
    return new Verslag(
        keten.aantal(),
        keten.nummer(),
        punten.size(),
        breuken.isEmpty() ? laatste(kloppend) : null,
        ongedekt,
        List.copyOf(breuken));
  }

  private void herschreven(Controlepunt punt) {
    long van =
        kloppend.stream()
                .filter(eerder -> eerder.nummer() < punt.nummer())
                .mapToLong(Controlepunt::positie)
                .max()
                .orElse(keten.begin() - 1)
            + 1;
    breuken.add(
        new Breuk(
            Soort.HERSCHREVEN,
            van,
            punt.positie(),
            ("Het audittrail is tussen regel %d en %d niet meer wat het was toen controlepunt %d"
                    + " werd ondertekend (%s): daar is iets gewijzigd, verwijderd of ingevoegd, en"
                    + " de keten is opnieuw gerekend.")
                .formatted(van, punt.positie(), punt.nummer(), Kloktijd.van(punt.moment()))));
  }

  private void afgeknipt(Controlepunt laatste) {
    breuken.add(
        new Breuk(
            Soort.STAART_AFGEKNIPT,
            keten.nummer() + 1,
            laatste.positie(),
            ("Het eind ontbreekt: de laatste regel is %d, maar controlepunt %d (%s) is ondertekend"
                    + " toen er %d regels waren.")
                .formatted(
                    keten.nummer(),
                    laatste.nummer(),
                    Kloktijd.van(laatste.moment()),
                    laatste.positie())));
  }

  private static @Nullable Controlepunt laatste(List<Controlepunt> punten) {
    return punten.isEmpty() ? null : punten.get(punten.size() - 1);
  }

  /** Who takes the last checkpoints away too, leaves lines that had one. */
  private void kijkNaDekking() {
    if (eersteOngedekt == null || laatsteOngedekt == null) {
      return;
    }
    Duration geduld =
        punten.isEmpty()
            ? GEDULD
            : GEDULD.plusSeconds(2L * punten.get(punten.size() - 1).seconden());
    if (Duration.between(eersteOngedekt, laatsteOngedekt).compareTo(geduld) > 0) {
      long van = keten.nummer() - ongedekt + 1;
      breuken.add(
          new Breuk(
              Soort.NIET_GEDEKT,
              van,
              keten.nummer(),
              ("De regels %d tot en met %d zijn van %s tot %s, en in die tijd is geen controlepunt"
                      + " gemaakt of bewaard: er zijn controlepunten verwijderd, of Sluis kon ze"
                      + " niet schrijven.")
                  .formatted(
                      van,
                      keten.nummer(),
                      Kloktijd.van(eersteOngedekt),
                      Kloktijd.van(laatsteOngedekt))));
    }
  }
}
