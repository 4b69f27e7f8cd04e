package nl.sluis.bewaren;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a message held: its bytes and name, the files that went out for it, and its report. Its row
 * stays, with the codes by which it is counted and recognised.
 */
@Component
class Berichtbewaring implements Bewaring {
  private static final String DECLARATIE = "soort in ('JW323', 'JW325', 'WMO323', 'WMO325')";
  private static final String IS_BERICHT =
      "gewist is null and soort is not null and oordeel is distinct from 'GEWEIGERD' and ";

  /** Which messages, of those with which all has been done. */
  private static final Map<Gegevenssoort, String> WELKE = new EnumMap<>(Gegevenssoort.class);

  static {
    WELKE.put(
        Gegevenssoort.VERSLAGEN,
        "(uitslag is not null or verslag is not null or berekeningen is not null)");
    WELKE.put(
        Gegevenssoort.GEWEIGERD, "gewist is null and (soort is null or oordeel = 'GEWEIGERD')");
    WELKE.put(Gegevenssoort.DECLARATIES, IS_BERICHT + DECLARATIE);
    WELKE.put(Gegevenssoort.BERICHTEN_JEUGD, IS_BERICHT + "domein = 'JW' and not " + DECLARATIE);
    WELKE.put(Gegevenssoort.BERICHTEN_WMO, IS_BERICHT + "domein = 'WMO' and not " + DECLARATIE);
  }

  private static final String VOORBIJ =
      """
      status = 'AFGEHANDELD' and ontvangen < :grens and %s
        and (cast(:ids as uuid[]) is null or id = any(:ids))
        and not exists (select from uitgaand
          where uitgaand.bericht = bericht.id and uitgaand.status <> 'AFGELEVERD')
      """;

  private static final String BATCH =
      """
      with deze as (
        select id, volgnummer from bericht
        where volgnummer > :na and %s
        order by volgnummer limit :hoogstens for update)
      """;

  private static final String INHOUD =
      """
      , uit as (
        update uitgaand set gewist = :nu, sleutel = null,
          inhoud = case when inhoud is not null then cast('' as bytea) end
        where bericht in (select id from deze)),
      weg as (
        update bericht set gewist = :nu, inhoud = '', bestandsnaam = '', sleutel = null
        where id in (select id from deze))
      select coalesce(max(volgnummer), :na) as tot, count(*) as aantal from deze
      """;

  private static final String VERSLAG =
      """
      , weg as (
        update bericht set uitslag = null, verslag = null, berekeningen = null,
          uitslag_sleutel = null
        where id in (select id from deze))
      select coalesce(max(volgnummer), :na) as tot, count(*) as aantal from deze
      """;

  private final JdbcClient database;
  private final Clock klok;

  Berichtbewaring(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  @Override
  public Set<Gegevenssoort> soorten() {
    return WELKE.keySet();
  }

  /** For a query on bericht with {@code :grens} and {@code :ids}. */
  private static String voorbij(Gegevenssoort soort) {
    return VOORBIJ.formatted(WELKE.get(soort));
  }

  /** A condition on bericht: it still has this; null when that is no part of a message. */
  static @Nullable String isVan(Gegevenssoort soort) {
    return WELKE.get(soort);
  }

  @Override
  public Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    String werk = soort == Gegevenssoort.VERSLAGEN ? VERSLAG : INHOUD;
    JdbcClient.StatementSpec opdracht =
        database
            .sql(BATCH.formatted(voorbij(soort)) + werk)
            .param("grens", Grens.begin(bereik.grens()))
            .param("ids", bereik.berichten())
            .param("na", na)
            .param("hoogstens", hoogstens);
    return (soort == Gegevenssoort.VERSLAGEN
            ? opdracht
            : opdracht.param("nu", OffsetDateTime.now(klok)))
        .query((rij, nummer) -> new Stap(rij.getLong("tot"), rij.getLong("aantal")))
        .single();
  }

  @Override
  public long aantal(Gegevenssoort soort, Bereik bereik) {
    return database
        .sql("select count(*) from bericht where " + voorbij(soort))
        .param("grens", Grens.begin(bereik.grens()))
        .param("ids", bereik.berichten())
        .query(Long.class)
        .single();
  }
}
