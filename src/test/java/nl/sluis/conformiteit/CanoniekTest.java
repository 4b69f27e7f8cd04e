package nl.sluis.conformiteit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785, as far as they are about what we write. */
class CanoniekTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String canoniek(String json) throws Exception {
    return Canoniek.tekst(JSON.readTree(json));
  }

  /** Section 3.2.2: without its fractions. */
  @Test
  void schrijftTekstenEnWoordenZoalsHetVoorbeeld() throws Exception {
    assertThat(
            canoniek(
                """
                {
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** Section 3.2.3: in the order of UTF-16 and not of code points. */
  @Test
  void ordentVeldenZoalsHetVoorbeeld() throws Exception {
    String uit =
        canoniek(
            """
            {
              "\\u20ac": "Euro Sign",
              "\\r": "Carriage Return",
              "\\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\\ud83d\\ude00": "Emoji: Grinning Face",
              "\\u0080": "Control",
              "\\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """);
    assertThat(uit.replaceAll("\"[^\"]*\":\"([^\"]*)\"", "$1"))
        .isEqualTo(
            "{Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,"
                + "Emoji: Grinning Face,Hebrew Letter Dalet With Dagesh}");
  }

  /** Appendix B, of the whole numbers that are exact. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9007199254740991", "-9007199254740991"})
  void schrijftHeleGetallen(String getal) throws Exception {
    assertThat(canoniek(getal)).isEqualTo(getal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "9007199254740992", "123456789012345678901", "\"\\ud83d\""})
  void weigertWatHierNietVoorkomt(String json) {
    assertThatThrownBy(() -> canoniek(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ontwijktElkStuurteken() throws Exception {
    assertThat(canoniek("\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u007f\""))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"");
  }
}
