package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the policy of the console forbids, a browser drops in silence: so no template has it. */
class SjablonenTest {
  private static final Path BRON = Path.of("src/main/jte");
  private static final Path FORMULIER = BRON.resolve("tag/formulier.jte");

  private static final Map<String, Pattern> VERBODEN =
      Map.of(
          "an inline style", Pattern.compile("\\sstyle\\s*="),
          "an event handler", Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
          "an inline script", Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE),
          "htmx that needs eval",
              Pattern.compile("hx-on|hx-live|hx-vals|hx-vars|hx-trigger=\"[^\"]*\\[|js:"),
          "something from elsewhere", Pattern.compile("(src|href)=\"(https?:)?//"),
          "unescaped text", Pattern.compile("\\$unsafe"));

  private static final Pattern POST = Pattern.compile("<form[^>]*method=\"post\"");

  @Test
  void hebbenNietsWatDeBrowserMoetWeigeren() throws IOException {
    for (Path sjabloon : sjablonen()) {
      String tekst = Files.readString(sjabloon);
      VERBODEN.forEach(
          (wat, patroon) ->
              assertThat(tekst).as("%s has %s", sjabloon, wat).doesNotContainPattern(patroon));
    }
  }

  /** The tag adds the field without which a form is refused. */
  @Test
  void makenElkFormulierMetDeTag() throws IOException {
    for (Path sjabloon : sjablonen()) {
      if (!sjabloon.equals(FORMULIER)) {
        assertThat(Files.readString(sjabloon))
            .as("%s has a form of its own: use @template.tag.formulier", sjabloon)
            .doesNotContainPattern(POST);
      }
    }
    assertThat(Files.readString(FORMULIER)).containsPattern(POST);
  }

  private static List<Path> sjablonen() throws IOException {
    try (Stream<Path> bestanden = Files.walk(BRON)) {
      List<Path> gevonden = bestanden.filter(pad -> pad.toString().endsWith(".jte")).toList();
      assertThat(gevonden).hasSizeGreaterThan(5);
      return gevonden;
    }
  }
}
