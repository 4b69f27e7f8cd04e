package nl.sluis.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Processed declaraties in PostgreSQL. Their prestaties are found by a summary of where they stand:
 * a whole index on the declaratie would cost every message something, for what is asked a few times
 * a year.
 */
@Repository
class JdbcDeclaratiearchief implements Declaratiearchief {
  private static final String DECLARATIES =
      """
      select declaratie.declaratie_nummer, declaratie.begindatum as periode_begin,
        declaratie.einddatum as periode_einde, prestatie.*
      from declaratie join prestatie on prestatie.declaratie_id = declaratie.id
        and prestatie.gemeente = declaratie.gemeente
      """;

  private final JdbcClient jdbc;
  private final PrestatieTabel prestaties;

  JdbcDeclaratiearchief(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.prestaties = new PrestatieTabel(jdbc, clienten);
  }

  @Override
  public List<VerwerkteDeclaratie> declaraties(String gemeente, YearMonth maand) {
    return lees(
        jdbc.sql(
                """
                %s
                where declaratie.gemeente = ? and declaratie.begindatum = ?
                order by declaratie.domein, declaratie.aanbieder, declaratie.id, prestatie.id
                """
                    .formatted(DECLARATIES))
            .param(gemeente)
            .param(maand.atDay(1)));
  }

  @Override
  public List<Long> nummers(Collection<String> gemeenten, YearMonth van, YearMonth tot) {
    return jdbc.sql(
            """
            select id from declaratie
            where gemeente = any(:gemeenten) and begindatum between :van and :tot
            order by gemeente, domein, aanbieder, id
            """)
        .param("gemeenten", gemeenten.toArray(String[]::new))
        .param("van", van.atDay(1))
        .param("tot", tot.atEndOfMonth())
        .query(Long.class)
        .list();
  }

  /** The number twice: the planner does not take it from one table to the other's index. */
  @Override
  public Optional<VerwerkteDeclaratie> declaratie(long nummer) {
    return lees(
            jdbc.sql(
                    """
                    %s
                    where declaratie.id = ? and prestatie.declaratie_id = ?
                    order by prestatie.id
                    """
                        .formatted(DECLARATIES))
                .param(nummer)
                .param(nummer))
        .stream()
        .findFirst();
  }

  private List<VerwerkteDeclaratie> lees(JdbcClient.StatementSpec vraag) {
    Map<Long, Opbouw> declaraties = new LinkedHashMap<>();
    vraag.query(
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
