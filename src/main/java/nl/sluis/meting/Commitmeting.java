package nl.sluis.meting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often a PostgreSQL commits when every transaction is the insert of one row. */
final class Commitmeting {
  private static final long DUUR = TimeUnit.SECONDS.toNanos(3);
  private static final String RIJ = "insert into meting_commit (tekst) values (?)";

  /** Makes a connection to the database. */
  interface Verbinder {
    Connection verbind() throws SQLException;
  }

  private final Verbinder database;

  Commitmeting(Verbinder database) {
    this.database = database;
  }

  /** Makes the table in which it commits; with the rights of who made the tables. */
  static void begin(JdbcClient database) {
    database
        .sql(
            """
            create table meting_commit
              (id bigint generated always as identity primary key, tekst text not null)
            """)
        .update();
    database.sql("grant insert on meting_commit to public").update();
  }

  /** Commits per second, over so many connections at once. */
  double meet(int verbindingen) throws Exception {
    ExecutorService werkers = Executors.newFixedThreadPool(verbindingen);
    try {
      long begin = System.nanoTime();
      List<Future<Integer>> tellingen = new ArrayList<>();
      for (int i = 0; i < verbindingen; i++) {
        tellingen.add(werkers.submit(() -> vul(begin + DUUR)));
      }
      long aantal = 0;
      for (Future<Integer> telling : tellingen) {
        aantal += telling.get();
      }
      return aantal * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    } finally {
      werkers.shutdown();
    }
  }

  private int vul(long tot) throws SQLException {
    int aantal = 0;
    try (Connection verbinding = database.verbind();
        PreparedStatement rij = verbinding.prepareStatement(RIJ)) {
      while (System.nanoTime() - tot < 0) {
        rij.setString(1, "rij " + aantal++);
        rij.executeUpdate();
      }
    }
    return aantal;
  }
}
