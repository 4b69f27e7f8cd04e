package nl.sluis.berichtkluis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.contract.Bedragberekening;
import nl.sluis.contract.Budgetberekening;
import nl.sluis.contract.Minuutbedrag;
import nl.sluis.contract.Tariefberekening;
import nl.sluis.contract.Volumeberekening;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.controle.Rekenregel;
import nl.sluis.toezicht.Conformiteitsrun;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * What is made of a verdict when it is asked for is what would have been made of it at once: for
 * every message of the cases.
 */
class VerslagenTest {
  private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();
  private static final LocalDate DAG = LocalDate.of(2026, 5, 10);

  private final JdbcClient database = JdbcClient.create(new SimpleDriverDataSource());
  private final Berekeningen berekeningen = new Berekeningen(database, Proefkluis.KLUIS, JSON);
  private final Verslagen verslagen = new Verslagen(database, Proefkluis.KLUIS, berekeningen, JSON);

  @Test
  void maaktLaterHetzelfdeAlsMeteen() {
    Set<Class<?>> gezien = ConcurrentHashMap.newKeySet();
    ConcurrentLinkedQueue<Beoordeling> anders = new ConcurrentLinkedQueue<>();
    new Conformiteitsrun(
            Schemas.ingebouwd(),
            new Controle(),
            beoordeling -> {
              beoordeling.berekeningen().forEach(een -> gezien.add(een.berekening().getClass()));
              if (!isHetzelfde(beoordeling)) {
                anders.add(beoordeling);
              }
            })
        .draai(Path.of("conformance-tests"));
    assertThat(anders).isEmpty();
    assertThat(gezien)
        .containsExactlyInAnyOrder(
            Volumeberekening.class,
            Budgetberekening.class,
            Tariefberekening.class,
            Bedragberekening.class,
            Minuutbedrag.class);
  }

  private boolean isHetzelfde(Beoordeling beoordeling) {
    byte[] bewaard = berekeningen.ingepakt(beoordeling);
    List<Rekenregel> gerekend = beoordeling.rekenregels().toList();
    Rapport rapport = Rapport.van("bericht.xml", beoordeling).met(gerekend);
    return (bewaard == null ? List.<Rekenregel>of() : berekeningen.lees(bewaard))
            .equals(Stream.concat(gerekend.stream(), beoordeling.plafondregels()).toList())
        && Verslagen.pagina(verslagen.rapport(verslagen.bewaard(rapport), () -> gerekend), DAG)
            .equals(
                HtmlRapport.van(Rapportbundel.van(List.of(rapport)), "Beoordeeld op 2026-05-10."));
  }
}
