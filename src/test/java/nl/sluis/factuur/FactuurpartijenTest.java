package nl.sluis.factuur;

import static nl.sluis.factuur.Factuurproef.partijen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactuurpartijenTest {

  @Test
  void leestHetVoorbeeld() {
    Factuurpartijen partijen = partijen(partijen());

    assertThat(partijen.leverancier("65650001").orElseThrow().betaaltermijn()).isEqualTo(30);
    assertThat(partijen.afnemer("0384").orElseThrow().wie().postbus().schema()).isEqualTo("0190");
    assertThat(partijen.contract("JZ-2026-20").afnemer()).isEqualTo("REGIO");
    assertThat(partijen.contract("ander").btw().isVrijgesteld()).isTrue();
  }

  @Test
  void kanZonderContracten() {
    String zonder = partijen().substring(0, partijen().indexOf("contracten:"));

    assertThat(partijen(zonder).contract("JZ-2026-20").afnemer()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agb: \"65650001\" | agb: \"6565\" | aanbieders, nummer 1: agb klopt niet. Verwacht: een AGB-code van 8 cijfers. Er staat een tekst van 4 tekens.",
        "agb: \"65650001\" | agb: 65650001 | aanbieders, nummer 1: agb staat zonder aanhalingstekens",
        "iban: NL91 | iban: NL92 | aanbieders, nummer 1: iban klopt niet. Verwacht: een IBAN",
        "iban: NL91ABNA0417164300 | stad: Diepsluis | aanbieders, nummer 1: iban ontbreekt.",
        "betaaltermijn: 30 | betaaltermijn: 400 | aanbieders, nummer 1: betaaltermijn klopt niet. Verwacht: een getal van 0 t/m 120. Er staat 400.",
        "betaaltermijn: 30 | betaaltermijn: dertig | aanbieders, nummer 1: betaaltermijn klopt niet.",
        "btwnummer: NL123456782B90 | btwnummer: NL1 | aanbieders, nummer 1: btwnummer klopt niet.",
        "postcode: 1234 AC | postcode: ?? | afnemers, nummer 1: postcode klopt niet.",
        "oin: \"00000001234567890000\" | oin: \"12\" | afnemers, nummer 1: oin klopt niet. Verwacht: een OIN van 20 cijfers.",
        "code: REGIO | code: \"0384\" | afnemers, nummer 2: dezelfde code staat er eerder ook.",
        "afnemer: REGIO | afnemer: REGIE | contracten, nummer JZ-2026-20: afnemer REGIE staat niet bij afnemers.",
        "inkooporder: INK | btwpercentage: # | contracten, nummer 1: btwpercentage staat er zonder waarde.",
        "inkooporder: INK | btwpercentage: 90 # | contracten, nummer 1: btwpercentage klopt niet.",
        "afnemers: | betalers: | betalers bestaat niet. Kies uit: aanbieders, afnemers, contracten."
      })
  void noemtWatErNietKlopt(String goed, String fout, String melding) {
    assertThat(partijen()).contains(goed);
    assertThat(fouten(partijen().replace(goed, fout)))
        .anyMatch(gevonden -> gevonden.startsWith(melding));
  }

  @Test
  void noemtAllesTegelijkEnHerhaaltGeenWaarde() {
    String fout =
        partijen()
            .replace("agb: \"65650001\"", "agb: \"6565\"")
            .replace("NL91ABNA0417164300", "NL92ABNA0417164300")
            .replace("kvk: \"87654321\"", "kvk: geen")
            .replace("plaats:", "stad:");

    assertThat(fouten(fout))
        .hasSize(10)
        .noneMatch(melding -> melding.contains("NL92") || melding.contains("6565"));
  }

  @Test
  void weigertPercentageMetVrijstelling() {
    assertThat(
            fouten(
                partijen() + "  - {nummer: \"1\", btwpercentage: 21, vrijstelling: jeugdhulp}\n"))
        .containsExactly("contracten, nummer 2: geef btwpercentage of vrijstelling, niet beide.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tekst",
        "- 1",
        "aanbieders: x",
        "aanbieders: []\nafnemers: []\n---\na: 1",
        "a: [",
        "aanbieders: []\naanbieders: []"
      })
  void weigertWatGeenPartijenbestandIs(String yaml) {
    assertThat(fouten(yaml)).isNotEmpty();
  }

  /** D104: an é as Windows writes it is told, with its line. */
  @Test
  void zegtDatHetBestandGeenUtf8Is() {
    String yaml = partijen().replace("Diepsluis", "Één");
    byte[] windows = yaml.getBytes(Charset.forName("windows-1252"));

    assertThat(partijen(yaml)).isNotNull();
    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(() -> Factuurpartijen.lees(windows))
        .satisfies(
            fout ->
                assertThat(fout.meldingen())
                    .singleElement()
                    .asString()
                    .matches("In regel [0-9]+ staat een teken dat geen UTF-8 is.*"));
  }

  @Test
  void weigertEenTeGrootBestand() {
    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(() -> Factuurpartijen.lees(new byte[Factuurpartijen.MAX_BYTES + 1]));
  }

  private static List<String> fouten(String yaml) {
    try {
      partijen(yaml);
      return List.of();
    } catch (Factuurfout fout) {
      return fout.meldingen();
    }
  }
}
