package nl.sluis.ontvangst;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which message is the improved version of which. A message itself is never changed: who improves
 * one sends another.
 */
@Component
public class Verbeteringen {
  private final JdbcClient database;
  private final Audittrail audit;

  Verbeteringen(JdbcClient database, Audittrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Remembers that one improves the other. False for one that came in before it, or that improves
   * another already.
   *
   * @param wie for the audit trail
   */
  @Transactional
  public boolean leg(UUID nieuw, UUID oud, String wie) {
    boolean gelegd =
        database
                .sql(
                    """
                    update bericht as nieuw set verbetert = :oud from bericht as oud
                    where nieuw.id = :nieuw and oud.id = :oud
                      and nieuw.volgnummer > oud.volgnummer
                      and coalesce(nieuw.verbetert, :oud) = :oud
                    """)
                .param("nieuw", nieuw)
                .param("oud", oud)
                .update()
            == 1;
    if (gelegd) {
      audit.schrijf(
          new Auditregel(wie, "VERBETERT", nieuw, null, oud.toString()).met(Aard.WIJZIGEN));
    }
    return gelegd;
  }

  /** Nobody else improves this one before the transaction ends. */
  public void vergrendel(UUID bericht) {
    database
        .sql("select id from bericht where id = :id for update")
        .param("id", bericht)
        .query(UUID.class)
        .list();
  }

  /** The messages that improve this one, in the order in which they came. */
  public List<UUID> verbeterdDoor(UUID bericht) {
    return database
        .sql("select id from bericht where verbetert = :id order by volgnummer")
        .param("id", bericht)
        .query(UUID.class)
        .list();
  }

  /** The message that this one improves. */
  public Optional<UUID> verbetert(UUID bericht) {
    return database
        .sql("select verbetert from bericht where id = :id and verbetert is not null")
        .param("id", bericht)
        .query(UUID.class)
        .optional();
  }
}
