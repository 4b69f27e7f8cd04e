package nl.sluis.aflevering;

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
    if (!plan.wordtGehaald(deelnemer)) {
      return List.of();
    }
    return database
        .sql(
            """
            select uitgaand.id, bericht, uitgaand.soort, uitgaand.bestandsnaam, klaargezet,
              uitgaand.omvang
            from uitgaand
            where uitgaand.ontvanger = :deelnemer and uitgaand.status = 'KLAAR'
              and (cast(:soort as text) is null or uitgaand.soort = :soort)
            order by uitgaand.id limit :hoogstens offset :vanaf
            """)
        .param("deelnemer", deelnemer)
        .param("soort", soort == null ? null : soort.name())
        .param("hoogstens", hoogstens)
        .param("vanaf", vanaf)
        .query(
            (rij, nummer) ->
                new Poststuk(
                    rij.getLong("id"),
                    rij.getObject("bericht", UUID.class),
                    Uitgaandsoort.valueOf(rij.getString("soort")),
                    rij.getString("bestandsnaam"),
                    rij.getLong("omvang"),
                    rij.getObject("klaargezet", OffsetDateTime.class).toInstant()))
        .list();
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
