package nl.sluis.dossier;

import nl.sluis.bericht.Partijen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which one sees, without judging anew, that a declaratie is judged as it was before. */
@Component
public class Dossierstand {
  private final JdbcClient database;

  Dossierstand(JdbcClient database) {
    this.database = database;
  }

  /**
   * Another one as soon as anything changed by which a declaratie between these parties is judged:
   * their toewijzingen, what the aanbieder declared to anybody (TR314 and TR333 look there too), or
   * who is known. What is asked first and judged after it is never older than this says.
   *
   * <p>Declaraties are counted: those to different gemeenten do not wait for each other, so that
   * the highest number may be there before a lower one. Toewijzingen of one relation do.
   */
  public String van(Partijen partijen) {
    return database
        .sql(
            """
            select concat_ws('.',
              (select count(*) from declaratie
                where aanbieder = :aanbieder and domein = :domein),
              (select coalesce(max(id), 0) from toewijzing
                where aanbieder = :aanbieder and gemeente = :gemeente and domein = :domein
                  and actueel),
              (select count(*) from dossier_wissing))
            """)
        .param("aanbieder", partijen.aanbieder())
        .param("gemeente", partijen.gemeente())
        .param("domein", partijen.domein())
        .query(String.class)
        .single();
  }
}
