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
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.VerzoekAntwoord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verzoeken, one row to a ReferentieAanbieder, with the last antwoord on it. */
final class VerzoekTabel {
  private static final String MET_AFLOOP =
      """
      select verzoek.*, exists (select from toewijzing
          where toewijzing.gemeente = verzoek.gemeente and toewijzing.domein = verzoek.domein
            and toewijzing.aanbieder = verzoek.aanbieder
            and toewijzing.referentie_aanbieder = verzoek.referentie_aanbieder) as toegewezen
      from verzoek
      where bericht_id = any(array(%s))
      order by id
      """;

  private static final String VAN_CLIENT =
      """
      select bericht_id from verzoek
      where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder and bsn = :waarde
      """;

  /**
   * Each looked up by itself, in its own index: between two parties there may be many verzoeken,
   * which is not what is to be expected of two parties, and then all of them would be read.
   */
  private static final String MET_REFERENTIE =
      """
      select bericht_id from unnest(:waarde) as gezocht (referentie)
      cross join lateral (
        select bericht_id, gemeente from verzoek
        where aanbieder = :aanbieder and domein = :domein
          and referentie_aanbieder = gezocht.referentie limit 1) gevonden
      where gemeente = :gemeente
      """;

  private final JdbcClient jdbc;
  private final Clientkolom clienten;

  VerzoekTabel(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
  }

  List<Verzoek> vanClient(Partijen partijen, String bsn) {
    return List.copyOf(verzoeken(partijen, VAN_CLIENT, clienten.pseudoniem(bsn)));
  }

  /** The verzoeken with these ReferentieAanbieders, by each of them. */
  Map<String, Verzoek> opReferentie(Partijen partijen, Set<String> referenties) {
    if (referenties.isEmpty()) {
      return Map.of();
    }
    Map<String, Verzoek> gevonden = new HashMap<>();
    for (Verzoek verzoek :
        verzoeken(partijen, MET_REFERENTIE, referenties.toArray(String[]::new))) {
      verzoek.referenties().forEach(referentie -> gevonden.put(referentie.nummer(), verzoek));
    }
    gevonden.keySet().retainAll(referenties);
    return gevonden;
  }

  private Collection<Verzoek> verzoeken(Partijen partijen, String welke, Object waarde) {
    Map<Long, Verzoek> perBericht = new LinkedHashMap<>();
    jdbc.sql(MET_AFLOOP.formatted(welke))
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .param("aanbieder", partijen.aanbieder())
        .param("waarde", waarde)
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

  void voegToe(
      Partijen partijen, int vorm, LocalDate dagtekening, String bsn, List<String> referenties) {
    Clientkolom.Kolommen client = clienten.kolommen(bsn);
    jdbc.sql(
            """
            insert into verzoek (bericht_id, gemeente, domein, aanbieder, vorm, dagtekening, bsn,
              bsn_dicht, sleutel, referentie_aanbieder)
            select bericht.id, ?, ?, ?, ?, ?, ?, ?, ?, referentie
            from (select nextval('verzoek_bericht') as id) as bericht, unnest(?::text[]) as referentie
            """)
        .params(partijen.kolommen())
        .params(vorm, dagtekening, client.pseudoniemen()[0], client.dicht()[0], client.sleutel())
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
