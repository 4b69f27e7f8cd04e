package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Open terms on the screen: of which gemeente, and how many with each aanbieder. */
class TermijnenCommandTest {
  private static Proefsluis sluis;

  @BeforeAll
  static void start() throws IOException {
    sluis = Proefsluis.start("termijnen-opdracht");
    stuur(Proefsluis.GEMEENTE, Proefsluis.AANBIEDER);
    stuur(Proefsluis.ANDERE_GEMEENTE, Proefsluis.AANBIEDER);
    stuur(Proefsluis.ANDERE_GEMEENTE, Proefsluis.ANDERE_AANBIEDER, "7000", "7100");
    sluis.wachtTotAfgehandeld(3);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  /** The same toewijzingen, with the same numbers, at two gemeenten. */
  private static void stuur(String gemeente, String aanbieder, String... vervang)
      throws IOException {
    String bericht = Files.readString(Path.of("conformance-tests", "basis", "JW301.xml"));
    if (vervang.length > 0) {
      bericht = bericht.replace(vervang[0], vervang[1]).replace("BASIS301", "ANDER301");
    }
    sluis.post(
        bericht
            .replace("0363", gemeente)
            .replace("99990001", aanbieder)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Aanroep termijnen(String... opties) {
    String[] alles = new String[opties.length + 2];
    alles[0] = "termijnen";
    alles[1] = "--adres=" + sluis.adres();
    System.arraycopy(opties, 0, alles, 2, opties.length);
    return Aanroep.sluis(alles);
  }

  @Test
  void noemtBijElkeTermijnDeGemeenteEnTeltPerAanbieder() {
    Aanroep aanroep = termijnen();

    assertThat(aanroep.fouten()).isEmpty();
    assertThat(aanroep.uit().lines().findFirst().orElseThrow())
        .containsSubsequence("uiterlijk", "te laat", "aan zet", "gemeente", "aanbieder", "regel");
    long bijDeEerste = aantal(aanroep, Proefsluis.GEMEENTE, Proefsluis.AANBIEDER);
    assertThat(bijDeEerste).isPositive();
    assertThat(aantal(aanroep, Proefsluis.ANDERE_GEMEENTE, Proefsluis.AANBIEDER))
        .isEqualTo(bijDeEerste);
    assertThat(aanroep.uit())
        .containsPattern("Gemeenten: 0384 \\S.*, 0394 \\S")
        .containsPattern("(?m)^  65650001 \\S.* %d +\\d+ +0$".formatted(2 * bijDeEerste))
        .containsPattern("(?m)^  samen +%d ".formatted(3 * bijDeEerste));
  }

  private static long aantal(Aanroep aanroep, String gemeente, String aanbieder) {
    String regel =
        "\\d{4}-\\d\\d-\\d\\d +(TE LAAT +)?%s +%s +%s +OP271 .*"
            .formatted(aanbieder, gemeente, aanbieder);
    return aanroep.uit().lines().filter(een -> een.matches(regel)).count();
  }

  @Test
  void geeftZeAlsTabelMetDeNamen() {
    Aanroep aanroep = termijnen("--formaat=csv", "--wie=" + Proefsluis.ANDERE_AANBIEDER);

    assertThat(aanroep.uit().lines().findFirst().orElseThrow())
        .contains("gemeente;gemeentenaam;aanbieder;aanbiedernaam;domein;regel");
    assertThat(aanroep.uit().lines().skip(1))
        .isNotEmpty()
        .allMatch(regel -> regel.matches(".*;42420002;0394;[^;]+;42420002;[^;]+;JW;OP271;.*"));
  }
}
