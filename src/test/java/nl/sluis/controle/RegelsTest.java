package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Codelijsten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule on a 301, 323 or 325 finds its breach, where it stands and nothing else, and nothing
 * in what is right. For the rules on the other messages the conformance cases do that.
 */
class RegelsTest {
  private static final Controle CONTROLE = new Controle();

  static Stream<Proef> proeven() {
    return Stream.of(
            ToewijzingProeven.CLIENT,
            ToewijzingProeven.CONTACTEN,
            ToewijzingProeven.PRODUCTEN,
            ToewijzingProeven.STAPELING,
            DeclaratieProeven.DECLARATIE_ZELF,
            DeclaratieProeven.PRESTATIES,
            DeclaratieProeven.ANTWOORDEN,
            DossierProeven.HEADER,
            DossierProeven.TOEWIJZINGEN,
            DossierProeven.NAAST_TOEWIJZING,
            DossierProeven.NAAST_EERDERE)
        .flatMap(List::stream);
  }

  static Stream<Regel> beoordeeldeRegels() {
    return Regelboek.alle().stream()
        .filter(regel -> regel.bronnen().stream().allMatch(bron -> bron == Bron.DOSSIER));
  }

  static Stream<Regel> regelsMetProeven() {
    return beoordeeldeRegels().filter(RegelsTest::heeftProeven);
  }

  static Stream<Regel> regelsMetGevallen() {
    return beoordeeldeRegels().filter(regel -> !heeftProeven(regel));
  }

  private static boolean heeftProeven(Regel regel) {
    return proeven().anyMatch(proef -> proef.regel().equals(regel.code()));
  }

  @ParameterizedTest
  @MethodSource("proeven")
  void vindtPreciesWatFoutIs(Proef proef) {
    Beoordeling beoordeling = proef.beoordeel(CONTROLE);
    assertThat(Proef.gevonden(beoordeling))
        .as(beoordeling.bevindingen().toString())
        .containsExactlyInAnyOrderElementsOf(proef.bevindingen());
    assertThat(beoordeling.oordeel()).isNotIn(Oordeel.GEWEIGERD, Oordeel.ONBESLIST);
  }

  /** A rule that nobody would miss is not tested. */
  @ParameterizedTest
  @MethodSource("regelsMetProeven")
  void wordtGemistAlsHijErNietIs(Regel regel) {
    List<Regel> zonder =
        Regelboek.alle().stream().filter(andere -> !andere.code().equals(regel.code())).toList();
    Controle controle = new Controle(zonder, Codelijsten.ingebouwd());
    assertThat(proeven().filter(proef -> proef.regel().equals(regel.code())))
        .as("proeven van %s", regel.code())
        .anyMatch(
            proef ->
                !proef.bevindingen().stream()
                    .sorted()
                    .toList()
                    .equals(Proef.gevonden(proef.beoordeel(controle))));
  }

  /** Findings of a case are exact, so without the rule this one would come out wrong. */
  @ParameterizedTest
  @MethodSource("regelsMetGevallen")
  void heeftEenGevalDatHaarVindt(Regel regel) throws IOException {
    String bevinding = "{regel: %s, retourcode: \"%s\"".formatted(regel.code(), regel.retourcode());
    try (Stream<Path> gevallen = Files.list(Path.of("conformance-tests", regel.code()))) {
      assertThat(gevallen)
          .filteredOn(map -> String.valueOf(map.getFileName()).startsWith("fout-"))
          .isNotEmpty()
          .allSatisfy(map -> assertThat(map.resolve("geval.yaml")).content().contains(bevinding));
    }
  }
}
