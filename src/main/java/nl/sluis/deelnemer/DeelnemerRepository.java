package nl.sluis.deelnemer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deelnemers that were connected through the API, as JSON by their code. */
@Repository
class DeelnemerRepository {
  private final JdbcClient database;

  DeelnemerRepository(JdbcClient database) {
    this.database = database;
  }

  /** Goes up with every change. */
  long versie() {
    return database.sql("select nummer from deelnemerversie").query(Long.class).single();
  }

  /** The same, and nobody else changes anything before this transaction ends. */
  void vergrendel() {
    database.sql("select nummer from deelnemerversie for update").query(Long.class).single();
  }

  Map<String, String> alle() {
    Map<String, String> opCode = new LinkedHashMap<>();
    database
        .sql("select code, gegevens from deelnemer order by code")
        .query(
            rij -> {
              opCode.put(rij.getString("code"), rij.getString("gegevens"));
            });
    return opCode;
  }

  void bewaar(String code, String json) {
    database
        .sql(
            """
            insert into deelnemer (code, gegevens) values (:code, cast(:gegevens as jsonb))
            on conflict (code) do update set gegevens = excluded.gegevens
            """)
        .param("code", code)
        .param("gegevens", json)
        .update();
    telWijziging();
  }

  /** False when there was none. */
  boolean verwijder(String code) {
    int aantal =
        database.sql("delete from deelnemer where code = :code").param("code", code).update();
    telWijziging();
    return aantal > 0;
  }

  private void telWijziging() {
    database.sql("update deelnemerversie set nummer = nummer + 1").update();
  }
}
