package nl.sluis.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.VerzoekAntwoord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verzoeken, one row to a ReferentieAanbieder, with the last antwoord on it. */
final class VerzoekTabel {
  /** With whether anything was toegewezen on it. */
  private static final String RIJ =
      """
      verzoek.*, exists (select from toewijzing
          where toewijzing.gemeente = verzoek.gemeente and toewijzing.domein = verzoek.domein
            and toewijzing.aanbieder = verzoek.aanbieder
            and toewijzing.referentie_aanbieder = verzoek.referentie_aanbieder) as toegewezen
      """;

  private static final String VAN_CLIENTEN =
      """
      select verzoek.*, plek from %s
      cross join lateral (
        select %s from verzoek
        where verzoek.gemeente = gezocht.gemeente and verzoek.domein = gezocht.domein
          and verzoek.aanbieder = gezocht.aanbieder and verzoek.bsn = gezocht.bsn
        order by id) as verzoek
      order by plek, id
      """
          .formatted(Clientsleutel.GEZOCHT, RIJ);

  /**
   * Each looked up by itself, in its own index: between two parties there may be many verzoeken,
   * which is not what is to be expected of two parties, and then all of them would be read.
   */
  private static final String MET_REFERENTIE =
      """
      select %s from verzoek
      where bericht_id = any(array(
        select bericht_id from unnest(:waarde) as gezocht (referentie)
        cross join lateral (
          select bericht_id, gemeente from verzoek
          where aanbieder = :aanbieder and domein = :domein
            and referentie_aanbieder = gezocht.referentie limit 1) gevonden
        where gemeente = :gemeente))
      order by id
      """
          .formatted(RIJ);

  private final JdbcClient jdbc;
  private final Clientkolom clienten;

  VerzoekTabel(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
  }

  /** Those of each of these clients; all in one message are of one client. */
  List<List<Verzoek>> vanClienten(List<Clientsleutel> sleutels) {
    return PerPlek.verdeel(
            sleutels.size(),
            jdbc.sql(VAN_CLIENTEN).params(Clientsleutel.kolommen(sleutels)),
            (rij, nummer) -> Map.entry(rij.getLong("bericht_id"), lees(rij)))
        .stream()
        .map(
            rijen -> {
              Map<Long, Verzoek> perBericht = new LinkedHashMap<>();
              rijen.forEach(
                  rij -> perBericht.merge(rij.getKey(), rij.getValue(), VerzoekTabel::samen));
              return List.copyOf(perBericht.values());
            })
        .toList();
  }

  /** The verzoeken with these ReferentieAanbieders, by each of them. */
  Map<String, Verzoek> opReferentie(Partijen partijen, Set<String> referenties) {
    if (referenties.isEmpty()) {
      return Map.of();
    }
    Map<String, Verzoek> gevonden = new HashMap<>();
    for (Verzoek verzoek : verzoeken(partijen, referenties)) {
      verzoek.referenties().forEach(referentie -> gevonden.put(referentie.nummer(), verzoek));
    }
    gevonden.keySet().retainAll(referenties);
    return gevonden;
  }

  private Collection<Verzoek> verzoeken(Partijen partijen, Set<String> referenties) {
    Map<Long, Verzoek> perBericht = new LinkedHashMap<>();
    jdbc.sql(MET_REFERENTIE)
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .param("aanbieder", partijen.aanbieder())
        .param("waarde", referenties.toArray(String[]::new))
        .query(
            rij -> {
              perBericht.merge(rij.getLong("bericht_id"), lees(rij), VerzoekTabel::samen);
            });
    return perBericht.values();
  }

  private static Verzoek samen(Verzoek een, Verzoek ander) {
    List<Verzoek.Referentie> referenties = new ArrayList<>(een.referenties());
    referenties.addAll(ander.referenties());
    return new Verzoek(een.vorm(), een.dagtekening(), een.bsn(), List.copyOf(referenties));
  }

  /**
   * The ReferentieAanbieders among these that the aanbieder used, whatever the gemeente (TR347).
   */
  Set<String> gebruikt(Partijen partijen, Set<String> referenties) {
    if (referenties.isEmpty()) {
      return Set.of();
    }
    return jdbc
        .sql(
            """
            select referentie_aanbieder from verzoek
            where aanbieder = ? and domein = ? and referentie_aanbieder = any(?)
            """)
        .params(partijen.aanbieder(), partijen.domein())
        .param(referenties.toArray(String[]::new))
        .query(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  void voegToe(Partijen partijen, int vorm, Header header, String bsn, List<String> referenties) {
    Clientkolom.Kolommen client = clienten.kolommen(bsn);
    jdbc.sql(
            """
            insert into verzoek (bericht_id, gemeente, domein, aanbieder, vorm, dagtekening,
              identificatie, bsn, bsn_dicht, sleutel, referentie_aanbieder)
            select bericht.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, referentie
            from (select nextval('verzoek_bericht') as id) as bericht, unnest(?::text[]) as referentie
            """)
        .params(partijen.kolommen())
        .params(vorm, header.dagtekening(), header.identificatie())
        .params(client.pseudoniemen()[0], client.dicht()[0], client.sleutel())
        .param(referenties.toArray(String[]::new))
        .update();
  }

  void verwerk(Partijen partijen, Antwoord antwoord) {
    jdbc.sql(
            """
            update verzoek set antwoord = ?
            where gemeente = ? and domein = ? and aanbieder = ? and referentie_aanbieder = ?
            """)
        .param(antwoord.verzoekAntwoord().code())
        .params(partijen.kolommen())
        .param(antwoord.referentieAanbieder())
        .update();
  }

  private Verzoek lees(ResultSet rij) throws SQLException {
    VerzoekAntwoord antwoord =
        rij.getString("antwoord") == null
            ? null
            : Kolom.code(rij, "antwoord", VerzoekAntwoord.values());
    return new Verzoek(
        rij.getInt("vorm"),
        rij.getObject("dagtekening", LocalDate.class),
        clienten.bsn(rij),
        List.of(
            new Verzoek.Referentie(
                rij.getString("referentie_aanbieder"), rij.getBoolean("toegewezen"), antwoord)));
  }
}
