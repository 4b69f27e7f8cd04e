package nl.sluis.cijfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the beginning of every row with a fact.
 *
 * @param clienten pseudonyms that were read before, so that each is in memory once
 */
record Feitrij(
    long bericht,
    int regel,
    Partijen partijen,
    LocalDate ontvangen,
    @Nullable LocalDate beslist,
    Map<String, String> clienten) {

  static Feitrij van(ResultSet rij, Partijen partijen, Map<String, String> clienten)
      throws SQLException {
    return new Feitrij(
        rij.getLong("bericht"),
        rij.getInt("regel"),
        partijen,
        rij.getObject("ontvangen", LocalDate.class),
        rij.getObject("beslist", LocalDate.class),
        clienten);
  }

  String client(ResultSet rij) throws SQLException {
    String gelezen = Objects.requireNonNull(Feittabellen.pseudoniem(rij, "client"));
    return clienten.computeIfAbsent(gelezen, nieuw -> nieuw);
  }
}
