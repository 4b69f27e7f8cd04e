package nl.sluis.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON and YAML are UTF-8; what is not is told with its line (D104). */
class JsonlezerTest {
  private static final String TEKST = "naam: Zorg\nplaats: Één\n";

  @Test
  void leestUtf8() {
    assertThat(Jsonlezer.tekenfout(TEKST.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Jsonlezer.tekenfout(new byte[0])).isEmpty();
  }

  @Test
  void noemtDeRegelVanWatWindows1252Is() {
    assertThat(Jsonlezer.tekenfout(TEKST.getBytes(Charset.forName("windows-1252"))))
        .hasValueSatisfying(
            fout ->
                assertThat(fout.tekst())
                    .startsWith(
                        "In regel 2 staat een teken dat geen UTF-8 is, zoals in Windows-1252"));
  }

  @Test
  void kentUtf16() {
    assertThat(Jsonlezer.tekenfout(TEKST.getBytes(StandardCharsets.UTF_16)))
        .hasValueSatisfying(fout -> assertThat(fout.tekst()).contains("UTF-16"));
  }
}
