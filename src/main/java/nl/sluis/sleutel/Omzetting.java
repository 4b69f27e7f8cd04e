package nl.sluis.sleutel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts rows of tables again, some at a time, while others use them. */
@Component
class Omzetting {
  private final JdbcTemplate database;
  private final Kluis kluis;
  private final TransactionTemplate transactie;

  Omzetting(JdbcTemplate database, Kluis kluis, PlatformTransactionManager transacties) {
    this.database = database;
    this.kluis = kluis;
    this.transactie = new TransactionTemplate(transacties);
    this.transactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What was done.
   *
   * @param totEnMet the position of the last row
   */
  record Stap(long totEnMet, int rijen) {}

  /** The next rows after this position that are not encrypted with the key in use. */
  Stap zetOm(VersleuteldeTabel tabel, long vanaf) {
    Stap stap = transactie.execute(status -> inTransactie(tabel, vanaf));
    return stap == null ? new Stap(vanaf, 0) : stap;
  }

  private Stap inTransactie(VersleuteldeTabel tabel, long vanaf) {
    Datasleutel slot = kluis.slot();
    List<@Nullable Object[]> rijen = new ArrayList<>();
    // who has a row now is not waited for: a later round takes it
    String lees =
        "select * from %1$s where %2$s and %3$s > ? order by %3$s limit %4$d for update skip locked"
            .formatted(tabel.tabel(), tabel.teDoen(), tabel.positie(), tabel.perKeer());
    database.query(
        lees,
        rij -> {
          rijen.add(rij(tabel, rij, slot));
        },
        slot.id(),
        vanaf);
    if (rijen.isEmpty()) {
      return new Stap(vanaf, 0);
    }
    database.batchUpdate(
        "update %s set %s = ? where %s = ?"
            .formatted(tabel.tabel(), String.join(" = ?, ", tabel.teSchrijven()), tabel.positie()),
        rijen);
    @Nullable Object[] laatste = rijen.get(rijen.size() - 1);
    return new Stap(((Number) laatste[laatste.length - 1]).longValue(), rijen.size());
  }

  private static @Nullable Object[] rij(VersleuteldeTabel tabel, ResultSet rij, Datasleutel slot)
      throws SQLException {
    List<@Nullable Object> waarden = new ArrayList<>(Arrays.asList(tabel.waarden().van(rij, slot)));
    if (tabel.sleutel() != null) {
      waarden.add(slot.id());
    }
    waarden.add(rij.getLong(tabel.positie()));
    return waarden.toArray();
  }

  /** Whether any row is not encrypted with the key in use. */
  boolean isOver(VersleuteldeTabel tabel) {
    return Boolean.TRUE.equals(
        database.queryForObject(
            "select exists (select from %s where %s)".formatted(tabel.tabel(), tabel.teDoen()),
            Boolean.class,
            kluis.slot().id()));
  }

  /** How many rows have each key; under the empty text those that are not encrypted. */
  Map<String, Long> rijen(VersleuteldeTabel tabel) {
    Map<String, Long> rijen = new HashMap<>();
    if (tabel.sleutel() == null) {
      return rijen;
    }
    database.query(
        "select coalesce(%s, '') as sleutel, count(*) as aantal from %s where %s group by 1"
            .formatted(tabel.sleutel(), tabel.tabel(), tabel.gevuld()),
        rij -> {
          rijen.put(rij.getString("sleutel"), rij.getLong("aantal"));
        });
    return Collections.unmodifiableMap(rijen);
  }
}
