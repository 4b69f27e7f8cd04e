package nl.sluis.toewijzen;

import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Standaard;
import nl.sluis.dossier.DossierRepository;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ToewijzingNummers that Sluis gives for a gemeente in a domein. Who takes the counter keeps it
 * until the end of its transaction, so beschikkingen of one gemeente are composed one by one and no
 * number is given twice.
 */
@Repository
public class Toewijzingteller {
  private final JdbcClient database;
  private final DossierRepository dossiers;
  private final Instellingen instellingen;

  Toewijzingteller(JdbcClient database, DossierRepository dossiers, Instellingen instellingen) {
    this.database = database;
    this.dossiers = dossiers;
    this.instellingen = instellingen;
  }

  /**
   * What an operator can set about new toewijzingen.
   *
   * @param eersteNummer the first ToewijzingNummer that Sluis gives (D46)
   */
  @ConfigurationProperties("sluis.toewijzingen")
  record Instellingen(@DefaultValue("" + Nummerreeks.EERSTE) long eersteNummer) {}

  /** Waits for who has the counter now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Nummerreeks neem(Standaard standaard, String gemeente) {
    database
        .sql(
            """
            insert into toewijzing_teller (gemeente, domein, volgende) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(gemeente, standaard.domein(), instellingen.eersteNummer())
        .update();
    long volgende =
        database
            .sql(
                """
                select volgende from toewijzing_teller
                where gemeente = ? and domein = ? for update
                """)
            .params(gemeente, standaard.domein())
            .query(Long.class)
            .single();
    return (aantal, bezet) -> geef(standaard, gemeente, volgende, aantal, bezet);
  }

  private List<Long> geef(
      Standaard standaard, String gemeente, long vanaf, int aantal, Set<Long> bezet) {
    List<Long> nummers = Nummerreeks.vrij(dossiers, standaard, gemeente, vanaf, aantal, bezet);
    database
        .sql("update toewijzing_teller set volgende = ? where gemeente = ? and domein = ?")
        .params(nummers.get(nummers.size() - 1) + 1, gemeente, standaard.domein())
        .update();
    return nummers;
  }
}
