package nl.sluis.dossier;

import static nl.sluis.dossier.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Code;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.Client;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The toewijzingen with all their versions. */
final class ToewijzingTabel {
  private final JdbcClient jdbc;
  private final Clientkolom clienten;

  ToewijzingTabel(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
  }

  /**
   * The Bsn's among these that are, or were, of a client.
   *
   * @param gevonden toewijzingen between the same parties, whose clients need not be looked up
   */
  Set<String> clienten(Partijen partijen, Bekenden bekenden, Collection<Toewijzing> gevonden) {
    Set<String> clienten = gevonden.stream().map(Toewijzing::bsn).collect(Collectors.toSet());
    String[] gezocht =
        bekenden.opPseudoniem().entrySet().stream()
            .filter(client -> !clienten.contains(client.getValue()))
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    if (gezocht.length > 0) {
      jdbc.sql(
              """
              select distinct bsn from toewijzing
              where gemeente = ? and domein = ? and aanbieder = ? and bsn = any(?)
              """)
          .params(partijen.kolommen())
          .param(gezocht)
          .query(String.class)
          .list()
          .forEach(pseudoniem -> clienten.add(bekenden.opPseudoniem().get(pseudoniem)));
    }
    return clienten;
  }

  /** The current versions, by number. */
  Map<Long, Toewijzing> actuele(Partijen partijen, Collection<Long> nummers) {
    return actuele(partijen, nummers, Bekenden.GEEN);
  }

  /** The same, of which these are probably the clients. */
  Map<Long, Toewijzing> actuele(Partijen partijen, Collection<Long> nummers, Bekenden bekenden) {
    if (nummers.isEmpty()) {
      return Map.of();
    }
    return opNummer(
        bekenden,
        jdbc.sql(
                """
                select * from toewijzing
                where gemeente = ? and domein = ? and aanbieder = ?
                  and toewijzing_nummer = any(?) and actueel
                """)
            .params(partijen.kolommen())
            .param(nummers.toArray(Long[]::new)));
  }

  /** The current versions between these, without those that were taken back. */
  List<Toewijzing> alle(Partijen partijen) {
    return jdbc.sql(
            """
            select * from toewijzing
            where gemeente = ? and domein = ? and aanbieder = ? and actueel and not verwijderd
            order by toewijzing_nummer
            """)
        .params(partijen.kolommen())
        .query(this::lees)
        .list();
  }

  /** Those that were taken back while something approved on them is not credited. */
  List<Toewijzing> verwijderdMetOpenDebetten(Partijen partijen) {
    return jdbc.sql(
            """
            select * from toewijzing
            where gemeente = ? and domein = ? and aanbieder = ? and actueel and verwijderd
              and exists (select from prestatie
                where prestatie.gemeente = toewijzing.gemeente
                  and prestatie.domein = toewijzing.domein
                  and prestatie.aanbieder = toewijzing.aanbieder
                  and prestatie.toewijzing_nummer = toewijzing.toewijzing_nummer
                  and goedgekeurd and debet_credit = 'D' and not gecrediteerd)
            order by toewijzing_nummer
            """)
        .params(partijen.kolommen())
        .query(this::lees)
        .list();
  }

  /** The current versions of one client, without those that were taken back. */
  List<Toewijzing> vanClient(Partijen partijen, String bsn) {
    return vanClienten(List.of(clienten.sleutel(partijen, bsn))).get(0);
  }

  /** The same of each of these, in their order. */
  List<List<Toewijzing>> vanClienten(List<Clientsleutel> sleutels) {
    return PerPlek.verdeel(
        sleutels.size(),
        jdbc.sql(
                """
                select toewijzing.*, plek from %s
                cross join lateral (
                  select * from toewijzing
                  where toewijzing.gemeente = gezocht.gemeente
                    and toewijzing.domein = gezocht.domein
                    and toewijzing.aanbieder = gezocht.aanbieder
                    and toewijzing.bsn = gezocht.bsn and actueel and not verwijderd
                  order by toewijzing_nummer) as toewijzing
                order by plek, toewijzing_nummer
                """
                    .formatted(Clientsleutel.GEZOCHT))
            .params(Clientsleutel.kolommen(sleutels)),
        this::lees);
  }

  /** The same of any aanbieder, without those that were taken back. */
  Map<Long, Toewijzing> inGemeente(Partijen partijen, Collection<Long> nummers) {
    return opNummer(
        Bekenden.GEEN,
        jdbc.sql(
                """
                select * from toewijzing
                where gemeente = ? and domein = ?
                  and toewijzing_nummer = any(?) and actueel and not verwijderd
                """)
            .params(partijen.gemeente(), partijen.domein())
            .param(nummers.toArray(Long[]::new)));
  }

  /** Of any aanbieder, those that were taken back too. */
  Set<Long> gebruikteNummers(String domein, String gemeente, long van, long tot) {
    return jdbc.sql(
            """
            select toewijzing_nummer from toewijzing
            where toewijzing_nummer between ? and ? and gemeente = ? and domein = ? and actueel
            """)
        .params(van, tot, gemeente, domein)
        .query(Long.class)
        .set();
  }

