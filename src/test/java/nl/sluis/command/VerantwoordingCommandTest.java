package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabellen;
import nl.sluis.verantwoording.Jaarproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The opdracht verantwoording as an aanbieder meets it: a folder with all his gemeenten. */
class VerantwoordingCommandTest {
  private static final String KOLOMMEN =
      "gemeente;gemeentenaam;domein;productcategorie;productcode;betaaltitel;uitvoeringsvariant;"
          + "eenheid;volume;geleverd;ingediend;toegekend;gecrediteerd;inBehandeling;afgewezenOpen;"
          + "nogNietGedeclareerd;verschil";
  private static final Product BEGELEIDING = new Product("45", "45A48");

  @TempDir private Path map;
  private Path dossier;
  private Path contracten;

  @BeforeEach
  void schrijfBerichten() throws IOException {
    dossier = Files.createDirectory(map.resolve("dossier"));
    contracten = map.resolve("contracten.csv");
    Prestatie maart = debet("R-1", 3, 10);
    Jaarproef.metUurcontract()
        .wijstToe(1)
        .beantwoord("D1", Set.of("R-2"), maart, debet("R-2", 4, 5))
        .beantwoord("D2", Set.of(), Jaarproef.credit("R-3", maart), debet("R-4", 3, 8))
        .stuurt("D3", debet("R-5", 5, 2))
        .weigert("D4", debet("R-6", 6, 99))
        .schrijf(dossier, contracten);
    Path andere = Files.createDirectory(dossier.resolve("0384"));
    Jaarproef.metUurcontract()
        .met("0384")
        .wijstToe(1)
        .beantwoord("D5", Set.of(), debet("R-1", 3, 20))
        .schrijf(andere, contracten);
  }

  private static Prestatie debet(String referentie, int maand, long uren) {
    return Jaarproef.debet(referentie, 1, BEGELEIDING, YearMonth.of(2026, maand), uren);
  }

  private Aanroep jaar(String... meer) {
    return opdracht("2026", meer);
  }

