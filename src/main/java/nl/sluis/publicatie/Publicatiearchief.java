package nl.sluis.publicatie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published, as it was: a number that is different later could be subtracted. */
@Repository
class Publicatiearchief {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Knoop>> KNOPEN = new TypeReference<>() {};

  private final JdbcClient database;

  Publicatiearchief(JdbcClient database) {
    this.database = database;
  }

  /**
   * One figure, as it was published.
   *
   * @param kennis the last day of which what was received counted
   * @param gemeenten of the regio, as it was then
   * @param contracten version of the contract register
   */
  record Uitgave(
      LocalDate kennis,
      List<String> gemeenten,
      long contracten,
      int definitie,
      Gepubliceerd beeld) {}

  /** From the first on. */
  List<Uitgave> uitgaven(String regio, String periode, String indicator) {
    return database
        .sql(
            """
            select kennis, gemeenten, contracten, definitie, plan, planversie, k, knopen
            from publicatie where regio = ? and periode = ? and indicator = ? order by kennis
            """)
        .param(regio)
        .param(periode)
        .param(indicator)
        .query(
            (rij, nummer) ->
                new Uitgave(
                    rij.getObject("kennis", LocalDate.class),
                    List.of(rij.getString("gemeenten").split(" ")),
                    rij.getLong("contracten"),
                    rij.getInt("definitie"),
                    new Gepubliceerd(
                        Publicatieplan.metNaam(rij.getString("plan"))
                            .inVersie(rij.getInt("planversie")),
                        rij.getInt("k"),
                        lees(rij.getString("knopen")))))
        .list();
  }

  /** Keeps it; of one that is there already nothing changes. */
  void leg(
      String regio, String periode, String indicator, Uitgave uitgave, OffsetDateTime gemaakt) {
    database
        .sql(
            """
            insert into publicatie (regio, periode, indicator, kennis, gemeenten, contracten,
              definitie, plan, planversie, k, gemaakt, knopen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(regio)
        .param(periode)
        .param(indicator)
        .param(uitgave.kennis())
        .param(String.join(" ", uitgave.gemeenten()))
        .param(uitgave.contracten())
        .param(uitgave.definitie())
        .param(uitgave.beeld().plan().naam())
        .param(uitgave.beeld().plan().versie())
        .param(uitgave.beeld().drempel())
        .param(gemaakt)
        .param(schrijf(uitgave.beeld().knopen()))
        .update();
  }

  private static String schrijf(List<Knoop> knopen) {
    try {
      return JSON.writeValueAsString(knopen);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Published numbers cannot be written", fout);
    }
  }

  private static List<Knoop> lees(String knopen) {
    try {
      return JSON.readValue(knopen, KNOPEN);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Published numbers cannot be read", fout);
    }
  }
}