  private Map<Long, Toewijzing> opNummer(Bekenden bekenden, JdbcClient.StatementSpec vraag) {
    Map<Long, Toewijzing> gevonden = new HashMap<>();
    vraag.query(
        rij -> {
          Toewijzing toewijzing = lees(rij, bekenden);
          gevonden.put(toewijzing.nummer(), toewijzing);
        });
    return gevonden;
  }

  /** Every version is kept, also one that is older than what is there. */
  void voegToe(Partijen partijen, Header header, Client client) {
    List<Toewijzing> versies =
        client.toegewezenProducten().stream()
            .map(product -> Toewijzing.van(partijen.aanbieder(), client.bsn(), product))
            .toList();
    Map<Long, Toewijzing> voorheen =
        actuele(partijen, versies.stream().map(Toewijzing::nummer).toList());
    Map<Long, Toewijzing> voortaan = new HashMap<>(voorheen);
    versies.forEach(versie -> voortaan.merge(versie.nummer(), versie, Toewijzing::actueleMet));
    voortaan.values().removeAll(voorheen.values());
    if (voorheen.keySet().stream().anyMatch(voortaan::containsKey)) {
      vervang(partijen, voortaan.keySet());
    }
    voegToe(partijen, header, versies, versie -> versie == voortaan.get(versie.nummer()));
  }

  private void vervang(Partijen partijen, Set<Long> nummers) {
    jdbc.sql(
            """
            update toewijzing set actueel = false
            where gemeente = ? and domein = ? and aanbieder = ?
              and toewijzing_nummer = any(?) and actueel
            """)
        .params(partijen.kolommen())
        .param(nummers.toArray(Long[]::new))
        .update();
  }

  private void voegToe(
      Partijen partijen, Header header, List<Toewijzing> versies, Predicate<Toewijzing> actueel) {
    Clientkolom.Kolommen client = clienten.kolommen(versies, Toewijzing::bsn);
    // one statement with arrays: fast, and unlike a batch its failure does not quote the values
    jdbc.sql(
            """
            insert into toewijzing (gemeente, domein, aanbieder, sleutel, identificatie,
              toewijzing_nummer, bsn,
              bsn_dicht, referentie_aanbieder, product_categorie, product_code,
              toewijzingsdatum,
              toewijzingstijd, ingangsdatum, einddatum, reden_wijziging, volume, eenheid,
              frequentie, budget, actueel, verwijderd)
            select ?, ?, ?, ?, ?, *
            from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[],
              ?::date[], ?::text[], ?::date[], ?::date[], ?::text[], ?::bigint[], ?::text[], ?::text[],
              ?::bigint[], ?::boolean[], ?::boolean[])
            """)
        .params(partijen.kolommen())
        .param(client.sleutel())
        .param(header.identificatie())
        .param(kolom(versies, Toewijzing::nummer))
        .param(client.pseudoniemen())
        .param(client.dicht())
        .param(kolom(versies, Toewijzing::referentieAanbieder))
        .param(kolom(versies, Toewijzing::product, Product::categorie))
        .param(kolom(versies, Toewijzing::product, Product::code))
        .param(kolom(versies, Toewijzing::toewijzingsdatum, Kolom::datum))
        .param(kolom(versies, versie -> versie.toewijzingstijd().tekst()))
        .param(kolom(versies, Toewijzing::ingangsdatum, Kolom::datum))
        .param(kolom(versies, Toewijzing::einddatum, Kolom::datum))
        .param(kolom(versies, Toewijzing::redenWijziging, Code::code))
        .param(kolom(versies, Toewijzing::omvang, Omvang::volume))
        .param(kolom(versies, Toewijzing::omvang, omvang -> omvang.eenheid().code()))
        .param(kolom(versies, Toewijzing::omvang, omvang -> omvang.frequentie().code()))
        .param(kolom(versies, Toewijzing::budget))
        .param(kolom(versies, actueel::test))
        .param(kolom(versies, Toewijzing::isVerwijderd))
        .update();
  }

  private Toewijzing lees(ResultSet rij, int nummer) throws SQLException {
    return lees(rij, Bekenden.GEEN);
  }

  private Toewijzing lees(ResultSet rij, Bekenden bekenden) throws SQLException {
    return new Toewijzing(
        rij.getLong("toewijzing_nummer"),
        rij.getString("aanbieder"),
        clienten.bsn(rij, bekenden),
        rij.getString("referentie_aanbieder"),
        rij.getString("product_categorie") == null
            ? null
            : new Product(rij.getString("product_categorie"), rij.getString("product_code")),
        Kolom.datum(rij, "toewijzingsdatum"),
        new Tijd(rij.getString("toewijzingstijd")),
        Kolom.datum(rij, "ingangsdatum"),
        rij.getObject("einddatum", LocalDate.class),
        rij.getString("reden_wijziging") == null
            ? null
            : Kolom.code(rij, "reden_wijziging", RedenWijziging.values()),
        rij.getString("eenheid") == null
            ? null
            : new Omvang(
                rij.getLong("volume"),
                Kolom.code(rij, "eenheid", Eenheid.values()),
                Kolom.code(rij, "frequentie", Frequentie.values())),
        Kolom.getal(rij, "budget"));
  }
}
