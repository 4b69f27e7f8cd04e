package nl.sluis.inzage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to tell about toewijzingen, without their clients. */
@Component
public class Toewijzingen {
  private static final int HOOGSTENS = 50;
  private static final String DEZE =
      """
      where gemeente = :gemeente and domein = :domein and aanbieder = :aanbieder
        and toewijzing_nummer = :nummer
      """;

  private final JdbcClient database;

  Toewijzingen(JdbcClient database) {
    this.database = database;
  }

  /**
   * A page of the versions that count, the latest first.
   *
   * @param na where the page before it ended; null for the first
   */
  public Blad<Toewijzinggegevens> blad(
      Toewijzingvraag vraag, @Nullable Bladwijzer na, int grootte) {
    List<Toewijzinggegevens> rijen =
        database
            .sql(
                """
                select * from toewijzing
                where %s and (cast(:na as bigint) is null or id < :na)
                order by id desc limit :hoogstens
                """
                    .formatted(vraag.voorwaarde()))
            .params(vraag.waarden())
            .param("dag", vraag.dag())
            .param("na", na == null ? null : na.getal(0))
            .param("hoogstens", grootte + 1)
            .query(Toewijzingen::gegevens)
            .list();
    return Blad.van(rijen, grootte, rij -> Bladwijzer.van(rij.id()));
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Toewijzingvraag vraag) {
    return aantalNa(vraag, 0);
  }

  /** How many of them came after the version that was the {@link #laatste}; capped as there. */
  public int aantalNa(Toewijzingvraag vraag, long na) {
    return database
        .sql(
            """
            select count(*) from (
              select from toewijzing where %s and id > :na limit :hoogstens) as gevonden
            """
                .formatted(vraag.voorwaarde()))
        .param("na", na)
        .params(vraag.waarden())
        .param("dag", vraag.dag())
        .param("hoogstens", Blad.TEL_TOT + 1)
        .query(Integer.class)
        .single();
  }

  /** The number of the version that came last; 0 when there is none. */
  public long laatste() {
    return database.sql("select coalesce(max(id), 0) from toewijzing").query(Long.class).single();
  }

  /** All versions of one, the latest first; empty when there is none. */
  public List<Toewijzinggegevens> versies(
      String gemeente, String domein, String aanbieder, long nummer) {
    // in two, so that each has its index
    return deze(
            """
            select * from toewijzing %1$s and actueel
            union all
            select * from toewijzing %1$s and not actueel
            order by id desc
            """,
            gemeente, domein, aanbieder, nummer)
        .query(Toewijzingen::gegevens)
        .list();
  }

  /** What was told of its delivery, the latest first. */
  public List<Levering> leveringen(String gemeente, String domein, String aanbieder, long nummer) {
    return deze(
            """
            select begindatum, einddatum, reden, ingetrokken from levering %s
            order by id desc limit 50
            """,
            gemeente, domein, aanbieder, nummer)
        .query(
            (rij, plek) ->
                new Levering(
                    rij.getObject("begindatum", LocalDate.class),
                    rij.getObject("einddatum", LocalDate.class),
                    rij.getString("reden"),
                    rij.getBoolean("ingetrokken")))
        .list();
  }

  /** What was claimed on it, the latest first; no more than {@value #HOOGSTENS}. */
  public List<Gedeclareerd> gedeclareerd(
      String gemeente, String domein, String aanbieder, long nummer) {
    return deze(
            """
            select * from (
              select * from prestatie
              %1$s and goedgekeurd and debet_credit = 'D' and not gecrediteerd
              union all
              select * from prestatie
              %1$s and not (goedgekeurd and debet_credit = 'D' and not gecrediteerd)) as regel
            order by id desc limit 50
            """,
            gemeente, domein, aanbieder, nummer)
        .query(
            (rij, plek) ->
                new Gedeclareerd(
                    rij.getString("referentie_nummer"),
                    rij.getObject("begindatum", LocalDate.class),
                    rij.getObject("einddatum", LocalDate.class),
                    rij.getLong("geleverd_volume"),
                    rij.getString("eenheid"),
                    rij.getString("debet_credit").equals("C")
                        ? -rij.getLong("bedrag")
                        : rij.getLong("bedrag"),
                    rij.getBoolean("goedgekeurd"),
                    rij.getBoolean("gecrediteerd")))
        .list();
  }

  /** Which of these numbers are of a toewijzing between these. */
  public Set<Long> bekend(
      String gemeente, String domein, String aanbieder, Collection<Long> nummers) {
    return Set.copyOf(
        database
            .sql(
                """
                select toewijzing_nummer from toewijzing
                where toewijzing_nummer = any(:nummers) and gemeente = :gemeente
                  and domein = :domein and aanbieder = :aanbieder and actueel
                """)
            .param("nummers", nummers.toArray(Long[]::new))
            .param("gemeente", gemeente)
            .param("domein", domein)
            .param("aanbieder", aanbieder)
            .query(Long.class)
            .list());
  }

  private JdbcClient.StatementSpec deze(
      String opdracht, String gemeente, String domein, String aanbieder, long nummer) {
    return database
        .sql(opdracht.formatted(DEZE))
        .param("gemeente", gemeente)
        .param("domein", domein)
        .param("aanbieder", aanbieder)
        .param("nummer", nummer);
  }

  private static Toewijzinggegevens gegevens(ResultSet rij, int plek) throws SQLException {
    return new Toewijzinggegevens(
        rij.getLong("id"),
        rij.getString("domein"),
        rij.getString("gemeente"),
        rij.getString("aanbieder"),
        rij.getLong("toewijzing_nummer"),
        rij.getString("product_categorie"),
        rij.getString("product_code"),
        rij.getObject("toewijzingsdatum", LocalDate.class),
        rij.getObject("ingangsdatum", LocalDate.class),
        rij.getObject("einddatum", LocalDate.class),
        rij.getString("reden_wijziging"),
        rij.getObject("volume", Long.class),
        rij.getString("eenheid"),
        rij.getString("frequentie"),
        rij.getObject("budget", Long.class),
        rij.getBoolean("actueel"),
        rij.getBoolean("verwijderd"));
  }

  /**
   * A start, or a stop when it has an einddatum.
   *
   * @param reden code of the standard; of a stop only
   * @param ingetrokken that it was taken back
   */
  public record Levering(
      LocalDate begindatum,
      @Nullable LocalDate einddatum,
      @Nullable String reden,
      boolean ingetrokken) {}

  /**
   * A prestatie.
   *
   * @param eenheid code WJ756
   * @param eurocent negative when it is a credit
   */
  public record Gedeclareerd(
      String referentieNummer,
      LocalDate begindatum,
      LocalDate einddatum,
      long volume,
      String eenheid,
      long eurocent,
      boolean goedgekeurd,
      boolean gecrediteerd) {}
}
