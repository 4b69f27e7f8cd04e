package nl.sluis.bewaren;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who the client is, in the dossier. The lines stay without him, so that a number that was used
 * stays used (TR056, TR314, TR332, TR347) and what was declared on a toewijzing still adds up
 * (TR321 and on); a start and a stop, by which nothing is counted, go whole.
 *
 * <p>A toewijzing is past its term when it ended so long ago and nothing was exchanged about it
 * since; what hangs on it goes with it. A toewijzing without end never is, except when its delivery
 * ended.
 */
@Component
class Dossierbewaring implements Bewaring {
  private static final Map<Gegevenssoort, String> DOMEIN =
      Map.of(Gegevenssoort.DOSSIER_JEUGD, "JW", Gegevenssoort.DOSSIER_WMO, "WMO");

  /** The condition by which the dossier finds what is paid and not taken back. */
  private static final String OPEN = "goedgekeurd and debet_credit = 'D' and not gecrediteerd";

  private static final String OP_DEZELFDE =
      """
      %1$s.gemeente = toewijzing.gemeente and %1$s.domein = toewijzing.domein
        and %1$s.aanbieder = toewijzing.aanbieder
        and %1$s.toewijzing_nummer = toewijzing.toewijzing_nummer
      """;

  /** Toewijzingen, by their version that counts. */
  private static final String VOORBIJ =
      """
      toewijzing.domein = :domein and toewijzing.actueel and toewijzing.bsn <> ''
        and (cast(:client as text) is null or toewijzing.bsn = :client)
        and toewijzing.toewijzingsdatum < :grens and toewijzing.ingangsdatum < :grens
        and (toewijzing.verwijderd or toewijzing.einddatum < :grens
          or (toewijzing.einddatum is null and exists (
            select from levering where levering.bsn = toewijzing.bsn and not levering.ingetrokken
              and levering.einddatum < :grens and %1$s)))
        and not exists (
          select from levering where levering.bsn = toewijzing.bsn and not levering.ingetrokken
            and coalesce(levering.einddatum, levering.begindatum) >= :grens and %1$s)
        and not exists (
          select from prestatie where prestatie.einddatum >= :grens and %2$s and %3$s)
        and not exists (
          select from prestatie where prestatie.bsn = toewijzing.bsn
            and prestatie.einddatum >= :grens and not (%2$s) and %3$s)
      """
          .formatted(OP_DEZELFDE.formatted("levering"), OPEN, OP_DEZELFDE.formatted("prestatie"));

  /** What has no toewijzing of this client any more. */
  private static final String LOS =
"""
%1$s.domein = :domein and %1$s.bsn <> '' and (cast(:client as text) is null or %1$s.bsn = :client)
  and not exists (
    select from toewijzing where toewijzing.bsn = %1$s.bsn and toewijzing.bsn <> '' and %2$s)
""";

  private static final String LOSSE_LEVERING =
      LOS.formatted("levering", OP_DEZELFDE.formatted("levering"))
          + " and coalesce(levering.einddatum, levering.begindatum) < :grens";
  private static final String LOSSE_PRESTATIE =
      LOS.formatted("prestatie", OP_DEZELFDE.formatted("prestatie"))
          + " and prestatie.einddatum < :grens and not ("
          + OPEN
          + ")";
  private static final String LOS_VERZOEK =
      LOS.formatted(
              "verzoek",
              """
              toewijzing.gemeente = verzoek.gemeente and toewijzing.domein = verzoek.domein
                and toewijzing.aanbieder = verzoek.aanbieder
                and toewijzing.referentie_aanbieder = verzoek.referentie_aanbieder
              """)
          + " and verzoek.sinds < :grens";

  private static final String ZONDER_CLIENT = "set bsn = '', bsn_dicht = null, sleutel = null";

  private static final String TOEWIJZINGEN =
      """
      with deze as (
        select distinct id, toewijzing.gemeente, toewijzing.domein, toewijzing.aanbieder,
          toewijzing.toewijzing_nummer, bsn
        from toewijzing where id > :na and %1$s order by id limit :hoogstens),
      betaald as (
        update prestatie %2$s from deze as toewijzing where %3$s and %4$s
          and prestatie.bsn = toewijzing.bsn),
      onbetaald as (
        update prestatie %2$s from deze as toewijzing
        where prestatie.bsn = toewijzing.bsn and not (%3$s) and %4$s),
      geleverd as (
        delete from levering using deze as toewijzing
        where levering.bsn = toewijzing.bsn and %5$s),
      toegewezen as (
        update toewijzing as versie %2$s from deze as toewijzing where %6$s)
      select coalesce(max(id), :na) as tot, count(*) as aantal from deze
      """
          .formatted(
              VOORBIJ,
              ZONDER_CLIENT,
              OPEN,
              OP_DEZELFDE.formatted("prestatie"),
              OP_DEZELFDE.formatted("levering"),
              OP_DEZELFDE.formatted("versie"));

  private static final String LOSSE =
      """
      with levering_nu as (
        delete from levering where id in (
          select id from levering where %s order by id limit :hoogstens) returning 1),
      prestatie_nu as (
        update prestatie %s where id in (
          select id from prestatie where %s order by id limit :hoogstens) returning 1),
      verzoek_nu as (
        update verzoek %s where id in (
          select id from verzoek where %s order by id limit :hoogstens) returning 1)
      select (select count(*) from levering_nu) + (select count(*) from prestatie_nu)
        + (select count(*) from verzoek_nu)
      """
          .formatted(LOSSE_LEVERING, ZONDER_CLIENT, LOSSE_PRESTATIE, ZONDER_CLIENT, LOS_VERZOEK);

  private static final String AANTAL =
      """
      select (select count(*) from toewijzing where %s) + (select count(*) from levering where %s)
        + (select count(*) from prestatie where %s) + (select count(*) from verzoek where %s)
      """
          .formatted(VOORBIJ, LOSSE_LEVERING, LOSSE_PRESTATIE, LOS_VERZOEK);

  /** What was judged with them in it, counts no more. */
  private static final String GEWIST = "insert into dossier_wissing default values";

  private final JdbcClient database;

  Dossierbewaring(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Gegevenssoort> soorten() {
    return DOMEIN.keySet();
  }

  @Override
  public Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    Stap stap = wis(soort, bereik, na, hoogstens);
    if (stap.gezien() > 0) {
      database.sql(GEWIST).update();
    }
    return stap;
  }

  /** First the toewijzingen, then what never had one or has none left. */
  private Stap wis(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    long toewijzingen = 0;
    if (na < Long.MAX_VALUE) {
      Stap stap =
          vraag(TOEWIJZINGEN, soort, bereik)
              .param("na", na)
              .param("hoogstens", hoogstens)
              .query((rij, nummer) -> new Stap(rij.getLong("tot"), rij.getLong("aantal")))
              .single();
      if (stap.gezien() == hoogstens) {
        return stap;
      }
      toewijzingen = stap.gezien();
    }
    long losse =
        vraag(LOSSE, soort, bereik).param("hoogstens", hoogstens).query(Long.class).single();
    return new Stap(Long.MAX_VALUE, toewijzingen + losse);
  }

  @Override
  public long aantal(Gegevenssoort soort, Bereik bereik) {
    return vraag(AANTAL, soort, bereik).query(Long.class).single();
  }

  private JdbcClient.StatementSpec vraag(String sql, Gegevenssoort soort, Bereik bereik) {
    return database
        .sql(sql)
        .param("domein", DOMEIN.get(soort))
        .param("client", bereik.pseudoniem())
        .param("grens", bereik.grens());
  }
}
