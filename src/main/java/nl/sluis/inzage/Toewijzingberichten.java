package nl.sluis.inzage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages about one toewijzing: those with a version of it, a start, a stop or a claim on it,
 * and what answers those. Found by what they left behind when they were processed, so without a
 * message that was refused as a whole, other than a declaratie.
 */
@Component
public class Toewijzingberichten {
  private static final String DEZE =
      """
      where toewijzing_nummer = :nummer and gemeente = :gemeente and domein = :domein
        and aanbieder = :aanbieder
      """;

  private static final String OPEN = "goedgekeurd and debet_credit = 'D' and not gecrediteerd";

  /** In which messages something was; each part of a table by the index that it has. */
  private static final String SPOREN =
      """
      select identificatie, '301' as vorm from toewijzing %1$s and actueel
      union select identificatie, '301' from toewijzing %1$s and not actueel
      union select identificatie, case when einddatum is null then '305' else '307' end
        from levering %1$s
      union select declaratie.identificatie, '323'
        from (select declaratie_id from prestatie %1$s and %2$s
          union select declaratie_id from prestatie %1$s and not (%2$s)) as claim
        join declaratie on declaratie.id = claim.declaratie_id
      """
          .formatted(DEZE, OPEN);

  private static final String BERICHTEN =
      """
      with spoor as (%s),
      heen as (
        select bericht.* from spoor cross join lateral (
          select id, ontvangen, volgnummer from bericht
          where bericht.identificatie = spoor.identificatie
            and bericht.soort = :domein || spoor.vorm
            and bericht.afzender = case spoor.vorm when '301' then :gemeente else :aanbieder end
            and oordeel is not null
          order by oordeel = 'AFGEKEURD', volgnummer limit 1) bericht
        union
        select bericht.id, bericht.ontvangen, bericht.volgnummer
        from (select distinct bericht from afgekeurde_regel %s) as regel
        join bericht on bericht.id = regel.bericht),
      gevonden as (
        select * from heen
        union
        select bericht.id, bericht.ontvangen, bericht.volgnummer
        from heen join bericht on bericht.antwoord_op = heen.id)
      select id, ontvangen, volgnummer from gevonden where %%s
      """
          .formatted(SPOREN, DEZE);

  private static final String ZICHTBAAR =
      """
      exists (select from berichtzicht zicht
        where zicht.deelnemer = :wie and zicht.ontvangen = gevonden.ontvangen
          and zicht.volgnummer = gevonden.volgnummer)
      """;

  private final JdbcClient database;
  private final Berichten berichten;

  Toewijzingberichten(JdbcClient database, Berichten berichten) {
    this.database = database;
    this.berichten = berichten;
  }

  /** A toewijzing: its number is known within these only. */
  public record Sleutel(String domein, String gemeente, String aanbieder, long nummer) {}

  /**
   * A page of those that may be seen, the latest first, without what was found in them.
   *
   * @param na where the page before it ended; null for the first
   */
  public Blad<Berichtgegevens> blad(
      Sleutel sleutel, Identiteit wie, @Nullable Bladwijzer na, int grootte) {
    record Plek(UUID id, Instant ontvangen, long volgnummer) {}
    String verder =
        " and (cast(:moment as timestamptz) is null or (ontvangen, volgnummer) < (:moment, :na))"
            + " order by ontvangen desc, volgnummer desc limit :hoogstens";
    List<Plek> plekken =
        vraag(verder, sleutel, wie)
            .param("moment", na == null ? null : na.moment(0))
            .param("na", na == null ? 0 : na.getal(1))
            .param("hoogstens", grootte + 1)
            .query(
                (rij, nummer) ->
                    new Plek(
                        rij.getObject("id", UUID.class),
                        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
                        rij.getLong("volgnummer")))
            .list();
    Map<UUID, Berichtgegevens> gevonden = new HashMap<>();
    berichten
        .zonderUitslag(plekken.stream().map(Plek::id).toList(), wie)
        .forEach(bericht -> gevonden.put(bericht.id(), bericht));
    Blad<Plek> blad =
        Blad.van(plekken, grootte, plek -> Bladwijzer.van(plek.ontvangen(), plek.volgnummer()));
    return new Blad<>(
        blad.regels().stream().flatMap(plek -> Stream.ofNullable(gevonden.get(plek.id()))).toList(),
        blad.volgende());
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Sleutel sleutel, Identiteit wie) {
    return vraag(" limit :hoogstens", sleutel, wie)
        .param("hoogstens", Blad.TEL_TOT + 1)
        .query((rij, nummer) -> nummer)
        .list()
        .size();
  }

  private JdbcClient.StatementSpec vraag(String verder, Sleutel sleutel, Identiteit wie) {
    return database
        .sql(BERICHTEN.formatted(wie.isBeheerder() ? "true" : ZICHTBAAR) + verder)
        .param("nummer", sleutel.nummer())
        .param("gemeente", sleutel.gemeente())
        .param("domein", sleutel.domein())
        .param("aanbieder", sleutel.aanbieder())
        .param("wie", wie.deelnemer());
  }
}
