package nl.sluis.aflevering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.wachtrij.Baan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How delivery stands by receiver, for an operator, and one try before all go again. */
@Component
public class Ontvangerstanden {
  /** Of these codes, and of who else anything waits for. */
  private static final String STANDEN =
      """
      select wie.ontvanger, coalesce(open.wachtend, 0) as wachtend,
        coalesce(open.geparkeerd, 0) as geparkeerd, open.sinds, open.mislukt_sinds,
        eerste.reden, eerste.niet_voor, eerste.bericht,
        (select afgeleverd from uitgaand
          where uitgaand.ontvanger = wie.ontvanger and afgeleverd is not null
          order by afgeleverd desc limit 1) as laatste
      from (
        select ontvanger, count(*) filter (where status = 'KLAAR') as wachtend,
          count(*) filter (where status = 'GEPARKEERD') as geparkeerd,
          min(coalesce(opnieuw, klaargezet)) as sinds,
          min(coalesce(opnieuw, klaargezet)) filter (where status = 'KLAAR' and pogingen > 0)
            as mislukt_sinds,
          min(id) as eerste
        from uitgaand where status <> 'AFGELEVERD' %s group by ontvanger) open
      full join unnest(:codes) as gevraagd (code) on gevraagd.code = open.ontvanger
      cross join lateral (select coalesce(open.ontvanger, gevraagd.code) as ontvanger) wie
      left join uitgaand eerste on eerste.id = open.eerste
      order by open.sinds, wie.ontvanger
      """;

  private final JdbcClient database;
  private final Deelnemers deelnemers;
  private final Onderbrekers onderbrekers;
  private final Bezorgplan plan;
  private final Audittrail audit;
  private final Clock klok;

  Ontvangerstanden(
      JdbcClient database,
      Deelnemers deelnemers,
      Onderbrekers onderbrekers,
      Bezorgplan plan,
      Audittrail audit,
      Clock klok) {
    this.database = database;
    this.deelnemers = deelnemers;
    this.onderbrekers = onderbrekers;
    this.plan = plan;
    this.audit = audit;
    this.klok = klok;
  }

  /** Of every deelnemer, and of who else anything waits for; the longest first. */
  public List<Ontvangerstand> alle() {
    return vraag("", deelnemers.alle().stream().map(Deelnemer::code).toArray(String[]::new))
        .query(this::lees)
        .list();
  }

  /** Of every receiver for whom anything waits, the longest first. */
  public List<Ontvangerstand> standen() {
    return vraag("", new String[0]).query(this::lees).list();
  }

  /** Of one receiver. */
  public Ontvangerstand van(String ontvanger) {
    return vraag("and ontvanger = :ontvanger", new String[] {ontvanger})
        .param("ontvanger", ontvanger)
        .query(this::lees)
        .single();
  }

  private JdbcClient.StatementSpec vraag(String welke, String[] codes) {
    return database.sql(STANDEN.formatted(welke)).param("codes", codes);
  }

  private Ontvangerstand lees(ResultSet rij, int nummer) throws SQLException {
    String ontvanger = Objects.requireNonNull(rij.getString("ontvanger"));
    Instant metRustTot = onderbrekers.metRustTot(ontvanger).orElse(null);
    return new Ontvangerstand(
        ontvanger,
        rij.getLong("wachtend"),
        rij.getLong("geparkeerd"),
        instant(rij.getObject("sinds", OffsetDateTime.class)),
        instant(rij.getObject("mislukt_sinds", OffsetDateTime.class)),
        rij.getObject("bericht", UUID.class),
        rij.getString("reden"),
        plan.wordtGehaald(ontvanger)
            ? null
            : laatste(instant(rij.getObject("niet_voor", OffsetDateTime.class)), metRustTot),
        instant(rij.getObject("laatste", OffsetDateTime.class)),
        metRustTot != null);
  }

