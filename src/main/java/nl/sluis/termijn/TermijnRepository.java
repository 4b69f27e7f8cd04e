package nl.sluis.termijn;

import static nl.sluis.transactie.Kolom.kolom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms that run and ran between a gemeente and an aanbieder. */
@Repository
class TermijnRepository {
  private final JdbcClient database;

  TermijnRepository(JdbcClient database) {
    this.database = database;
  }

  /** By what a term is known. */
  record Sleutel(Relatie relatie, Termijnsoort soort, String onderwerp) {}

  /** A row to write, where it stands so. */
  private record Wijziging(Sleutel sleutel, Termijngevolg.Was was, Termijngevolg.Stand wordt) {
    @Nullable LocalDate uiterlijk() {
      return wordt.begin() == null ? null : sleutel.soort().uiterlijk(wordt.begin());
    }
  }

  /**
   * Writes what happened to terms, in two statements at most: those that there were not, and then
   * those that there were. Each touches its rows in one order, so that no two transactions wait for
   * each other.
   */
  void schrijf(Map<Sleutel, Termijngevolg> gevolgen) {
    List<Wijziging> nieuw = new ArrayList<>();
    List<Wijziging> bestaand = new ArrayList<>();
    gevolgen.forEach(
        (sleutel, gevolg) ->
            gevolg
                .wijzigingen()
                .forEach(
                    (was, wordt) ->
                        (was == Termijngevolg.Was.ER_NIET ? nieuw : bestaand)
                            .add(new Wijziging(sleutel, was, wordt))));
    Set<Sleutel> begonnen = voegToe(nieuw);
    bestaand.removeIf(wijziging -> begonnen.contains(wijziging.sleutel()));
    wijzig(bestaand);
  }

  /** Gives those that there were not. */
  private Set<Sleutel> voegToe(List<Wijziging> nieuw) {
    if (nieuw.isEmpty()) {
      return Set.of();
    }
    return met(
            nieuw,
            """
            insert into termijn (domein, gemeente, aanbieder, soort, onderwerp, wie, begin,
              uiterlijk, voldaan)
            select domein, gemeente, aanbieder, soort, onderwerp, wie, begin, uiterlijk, voldaan
            from %s
            order by domein, gemeente, aanbieder, soort, onderwerp
            on conflict (domein, gemeente, aanbieder, soort, onderwerp) do nothing
            returning domein, gemeente, aanbieder, soort, onderwerp
            """)
        .query(TermijnRepository::sleutel)
        .set();
  }

  /** How a term stands is looked at when its row is locked: before that it may still change. */
  private void wijzig(List<Wijziging> bestaand) {
    if (bestaand.isEmpty()) {
      return;
    }
    met(
            bestaand,
            """
            with oud as materialized (
              select termijn.id, nieuw.*,
                case when termijn.voldaan is null then 'LIEP' else 'VERVULD' end as stond
              from %s join termijn using (domein, gemeente, aanbieder, soort, onderwerp)
              order by domein, gemeente, aanbieder, soort, onderwerp
              for update of termijn)
            update termijn set
              begin = coalesce(oud.begin, termijn.begin),
              uiterlijk = coalesce(oud.uiterlijk, termijn.uiterlijk),
              voldaan = case when not oud.loopt then coalesce(oud.voldaan, termijn.voldaan) end
            from oud where termijn.id = oud.id and oud.was = oud.stond
            """)
        .update();
  }

  /** The statement with these rows in it. */
  private JdbcClient.StatementSpec met(List<Wijziging> rijen, String opdracht) {
    return database
        .sql(
            opdracht.formatted(
                """
                unnest(:domeinen, :gemeenten, :aanbieders, :soorten, :onderwerpen, :was, :wie,
                    cast(:begin as date[]), cast(:uiterlijk as date[]), cast(:loopt as boolean[]),
                    cast(:voldaan as date[]))
                  as nieuw (domein, gemeente, aanbieder, soort, onderwerp, was, wie, begin,
                    uiterlijk, loopt, voldaan)"""))
        .param("domeinen", kolom(rijen, rij -> rij.sleutel().relatie().domein()))
        .param("gemeenten", kolom(rijen, rij -> rij.sleutel().relatie().gemeente()))
        .param("aanbieders", kolom(rijen, rij -> rij.sleutel().relatie().aanbieder()))
        .param("soorten", kolom(rijen, rij -> rij.sleutel().soort()))
        .param("onderwerpen", kolom(rijen, rij -> rij.sleutel().onderwerp()))
        .param("was", kolom(rijen, Wijziging::was))
        .param("wie", kolom(rijen, rij -> rij.wordt().wie()))
        .param("begin", kolom(rijen, rij -> rij.wordt().begin()))
        .param("uiterlijk", kolom(rijen, Wijziging::uiterlijk))
        .param("loopt", kolom(rijen, rij -> rij.wordt().loopt()))
        .param("voldaan", kolom(rijen, rij -> rij.wordt().voldaan()));
  }

