package nl.sluis.verwerking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of messages that were taken up again, as the database has it at the moment that it is
 * asked: that something was taken up says nothing of whether it arrived.
 */
@Repository
public class Hervatuitkomsten {
  private final JdbcClient database;

  Hervatuitkomsten(JdbcClient database) {
    this.database = database;
  }

  /** How a message is now. */
  public enum Uitkomst {
    /** All that had to go out for it was delivered. */
    AANGEKOMEN,
    /** It is processed or brought; how it ends is not known yet. */
    ONDERWEG,
    /** It, or a file of it, was parked again. */
    GEPARKEERD
  }

  /** Of these messages; of those that this database has. */
  public Map<UUID, Uitkomst> van(Collection<UUID> berichten) {
    Map<UUID, Uitkomst> uitkomsten = new HashMap<>();
    database
        .sql(
            """
            select id, case
                when status = 'GEPARKEERD' or exists (select from uitgaand
                  where uitgaand.bericht = bericht.id and uitgaand.status <> 'AFGELEVERD'
                    and uitgaand.status = 'GEPARKEERD') then 'GEPARKEERD'
                when status not in ('AFGEHANDELD', 'TER_BEOORDELING') or exists (
                  select from uitgaand where uitgaand.bericht = bericht.id
                    and uitgaand.status <> 'AFGELEVERD') then 'ONDERWEG'
                else 'AANGEKOMEN' end as uitkomst
            from bericht where id = any(:berichten)
            """)
        .param("berichten", berichten.toArray(UUID[]::new))
        .query(
            rij -> {
              uitkomsten.put(
                  rij.getObject("id", UUID.class), Uitkomst.valueOf(rij.getString("uitkomst")));
            });
    return uitkomsten;
  }

  /** How many other messages were parked from a moment on, and still are. */
  public long nieuwGeparkeerd(Collection<UUID> behalve, Instant sinds) {
    return database
        .sql(
            """
            select count(*) from bericht
            where status = 'GEPARKEERD'
              and not exists (select from unnest(:behalve) as deze (id) where deze.id = bericht.id)
              and exists (select from berichtstatus
                where berichtstatus.bericht = bericht.id and berichtstatus.status = 'GEPARKEERD'
                  and moment >= :sinds)
            """)
        .param("behalve", behalve.toArray(UUID[]::new))
        .param("sinds", sinds.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
