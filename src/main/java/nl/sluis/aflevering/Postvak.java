package nl.sluis.aflevering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.Bestand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is ready for a deelnemer that fetches by itself. A file stays until its receiver says that
 * it has it; only then it is delivered. Who does not fetch has an empty postvak, and nobody sees
 * what is in that of another.
 */
@Component
public class Postvak {
  private static final String KOLOMMEN =
      "select id, bericht, soort, bestandsnaam, omvang, klaargezet, afgeleverd from uitgaand ";

  private final JdbcClient database;
  private final UitgaandRepository uitgaand;
  private final Afhandeling afhandeling;
  private final Bezorgplan plan;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Postvak(
      JdbcClient database,
      UitgaandRepository uitgaand,
      Afhandeling afhandeling,
      Bezorgplan plan,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.database = database;
    this.uitgaand = uitgaand;
    this.afhandeling = afhandeling;
    this.plan = plan;
    this.audit = audit;
    this.transactie = transactie;
  }

  /**
   * Some of what waits, the oldest first.
   *
   * @param soort only this; null for all
   * @param vanaf how many before it are left out
   */
  public List<Poststuk> lijst(
      String deelnemer, @Nullable Uitgaandsoort soort, long vanaf, int hoogstens) {
    return wachtend(deelnemer, soort, 0, vanaf, hoogstens);
  }

  /**
   * The same by pages that stay as they are when files come and go.
   *
   * @param na only those with a higher number; 0 for the first page
   */
  public List<Poststuk> na(
      String deelnemer, @Nullable Uitgaandsoort soort, long na, int hoogstens) {
    return wachtend(deelnemer, soort, na, 0, hoogstens);
  }

  private List<Poststuk> wachtend(
      String deelnemer, @Nullable Uitgaandsoort soort, long na, long vanaf, int hoogstens) {
    if (!plan.wordtGehaald(deelnemer)) {
      return List.of();
    }
    return database
        .sql(
            KOLOMMEN
                + """
                where ontvanger = :deelnemer and status = 'KLAAR' and id > :na
                  and (cast(:soort as text) is null or soort = :soort)
                order by id limit :hoogstens offset :vanaf
                """)
        .param("deelnemer", deelnemer)
        .param("soort", soort == null ? null : soort.name())
        .param("na", na)
        .param("hoogstens", hoogstens)
        .param("vanaf", vanaf)
        .query(Postvak::poststuk)
        .list();
  }

  /**
   * How many wait.
   *
   * @param soort only this; null for all
   * @param hoogstens no more are counted
   */
  public int aantal(String deelnemer, @Nullable Uitgaandsoort soort, int hoogstens) {
    if (!plan.wordtGehaald(deelnemer)) {
      return 0;
    }
    return database
        .sql(
            """
            select count(*) from (
              select from uitgaand
              where ontvanger = :deelnemer and status = 'KLAAR'
                and (cast(:soort as text) is null or soort = :soort)
              limit :hoogstens) as geteld
            """)
        .param("deelnemer", deelnemer)
        .param("soort", soort == null ? null : soort.name())
        .param("hoogstens", hoogstens)
        .query(Integer.class)
        .single();
  }

  /**
   * One file without what is in it, also after its receipt was acknowledged; empty when there is
   * none such for this deelnemer.
   */
  public Optional<Poststuk> toon(String deelnemer, long id) {
    if (!plan.wordtGehaald(deelnemer)) {
      return Optional.empty();
    }
    return database
        .sql(
            KOLOMMEN
                + """
                where ontvanger = :deelnemer and id = :id and status in ('KLAAR', 'AFGELEVERD')
                  and gewist is null
                """)
        .param("deelnemer", deelnemer)
        .param("id", id)
        .query(Postvak::poststuk)
        .optional();
  }

  private static Poststuk poststuk(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime bevestigd = rij.getObject("afgeleverd", OffsetDateTime.class);
    return new Poststuk(
        rij.getLong("id"),
        rij.getObject("bericht", UUID.class),
        Uitgaandsoort.valueOf(rij.getString("soort")),
        rij.getString("bestandsnaam"),
        rij.getLong("omvang"),
        rij.getObject("klaargezet", OffsetDateTime.class).toInstant(),
        bevestigd == null ? null : bevestigd.toInstant());
  }

  /**
   * The file, also after its receipt was acknowledged; empty when there is none such for this
   * deelnemer.
   *
   * @param wie who fetches it
   */
  public Optional<Bestand> haalOp(String deelnemer, long id, String wie) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              Optional<Uitgaand> gevonden = vind(deelnemer, id);
              gevonden.ifPresent(bestand -> schrijf(bestand, wie));
              return gevonden.map(Uitgaand::bestand);
            }));
  }

  private void schrijf(Uitgaand bestand, String wie) {
    audit.schrijf(
        new Auditregel(
                wie, "OPGEHAALD", bestand.bericht(), bestand.gemeente(), bestand.soort().name())
            .met(Aard.INZIEN)
            .metVoorwerp("bezorging " + bestand.id()));
  }

  /**
   * The receiver has the file; to say so again changes nothing.
   *
   * @param wie who says so
   * @return false when there is no such file for this deelnemer
   */
  public boolean bevestig(String deelnemer, long id, String wie) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              Optional<Uitgaand> gevonden = vind(deelnemer, id);
              gevonden.ifPresent(bestand -> afhandeling.afgeleverd(List.of(bestand), wie));
              return gevonden.isPresent();
            }));
  }

  private Optional<Uitgaand> vind(String deelnemer, long id) {
    return plan.wordtGehaald(deelnemer) ? uitgaand.vind(deelnemer, id) : Optional.empty();
  }
}
