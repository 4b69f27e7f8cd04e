package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.sluis.inzage.Berichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A message and its whole conversation, in a real browser. */
class GesprekTest extends Browserproef {
  private static UUID fout;

  private static synchronized UUID fout() throws IOException {
    if (fout == null) {
      String antwoord =
          sluis()
              .post(
                  Files.readAllBytes(Path.of("conformance-tests/voorbeelden/declaratie-fout.xml")))
              .body();
      fout = UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
      Awaitility.await()
          .until(() -> sluis().bean(Berichten.class).vind(fout).orElseThrow().oordeel() != null);
    }
    return fout;
  }

  @Test
  void elkBladIsVoorIedereenTeLezen() throws IOException {
    for (String blad : new String[] {"", "/regels", "/berekening", "/inhoud", "/spoor"}) {
      assertThat(ga("/console/berichten/" + fout() + blad)).as(blad).isEqualTo(200);
      assertThat(bezwaren()).as(blad).isEmpty();
      assertThat(schuiftOpzij()).as(blad).isFalse();
    }
  }

  /** Without a click: which rule, where, and how to mend it. */
  @Test
  void zegtWatErMisIsEnHoeHetTeHerstellenIs() throws IOException {
    ga("/console/berichten/" + fout());
    assertThat(pagina.locator("main").innerText())
        .contains("Zo herstelt u het")
        .containsPattern("[A-Z]{2,}\\d+")
        .contains("Het hele gesprek");
  }

  /** Only who presses the button sees a BSN, and the trail says that he did. */
  @Test
  void toontPersoonsgegevensAlleenNaEenEigenDaad() throws IOException {
    ga("/console/berichten/" + fout() + "/inhoud");
    assertThat(pagina.content()).doesNotContain("Bsn>");
    assertThat(ingezien(fout())).isZero();
    pagina.getByText("Toon persoonsgegevens").click();
    pagina.waitForSelector("pre.bron");
    assertThat(pagina.locator("pre.bron").innerText()).contains("Bsn>");
    assertThat(bezwaren()).isEmpty();
    assertThat(ingezien(fout())).isOne();
  }

  private static long ingezien(UUID bericht) {
    return sluis()
        .database()
        .sql("select count(*) from audit where bericht = :id and wat = 'INHOUD_BEKEKEN'")
        .param("id", bericht)
        .query(Long.class)
        .single();
  }

  @Test
  void zegtVanEenOnbekendBerichtWatNu() {
    assertThat(ga("/console/berichten/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(pagina.locator("main").innerText()).contains("Wat nu?");
    assertThat(bezwaren()).isEmpty();
  }
}
