package nl.sluis.dossier;

import java.time.LocalDate;
import java.util.Optional;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers by which messages and declaraties are known. */
final class BerichtTabel {
  private final JdbcClient jdbc;

  BerichtTabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean kentIdentificatie(Berichtsoort soort, Header header) {
    return jdbc.sql(
            """
            select exists (select from bericht_identificatie
              where berichtsoort = ? and afzender = ? and identificatie = ?)
            """)
        .params(soort.name(), header.afzender(), header.identificatie())
        .query(Boolean.class)
        .single();
  }

  void voegToe(Berichtsoort soort, Header header) {
    jdbc.sql(
            """
            insert into bericht_identificatie (gemeente, berichtsoort, afzender, identificatie)
            values (?, ?, ?, ?)
            """)
        .params(
            Partijen.van(soort, header).gemeente(),
            soort.name(),
            header.afzender(),
            header.identificatie())
        .update();
  }

  /** Whether the aanbieder used the number, whatever the gemeente. */
  boolean kentDeclaratieNummer(Partijen partijen, String nummer) {
    return jdbc.sql(
            """
            select exists (select from declaratie
              where aanbieder = ? and domein = ? and declaratie_nummer = ?)
            """)
        .params(partijen.aanbieder(), partijen.domein(), nummer)
        .query(Boolean.class)
        .single();
  }

  Optional<LocalDate> laatstePeriode(Partijen partijen) {
    return jdbc.sql(
            """
            select begindatum from declaratie
            where gemeente = ? and domein = ? and aanbieder = ?
            order by begindatum desc limit 1
            """)
        .params(partijen.kolommen())
        .query(LocalDate.class)
        .optional();
  }

  /** Gives the id of the new declaratie. */
  long voegToe(Partijen partijen, Declaratie declaratie) {
    Periode periode = declaratie.declaratiePeriode();
    return jdbc.sql(
            """
            insert into declaratie
              (gemeente, domein, aanbieder, declaratie_nummer, begindatum, einddatum)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            partijen.gemeente(),
            partijen.domein(),
            partijen.aanbieder(),
            declaratie.declaratieNummer(),
            Kolom.datum(periode.begindatum()),
            Kolom.datum(periode.einddatum()))
        .query(Long.class)
        .single();
  }
}
