package nl.sluis.berichtkluis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.controle.Rekenregel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports on messages, kept as what they say; few are ever read, and then the page is made that
 * would have been made at once.
 */
@Component
public class Verslagen {
  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final Berekeningen berekeningen;
  private final ObjectMapper json;

  Verslagen(JdbcClient database, Berichtkluis kluis, Berekeningen berekeningen, ObjectMapper json) {
    this.database = database;
    this.kluis = kluis;
    this.berekeningen = berekeningen;
    this.json = json;
  }

  /**
   * A report as it is kept.
   *
   * @param rapport without what was reckoned, which is kept beside it
   * @param metBerekeningen whether that stands on its page
   */
  private record Bewaard(Rapport rapport, boolean metBerekeningen) {}

  /** For column verslag. */
  public String bewaard(Rapport rapport) {
    try {
      return json.writeValueAsString(
          new Bewaard(rapport.met(List.of()), !rapport.berekeningen().isEmpty()));
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write a report", fout);
    }
  }

  /** The report on a message as a page; empty until it was judged. */
  public Optional<String> pagina(UUID bericht) {
    return database
        .sql(
            """
            select id, verslag, uitslag_sleutel, peildatum from bericht
            where id = :id and verslag is not null
            """)
        .param("id", bericht)
        .query((rij, nummer) -> pagina(rij))
        .optional();
  }

  private String pagina(ResultSet rij) throws SQLException {
    String verslag = Objects.requireNonNull(kluis.tekst(rij, "verslag", "uitslag_sleutel"));
    UUID bericht = rij.getObject("id", UUID.class);
    return isPagina(verslag)
        ? verslag
        : pagina(
            rapport(verslag, () -> berekeningen.overRegels(bericht)),
            rij.getObject("peildatum", LocalDate.class));
  }

  /** As an earlier version kept it. */
  private static boolean isPagina(String verslag) {
    return verslag.startsWith("<");
  }

  Rapport rapport(String verslag, Supplier<List<Rekenregel>> gerekend) {
    try {
      Bewaard bewaard = json.readValue(verslag, Bewaard.class);
      return bewaard.metBerekeningen() ? bewaard.rapport().met(gerekend.get()) : bewaard.rapport();
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot read a report", fout);
    }
  }

  static String pagina(Rapport rapport, LocalDate peildatum) {
    return HtmlRapport.van(
        Rapportbundel.van(List.of(rapport)), "Beoordeeld op %s.".formatted(peildatum));
  }
}