  private static Sleutel sleutel(ResultSet rij, int nummer) throws SQLException {
    return new Sleutel(
        new Relatie(rij.getString("domein"), rij.getString("gemeente"), rij.getString("aanbieder")),
        Termijnsoort.valueOf(rij.getString("soort")),
        rij.getString("onderwerp"));
  }

  /**
   * Open terms, the most urgent first.
   *
   * @param voor only those whose last day lies before this day; null for all
   * @param wie only those on which this deelnemer has to act; null for all
   * @param tussen only those of which it is the gemeente or the aanbieder; null for all
   */
  List<Termijn> open(
      @Nullable LocalDate voor,
      @Nullable String wie,
      @Nullable String tussen,
      long vanaf,
      int hoogstens) {
    return database
        .sql(
            """
            select * from termijn
            where voldaan is null
              and (cast(:voor as date) is null or uiterlijk < :voor)
              and (cast(:wie as text) is null or wie = :wie)
              and (cast(:tussen as text) is null or :tussen in (gemeente, aanbieder))
            order by uiterlijk, id limit :hoogstens offset :vanaf
            """)
        .param("voor", voor)
        .param("wie", wie)
        .param("tussen", tussen)
        .param("hoogstens", hoogstens)
        .param("vanaf", vanaf)
        .query(TermijnRepository::lees)
        .list();
  }

  /** A page of open terms, the most urgent first. */
  Blad<Termijn> blad(Termijnvraag vraag, @Nullable Bladwijzer na, int grootte) {
    record Rij(Termijn termijn, long id) {}
    List<Rij> rijen =
        gevraagd(
                "select * from termijn where %s"
                    + " and (cast(:dag as date) is null or (uiterlijk, id) > (:dag, :id))"
                    + " order by uiterlijk, id limit :hoogstens",
                vraag)
            .param("dag", na == null ? null : na.dag(0))
            .param("id", na == null ? 0 : na.getal(1))
            .param("hoogstens", grootte + 1)
            .query((rij, nummer) -> new Rij(lees(rij, nummer), rij.getLong("id")))
            .list();
    return Blad.van(rijen, grootte, rij -> Bladwijzer.van(rij.termijn().uiterlijk(), rij.id()))
        .als(Rij::termijn);
  }

  int aantal(Termijnvraag vraag, long na) {
    return gevraagd(
            "select count(*) from"
                + " (select from termijn where %s and id > :na limit :hoogstens) as gevonden",
            vraag)
        .param("na", na)
        .param("hoogstens", Blad.TEL_TOT + 1)
        .query(Integer.class)
        .single();
  }

  long laatste() {
    return database.sql("select coalesce(max(id), 0) from termijn").query(Long.class).single();
  }

  /** Only what is asked stands in the statement, so that an index fits it. */
  private JdbcClient.StatementSpec gevraagd(String opdracht, Termijnvraag vraag) {
    Map<String, Object> waarden = new LinkedHashMap<>();
    StringBuilder waar = new StringBuilder("voldaan is null");
    vraag.voorwaarden(
        (voorwaarde, naam, waarde) -> {
          waar.append(" and ").append(voorwaarde);
          waarden.put(naam, waarde);
        });
    return database.sql(opdracht.formatted(waar)).params(waarden);
  }

  /** Those on these subjects, of any kind. */
  List<Termijn> over(Relatie relatie, Collection<String> onderwerpen) {
    return database
        .sql(
            """
            select * from termijn
            where domein = :domein and gemeente = :gemeente and aanbieder = :aanbieder
              and soort = any(:soorten) and onderwerp = any(:onderwerpen)
            order by uiterlijk, id
            """)
        .param("domein", relatie.domein())
        .param("gemeente", relatie.gemeente())
        .param("aanbieder", relatie.aanbieder())
        // named, so that the key of the table finds them
        .param("soorten", kolom(List.of(Termijnsoort.values()), Enum::name))
        .param("onderwerpen", onderwerpen.toArray(String[]::new))
        .query(TermijnRepository::lees)
        .list();
  }

  private static Termijn lees(ResultSet rij, int nummer) throws SQLException {
    return new Termijn(
        Termijnsoort.valueOf(rij.getString("soort")),
        rij.getString("domein"),
        rij.getString("gemeente"),
        rij.getString("aanbieder"),
        rij.getString("wie"),
        rij.getString("onderwerp"),
        rij.getObject("begin", LocalDate.class),
        rij.getObject("uiterlijk", LocalDate.class),
        rij.getObject("voldaan", LocalDate.class));
  }
}
