package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The frame of the pages, in a real browser. */
class FrameTest extends Browserproef {
  private static final int VOL = 50;

  @Test
  void toontEenBerichtMetWatErMisIs() {
    ga("/console/berichten/" + bericht());
    assertThat(pagina.title()).endsWith(" – Sluis");
    assertThat(pagina.locator("h2").allInnerTexts()).contains("Het hele gesprek");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void vindtMetHetToetsenbordAlleenEenBericht() {
    UUID id = bericht();
    ga("/console");
    toets("Tab", 1);
    assertThat(focus()).isEqualTo("Naar de inhoud");
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("/");
    assertThat(focus()).isEqualTo("zoek");
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().type(id.toString());
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/berichten/" + id);
  }

  @Test
  void zegtWaaropIsGezochtAlsErNietsIs() {
    ga("/console");
    pagina.fill("#zoek", "BESTAAT-NIET");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Er is gezocht op");
    assertThat(pagina.locator("main").innerText()).contains("BESTAAT-NIET", "ReferentieNummer");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void zetGeenBsnInEenAdres() {
    ga("/console");
    pagina.fill("#zoek", "999990019");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Dit lijkt een BSN");
    assertThat(pagina.url()).doesNotContain("999990019").endsWith("/console/zoek");
    assertThat(bezwaren()).isEmpty();
  }

  @Test
  void zegtVanEenOnbekendFilterWelkeErWelZijn() {
    assertThat(ga("/console/berichten?kleur=blauw")).isEqualTo(400);
    assertThat(pagina.locator("main").innerText())
        .contains("berichtsoort")
        .contains("Wat nu?")
        .doesNotContain("kleur");
  }

  /** Also with a list that is full, which is as large as a page becomes. */
  @Test
  void isKleinOverDeLijn() {
    for (int nummer = 0; nummer < VOL; nummer++) {
      bericht("KLEIN%02d".formatted(nummer));
    }
    assertThat(gewicht("/console")).as("first visit").isLessThan(EERSTE_BEZOEK);
    for (String volgende :
        List.of("/console/berichten", "/console/afgekeurd/regels", "/console/audit", "/console")) {
      assertThat(gewicht(volgende)).as("next page: %s", volgende).isLessThan(VOLGENDE_PAGINA);
    }
    assertThat(ga("/console/berichten")).isEqualTo(200);
    assertThat(pagina.locator("main tbody tr").count()).isEqualTo(VOL);
  }

  private static byte[] voorbeeld() {
    try {
      return Files.readAllBytes(Path.of("conformance-tests/voorbeelden/declaratie-fout.xml"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** One that was handed in. */
  private static UUID bericht() {
    return stuur(voorbeeld());
  }

  /** Another, by its Identificatie. */
  private static void bericht(String identificatie) {
    String anders = new String(voorbeeld(), StandardCharsets.UTF_8);
    stuur(anders.replace("VB323-04B", identificatie).getBytes(StandardCharsets.UTF_8));
  }

  private static UUID stuur(byte[] bericht) {
    String antwoord = sluis().post(bericht).body();
    return UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
  }
}
