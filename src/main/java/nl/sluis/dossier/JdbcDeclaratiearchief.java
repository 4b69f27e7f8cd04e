package nl.sluis.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Processed declaraties in PostgreSQL, in one query. It reads the whole table of prestaties: an
 * index on the declaratie would cost every message something, for what is asked a few times a year.
 */
@Repository
class JdbcDeclaratiearchief implements Declaratiearchief {
  private final JdbcClient jdbc;
  private final PrestatieTabel prestaties;

  JdbcDeclaratiearchief(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.prestaties = new PrestatieTabel(jdbc, clienten);
  }

  @Override
  public List<VerwerkteDeclaratie> declaraties(String gemeente, YearMonth maand) {
    Map<Long, Opbouw> declaraties = new LinkedHashMap<>();
    jdbc.sql(
            """
            select declaratie.declaratie_nummer, declaratie.begindatum as periode_begin,
              declaratie.einddatum as periode_einde, prestatie.*
            from declaratie join prestatie on prestatie.declaratie_id = declaratie.id
              and prestatie.gemeente = declaratie.gemeente
            where declaratie.gemeente = ? and declaratie.begindatum = ?
            order by declaratie.domein, declaratie.aanbieder, declaratie.id, prestatie.id
            """)
        .param(gemeente)
        .param(maand.atDay(1))
        .query(
            rij -> {
              Opbouw opbouw = declaraties.get(rij.getLong("declaratie_id"));
              if (opbouw == null) {
                opbouw = Opbouw.van(rij);
                declaraties.put(rij.getLong("declaratie_id"), opbouw);
              }
              opbouw.prestaties.add(prestaties.lees(rij, rij.getRow()));
            });
    return declaraties.values().stream().map(Opbouw::declaratie).toList();
  }

  /** A declaratie whose prestaties are being read. */
  private record Opbouw(
      Partijen partijen, String nummer, Periode periode, List<EerderePrestatie> prestaties) {

    static Opbouw van(ResultSet rij) throws SQLException {
      return new Opbouw(
          new Partijen(
              Standaard.metDomein(rij.getString("domein")).orElseThrow(),
              rij.getString("gemeente"),
              rij.getString("aanbieder")),
          rij.getString("declaratie_nummer"),
          new Periode(Kolom.datum(rij, "periode_begin"), Kolom.datum(rij, "periode_einde")),
          new ArrayList<>());
    }

    VerwerkteDeclaratie declaratie() {
      return new VerwerkteDeclaratie(partijen, nummer, periode, prestaties);
    }
  }
}
