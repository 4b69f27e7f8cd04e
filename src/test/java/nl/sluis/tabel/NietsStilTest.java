package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D104: what can be read in one way is read, all else is a mistake of its row, and never empty. */
class NietsStilTest {
  private static final Kolommen KOLOMMEN = new Kolommen(List.of("k0"), List.of("k1", "k2"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r='A2'><f>SUM(B1:B9)</f></c>                    | formule zonder uitkomst
          <c r='A2'><f>SUM(B1:B9)</f><v></v></c>             | formule zonder uitkomst
          <c r='A2'><f t='shared' si='0'/><v/></c>           | formule zonder uitkomst
          <c r='A2' t='e'><f>1/0</f><v>#DEEL/0!</v></c>      | #DEEL/0!, een fout van Excel
          <c r='A2' t='e'><v>#N/B</v></c>                    | #N/B, een fout van Excel
          <c r='A2' t='b'><v>1</v></c>                       | WAAR, een ja/nee-waarde
          <c r='A2' t='b'><v>0</v></c>                       | ONWAAR, een ja/nee-waarde
          <c r='A2' s='1'><v>1.26041666666667</v></c>        | meer dan 24 uur
          <c r='A2' s='2'><v>95000</v></c>                   | in duizendtallen
          """)
  void leestNietsInEenCelDieNietsZegt(String cel, String melding) {
    byte[] bestand = metStijlen(Werkmap.kopEn(cel, "<c r='B2'><v>7</v></c>")).bytes();
    List<String> gelezen = new ArrayList<>();
    List<Tabelfout> fouten =
        KOLOMMEN.lees(
            Tabellen.lees(bestand),
            rij -> {
              rij.eurocent("k0", "een bedrag");
              gelezen.add("%s %s %s".formatted(rij.isLeeg("k0"), rij.isGoed(), rij.tekst("k1")));
            });
    assertThat(gelezen).containsExactly("false false 7");
    assertThat(fouten)
        .singleElement()
        .satisfies(
            fout -> assertThat(fout.tekst()).startsWith("rij 2, kolom k0: ").contains(melding));
  }

  @Test
  void leestEenFormuleDieEenLegeTekstGeeftAlsLeeg() {
    assertThat(
            Werkmap.met(Werkmap.kopEn("<c t='str'><f>A9</f><v></v></c>", "<c><v>1</v></c>"))
                .lees()
                .tabel()
                .rijen())
        .containsExactly(new Tabel.Rij(2, List.of("", "1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=95+1", " =SOM(A1:A3)", "#N/B", "#WAARDE!", "#NAAM?", "#######", "9,99995E+08"})
  void leestNietsInWatExcelInEenCsvAchterlaat(String veld) {
    assertThat(
            fouten("k0;k1\n%s;x\n".formatted(veld), rij -> assertThat(rij.isLeeg("k0")).isFalse()))
        .singleElement()
        .asString()
        .startsWith("rij 2, kolom k0: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k0;k1\n80001;Zuid\n",
        "\uFEFFsep=;\r\nk0;k1\r\n80001;Zuid\r\n",
        "SEP=;\nk0;k1;;\n=\"80001\";Zuid;;\n",
        "k0\u00A0;\u200Bk1\n\u00A080001\u202F;\u2060Zuid\uFEFF\n\u00A0;\u200B\n",
        "K0;;k1\n\"=\"\"80001\"\"\";;Zuid\n"
      })
  void leestWatExcelErvanMaaktEnMaarEenDingBetekent(String csv) {
    List<String> gelezen = new ArrayList<>();
    assertThat(fouten(csv, rij -> gelezen.add(rij.tekst("k0") + " " + rij.tekst("k1")))).isEmpty();
    assertThat(gelezen).containsExactly("80001 Zuid");
  }

  @Test
  void telteDeRegelMetHetScheidingstekenMee() {
    assertThat(fouten("sep=;\nk0\nx\n", rij -> rij.fout("k0", "mis")))
        .containsExactly("rij 3, kolom k0: mis");
    assertThat(fouten("sep=;\nk9\nx\n", rij -> {}))
        .allMatch(fout -> fout.startsWith("rij 2, "))
        .hasSize(2);
    assertThat(fouten("sep=,\nk0,k1\n1,2\n", rij -> {}))
        .singleElement()
        .asString()
        .contains("rij 1", "sep=,", "puntkomma's");
  }

  @Test
  void leestWindows1252() {
    byte[] bytes = "k0\nOké € ‘s\n".getBytes(Charset.forName("windows-1252"));
    assertThat(Tabellen.lees(bytes).tabel().rijen().get(0).cellen()).containsExactly("Oké € ‘s");
    assertThat(Tabellen.lees(new byte[] {'k', '\n', (byte) 0x81, 'e', '\n'}).fouten())
        .singleElement()
        .satisfies(fout -> assertThat(fout.tekst()).contains("geen UTF-8 en geen Windows-1252"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          87,30      | 8730
          87,3       | 8730
          87         | 8700
          0,01       | 1
          0          | 0
          1234,50    | 123450
          1.234,50   | 123450
          1.000.000,00 | 100000000
          € 87,30    | 8730
          €1.234,50  | 123450
          0,125      |
          1.234      | (1234 of 1,234)
          1,234      | (1234 of 1,234)
          1.234.567  | (1234567)
          87.30      | verwacht
          1,234.50   | verwacht
          12.34,50   | verwacht
          87,305     | (87305 of 87,305)
          -1,00      | verwacht
          87,        | verwacht
          12345678901 | verwacht
          87%        | verwacht
          leeg       | verwacht
          """)
  void leestEenBedragOfVraagtWatHetIs(String tekst, @Nullable String uitkomst) {
    verwacht((rij, kolom) -> rij.eurocent(kolom, "verwacht"), tekst, uitkomst);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95       | 95
          95,00    | 95
          95,0     | 95
          0        | 0
          95,000   | (95000 of 95,000)
          1.234    | (1234 of 1,234)
          95,5     | verwacht
          1e2      | verwacht
          1234567890 | verwacht
          """)
  void leestEenGeheelGetalOfVraagtWatHetIs(String tekst, String uitkomst) {
    verwacht((rij, kolom) -> rij.geheel(kolom, "verwacht"), tekst, uitkomst);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,25              | 75
          1:15              | 75
          01:15             | 75
          1:15:00           | 75
          0                 | 0
          30:15             | 1815
          0,05              | 3
          1,33333333333333  | 80
          1,33              | 79,8 minuten
          1:15:30           | zoals 1,25 of 1:15
          1:75              | zoals 1,25 of 1:15
          1.25              | zoals 1,25 of 1:15
          1,250             | (1250 of 1,250)
          """)
  void leestUrenInMinuten(String tekst, String uitkomst) {
    verwacht(Rijlezing::uren, tekst, uitkomst);
  }

  @Test
  void leestEenDuurVanExcelAlsMinutenEnEenKlokNiet() {
    List<String> gelezen = new ArrayList<>();
    byte[] bestand =
        metStijlen(
                Werkmap.kopEn(
                    "<c s='3'><v>1.26041666666667</v></c>",
                    "<c s='1'><v>0.0520833333333333</v></c>",
                    "<c s='3'><v>0.0520949074074074</v></c>"))
            .bytes();
    List<Tabelfout> fouten =
        KOLOMMEN.lees(
            Tabellen.lees(bestand),
            rij ->
                gelezen.add(rij.minuten("k0") + " " + rij.minuten("k1") + " " + rij.minuten("k2")));
    assertThat(gelezen).containsExactly("1815 null null");
    assertThat(fouten).extracting(Tabelfout::kolom).containsExactly("k1", "k2");
    assertThat(fouten.get(0).melding()).contains("'01:15'", "uren:minuten en minuten:seconden");
    assertThat(fouten.get(1).melding()).contains("'1:15:01'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-04-02          | 2026-04-02
          2-4-2026            | 2026-04-02
          02-04-2026          | 2026-04-02
          02-04-2026 9:30     | 2026-04-02
          2026-04-02T23:59:59 | 2026-04-02
          31/12/2026          | 2026-12-31
          3/3/2026            | 2026-03-03
          2026-04-02T22:00:00Z | verwacht
          2/4/2026            | schrijf 2026-04-02 of 2026-02-04
          12/31/2026          | geen bestaande dag
          30-2-2026           | geen bestaande dag
          2-4-26              | het jaar met vier cijfers
          46053               | verwacht
          april               | verwacht
          """)
  void leestEenDatumOfVraagtWelkeHetIs(String tekst, String uitkomst) {
    verwacht(Rijlezing::datum, tekst, uitkomst);
  }

  @Test
  void zegtWatMeeteltEnNiemandZiet() {
    String cel = "<c t='str'><v>%s</v></c>";
    String rijen =
        "<row>%s%s%s</row>".formatted(cel.formatted("k0"), cel.formatted("k1"), cel.formatted("k2"))
            + "<row hidden='1'>%s</row><row>%s</row><row hidden='true'>%s</row><row hidden='1'/>"
                .formatted(cel.formatted("a"), cel.formatted("b"), cel.formatted("c"));
    Tabelbestand bestand =
        Werkmap.met(rijen)
            .rondom(
                "<cols><col min='2' max='2' hidden='1'/><col min='9' max='16384' hidden='1'/></cols>",
                "")
            .deel(
                "xl/worksheets/weg.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
            .lees();
    assertThat(bestand.tabel().rijen()).hasSize(3);
    assertThat(bestand.opmerkingen())
        .satisfiesExactly(
            een -> assertThat(een).contains("2 rijen verborgen", "tellen wel mee: rij 2, 4."),
            twee -> assertThat(twee).contains("kolom 'k1' verborgen"),
            drie ->
                assertThat(drie)
                    .contains("verborgen werkblad 'Verborgen' is niet gelezen", "'Blad'"));
    assertThat(Werkmap.met(rijen.replaceAll(" hidden='\\w+'", "")).lees().opmerkingen()).isEmpty();
  }

  @Test
  void leestNietsInDeRestVanSamengevoegdeCellen() {
    String cel = "<c t='str'><v>%s</v></c>";
    byte[] bestand =
        Werkmap.met(
                "<row>%s%s</row>".formatted(cel.formatted("k0"), cel.formatted("k1"))
                    + "<row>%s%s</row>".formatted(cel.formatted("a"), cel.formatted("31-12-2026"))
                    + "<row>%s</row>".formatted(cel.formatted("b")).repeat(2))
            .rondom("", "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>")
            .bytes();
    List<Boolean> leeg = new ArrayList<>();
    assertThat(KOLOMMEN.lees(Tabellen.lees(bestand), rij -> leeg.add(rij.isLeeg("k1"))))
        .extracting(Tabelfout::tekst)
        .containsExactly(
            "rij 3, kolom k1: deze cel is samengevoegd met B2; hef dat op en vul elke cel");
    assertThat(leeg).containsExactly(false, false, true);
  }

  @Test
  void laatZichNietBezighoudenDoorSamengevoegdeCellen() {
    String rijen = "<row><c><v>1</v></c></row>".repeat(3);
    assertThat(
            Werkmap.met(rijen)
                .rondom(
                    "",
                    "<mergeCells>%s</mergeCells>"
                        .formatted("<mergeCell ref='A1:XFD9999999'/>".repeat(9)))
                .lees()
                .fouten())
        .singleElement()
        .satisfies(fout -> assertThat(fout.melding()).contains("te veel cellen samengevoegd"));
  }

  private static <T> void verwacht(
      BiFunction<Rijlezing, String, @Nullable T> lees, String tekst, @Nullable String uitkomst) {
    List<String> gelezen = new ArrayList<>();
    String inCel = tekst.equals("leeg") ? "" : tekst;
    List<String> fouten =
        fouten(
            "k0;k1\n%s;x\n".formatted(inCel),
            rij -> gelezen.add(String.valueOf(lees.apply(rij, "k0"))));
    if (fouten.isEmpty()) {
      assertThat(gelezen).containsExactly(uitkomst);
    } else {
      assertThat(gelezen).containsExactly("null");
      assertThat(fouten)
          .singleElement()
          .asString()
          .startsWith("rij 2, kolom k0: ")
          .contains(uitkomst == null ? "" : uitkomst);
    }
  }

  private static List<String> fouten(String csv, Consumer<Rijlezing> verwerk) {
    return KOLOMMEN.lees(Tabellen.lees(csv.getBytes(UTF_8)), verwerk).stream()
        .map(Tabelfout::tekst)
        .toList();
  }

  private static Werkmap metStijlen(String rijen) {
    return Werkmap.met(rijen)
        .deel(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='#,##0,\"k\"'/>"
                + "<numFmt numFmtId='171' formatCode='[hh]:mm;@'/></numFmts><cellXfs><xf/>"
                + "<xf numFmtId='20'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>");
  }
}
