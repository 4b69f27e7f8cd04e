package nl.sluis.cijfers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/** Facts of one kind in the order of their relations, of which no more is in memory than one. */
final class Feitstroom<F> implements AutoCloseable {
  private static final int PER_KEER = 2_000;

  private final PreparedStatement opdracht;
  private final ResultSet rijen;
  private final Maker<F> maker;
  private @Nullable Partijen kop;

  /** Makes a fact of the row that is read. */
  interface Maker<F> {
    F van(ResultSet rij, Partijen partijen) throws SQLException;
  }

  /**
   * Begins to read.
   *
   * @param verbinding in a transaction: otherwise all rows would come at once
   * @param sql in the order of domein, gemeente and aanbieder, with a ? for the gemeenten
   */
  Feitstroom(Connection verbinding, String sql, String[] gemeenten, Maker<F> maker)
      throws SQLException {
    this.maker = maker;
    this.opdracht = verbinding.prepareStatement(sql);
    opdracht.setFetchSize(PER_KEER);
    opdracht.setArray(1, verbinding.createArrayOf("text", gemeenten));
    this.rijen = opdracht.executeQuery();
    verder();
  }

  private void verder() throws SQLException {
    Partijen vorige = kop;
    kop = rijen.next() ? Feittabellen.partijen(rijen) : null;
    if (vorige != null && vorige.equals(kop)) {
      kop = vorige;
    }
  }

  /** Of which relation the next one is; null at the end. */
  @Nullable Partijen kop() {
    return kop;
  }

  /** The facts of this relation, which is not after the next one. */
  List<F> neem(Partijen partijen) throws SQLException {
    List<F> feiten = new ArrayList<>();
    while (partijen.equals(kop)) {
      feiten.add(maker.van(rijen, partijen));
      verder();
    }
    return feiten;
  }

  @Override
  public void close() throws SQLException {
    opdracht.close();
  }
}
