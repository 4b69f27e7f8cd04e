package nl.sluis.ontvangst;

import static nl.sluis.transactie.Kolom.kolom;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.wachtrij.Wachtrij;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what is handed in, all of a transaction at once. */
@Repository
class OntvangstRepository {
  private final JdbcClient database;
  private final Clock klok;

  OntvangstRepository(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
  }

  /**
   * Stores files with their first state and their place in the queue, in this order of reception;
   * finds those that were stored before, and waits for one that is being stored.
   *
   * @return for each of them, in the same order
   */
  List<Ingeschreven> schrijfIn(List<Inzending> inzendingen) {
    Map<UUID, Boolean> nieuw = voegToe(inzendingen);
    Map<UUID, Ontvangstbevestiging> bekend =
        alBekend(
            inzendingen.stream().filter(inzending -> !nieuw.containsKey(inzending.id())).toList());
    return inzendingen.stream()
        .map(
            inzending -> {
              Boolean wacht = nieuw.get(inzending.id());
              return wacht == null
                  ? new Ingeschreven(Objects.requireNonNull(bekend.get(inzending.id())), false)
                  : new Ingeschreven(
                      new Ontvangstbevestiging(inzending.id(), Berichtstatus.ONTVANGEN, true),
                      wacht);
            })
        .toList();
  }

  /**
   * What was stored, now or before.
   *
   * @param wacht whether it came behind another in its lines, and waits until it is called
   */
  record Ingeschreven(Ontvangstbevestiging bevestiging, boolean wacht) {}

  /**
   * In one statement; says which are new, and whether they wait. They get their numbers in the
   * order of reception, but are inserted in that of the key by which the same bytes are found: of
   * two transactions with the same files in another order one then waits for the other, and never
   * both. One that comes behind another in its lines is not taken from the queue before it is
   * called.
   */
  private Map<UUID, Boolean> voegToe(List<Inzending> inzendingen) {
    return database
        .sql(
            """
            with stuk as (
              select *, nextval(pg_get_serial_sequence('bericht', 'volgnummer')) as volgnummer
              from unnest(cast(:ids as uuid[]), :gemeenten, :domeinen, :aanbieders, :soorten,
                  :afzenders, :ontvangers, :identificaties, :kanalen, :indieners,
                  cast(:bestandsnamen as bytea[]), :afdrukken, cast(:omvang as bigint[]),
                  cast(:inhoud as bytea[]), :sleutels, cast(:beurten as timestamptz[]))
                as stuk (id, gemeente, domein, aanbieder, soort, afzender, ontvanger,
                  identificatie, kanaal, indiener, bestandsnaam, sha256, omvang, inhoud, sleutel,
                  beurt)),
            in_rij as (
              select id, domein is not null and (%s
                or afzender is not null and 1 < row_number() over (
                  partition by domein, afzender order by volgnummer)
                or gemeente is not null and aanbieder is not null and 1 < row_number() over (
                  partition by domein, gemeente, aanbieder order by volgnummer)) as wacht
              from stuk),
            nieuw as (
              insert into bericht (id, volgnummer, gemeente, domein, aanbieder, soort, afzender,
                ontvanger, identificatie, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
                inhoud, sleutel, status)
              overriding system value
              select id, volgnummer, gemeente, domein, aanbieder, soort, afzender, ontvanger,
                identificatie, kanaal, indiener, bestandsnaam, :ontvangen, sha256, omvang, inhoud,
                sleutel, :status
              from stuk order by indiener, sha256, volgnummer
              on conflict (indiener, sha256) do nothing
              returning id, gemeente, ontvangen, status),
            taak as (
              insert into scheduled_tasks
                (task_name, task_instance, execution_time, picked, version)
              select :taak, cast(id as text), case when wacht then :geroepen else beurt end, false, 1
              from nieuw join stuk using (id) join in_rij using (id)),
            stand as (
              insert into berichtstatus (bericht, gemeente, moment, status)
              select id, gemeente, ontvangen, status from nieuw)
            select id, wacht from nieuw join in_rij using (id)
            """
                .formatted(BerichtRepository.eerder("stuk")))
        .param("ids", kolom(inzendingen, Inzending::id))
        .param("gemeenten", kolom(inzendingen, stuk -> stuk.adressering().gemeente()))
        .param("domeinen", kolom(inzendingen, stuk -> stuk.adressering().domein()))
        .param("aanbieders", kolom(inzendingen, stuk -> stuk.adressering().aanbieder()))
        .param("soorten", kolom(inzendingen, stuk -> stuk.adressering().soort()))
        .param("afzenders", kolom(inzendingen, stuk -> stuk.adressering().afzender()))
        .param("ontvangers", kolom(inzendingen, stuk -> stuk.adressering().ontvanger()))
        .param("identificaties", kolom(inzendingen, stuk -> stuk.adressering().identificatie()))
        .param("kanalen", kolom(inzendingen, stuk -> stuk.aanlevering().kanaal()))
        .param("indieners", kolom(inzendingen, Inzending::indiener))
        .param(
            "bestandsnamen",
            inzendingen.stream().map(Inzending::bestandsnaam).toArray(byte[][]::new))
        .param("afdrukken", kolom(inzendingen, Inzending::afdruk))
        .param("omvang", kolom(inzendingen, stuk -> stuk.aanlevering().omvang()))
        .param("inhoud", inzendingen.stream().map(Inzending::inhoud).toArray(byte[][]::new))
        .param("sleutels", kolom(inzendingen, Inzending::sleutel))
        .param("beurten", kolom(inzendingen, Inzending::beurt))
        .param("ontvangen", OffsetDateTime.now(klok))
        .param("status", Berichtstatus.ONTVANGEN.name())
        .param("taak", Wachtrij.VERWERKING)
        .param("geroepen", Wachtrij.TOT_GEROEPEN.atOffset(ZoneOffset.UTC))
        .query((rij, nummer) -> Map.entry(rij.getObject("id", UUID.class), rij.getBoolean("wacht")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** By the id that it would have had. */
  private Map<UUID, Ontvangstbevestiging> alBekend(List<Inzending> inzendingen) {
    Map<UUID, Ontvangstbevestiging> bekend = new HashMap<>();
    if (!inzendingen.isEmpty()) {
      database
          .sql(
              """
              select stuk.id as stuk, bericht.id, bericht.status
              from unnest(cast(:ids as uuid[]), :indieners, :afdrukken)
                as stuk (id, indiener, sha256)
              join bericht using (indiener, sha256)
              """)
          .param("ids", kolom(inzendingen, Inzending::id))
          .param("indieners", kolom(inzendingen, Inzending::indiener))
          .param("afdrukken", kolom(inzendingen, Inzending::afdruk))
          .query(
              (RowCallbackHandler)
                  rij ->
                      bekend.put(
                          rij.getObject("stuk", UUID.class),
                          new Ontvangstbevestiging(
                              rij.getObject("id", UUID.class),
                              Berichtstatus.valueOf(rij.getString("status")),
                              false)));
    }
    return bekend;
  }
}
