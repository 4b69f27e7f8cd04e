package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.Standaardmap;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Regelboek beside the national list: codes, niveaus, retourcodes and berichten. */
class RegelboekTest {
  private static final Set<Integer> VOLLEDIG = Set.of(301, 305, 307, 315, 317, 319, 323);

  /** A national rule: facts only. */
  private record Nationaal(String code, int niveau, String retourcode, Set<Integer> vormen) {}

  /** A rule in a file of another subject than its messages would be kept from them. */
  @ParameterizedTest
  @EnumSource(Berichtsoort.class)
  void geeftRondEenBerichtsoortElkeRegelDieErVoorGeldt(Berichtsoort soort) {
    assertThat(Regelboek.rond(soort))
        .filteredOn(regel -> regel.soorten().contains(soort))
        .containsExactlyElementsOf(
            Regelboek.alle().stream().filter(regel -> regel.soorten().contains(soort)).toList());
  }

  @ParameterizedTest
  @EnumSource(Standaard.class)
  void bevatElkeRegelVanEenHeenbericht(Standaard standaard) throws IOException {
    List<String> nationaal =
        nationaleLijst(standaard).values().stream()
            .filter(regel -> regel.vormen.stream().anyMatch(VOLLEDIG::contains))
            .map(regel -> tekst(regel, VOLLEDIG))
            .toList();
    List<String> onze =
        onzeLijst(standaard).values().stream()
            .filter(regel -> regel.vormen.stream().anyMatch(VOLLEDIG::contains))
            .map(regel -> tekst(regel, VOLLEDIG))
            .toList();
    assertThat(onze).containsExactlyInAnyOrderElementsOf(nationaal);
  }

  @ParameterizedTest
  @EnumSource(Standaard.class)
  void bevatElkeRegelVanNiveau2VanHetDeclaratieAntwoord(Standaard standaard) throws IOException {
    Set<Integer> antwoord = Set.of(325);
    assertThat(
            onzeLijst(standaard).values().stream()
                .filter(regel -> regel.niveau == 2 && regel.vormen.contains(325))
                .map(regel -> tekst(regel, antwoord)))
        .containsExactlyInAnyOrderElementsOf(
            nationaleLijst(standaard).values().stream()
                .filter(regel -> regel.niveau == 2 && regel.vormen.contains(325))
                .map(regel -> tekst(regel, antwoord))
                .toList());
  }

  /** With those that judge any message, they are all rules of niveau 3 and 4 on a 325. */
  @ParameterizedTest
  @EnumSource(Standaard.class)
  void bevatElkeHogereRegelVanHetDeclaratieAntwoord(Standaard standaard) throws IOException {
    Stream<String> gewoon =
        onzeLijst(standaard).values().stream()
            .filter(regel -> regel.niveau > 2 && regel.vormen.contains(325))
            .map(regel -> "%s %d %s".formatted(regel.code, regel.niveau, regel.retourcode));
    Stream<String> vanSchrijver =
        Regelboek.vanSchrijver().stream()
            .filter(regel -> vormen(regel.soorten(), standaard).contains(325))
            .map(
                regel ->
                    "%s %d %s"
                        .formatted(
                            regel.code(),
                            regel.niveau(),
                            Objects.requireNonNullElse(regel.retourcode(), "n.v.t.")));
    assertThat(Stream.concat(gewoon, vanSchrijver))
        .containsExactlyInAnyOrderElementsOf(
            nationaleLijst(standaard).values().stream()
                .filter(regel -> regel.niveau > 2 && regel.vormen.contains(325))
                .map(regel -> "%s %d %s".formatted(regel.code, regel.niveau, regel.retourcode))
                .toList());
  }

  @Test
  void heeftBijElkeRegelVanDeSchrijverTweeZinnen() {
    assertThat(Regelboek.vanSchrijver())
        .allSatisfy(
            regel -> {
              assertThat(regel.eis()).as(regel.code()).endsWith(".");
              assertThat(regel.herstel()).as(regel.code()).endsWith(".");
            });
  }

  @ParameterizedTest
  @EnumSource(Standaard.class)
  void kentGeenRegelDieErNationaalNietIs(Standaard standaard) throws IOException {
    Map<String, Nationaal> nationaal = nationaleLijst(standaard);
    assertThat(onzeLijst(standaard).values())
        .allSatisfy(
            onze -> {
              assertThat(nationaal).containsKey(onze.code);
              assertThat(nationaal.get(onze.code).niveau).isEqualTo(onze.niveau);
              assertThat(nationaal.get(onze.code).retourcode).isEqualTo(onze.retourcode);
              assertThat(nationaal.get(onze.code).vormen).as(onze.code).containsAll(onze.vormen);
            });
  }

  @Test
  void heeftElkeCodeEenKeerEnElkeTekst() {
    assertThat(Regelboek.alle()).extracting(Regel::code).doesNotHaveDuplicates();
    assertThat(Regelboek.alle())
        .allSatisfy(
            regel -> {
              assertThat(regel.eis()).as(regel.code()).endsWith(".");
              assertThat(regel.herstel()).as(regel.code()).endsWith(".");
            });
  }

  private static String tekst(Nationaal regel, Set<Integer> vormen) {
    return "%s %d %s %s"
        .formatted(
            regel.code,
            regel.niveau,
            regel.retourcode,
            regel.vormen.stream().filter(vormen::contains).toList());
  }

  private static Map<String, Nationaal> onzeLijst(Standaard standaard) {
    Stream<Nationaal> regels =
        Regelboek.alle().stream()
            .map(
                regel ->
                    new Nationaal(
                        regel.code(),
                        regel.niveau(),
                        String.valueOf(regel.retourcode()),
                        vormen(regel.soorten(), standaard)));
    Stream<Nationaal> inSchema =
        Regelboek.inSchema().stream()
            .map(regel -> new Nationaal(regel.code(), 2, "", vormen(regel.soorten(), standaard)));
    return Stream.concat(regels, inSchema)
        .filter(regel -> !regel.vormen.isEmpty())
        .collect(Collectors.toMap(Nationaal::code, regel -> regel));
  }

  private static Set<Integer> vormen(Set<Berichtsoort> soorten, Standaard standaard) {
    return soorten.stream()
        .filter(soort -> soort.standaard() == standaard)
        .map(Berichtsoort::vorm)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Some rules of niveau 2 name only the messages of the Wmo and hold for those of the Jeugdwet.
   */
  private static Map<String, Nationaal> nationaleLijst(Standaard standaard) throws IOException {
    JsonNode lijst =
        new ObjectMapper()
            .readTree(
                Standaardmap.map()
                    .resolve(standaard.map() + "-3.2")
                    .resolve("regels.json")
                    .toFile());
    Map<String, Nationaal> regels = new HashMap<>();
    for (JsonNode regel : lijst) {
      String code = regel.path("code").asText();
      if (code.matches("(TR|CD|CS)[0-9]{3}") && regel.path("niveau").asInt() >= 2) {
        regels.put(
            code,
            new Nationaal(
                code,
                regel.path("niveau").asInt(),
                regel.path("retourcode").asText(),
                vormen(regel)));
      }
    }
    return regels;
  }

  private static Set<Integer> vormen(JsonNode regel) {
    List<JsonNode> namen = new ArrayList<>();
    regel.path("berichten").forEach(namen::add);
    regel.path("paden").forEach(namen::add);
    return namen.stream()
        .map(naam -> Integer.valueOf(naam.asText().replaceAll("^(JW|WMO)([0-9]{3}).*", "$2")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