  /** A file whose turn has come waits on while its receiver is left alone. */
  private static @Nullable Instant laatste(@Nullable Instant een, @Nullable Instant ander) {
    if (een == null || ander == null) {
      return een;
    }
    return een.isAfter(ander) ? een : ander;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private record Eerste(Baan baan, UUID bericht, @Nullable String gemeente) {}

  /**
   * Has the first file that waits for this receiver tried now, and what goes after it in its lane
   * if that succeeds. Whether it did is seen in {@link #standen} and the trail, not here.
   *
   * @param wie for the audit trail
   * @return the message of that file; empty when nothing waits
   */
  @Transactional
  public Optional<UUID> probeerEen(String ontvanger, String wie) {
    Optional<Eerste> eerste =
        database
            .sql(
                """
                update uitgaand set niet_voor = :nu
                where id = (select id from uitgaand
                  where ontvanger = :ontvanger and status = 'KLAAR' order by id limit 1)
                returning relatie, bericht, gemeente
                """)
            .param("nu", OffsetDateTime.now(klok))
            .param("ontvanger", ontvanger)
            .query(
                (rij, nummer) ->
                    new Eerste(
                        new Baan(ontvanger, rij.getString("relatie")),
                        rij.getObject("bericht", UUID.class),
                        rij.getString("gemeente")))
            .optional();
    eerste.ifPresent(
        deze -> {
          onderbrekers.laatEenDoor(ontvanger);
          plan.plan(List.of(deze.baan()));
          audit.schrijf(
              new Auditregel(
                      wie, "AFLEVERING_GEPROBEERD", deze.bericht(), deze.gemeente(), "GEVRAAGD")
                  .met(Aard.UITVOEREN)
                  .metVoorwerp("ontvanger " + ontvanger));
        });
    return eerste.map(Eerste::bericht);
  }

  /** The messages of which files for this receiver were parked, the oldest first. */
  public List<UUID> geparkeerd(String ontvanger, int hoogstens) {
    return database
        .sql(
            """
            select bericht from uitgaand
            where ontvanger = :ontvanger and status = 'GEPARKEERD'
            group by bericht order by min(id) limit :hoogstens
            """)
        .param("ontvanger", ontvanger)
        .param("hoogstens", hoogstens)
        .query(UUID.class)
        .list();
  }

  /**
   * What came of files that were tried, as it is now.
   *
   * @param aangekomen files that have arrived
   * @param onderweg files that have not, and are tried on
   * @param geparkeerd files that are not tried any more
   * @param reden why the first of those has not arrived, in Dutch; null when it was not yet tried
   * @param volgende when that one is tried again; null when it is being tried, or has arrived
   */
  public record Uitkomst(
      long aangekomen,
      long onderweg,
      long geparkeerd,
      @Nullable String reden,
      @Nullable Instant volgende) {

    /** Whether it is not yet known how it ends. */
    public boolean isBezig() {
      return onderweg > 0 && volgende == null;
    }
  }

  /** Of the files of one message for this receiver. */
  public Uitkomst uitkomst(String ontvanger, UUID bericht) {
    return database
        .sql(
            """
            select count(*) filter (where status = 'AFGELEVERD') as aangekomen,
              count(*) filter (where status = 'KLAAR') as onderweg,
              count(*) filter (where status = 'GEPARKEERD') as geparkeerd,
              (array_agg(reden order by id) filter (where status <> 'AFGELEVERD'))[1] as reden,
              min(niet_voor) filter (where status = 'KLAAR' and niet_voor > :nu) as volgende
            from uitgaand where ontvanger = :ontvanger and bericht = :bericht
            """)
        .param("ontvanger", ontvanger)
        .param("bericht", bericht)
        .param("nu", OffsetDateTime.now(klok))
        .query(
            (rij, nummer) ->
                new Uitkomst(
                    rij.getLong("aangekomen"),
                    rij.getLong("onderweg"),
                    rij.getLong("geparkeerd"),
                    rij.getString("reden"),
                    instant(rij.getObject("volgende", OffsetDateTime.class))))
        .single();
  }
}
