package nl.sluis.dossier;

import static nl.sluis.dossier.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Gedeclareerd;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The prestaties of processed declaraties, refused ones too. */
final class PrestatieTabel {
  /** So many rows in one statement: more is no quicker, and takes memory. */
  private static final int PER_KEER = 4_000;

  private final JdbcClient jdbc;
  private final Clientkolom clienten;

  PrestatieTabel(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
  }

  /** The ReferentieNummers among these that the aanbieder used, whatever the gemeente. */
  Set<String> referenties(Partijen partijen, Set<String> nummers) {
    return jdbc.sql(
            """
            select referentie_nummer from prestatie
            where aanbieder = :aanbieder and domein = :domein
              and referentie_nummer = any(:nummers) and goedgekeurd
            union
            select referentie_nummer from prestatie
            where aanbieder = :aanbieder and domein = :domein
              and referentie_nummer = any(:nummers) and not goedgekeurd
            """)
        .param("aanbieder", partijen.aanbieder())
        .param("domein", partijen.domein())
        .param("nummers", nummers.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** By ReferentieNummer; where it was used more than once the approved one, or the last. */
  Map<String, EerderePrestatie> prestaties(Partijen partijen, Set<String> nummers) {
    if (nummers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (referentie_nummer) * from (
              select * from prestatie
              where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder
                and referentie_nummer = any(:nummers) and goedgekeurd
              union all
              select * from prestatie
              where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder
                and referentie_nummer = any(:nummers) and not goedgekeurd
            ) as genoemd
            order by referentie_nummer, goedgekeurd desc, id desc
            """)
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .param("aanbieder", partijen.aanbieder())
        .param("nummers", nummers.toArray(String[]::new))
        .query(this::lees)
        .stream()
        .collect(Collectors.toMap(EerderePrestatie::referentieNummer, prestatie -> prestatie));
  }

  /** The open ones among these. There is at most one of each, and it is found by its index. */
  Map<Debetsleutel, EerderePrestatie> openDebetten(Partijen partijen, Set<Debetsleutel> debetten) {
    if (debetten.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select debet.*
            from unnest(?::bigint[], ?::date[], ?::date[], ?::text[], ?::text[])
              as gezocht (nummer, begin, eind, categorie, code),
            lateral (
              select * from prestatie
              where gemeente = ? and domein = ? and aanbieder = ?
                and toewijzing_nummer = nummer and begindatum = begin and einddatum = eind
                and product_categorie = categorie and product_code = code
                and goedgekeurd and debet_credit = 'D' and not gecrediteerd
              limit 1
            ) as debet
            """)
        .param(kolom(debetten, Debetsleutel::toewijzingNummer))
        .param(kolom(debetten, sleutel -> Kolom.datum(sleutel.productPeriode().begindatum())))
        .param(kolom(debetten, sleutel -> Kolom.datum(sleutel.productPeriode().einddatum())))
        .param(kolom(debetten, Debetsleutel::productCategorie))
        .param(kolom(debetten, Debetsleutel::productCode))
        .params(partijen.kolommen())
        .query(this::lees)
        .stream()
        .collect(Collectors.toMap(Debetsleutel::van, prestatie -> prestatie, (een, zelfde) -> een));
  }

  /** The open ones on these toewijzingen, in the order of their ProductPeriode. */
  List<EerderePrestatie> openDebetten(Partijen partijen, Collection<Long> nummers) {
    return jdbc.sql(
            """
            select * from prestatie
            where gemeente = ? and domein = ? and aanbieder = ? and toewijzing_nummer = any(?)
              and goedgekeurd and debet_credit = 'D' and not gecrediteerd
            order by toewijzing_nummer, begindatum, id
            """)
        .params(partijen.kolommen())
        .param(nummers.toArray(Long[]::new))
        .query(this::lees)
        .list();
  }

  /** The same, of which the ProductPeriode begins in this month. */
  List<EerderePrestatie> openDebetten(
      Partijen partijen, Collection<Long> nummers, YearMonth maand) {
    return jdbc.sql(
            """
            select * from prestatie
            where gemeente = ? and domein = ? and aanbieder = ? and toewijzing_nummer = any(?)
              and begindatum between ? and ?
              and goedgekeurd and debet_credit = 'D' and not gecrediteerd
            order by toewijzing_nummer, begindatum, id
            """)
        .params(partijen.kolommen())
        .param(nummers.toArray(Long[]::new))
        .param(maand.atDay(1))
        .param(maand.atEndOfMonth())
        .query(this::lees)
        .list();
  }

  /**
   * What is open, by toewijzing.
   *
   * @param zonder ReferentieNummers that are left out of the sums
   */
  Openstaand openstaand(Partijen partijen, Set<Long> nummers, Collection<String> zonder) {
    Openstaand open = new Openstaand(new HashMap<>(), new HashMap<>());
    jdbc.sql(
            """
            select toewijzing_nummer, eenheid, telt, sum(geleverd_volume)::bigint as volume,
              sum(bedrag)::bigint as bedrag, max(einddatum) as laatste
            from (
              select *, %s as telt from prestatie
              where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder
                and toewijzing_nummer = any(:nummers)
                and goedgekeurd and debet_credit = 'D' and not gecrediteerd) as open
            group by toewijzing_nummer, eenheid, telt
            """
                // with nothing to leave out it need not be asked of every row
                .formatted(zonder.isEmpty() ? "true" : "referentie_nummer <> all(:zonder)"))
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .param("aanbieder", partijen.aanbieder())
        .param("nummers", nummers.toArray(Long[]::new))
        .param("zonder", zonder.toArray(String[]::new))
        .query(
            rij -> {
              long nummer = rij.getLong("toewijzing_nummer");
              LocalDate laatste = Kolom.datum(rij, "laatste");
              open.laatste()
                  .merge(nummer, laatste, (een, ander) -> een.isBefore(ander) ? ander : een);
              if (rij.getBoolean("telt")) {
                open.gedeclareerd()
                    .put(
                        nummer,
                        open.gedeclareerd()
                            .getOrDefault(nummer, Gedeclareerd.NIETS)
                            .plus(
                                Kolom.code(rij, "eenheid", Eenheid.values()),
                                rij.getLong("volume"),
                                rij.getLong("bedrag"),
                                laatste));
              }
            });
    return open;
  }

  /** The toewijzingen among these with an open debet prestatie. */
  Set<Long> metOpenPrestaties(Partijen partijen, Set<Long> nummers) {
    return jdbc.sql(
            """
            select distinct toewijzing_nummer from prestatie
            where gemeente = ? and domein = ? and aanbieder = ? and toewijzing_nummer = any(?)
              and goedgekeurd and debet_credit = 'D' and not gecrediteerd
            """)
        .params(partijen.kolommen())
        .param(nummers.toArray(Long[]::new))
        .query(Long.class)
        .set();
  }

  void voegToe(Partijen partijen, long declaratie, List<EerderePrestatie> prestaties) {
    for (int van = 0; van < prestaties.size(); van += PER_KEER) {
      voegDeelToe(
          partijen,
          declaratie,
          prestaties.subList(van, Math.min(prestaties.size(), van + PER_KEER)));
    }
  }

  private void voegDeelToe(Partijen partijen, long declaratie, List<EerderePrestatie> prestaties) {
    Clientkolom.Kolommen client = clienten.kolommen(prestaties, EerderePrestatie::bsn);
    // one statement with arrays: fast, and unlike a batch its failure does not quote the values
    jdbc.sql(
            """
            insert into prestatie (gemeente, domein, aanbieder, declaratie_id, gecrediteerd, sleutel, bsn,
              bsn_dicht, referentie_nummer, vorig_referentie_nummer, toewijzing_nummer, product_categorie,
              product_code, begindatum, einddatum, geleverd_volume, eenheid, product_tarief,
              bedrag, debet_credit, goedgekeurd)
            select ?, ?, ?, ?, false, ?, *
            from unnest(?::text[], ?::bytea[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
              ?::date[], ?::date[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
              ?::boolean[])
            """)
        .params(partijen.kolommen())
        .param(declaratie)
        .param(client.sleutel())
        .param(client.pseudoniemen())
        .param(client.dicht())
        .param(kolom(prestaties, EerderePrestatie::referentieNummer))
        .param(kolom(prestaties, EerderePrestatie::vorigReferentieNummer))
        .param(kolom(prestaties, EerderePrestatie::toewijzingNummer))
        .param(kolom(prestaties, EerderePrestatie::productCategorie))
        .param(kolom(prestaties, EerderePrestatie::productCode))
        .param(kolom(prestaties, prestatie -> Kolom.datum(prestatie.productPeriode().begindatum())))
        .param(kolom(prestaties, prestatie -> Kolom.datum(prestatie.productPeriode().einddatum())))
        .param(kolom(prestaties, EerderePrestatie::geleverdVolume))
        .param(kolom(prestaties, prestatie -> prestatie.eenheid().code()))
        .param(kolom(prestaties, EerderePrestatie::productTarief))
        .param(kolom(prestaties, EerderePrestatie::bedrag))
        .param(kolom(prestaties, prestatie -> prestatie.debetCredit().code()))
        .param(kolom(prestaties, EerderePrestatie::goedgekeurd))
        .update();
  }

  EerderePrestatie lees(ResultSet rij, int nummer) throws SQLException {
    return new EerderePrestatie(
        clienten.bsn(rij),
        rij.getString("referentie_nummer"),
        rij.getString("vorig_referentie_nummer"),
        rij.getLong("toewijzing_nummer"),
        rij.getString("product_categorie"),
        rij.getString("product_code"),
        new Periode(Kolom.datum(rij, "begindatum"), Kolom.datum(rij, "einddatum")),
        rij.getLong("geleverd_volume"),
        Kolom.code(rij, "eenheid", Eenheid.values()),
        Kolom.getal(rij, "product_tarief"),
        rij.getLong("bedrag"),
        Kolom.code(rij, "debet_credit", DebetCredit.values()),
        rij.getBoolean("goedgekeurd"),
        rij.getBoolean("gecrediteerd"));
  }
}
