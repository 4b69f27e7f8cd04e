package nl.sluis.verwerking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Header;
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

  /** Between whom terms run, in one domein. */
  record Relatie(String domein, String gemeente, String aanbieder) {
    String code(Partij partij) {
      return partij == Partij.GEMEENTE ? gemeente : aanbieder;
    }

    static Relatie van(Berichtsoort soort, Header header) {
      boolean vanAanbieder = soort.afzender() == Partij.AANBIEDER;
      return new Relatie(
          soort.standaard().domein(),
          vanAanbieder ? header.ontvanger() : header.afzender(),
          vanAanbieder ? header.afzender() : header.ontvanger());
    }

    /** Of a heenbericht whose parties are known. */
    static Relatie van(Adressering adressering) {
      return new Relatie(
          Objects.requireNonNull(adressering.domein()),
          Objects.requireNonNull(adressering.gemeente()),
          Objects.requireNonNull(adressering.aanbieder()));
    }

    List<String> kolommen() {
      return List.of(domein, gemeente, aanbieder);
    }
  }

  /**
   * Begins terms of one kind; one on the same subject that still runs gets the new dates.
   *
   * @param begin the first day, by subject
   */
  void begin(Relatie relatie, Termijnsoort soort, Partij ontvanger, Map<String, LocalDate> begin) {
    if (begin.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into termijn (domein, gemeente, aanbieder, soort, wie, onderwerp, begin, uiterlijk)
            select ?, ?, ?, ?, ?, nieuw.* from unnest(?::text[], ?::date[], ?::date[]) as nieuw
            on conflict (domein, gemeente, aanbieder, soort, onderwerp)
            do update set begin = excluded.begin, uiterlijk = excluded.uiterlijk
              where termijn.voldaan is null
            """)
        .params(relatie.kolommen())
        .params(soort.name(), relatie.code(soort.wie(ontvanger)))
        .params(kolommen(soort, begin))
        .update();
  }

  /** New dates for those that still run; nothing begins. */
  void verzet(Relatie relatie, Termijnsoort soort, Map<String, LocalDate> begin) {
    if (begin.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update termijn set begin = nieuw.begin, uiterlijk = nieuw.uiterlijk
            from unnest(?::text[], ?::date[], ?::date[]) as nieuw (onderwerp, begin, uiterlijk)
            where domein = ? and gemeente = ? and aanbieder = ? and soort = ?
              and termijn.onderwerp = nieuw.onderwerp and voldaan is null
            """)
        .params(kolommen(soort, begin))
        .params(relatie.kolommen())
        .param(soort.name())
        .update();
  }

  private static List<Object> kolommen(Termijnsoort soort, Map<String, LocalDate> begin) {
    List<Map.Entry<String, LocalDate>> rijen = List.copyOf(begin.entrySet());
    return List.of(
        rijen.stream().map(Map.Entry::getKey).toArray(String[]::new),
        rijen.stream().map(rij -> rij.getValue().toString()).toArray(String[]::new),
        rijen.stream()
            .map(rij -> soort.uiterlijk(rij.getValue()).toString())
            .toArray(String[]::new));
  }

  void voldaan(
      Relatie relatie, Set<Termijnsoort> soorten, Collection<String> onderwerpen, LocalDate dag) {
    if (onderwerpen.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update termijn set voldaan = ?
            where domein = ? and gemeente = ? and aanbieder = ?
              and soort = any(?) and onderwerp = any(?) and voldaan is null
            """)
        .param(dag)
        .params(relatie.kolommen())
        .param(namen(soorten))
        .param(onderwerpen.toArray(String[]::new))
        .update();
  }

  /** What fulfilled them was taken back, or what they wait for begins anew. */
  void heropen(Relatie relatie, Termijnsoort soort, Collection<String> onderwerpen) {
    if (onderwerpen.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update termijn set voldaan = null
            where domein = ? and gemeente = ? and aanbieder = ? and soort = ? and onderwerp = any(?)
            """)
        .params(relatie.kolommen())
        .param(soort.name())
        .param(onderwerpen.toArray(String[]::new))
        .update();
  }

  boolean loopt(Relatie relatie, Set<Termijnsoort> soorten, String onderwerp) {
    return database
        .sql(
            """
            select exists (select from termijn
              where domein = ? and gemeente = ? and aanbieder = ?
                and soort = any(?) and onderwerp = ? and voldaan is null)
            """)
        .params(relatie.kolommen())
        .param(namen(soorten))
        .param(onderwerp)
        .query(Boolean.class)
        .single();
  }

  private static String[] namen(Set<Termijnsoort> soorten) {
    return soorten.stream().map(Enum::name).toArray(String[]::new);
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

  private static Termijn lees(ResultSet rij, int nummer) throws SQLException {
    Termijnsoort soort = Termijnsoort.valueOf(rij.getString("soort"));
    return new Termijn(
        soort.regel(),
        soort.wat(),
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
