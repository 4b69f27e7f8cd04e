package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TabellenTest {
  private static final List<String> LASTIG =
      List.of(
          "0363",
          "07",
          "12345678",
          "87,30",
          "-87,30",
          "0,05",
          "1234567890123,99",
          "2026-01-31",
          "2026-02-30",
          "0001-01-01",
          "9999-12-31",
          "=1+1",
          "+31612345678",
          "-x",
          "@SUM(A1)",
          "'=1",
          "''+",
          "'s-Hertogenbosch",
          "'",
          "a;b",
          "\"aanhaling\"",
          "twee\nregels",
          "Zuid-Oost € é ‰",
          "<b>&amp;",
          "1e5",
          "12,5",
          "1.427,40");

  @ParameterizedTest
  @EnumSource(Tabelvorm.class)
  void leestTerugWatErIsGeschreven(Tabelvorm vorm) throws IOException {
    List<List<String>> rijen = LASTIG.stream().map(tekst -> List.of("x", tekst, "", "9")).toList();
    Tabel tabel = Tabel.van("Overzicht: 1/2", List.of("a", "b", "c", "d"), rijen).metGetallen("d");
    Tabelbestand terug = Tabellen.lees(schrijf(tabel, vorm));
    assertThat(terug.fouten()).isEmpty();
    assertThat(terug.tabel().kolommen()).isEqualTo(tabel.kolommen());
    assertThat(terug.tabel().rijen()).extracting(Tabel.Rij::cellen).isEqualTo(rijen);
  }

  @Test
  void nummertDeRijenZoalsExcelZeToont() throws IOException {
    Tabel tabel = Tabel.van("x", List.of("a"), List.of(List.of("1"), List.of(""), List.of("3")));
    for (Tabelvorm vorm : Tabelvorm.values()) {
      assertThat(Tabellen.lees(schrijf(tabel, vorm)).tabel().rijen())
          .as("%s", vorm)
          .extracting(Tabel.Rij::nummer)
          .containsExactly(2, 4);
    }
  }

  @Test
  void schrijftCsvZoalsNederlandsExcelHetOpent() throws IOException {
    Tabel tabel =
        Tabel.van(
            "x", List.of("naam", "bedrag"), List.of(List.of("=1+1", "-1,00"), List.of("é", "")));
    assertThat(new String(schrijf(tabel, Tabelvorm.CSV), UTF_8))
        .isEqualTo("\uFEFFnaam;bedrag\r\n'=1+1;-1,00\r\né;\r\n");
  }

  @Test
  void schrijftBedragenEnGetallenInExcelOmMeeTeRekenen() throws IOException {
    Tabel tabel =
        Tabel.van(
                "x",
                List.of("code", "minuten", "bedrag", "dag", "tekst"),
                List.of(List.of("1234", "95", "138,23", "2026-01-31", "=1+1")))
            .metGetallen("minuten");
    String blad = deel(schrijf(tabel, Tabelvorm.EXCEL), "xl/worksheets/sheet1.xml");
    assertThat(blad)
        .contains("<v>95</v>", "<v>138.23</v>", "<v>46053</v>")
        .doesNotContain("<f>", "<v>1234</v>");
  }

  @Test
  void laatDeStroomOpen() throws IOException {
    for (Tabelvorm vorm : Tabelvorm.values()) {
      boolean[] gesloten = {false};
      ByteArrayOutputStream uit =
          new ByteArrayOutputStream() {
            @Override
            public void close() {
              gesloten[0] = true;
            }
          };
      Tabellen.schrijf(Tabel.van("", List.of("a"), List.of(List.of("1"))), vorm, uit);
      assertThat(gesloten[0]).as("%s", vorm).isFalse();
      assertThat(uit.size()).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c><v>87.3</v></c>                                    | 87,3
          <c><v>87.299999999999997</v></c>                      | 87,3
          <c><v>261.90000000000003</v></c>                      | 261,9
          <c><v>1E2</v></c>                                     | 100
          <c><v>1.0000000000000001E-5</v></c>                   | 0,00001
          <c><v>-0.5</v></c>                                    | -0,5
          <c s='1'><v>46053</v></c>                             | 2026-01-31
          <c s='1'><v>1</v></c>                                 | 1900-01-01
          <c s='1'><v>61</v></c>                                | 1900-03-01
          <c s='1'><v>46053.5</v></c>                           | 2026-01-31T12:00
          <c s='1'><v>0.25</v></c>                              | 06:00
          <c s='1'><v>-1</v></c>                                | -1
          <c s='2'><v>87.3</v></c>                              | 87,30
          <c s='2'><v>87.305</v></c>                            | 87,305
          <c s='3'><v>363</v></c>                               | 0363
          <c s='3'><v>12345</v></c>                             | 12345
          <c s='4'><v>46053</v></c>                             | 2026-01-31
          <c s='5'><v>46053</v></c>                             | 46053
          <c s='6'><v>1427.4</v></c>                            | 1427,40
          <c s='99'><v>5</v></c>                                | 5
          <c s='2'><v>95</v></c>                                | 95
          <c s='7'><v>0.0520833333333333</v></c>                | 01:15
          <c s='8'><v>1.26041666666667</v></c>                  | 30:15
          <c s='9'><v>0.95</v></c>                              | 95%
          <c t='str'><f>A1</f><v>uitkomst</v></c>               | uitkomst
          <c><f>1+1</f><v>2</v></c>                             | 2
          <c t='d'><v>2026-01-31T00:00:00</v></c>               | 2026-01-31
          <c t='s'><v>1</v></c>                                 | rijke tekst
          <c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c> | ab
          """)
  void leestEenCelZoalsEenMensHemZiet(String cel, String tekst) {
    assertThat(
            Werkmap.met(Werkmap.kopEn(cel))
                .deel(
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='0000'/>"
                        + "<numFmt numFmtId='171' formatCode='[$-413]d mmmm yyyy;@'/>"
                        + "<numFmt numFmtId='172' formatCode='General\"dag\"'/>"
                        + "<numFmt numFmtId='173' formatCode='_ \"€\" * #,##0.00_ '/>"
                        + "<numFmt numFmtId='174' formatCode='[h]:mm'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='2'/><xf numFmtId='170'/>"
                        + "<xf numFmtId='171'/><xf numFmtId='172'/><xf numFmtId='173'/>"
                        + "<xf numFmtId='20'/><xf numFmtId='174'/><xf numFmtId='9'/></cellXfs>"
                        + "</styleSheet>")
                .deel(
                    "xl/sharedStrings.xml",
                    "<sst><si><t>x</t></si><si><r><t>rijke </t></r><r><t>tekst</t></r>"
                        + "<rPh><t>weg</t></rPh></si></sst>")
                .lees()
                .tabel()
                .rijen()
                .get(0)
                .cellen())
        .containsExactly(tekst);
  }

  @Test
  void kentDeTellingVanaf1904() {
    Tabelbestand bestand =
        Werkmap.met(Werkmap.kopEn("<c s='0'><v>44591</v></c>"))
            .deel(
                "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
            .deel(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' id='r1'/></sheets>"
                    + "</workbook>")
            .lees();
    assertThat(bestand.tabel().rijen().get(0).cellen()).containsExactly("2026-01-31");
  }

  @Test
  void leestHetEersteZichtbareBladMetGatenErin() {
    Tabelbestand bestand =
        Werkmap.met(
                "<row r='3'><c r='A3' t='str'><v>a</v></c><c r='C3' t='str'><v>c</v></c></row>"
                    + "<row r='5'><c r='C5'><v>1</v></c></row><row r='9'><c r='A9' s='1'/></row>")
            .lees();
    assertThat(bestand.tabel().naam()).isEqualTo("Blad");
    assertThat(bestand.tabel().kolommen()).containsExactly("a", "", "c");
    assertThat(bestand.tabel().rijen()).containsExactly(new Tabel.Rij(5, List.of("", "", "1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void weigertEenVijandigBestandSnelEnMetEenReden(String wat, byte[] bytes, String reden) {
    assertThat(Tabellen.lees(bytes).fouten())
        .singleElement()
        .extracting(Tabelfout::melding)
        .asString()
        .contains(reden);
  }

  static Stream<Arguments> weigertEenVijandigBestandSnelEnMetEenReden() {
    String entiteiten =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
            + "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>";
    String buiten =
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + "<sst><si><t>&a;</t></si></sst>";
    return Stream.of(
        Arguments.of("zipbom", bom(), "te groot"),
        Arguments.of(
            "entiteiten",
            Werkmap.met("").deel("xl/worksheets/sheet1.xml", entiteiten).bytes(),
            "DTD"),
        Arguments.of(
            "entiteit van buiten",
            Werkmap.met("").deel("xl/sharedStrings.xml", buiten).bytes(),
            "DTD"),
        Arguments.of(
            "cel in een kolom die er niet is",
            Werkmap.met("<row><c r='ZZZZZZZZ1'><v>1</v></c></row>").bytes(),
            "kolommen"),
        Arguments.of(
            "te lange tekst",
            Werkmap.met("<row><c t='str'><v>" + "<a>x</a>x".repeat(50_000) + "</v></c></row>")
                .bytes(),
            "te veel tekst"),
        Arguments.of(
            "te diep",
            Werkmap.met("<row>" + "<c>".repeat(100) + "</row>").bytes(),
            "geen Excel-bestand"),
        Arguments.of("te veel rijen", Werkmap.met(veelRijen()).bytes(), "200.000 rijen"),
        Arguments.of(
            "tekst die er niet is",
            Werkmap.met(Werkmap.kopEn("<c t='s'><v>7</v></c>")).bytes(),
            "beschadigd"),
        Arguments.of(
            "getal dat er geen is",
            Werkmap.met(Werkmap.kopEn("<c><v>1E99999999999</v></c>")).bytes(),
            "geen Excel-bestand"),
        Arguments.of("zip zonder werkmap", new byte[] {'P', 'K', 3, 4, 0, 0}, "geen Excel-bestand"),
        Arguments.of("oud Excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, ".xls"),
        Arguments.of("te veel bytes", new byte[Tabellen.MAX_BYTES + 1], "te groot"),
        Arguments.of("te veel cellen", veelCellen(), "te groot"),
        Arguments.of("leeg blad", Werkmap.met("").bytes(), "leeg"));
  }

  private static byte[] bom() {
    return Werkmap.met("<row/>".repeat(12 * 1024 * 1024)).bytes();
  }

  private static String veelRijen() {
    return "<row><c><v>1</v></c></row>".repeat(Rijen.MAX_RIJEN + 2);
  }

  private static byte[] veelCellen() {
    return ("a;b\n" + ("x;".repeat(1000) + "\n").repeat(3000)).getBytes(UTF_8);
  }

  @Test
  void valtNooitOmBijEenBeschadigdBestand() throws IOException {
    Tabel tabel = Tabel.van("x", List.of("a", "b"), List.of(List.of("0363", "87,30")));
    byte[] goed = schrijf(tabel, Tabelvorm.EXCEL);
    Random toeval = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      byte[] stuk = Arrays.copyOf(goed, i % 2 == 0 ? goed.length : toeval.nextInt(goed.length));
      for (int j = 0; j < 4 && stuk.length > 4; j++) {
        stuk[4 + toeval.nextInt(stuk.length - 4)] = (byte) toeval.nextInt(256);
      }
      Tabelbestand gelezen = Tabellen.lees(stuk);
      assertThat(gelezen.isTabel() || !gelezen.fouten().isEmpty()).isTrue();
    }
  }

  private static byte[] schrijf(Tabel tabel, Tabelvorm vorm) throws IOException {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    Tabellen.schrijf(tabel, vorm, uit);
    return uit.toByteArray();
  }

  private static String deel(byte[] bytes, String naam) throws IOException {
    return new String(new ExcelZip(bytes).deel(naam).readAllBytes(), UTF_8);
  }
}
