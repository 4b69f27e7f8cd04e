package nl.sluis.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the register. */
final class VersieTabel {
  private final JdbcClient jdbc;

  VersieTabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until this transaction ends nobody else imports. */
  void vergrendel() {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('contracten', 0))) x")
        .query()
        .singleRow();
  }

  /** The number of the last version; 0 before the first import. */
  long laatste() {
    return jdbc.sql("select coalesce(max(nummer), 0) from contractversie")
        .query(Long.class)
        .single();
  }

  /** The newest first. */
  List<Contractversie> alle() {
    return jdbc.sql("select * from contractversie order by nummer desc")
        .query(VersieTabel::lees)
        .list();
  }

  void voegToe(Contractversie versie) {
    jdbc.sql(
            """
            insert into contractversie (nummer, moment, wie, gemeente, sha256, aantal_regels,
              nieuw, gewijzigd, vervallen)
            values (:nummer, :moment, :wie, :gemeente, :sha256, :regels, :nieuw, :gewijzigd,
              :vervallen)
            """)
        .param("nummer", versie.nummer())
        .param("moment", OffsetDateTime.ofInstant(versie.moment(), ZoneOffset.UTC))
        .param("wie", versie.wie())
        .param("gemeente", versie.gemeente())
        .param("sha256", versie.sha256())
        .param("regels", versie.regels())
        .param("nieuw", versie.nieuw())
        .param("gewijzigd", versie.gewijzigd())
        .param("vervallen", versie.vervallen())
        .update();
  }

  private static Contractversie lees(ResultSet rij, int nummer) throws SQLException {
    return new Contractversie(
        rij.getLong("nummer"),
        rij.getObject("moment", OffsetDateTime.class).toInstant(),
        rij.getString("wie"),
        rij.getString("gemeente"),
        rij.getString("sha256"),
        rij.getInt("aantal_regels"),
        rij.getInt("nieuw"),
        rij.getInt("gewijzigd"),
        rij.getInt("vervallen"));
  }
}
