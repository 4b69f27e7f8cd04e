package nl.sluis.inzage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Declaraties with the answers to them: one query, however many they are. */
@Component
public class Declaratieinhouden {
  /** Of each declaratie itself, then our own answer, then those of others, the last first. */
  private static final String INHOUDEN =
      """
      select heen.volgnummer, 0 as rang, 0 as plaats, heen.id as van, heen.id,
        cast(null as uuid) as bericht, cast(null as text) as ontvanger, cast(null as text) as soort,
        heen.inhoud, heen.sleutel
      from bericht heen where heen.id = any(:ids) and heen.gewist is null
      union all
      select heen.volgnummer, 1, 0, heen.id, null, uitgaand.bericht, uitgaand.ontvanger,
        uitgaand.soort, uitgaand.inhoud, uitgaand.sleutel
      from uitgaand join bericht heen on heen.id = uitgaand.bericht
      where uitgaand.bericht = any(:ids) and uitgaand.soort = 'ANTWOORD'
        and uitgaand.gewist is null
      union all
      select heen.volgnummer, 2, -bericht.volgnummer, heen.id, bericht.id, null, null, null,
        bericht.inhoud, bericht.sleutel
      from bericht join bericht heen on heen.id = bericht.antwoord_op
      where bericht.antwoord_op = any(:ids) and bericht.oordeel = 'GOEDGEKEURD'
        and bericht.gewist is null and %s
      order by volgnummer, van, rang, plaats
      """;

  /** Together they may be large. */
  private static final int PER_KEER = 20;

  private final JdbcClient database;
  private final Berichtkluis kluis;

  Declaratieinhouden(DataSource databank, Berichtkluis kluis) {
    JdbcTemplate opDelen = new JdbcTemplate(databank);
    opDelen.setFetchSize(PER_KEER);
    this.database = JdbcClient.create(opDelen);
    this.kluis = kluis;
  }

  /**
   * A declaratie as it was received.
   *
   * @param antwoorden to it that this one may see: our own first, then of others, the last first
   */
  public record Inhoud(UUID id, byte[] declaratie, List<byte[]> antwoorden) {}

  /**
   * Reads these, in the order in which they came and a few at a time where there is a transaction;
   * what is past its term is not among them.
   *
   * @param wie for whom: of the answers of others those that he may see
   */
  public void lees(Collection<UUID> ids, Identiteit wie, Consumer<Inhoud> doe) {
    Opbouw opbouw = new Opbouw(doe);
    database
        .sql(INHOUDEN.formatted(wie.isBeheerder() ? "true" : Berichtinzage.ZICHTBAAR))
        .param("ids", ids.toArray(UUID[]::new))
        .param("wie", wie.deelnemer())
        .query(opbouw::neem);
    opbouw.klaar();
  }

  /** Puts the rows of one declaratie together. */
  private final class Opbouw {
    private final Consumer<Inhoud> doe;
    private @Nullable Inhoud nu;

    Opbouw(Consumer<Inhoud> doe) {
      this.doe = doe;
    }

    void neem(ResultSet rij) throws SQLException {
      UUID van = rij.getObject("van", UUID.class);
      if (rij.getInt("rang") == 0) {
        klaar();
        nu = new Inhoud(van, kluis.inhoud(rij), new ArrayList<>());
      } else if (nu != null && nu.id().equals(van)) {
        byte[] antwoord =
            rij.getInt("rang") == 1 ? kluis.uitgaandZonderOrigineel(rij) : kluis.inhoud(rij);
        if (antwoord != null) {
          nu.antwoorden().add(antwoord);
        }
      }
    }

    void klaar() {
      if (nu != null) {
        doe.accept(nu);
        nu = null;
      }
    }
  }
}
