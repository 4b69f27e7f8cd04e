package nl.sluis.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found for several that were asked for in one statement. */
final class PerPlek {
  private PerPlek() {}

  /**
   * For each that was asked for what was found, in the order of the rows.
   *
   * @param aantal so many were asked for
   * @param vraag gives rows with, in column plek, for which of them it is, from 1
   */
  static <T> List<List<T>> verdeel(int aantal, JdbcClient.StatementSpec vraag, RowMapper<T> lees) {
    List<List<T>> gevonden =
        Stream.generate(() -> (List<T>) new ArrayList<T>()).limit(aantal).toList();
    vraag.query(
        (RowCallbackHandler)
            rij -> gevonden.get(rij.getInt("plek") - 1).add(lees.mapRow(rij, rij.getRow())));
    return gevonden;
  }
}
