package nl.sluis.console.zoekvragen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.lijst.Zoeklijst.Gezien;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The selections that are kept: one's own, and those shared by others of the same deelnemer. */
@Component
@Lazy
class Zoekvragen {
  /** So that a page with all their counts stays quick. */
  static final int HOOGSTENS = 20;

  private static final String VAN_ONS =
      """
      select zoekvraag.*, zoekvraag.wie = :wie as mijn, gezien.moment, gezien.nummer
      from zoekvraag
      left join zoekvraag_gezien gezien on gezien.zoekvraag = zoekvraag.id and gezien.wie = :wie
      where deelnemer = :deelnemer and (zoekvraag.wie = :wie or gedeeld)
      """;
  private static final String MIJN = "deelnemer = :deelnemer and wie = :wie";

  private final JdbcClient database;
  private final Clock klok;

  Zoekvragen(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /** One's own first, each in the order in which they were kept. */
  List<Zoekvraag> lijst(Identiteit wie) {
    return vraag(VAN_ONS + " order by zoekvraag.wie <> :wie, id limit :hoogstens", wie)
        .param("hoogstens", 3 * HOOGSTENS)
        .query(Zoekvragen::lees)
        .list();
  }

  /** One that is his, or shared with him. */
  Optional<Zoekvraag> vind(long id, Identiteit wie) {
    return vraag(VAN_ONS + " and id = :id", wie).param("id", id).query(Zoekvragen::lees).optional();
  }

  /**
   * Keeps one; the same selection anew gets this name, and is shared so.
   *
   * @return false when he has as many as one may have
   */
  boolean bewaar(
      String pad, String vraag, String naam, boolean gedeeld, @Nullable Rol rol, Identiteit wie) {
    long andere =
        vraag(
                "select count(*) from zoekvraag where not (pad = :pad and vraag = :vraag) and "
                    + MIJN,
                wie)
            .param("pad", pad)
            .param("vraag", vraag)
            .query(Long.class)
            .single();
    if (andere >= HOOGSTENS) {
      return false;
    }
    vraag(
            """
            insert into zoekvraag (deelnemer, wie, naam, pad, vraag, gedeeld, voor_rol)
            values (:deelnemer, :wie, :naam, :pad, :vraag, :gedeeld, :rol)
            on conflict (deelnemer, wie, pad, vraag) do update
              set naam = excluded.naam, gedeeld = excluded.gedeeld, voor_rol = excluded.voor_rol
            """,
            wie)
        .param("naam", naam)
        .param("pad", pad)
        .param("vraag", vraag)
        .param("gedeeld", gedeeld)
        .param("rol", rol == null ? null : rol.name())
        .update();
    return true;
  }

  /** He looked at it: what is there now is not new to him. */
  void gezien(long id, long nummer) {
    database
        .sql(
            """
            insert into zoekvraag_gezien (zoekvraag, wie, moment, nummer)
            values (:id, :wie, :nu, :nummer)
            on conflict (zoekvraag, wie) do update
              set moment = excluded.moment, nummer = excluded.nummer
            """)
        .param("id", id)
        .param("wie", Bezoeker.ik())
        .param("nu", OffsetDateTime.now(klok))
        .param("nummer", nummer)
        .update();
  }

  /** Takes away one of his own; of another nothing changes. */
  void verwijder(long id, Identiteit wie) {
    vraag("delete from zoekvraag where id = :id and " + MIJN, wie).param("id", id).update();
  }

  private JdbcClient.StatementSpec vraag(String sql, Identiteit wie) {
    return database
        .sql(sql)
        .param("deelnemer", Objects.requireNonNullElse(wie.deelnemer(), ""))
        .param("wie", Bezoeker.ik());
  }

  private static Zoekvraag lees(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime moment = rij.getObject("moment", OffsetDateTime.class);
    String rol = rij.getString("voor_rol");
    return new Zoekvraag(
        rij.getLong("id"),
        rij.getString("naam"),
        rij.getString("pad"),
        rij.getString("vraag"),
        rij.getBoolean("mijn"),
        rij.getBoolean("gedeeld"),
        rol == null ? null : Rol.valueOf(rol),
        moment == null ? null : new Gezien(moment.toInstant(), rij.getLong("nummer")));
  }
}
