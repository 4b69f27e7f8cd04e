package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.start.Startfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GemeentethemaTest {

  @Test
  void neemtEigenKleurenAan() {
    assertThat(
            Gemeentethema.fouten(
                "/* Diepsluis */ :root { --sluis-kop-achtergrond: #5a1a5a; --sluis-hoek: 0;"
                    + " --sluis-letter: \"Lato\", sans-serif; }"))
        .isEmpty();
  }

  /** The nearest grey that is dark enough, and the one before it. */
  @Test
  void rekentHetContrast() {
    assertThat(Gemeentethema.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
    assertThat(Gemeentethema.fouten(":root { --sluis-kop-achtergrond: #767676; }")).isEmpty();
    assertThat(Gemeentethema.fouten(":root { --sluis-kop-achtergrond: #777777; }"))
        .singleElement()
        .asString()
        .contains("--sluis-kop-tekst", "minstens 4,5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'elders.css'; :root { --sluis-hoek: 0 }",
        ":root { --sluis-letter: url(https://elders.example/x) }",
        ":root { --sluis-accent: expression(alert(1)) }",
        ":root { --sluis-accent: red }",
        ":root { --utrecht-link-color: #ffffff }",
        ":root { color: #000000 }",
        ":root { --sluis-hoek: 0 } body { display: none }",
        "body { --sluis-hoek: 0 }",
        ":root { --sluis-hoek }"
      })
  void weigertAlHetAndere(String css) {
    assertThat(Gemeentethema.fouten(css)).isNotEmpty();
  }

  @Test
  void houdtDeStartTegenMetAllesWatErMisIs(@TempDir Path map) throws IOException {
    Files.writeString(map.resolve("0384.css"), ":root { --sluis-tekst: #ffffff; }");
    assertThatThrownBy(() -> new Themas(map))
        .isInstanceOf(Startfout.class)
        .hasMessageContaining("0384.css")
        .hasMessageContaining("--sluis-tekst (#ffffff) op --sluis-vlak");
    Files.writeString(map.resolve("0384.css"), ":root { --sluis-tekst: #000000; }");
    assertThat(new Themas(map).van("0384")).isNotEmpty();
    assertThat(new Themas(map).van("0394")).isNull();
  }

  /** A gemeente that changes one colour is judged with the others as they are. */
  @Test
  void kentDeKleurenVanSluisZelf() throws IOException {
    String thema =
        Files.readString(
            Path.of("src/main/resources/console/stijl/thema.css"), StandardCharsets.UTF_8);
    Gemeentethema.KLEUREN.forEach(
        (naam, kleur) -> assertThat(thema).contains("  %s: %s;".formatted(naam, kleur)));
    assertThat(Gemeentethema.fouten(":root { }")).isEmpty();
  }
}
