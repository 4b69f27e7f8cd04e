package nl.sluis.dossier;

import static nl.sluis.dossier.Kolom.kolom;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Plafondpost;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sums of the open debet prestaties by product, day of begin and Eenheid, which change with
 * them.
 */
final class Productsomtabel {
  private final JdbcClient jdbc;

  Productsomtabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of these products, of which the ProductPeriode begins in these days. */
  List<Plafondpost> posten(Partijen partijen, Set<String> productcodes, Periode begin) {
    return jdbc.sql(
            """
            select * from productsom
            where gemeente = ? and domein = ? and aanbieder = ? and product_code = any(?)
              and begindatum between ? and ? and aantal > 0
            """)
        .params(partijen.kolommen())
        .param(productcodes.toArray(String[]::new))
        .param(begin.begindatum())
        .param(begin.einddatum())
        .query(
            (rij, nummer) ->
                new Plafondpost(
                    new Product(rij.getString("product_categorie"), rij.getString("product_code")),
                    Kolom.datum(rij, "begindatum"),
                    Kolom.code(rij, "eenheid", Eenheid.values()),
                    rij.getLong("aantal"),
                    rij.getLong("volume"),
                    rij.getLong("bedrag")))
        .list();
  }

  private record Sleutel(Product product, LocalDate begindatum, Eenheid eenheid) {
    static final Comparator<Sleutel> VOLGORDE =
        Comparator.comparing((Sleutel sleutel) -> sleutel.product.categorie())
            .thenComparing(sleutel -> String.valueOf(sleutel.product.code()))
            .thenComparing(Sleutel::begindatum)
            .thenComparing(Sleutel::eenheid);
  }

  /** Adds those that are open, of which none was there before. */
  void telOp(Partijen partijen, Collection<EerderePrestatie> prestaties) {
    Map<Sleutel, Plafondpost> sommen = new TreeMap<>(Sleutel.VOLGORDE);
    prestaties.stream()
        .filter(EerderePrestatie::isOpenDebet)
        .map(EerderePrestatie::post)
        .forEach(
            post ->
                sommen.merge(
                    new Sleutel(post.product(), Kolom.datum(post.begindatum()), post.eenheid()),
                    post,
                    Productsomtabel::samen));
    if (sommen.isEmpty()) {
      return;
    }
    Collection<Sleutel> sleutels = sommen.keySet();
    Collection<Plafondpost> posten = sommen.values();
    jdbc.sql(
            """
            insert into productsom (gemeente, domein, aanbieder, product_categorie, product_code,
              begindatum, eenheid, aantal, volume, bedrag)
            select ?, ?, ?, * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[],
              ?::bigint[], ?::bigint[])
            on conflict (aanbieder, product_code, begindatum, gemeente, domein, product_categorie,
              eenheid)
            do update set aantal = productsom.aantal + excluded.aantal,
              volume = productsom.volume + excluded.volume,
              bedrag = productsom.bedrag + excluded.bedrag
            """)
        .params(partijen.kolommen())
        .param(kolom(sleutels, Sleutel::product, Product::categorie))
        .param(kolom(sleutels, Sleutel::product, Product::code))
        .param(kolom(sleutels, Sleutel::begindatum))
        .param(kolom(sleutels, sleutel -> sleutel.eenheid().code()))
        .param(kolom(posten, Plafondpost::aantal))
        .param(kolom(posten, Plafondpost::volume))
        .param(kolom(posten, Plafondpost::bedrag))
        .update();
  }

  private static Plafondpost samen(Plafondpost een, Plafondpost ander) {
    return new Plafondpost(
        een.product(),
        een.begindatum(),
        een.eenheid(),
        een.aantal() + ander.aantal(),
        Math.addExact(een.volume(), ander.volume()),
        Math.addExact(een.bedrag(), ander.bedrag()));
  }

  /** Has the open prestaties with these ReferentieNummers credited, and takes them off the sums. */
  void neemTerug(Partijen partijen, List<String> nummers) {
    if (nummers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with terug as (
              update prestatie set gecrediteerd = true
              where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder
                and referentie_nummer = any(:nummers)
                and goedgekeurd and debet_credit = 'D' and not gecrediteerd
              returning product_categorie, product_code, begindatum, eenheid, geleverd_volume,
                bedrag),
            weg as (
              select product_categorie, product_code, begindatum, eenheid, count(*) as aantal,
                sum(geleverd_volume)::bigint as volume, sum(bedrag)::bigint as bedrag
              from terug group by product_categorie, product_code, begindatum, eenheid)
            update productsom set aantal = productsom.aantal - weg.aantal,
              volume = productsom.volume - weg.volume, bedrag = productsom.bedrag - weg.bedrag
            from weg
            where productsom.gemeente = :gemeente and productsom.domein = :domein
              and productsom.aanbieder = :aanbieder
              and productsom.product_categorie = weg.product_categorie
              and productsom.product_code = weg.product_code
              and productsom.begindatum = weg.begindatum and productsom.eenheid = weg.eenheid
            """)
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .param("aanbieder", partijen.aanbieder())
        .param("nummers", nummers.toArray(String[]::new))
        .update();
  }
}
