package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what the README shows: every {@code console} block is a call and its whole output, where …
 * stands for what is left out.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern BLOK =
      Pattern.compile(
          "^```console\\n\\$ \\./sluis ((?:[^\\n]*\\\\\\n)*[^\\n]*)\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> geeftDeUitvoerDieErStaat() throws IOException {
    return BLOK.matcher(Files.readString(README))
        .results()
        .map(
            blok ->
                DynamicTest.dynamicTest(
                    blok.group(1), () -> voerUit(blok.group(1), blok.group(2))));
  }

  private static void voerUit(String opdracht, String verwacht) {
    String uit = sluis(opdracht.replace("\\\n", " ").trim().split("\\s+")).uit();
    String patroon =
        Stream.of(verwacht.split("…\\n?", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    assertThat(uit).matches(Pattern.compile(patroon, Pattern.DOTALL));
  }

  @Test
  void toontDeBelangrijksteOpdrachten() throws IOException {
    assertThat(BLOK.matcher(Files.readString(README)).results().map(blok -> blok.group(1)))
        .anyMatch(opdracht -> opdracht.startsWith("controleer"))
        .anyMatch(opdracht -> opdracht.startsWith("regels"));
  }

  @Test
  void noemtAlleenBestandenDieErZijn() throws IOException {
    assertThat(
            Pattern.compile("]\\(([^):]+)\\)")
                .matcher(Files.readString(README))
                .results()
                .map(verwijzing -> Path.of(verwijzing.group(1))))
        .isNotEmpty()
        .allSatisfy(pad -> assertThat(pad).exists());
  }
}
