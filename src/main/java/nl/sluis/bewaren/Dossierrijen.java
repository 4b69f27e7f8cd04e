package nl.sluis.bewaren;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the tables hold about a client besides his messages, each row as an object with the names of
 * its columns, without what is encrypted and without pseudonyms.
 */
@Component
class Dossierrijen {
  private static final String ZONDER =
      " - '{bsn,bsn_dicht,sleutel,id,declaratie_id,bericht_id}'::text[]";
  private static final String VAN_CLIENT =
      """
      select (to_jsonb(rij)%s)::text from %s as rij
      where bsn = :client and (cast(:wie as text) is null or :wie in (gemeente, aanbieder))
      order by id
      """;

  /** By the number of a toewijzing, the reference of a verzoek, or the message that began it. */
  private static final String TERMIJN =
      """
      select (to_jsonb(termijn)%s)::text from termijn
      where (cast(:wie as text) is null or :wie in (gemeente, aanbieder)) and (
        exists (select from toewijzing where bsn = :client
          and toewijzing.gemeente = termijn.gemeente and toewijzing.domein = termijn.domein
          and toewijzing.aanbieder = termijn.aanbieder
          and termijn.onderwerp = 'toewijzing ' || toewijzing_nummer)
        or exists (select from verzoek where bsn = :client
          and verzoek.gemeente = termijn.gemeente and verzoek.domein = termijn.domein
          and verzoek.aanbieder = termijn.aanbieder
          and termijn.onderwerp = 'verzoek ' || referentie_aanbieder)
        or exists (select from bericht where id = any(:ids)
          and bericht.gemeente = termijn.gemeente and bericht.domein = termijn.domein
          and bericht.aanbieder = termijn.aanbieder
          and termijn.onderwerp = soort || ' ' || identificatie))
      order by id
      """;

  /** With what it said of the toewijzingen of this client; its table has a column of its name. */
  private static final String BESCHIKKING =
      """
      select (to_jsonb(besluit) - '{id,vingerafdruk,arrangementen,sleutel}'::text[]
        || jsonb_build_object('toewijzingen', jsonb_agg(
          to_jsonb(lijn) - '{beschikking,volgnummer,gemeente,arrangement}'::text[]
          order by lijn.volgnummer)))::text
      from beschikking as besluit
      join beschikking_toewijzing as lijn on lijn.beschikking = besluit.id
      where exists (select from toewijzing where bsn = :client
          and toewijzing.gemeente = besluit.gemeente and toewijzing.domein = besluit.domein
          and toewijzing.aanbieder = lijn.aanbieder
          and toewijzing.toewijzing_nummer = lijn.toewijzing_nummer)
        and (cast(:wie as text) is null or :wie in (besluit.gemeente, lijn.aanbieder))
      group by besluit.id
      order by besluit.id
      """;

  /** That a receiver decided itself; what it refused stands in the answer of the message. */
  private static final String BEOORDELING =
      """
      select (to_jsonb(oordeel) - '{antwoord,afgekeurd}'::text[])::text
      from beoordeling as oordeel
      where bericht = any(:ids)
      order by sinds, bericht
      """;

  /** What figures are counted from; between whom stands at its message. */
  private static final String FEIT =
      """
      select (to_jsonb(kop) - '{bericht,identificatie}'::text[] || to_jsonb(feit)
        - '{bericht,client,toewijzing,referentie,vorige,verzoek}'::text[])::text
      from %s as feit join feit_bericht as kop on kop.bericht = feit.bericht
      where feit.client = cast(:client as uuid)
        and (cast(:wie as text) is null or :wie in (kop.gemeente, kop.aanbieder))
      order by feit.bericht, feit.regel
      """;

  /** Other clients have pseudonyms in those lines too. */
  private static final String TRAIL =
      """
      select (jsonb_strip_nulls(to_jsonb(audit)) - '{betrokkenen,vorige,hash}'::text[])::text
      from audit
      where (bericht = any(:ids) or betrokkenen @> array[cast(:client as text)])
        and (cast(:wie as text) is null or wie = :wie or bericht = any(:ids))
      order by nummer
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  Dossierrijen(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Of whom, and for whom.
   *
   * @param client pseudonym
   * @param wie only what this gemeente or aanbieder is a party to; null for all
   * @param berichten about the client, that this one may see
   * @param alleen those of them that are about nobody else
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Vraag(String client, @Nullable String wie, UUID[] berichten, UUID[] alleen) {}

  /** Rows of a table of the dossier. */
  ArrayNode dossier(String tabel, Vraag vraag) {
    return rijen(VAN_CLIENT.formatted(ZONDER, tabel), vraag);
  }

  ArrayNode termijnen(Vraag vraag) {
    return rijen(TERMIJN.formatted(" - 'id'"), vraag);
  }

  ArrayNode beschikkingen(Vraag vraag) {
    return rijen(BESCHIKKING, vraag);
  }

  ArrayNode beoordelingen(Vraag vraag) {
    return rijen(BEOORDELING, vraag);
  }

  /** By the table in which they stand. */
  ObjectNode feiten(Vraag vraag) {
    ObjectNode feiten = json.createObjectNode();
    Feitenbewaring.TABELLEN.forEach(
        tabel ->
            feiten.set(
                tabel.substring(Feitenbewaring.VOORVOEGSEL.length()),
                rijen(FEIT.formatted(tabel), vraag)));
    return feiten;
  }

  /** The ids of lines that were refused. */
  List<Long> afgekeurdeRegels(Vraag vraag) {
    return database
        .sql(
            """
            select id from afgekeurde_regel
            where (cast(:wie as text) is null or :wie in (gemeente, aanbieder)) and %s order by id
            """
                .formatted(Nevenbewaring.VAN_CLIENT))
        .param("client", vraag.client())
        .param("wie", vraag.wie())
        .param("ids", vraag.alleen())
        .query(Long.class)
        .list();
  }

  ArrayNode trail(Vraag vraag) {
    return rijen(TRAIL, vraag);
  }

  private ArrayNode rijen(String sql, Vraag vraag) {
    ArrayNode rijen = json.createArrayNode();
    database
        .sql(sql)
        .param("client", vraag.client())
        .param("wie", vraag.wie())
        .param("ids", vraag.berichten())
        .query(
            rij -> {
              rijen.add(lees(rij.getString(1)));
            });
    return rijen;
  }

  private JsonNode lees(String tekst) {
    try {
      return json.readTree(tekst);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("The database gives no JSON", fout);
    }
  }
}