  private Aanroep opdracht(String jaar, String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "verantwoording",
                    "jaar",
                    "--dossier",
                    dossier.toString(),
                    "--contracten",
                    contracten.toString(),
                    "--jaar",
                    jaar,
                    "--aanbieder",
                    Jaarproef.AANBIEDER,
                    "--domein",
                    "JW",
                    "--peildatum",
                    "2026-07-10"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  /** Row by row, as who reckons it by hand from the messages. */
  @Test
  void verantwoordtPerGemeenteEnProduct() {
    Aanroep aanroep = jaar("--formaat", "csv");

    assertThat(aanroep.status()).isZero();
    List<String> rijen = aanroep.uit().lines().map(rij -> rij.replace("\uFEFF", "")).toList();
    assertThat(rijen.get(0)).isEqualTo(KOLOMMEN + ";voorbehoud");
    assertThat(rijen.stream().skip(1).map(rij -> rij.replaceAll("(;[^;]*,\\d\\d);[^;\\d].*", "$1")))
        .containsExactly(
            "0363;Amsterdam;JW;45;45A48;UURTARIEF;INSPANNINGSGERICHT;04;15;150,00;150,00;80,00;"
                + "100,00;20,00;50,00;0,00;0,00",
            "0363;Amsterdam;JW;;;;;;;150,00;150,00;80,00;100,00;20,00;50,00;0,00;0,00",
            "0384;Diemen;JW;45;45A48;UURTARIEF;INSPANNINGSGERICHT;04;20;200,00;200,00;200,00;0,00;"
                + "0,00;0,00;0,00;0,00",
            "0384;Diemen;JW;;;;;;;200,00;200,00;200,00;0,00;0,00;0,00;0,00;0,00",
            ";;JW;;;;;;;350,00;350,00;280,00;100,00;20,00;50,00;0,00;0,00");
  }

  @Test
  void zegtInElkeVormWatErOpenIsEnWatErNietMeetelt() throws IOException {
    String geweigerd = "323-5.xml telt niet mee: het antwoord erop keurt het af (0001)";

    Aanroep tekst = jaar();
    assertThat(tekst.status()).isZero();
    assertThat(tekst.uit())
        .contains(
            "is niet het officiële formaat",
            "Gemeente 0384 Diemen",
            "R-2 (declaratie D1) € 50,00, afgewezen en nog open",
            "retourcode 9307",
            "R-5 (declaratie D3) € 20,00, in behandeling",
            "Gemeente 0363, maanden zonder declaratie: 2026-01, 2026-02, 2026-06.",
            "Gemeente 0363, geen antwoord op declaratie D3 van",
            "2027-03-31  laatste dag om over het jaar te declareren")
        .contains(geweigerd)
        .doesNotContain(Jaarproef.BSN);
    assertThat(jaar("--formaat", "csv").uit().lines().skip(1))
        .allMatch(rij -> rij.contains(geweigerd));

    JsonNode json = new ObjectMapper().readTree(jaar("--formaat", "json").uit());
    assertThat(json.at("/regels/0/geleverd").asLong()).isEqualTo(15_000);
    assertThat(json.at("/open/0/referentieNummer").asText()).isEqualTo("R-2");
    assertThat(json.get("voorbehoud").toString()).contains(geweigerd);
    assertThat(json.get("aansluiting").asText()).contains("niet het officiële formaat");
  }

  @Test
  void schrijftEenWerkmapMetEenBladOmTeOndertekenen() throws IOException {
    Path werkmap = map.resolve("jaar.xlsx");

    assertThat(jaar("--formaat", "xlsx").fouten()).contains("geef --uit BESTAND.xlsx");
    assertThat(
            jaar("--formaat", "xlsx", "--uit", werkmap.toString(), "--naam", "Zorgkade").status())
        .isZero();
    Tabelbestand gelezen = Tabellen.lees(Files.readAllBytes(werkmap));
    assertThat(gelezen.tabel().kolommen()).startsWith(KOLOMMEN.split(";")).endsWith("voorbehoud");
    assertThat(gelezen.opmerkingen())
        .anyMatch(zin -> zin.contains("'Open regels'"))
        .last()
        .asString()
        .contains("'Ondertekening'");
  }

  @Test
  void teltRegistratiesErbij() throws IOException {
    Path registraties = map.resolve("registraties.csv");
    Files.writeString(
        registraties,
        "bsn;toewijzingnummer;datum;uren\n%s;7;2026-06-02;1\n".formatted(Jaarproef.BSN));

    Aanroep onbekend = jaar("--registraties", registraties.toString());

    assertThat(onbekend.status()).isEqualTo(1);
    assertThat(onbekend.uit()).isEmpty();
    assertThat(onbekend.fouten())
        .contains("registraties.csv klopt 1 ding niet", "rij 2, kolom toewijzingnummer")
        .doesNotContain(Jaarproef.BSN);

    Path alleen = Files.createDirectory(map.resolve("alleen"));
    Jaarproef.metUurcontract()
        .wijstToe(7)
        .beantwoord("D1", Set.of(), debet("R-1", 3, 1))
        .schrijf(alleen, contracten);
    dossier = alleen;
    assertThat(jaar("--registraties", registraties.toString(), "--formaat", "csv").uit())
        .contains(";04;2;20,00;10,00;10,00;0,00;0,00;0,00;10,00;0,00;");
  }

  /** A file that is there twice is one declaratie. */
  @Test
  void teltEenBerichtDatErTweeKeerIsEenKeer() throws IOException {
    Files.copy(dossier.resolve("323-2.xml"), dossier.resolve("kopie.xml"));

    Aanroep aanroep = jaar("--formaat", "csv");

    assertThat(aanroep.uit()).contains("0363;Amsterdam;JW;;;;;;;150,00;150,00;80,00;");
    assertThat(aanroep.fouten()).contains("heeft dezelfde Identificatie aan gemeente 0363");
  }

  @Test
  void noemtDeclaratiesVanEenAnder() throws IOException {
    Files.copy(Path.of("conformance-tests", "basis", "WMO323.xml"), dossier.resolve("wmo.xml"));

    assertThat(jaar().fouten())
        .contains("1 declaratie van aanbieder 99990001 in domein WMO telt niet mee");
  }

  @Test
  void weigertWatNietKan() throws IOException {
    assertThat(opdracht("26").fouten()).contains("--jaar is een jaartal van vier cijfers");
    assertThat(jaar("--bestedingsruimte", "veel").fouten())
        .contains("--bestedingsruimte is in euro's");
    Aanroep ander = opdracht("2024");
    assertThat(ander.status()).isEqualTo(2);
    assertThat(ander.uit()).isEmpty();
    assertThat(ander.fouten())
        .contains(
            "er is niets te verantwoorden over 2024", "het dossier heeft prestaties van 2026");
    Files.writeString(map.resolve("eigen.csv"), "soort;domein\n");
    Aanroep voorwaarden = jaar("--voorwaarden", map.resolve("eigen.csv").toString());
    assertThat(voorwaarden.status()).isEqualTo(2);
    assertThat(voorwaarden.fouten()).contains("rij 1, kolom waarde: deze kolom ontbreekt");
    Files.writeString(contracten, "contractnummer\n");
    assertThat(jaar().status()).isEqualTo(2);
    assertThat(jaar().fouten()).contains("contracten.csv", "kolom gemeente");
    assertThat(sluis("verantwoording").fouten()).contains("geef een opdracht: jaar");
  }

  @Test
  void zegtDatEenMapLeegIs() throws IOException {
    dossier = Files.createDirectory(map.resolve("leeg"));

    Aanroep aanroep = jaar();

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten())
        .contains("bevat geen berichten (.xml)", "er is niets te verantwoorden over 2026")
        .doesNotContain("Exception");
  }
}
