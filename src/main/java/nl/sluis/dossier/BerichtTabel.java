package nl.sluis.dossier;

import static nl.sluis.dossier.Kolom.kolom;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.transactie.PerTransactie;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers by which messages and declaraties are known. */
final class BerichtTabel {
  private final JdbcClient jdbc;
  private final PerTransactie<List<Nieuw>> nieuwe;

  BerichtTabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.nieuwe = PerTransactie.verzameld(ArrayList::new, this::schrijf);
  }

  /** What no two messages have in common. */
  record Kenmerk(String berichtsoort, String afzender, String identificatie) {
    static Kenmerk van(Berichtsoort soort, Header header) {
      return new Kenmerk(soort.name(), header.afzender(), header.identificatie());
    }
  }

  private record Nieuw(String gemeente, Kenmerk kenmerk) {}

  boolean kentIdentificatie(Kenmerk kenmerk) {
    return bekende(List.of(kenmerk)).contains(kenmerk);
  }

  /** Those among these by which a message is known. */
  Set<Kenmerk> bekende(List<Kenmerk> kenmerken) {
    Set<Kenmerk> bekend =
        jdbc.sql(
                """
                select gezocht.* from unnest(?::text[], ?::text[], ?::text[])
                  as gezocht (berichtsoort, afzender, identificatie)
                cross join lateral (
                  select from bericht_identificatie as bekend
                  where bekend.berichtsoort = gezocht.berichtsoort
                    and bekend.afzender = gezocht.afzender
                    and bekend.identificatie = gezocht.identificatie limit 1) as bekend
                """)
            .param(kolom(kenmerken, Kenmerk::berichtsoort))
            .param(kolom(kenmerken, Kenmerk::afzender))
            .param(kolom(kenmerken, Kenmerk::identificatie))
            .query(
                (rij, nummer) -> new Kenmerk(rij.getString(1), rij.getString(2), rij.getString(3)))
            .set();
    nieuwe.totNu().stream().flatMap(List::stream).map(Nieuw::kenmerk).forEach(bekend::add);
    return bekend;
  }

  /** It is written at the end of the transaction, and known from now on. */
  void voegToe(Berichtsoort soort, Header header) {
    nieuwe.nu().add(new Nieuw(Partijen.van(soort, header).gemeente(), Kenmerk.van(soort, header)));
  }

  /** In one order, so that no two transactions wait for each other. */
  private void schrijf(List<Nieuw> nieuw) {
    jdbc.sql(
            """
            insert into bericht_identificatie (gemeente, berichtsoort, afzender, identificatie)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
              as nieuw (gemeente, berichtsoort, afzender, identificatie)
            order by berichtsoort, afzender, identificatie
            """)
        .param(kolom(nieuw, Nieuw::gemeente))
        .param(kolom(nieuw, Nieuw::kenmerk, Kenmerk::berichtsoort))
        .param(kolom(nieuw, Nieuw::kenmerk, Kenmerk::afzender))
        .param(kolom(nieuw, Nieuw::kenmerk, Kenmerk::identificatie))
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
  long voegToe(Partijen partijen, Header header, Declaratie declaratie) {
    Periode periode = declaratie.declaratiePeriode();
    return jdbc.sql(
            """
            insert into declaratie
              (gemeente, domein, aanbieder, declaratie_nummer, begindatum, einddatum,
               identificatie)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            partijen.gemeente(),
            partijen.domein(),
            partijen.aanbieder(),
            declaratie.declaratieNummer(),
            Kolom.datum(periode.begindatum()),
            Kolom.datum(periode.einddatum()),
            header.identificatie())
        .query(Long.class)
        .single();
  }
}
