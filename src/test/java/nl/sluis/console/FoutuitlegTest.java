package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.sluis.api.Verzoekfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;

/** What somebody reads when something goes wrong: what, and what next. */
class FoutuitlegTest {

  @ParameterizedTest
  @CsvSource({
    "409, 409, Er is intussen iets veranderd, laad de pagina opnieuw",
    "413, 413, Bestand te groot, Verdeel de inhoud",
    "500, 500, Er ging iets mis in Sluis, kenmerk hieronder",
    "503, 503, Sluis is even niet beschikbaar, Wacht een halve minuut",
    "405, 405, Dat kan hier niet, gebruik de knop",
    "502, 500, Er ging iets mis in Sluis, kenmerk hieronder"
  })
  void zegtWatErIsEnWatNu(int status, int antwoord, String titel, String watNu) {
    Foutuitleg uitleg = Foutuitleg.van(status);
    assertThat(uitleg.status().value()).isEqualTo(antwoord);
    assertThat(uitleg.titel()).isEqualTo(titel);
    assertThat(uitleg.blad().watNu()).contains(watNu);
    assertThat(uitleg.blad().uitleg()).isNotBlank();
  }

  /** Who is sent to the beginning loses what he was busy with. */
  @Test
  void laatNaEenBotsingTerugGaan() {
    assertThat(Foutuitleg.van(409).blad().verder()).isNull();
    assertThat(Foutuitleg.van(404).blad().verder()).isNotNull();
  }

  @Test
  void zegtNooitWatJavaZegt() {
    Foutuitleg uitleg = Foutuitleg.van(new IllegalStateException("Jansen 999990019"));
    assertThat(uitleg.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(uitleg.blad().toString() + uitleg.titel() + uitleg.voorLog())
        .doesNotContain("Jansen")
        .doesNotContain("999990019");
    assertThat(uitleg.voorLog()).contains("FoutuitlegTest.java");
  }

  @Test
  void laatEenDatabaseDieWegIsTerugkomen() {
    Foutuitleg uitleg =
        Foutuitleg.van(
            new DataAccessResourceFailureException("weg", new SQLException("weg", "57P01")));
    assertThat(uitleg.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(uitleg.blad().uitleg()).contains("Er is niets veranderd");
  }

  @Test
  void houdtDeWoordenVanWieHetWeigerde() {
    Foutuitleg uitleg =
        Foutuitleg.van(new Verzoekfout(HttpStatus.CONFLICT, "Al hersteld", "Dat deed een ander."));
    assertThat(uitleg.titel()).isEqualTo("Al hersteld");
    assertThat(uitleg.blad().uitleg()).isEqualTo("Dat deed een ander.");
  }
}
