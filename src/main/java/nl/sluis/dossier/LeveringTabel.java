package nl.sluis.dossier;

import static nl.sluis.dossier.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The starts and stops, those that were taken back too. */
final class LeveringTabel {
  private final JdbcClient jdbc;
  private final Clientkolom clienten;

  LeveringTabel(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
  }

  /** Of each of these clients what was not taken back, in the order of arrival. */
  List<List<Levering>> geldend(List<Clientsleutel> sleutels) {
    return PerPlek.verdeel(
        sleutels.size(),
        jdbc.sql(
                """
                select levering.*, plek from %s
                cross join lateral (
                  select * from levering
                  where levering.gemeente = gezocht.gemeente and levering.domein = gezocht.domein
                    and levering.aanbieder = gezocht.aanbieder and levering.bsn = gezocht.bsn
                    and not ingetrokken
                  order by id) as levering
                order by plek, id
                """
                    .formatted(Clientsleutel.GEZOCHT))
            .params(Clientsleutel.kolommen(sleutels)),
        LeveringTabel::lees);
  }

  /** Removals first, so that what they free may come back in the same message (D29). */
  void verwerk(Partijen partijen, Header header, String bsn, List<MetLevering> lijnen) {
    trekIn(partijen, bsn, leveringen(lijnen, true));
    voegToe(partijen, header, bsn, leveringen(lijnen, false));
  }

  private static List<Levering> leveringen(List<MetLevering> lijnen, boolean verwijdering) {
    return lijnen.stream()
        .filter(lijn -> lijn.isVerwijdering() == verwijdering)
        .map(Levering::van)
        .toList();
  }

  private void trekIn(Partijen partijen, String bsn, List<Levering> weg) {
    if (weg.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update levering set ingetrokken = true
            from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[])
              as weg (toewijzing_nummer, product_categorie, product_code, begindatum, einddatum,
                reden)
            where gemeente = ? and domein = ? and aanbieder = ? and bsn = ? and not ingetrokken
              and levering.toewijzing_nummer is not distinct from weg.toewijzing_nummer
              and levering.product_categorie is not distinct from weg.product_categorie
              and levering.product_code is not distinct from weg.product_code
              and levering.begindatum = weg.begindatum
              and levering.einddatum is not distinct from weg.einddatum
              and levering.reden is not distinct from weg.reden
            """)
        .params(kolommen(weg))
        .params(partijen.kolommen())
        .param(clienten.pseudoniem(bsn))
        .update();
  }

  private void voegToe(Partijen partijen, Header header, String bsn, List<Levering> nieuw) {
    if (nieuw.isEmpty()) {
      return;
    }
    Clientkolom.Kolommen client = clienten.kolommen(bsn);
    jdbc.sql(
            """
            insert into levering (gemeente, domein, aanbieder, bsn, bsn_dicht, sleutel,
              identificatie, toewijzing_nummer, product_categorie, product_code, begindatum, einddatum, reden, ingetrokken)
            select ?, ?, ?, ?, ?, ?, ?, nieuw.*, false
            from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[]) as nieuw
            """)
        .params(partijen.kolommen())
        .params(client.pseudoniemen()[0], client.dicht()[0], client.sleutel())
        .param(header.identificatie())
        .params(kolommen(nieuw))
        .update();
  }

  private static List<Object> kolommen(List<Levering> leveringen) {
    return List.of(
        kolom(leveringen, Levering::toewijzingNummer),
        kolom(leveringen, Levering::product, Product::categorie),
        kolom(leveringen, Levering::product, Product::code),
        kolom(leveringen, Levering::begindatum, Kolom::datum),
        kolom(leveringen, Levering::einddatum, Kolom::datum),
        kolom(leveringen, Levering::redenBeeindiging));
  }

  private static Levering lees(ResultSet rij, int nummer) throws SQLException {
    return new Levering(
        Kolom.getal(rij, "toewijzing_nummer"),
        rij.getString("product_categorie") == null
            ? null
            : new Product(rij.getString("product_categorie"), rij.getString("product_code")),
        Kolom.datum(rij, "begindatum"),
        rij.getObject("einddatum", LocalDate.class),
        rij.getString("reden"));
  }
}
