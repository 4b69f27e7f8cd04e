package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import org.junit.jupiter.api.Test;

/** Whatever comes in: its sender is told what is wrong, and bytes and trail are kept. */
class VijandigeBestandenTest {

  @Test
  void iederBestandInEenMapKrijgtEenVerslag() {
    List<Vijandig> vijandig = Vijandig.alle();
    try (Proefsluis sluis = Proefsluis.start("vijandig-map")) {
      vijandig.forEach(bestand -> sluis.legIn(GEMEENTE, bestand.naam() + ".xml", bestand.inhoud()));
      sluis.wachtTotAfgehandeld(vijandig.size());

      assertThat(sluis.uitgegaan(GEMEENTE))
          .hasSameSizeAs(vijandig)
          .allMatch(naam -> naam.matches("GEWEIGERD-[0-9A-Z]+\\.verslag\\.txt"));
      assertThat(sluis.uitgegaan(AANBIEDER)).isEmpty();
      List<String> verslagen = sluis.inhouden(GEMEENTE);
      for (Vijandig bestand : vijandig) {
        assertThat(verslagen)
            .filteredOn(verslag -> verslag.startsWith(bestand.naam() + ".xml"))
            .singleElement()
            .asString()
            .as(bestand.naam())
            .contains(bestand.code())
            .contains(bestand.uitleg())
            .contains("Herstel");
        bewaard(sluis, bestand);
      }
    }
  }

  private static void bewaard(Proefsluis sluis, Vijandig bestand) {
    Berichtgegevens bericht = sluis.berichten(bestand.naam() + ".xml").get(0);
    byte[] bewaard = sluis.bean(Berichten.class).inhoud(bericht.id()).orElseThrow();
    assertThat(bericht.omvang()).isEqualTo(bestand.inhoud().length);
    assertThat(bericht.oordeel()).isEqualTo("GEWEIGERD");
    if (bestand.isTeGroot()) {
      assertThat(bewaard).hasSizeLessThan(100_000);
    } else {
      assertThat(bewaard).isEqualTo(bestand.inhoud());
    }
    assertThat(
            sluis
                .database()
                .sql("select wat || ' ' || uitkomst from audit where bericht = :id")
                .param("id", bericht.id())
                .query(String.class)
                .list())
        .contains("ONTVANGEN map", "GECONTROLEERD GEWEIGERD", "AFGELEVERD VERSLAG");
  }

  @Test
  void iederBestandOverHttpKrijgtUitleg() {
    List<Vijandig> vijandig =
        Vijandig.alle().stream().filter(bestand -> !bestand.isTeGroot()).toList();
    try (Proefsluis sluis = Proefsluis.start("vijandig-http")) {
      List<String> adressen =
          vijandig.stream()
              .map(bestand -> sluis.post(bestand.inhoud()))
              .map(antwoord -> antwoord.headers().firstValue("Location").orElseThrow())
              .toList();
      sluis.wachtTotAfgehandeld(vijandig.size());
      for (int i = 0; i < vijandig.size(); i++) {
        String json = sluis.get(adressen.get(i)).body();
        assertThat(JsonPath.<String>read(json, "$.oordeel")).isEqualTo("GEWEIGERD");
        assertThat(JsonPath.<String>read(json, "$.bevindingen[0].retourcode"))
            .as(vijandig.get(i).naam())
            .isEqualTo(vijandig.get(i).code());
        assertThat(JsonPath.<String>read(json, "$.bevindingen[0].melding"))
            .contains(vijandig.get(i).uitleg());
        assertThat(JsonPath.<String>read(json, "$.bevindingen[0].herstel")).isNotBlank();
      }
    }
  }

  @Test
  void eenTeGrootVerzoekWordtOverHttpGeweigerdEnLaatEenSpoorNa() {
    byte[] teGroot =
        Vijandig.alle().stream().filter(Vijandig::isTeGroot).findFirst().orElseThrow().inhoud();
    try (Proefsluis sluis = Proefsluis.start("te-groot")) {
      HttpResponse<String> antwoord = sluis.post(teGroot);
      assertThat(antwoord.statusCode()).isEqualTo(413);
      assertThat(antwoord.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(antwoord.body()).contains("BRS06").contains("25 MB");
      assertThat(sluis.audit()).containsExactly("GEWEIGERD_OP_http BRS06");
      assertThat(sluis.rijen("select * from bericht")).isEmpty();
    }
  }
}
