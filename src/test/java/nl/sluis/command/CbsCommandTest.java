package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabellen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As who makes the delivery to the CBS from a folder: see what is asked, add it, deliver. */
class CbsCommandTest {
  private static final Path UITVRAGEN = Path.of("conformance-tests", "uitvragen");
  private static final String BSN = "999990019";

  @TempDir private Path map;

  private Aanroep cbs(String... meer) {
    return periode("2026-H1", meer);
  }

  private static Aanroep periode(String periode, String... meer) {
    return sluis(
        Stream.concat(
                Stream.of(
                    "verantwoording",
                    "cbs",
                    "--dossier",
                    UITVRAGEN.resolve("jeugd").toString(),
                    "--periode",
                    periode,
                    "--aanbieder",
                    "99990001",
                    "--peildatum",
                    "2026-07-04"),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  private Aanroep aangevuld(String... meer) {
    return cbs(
        Stream.concat(
                Stream.of(
                    "--hulpvormen",
                    UITVRAGEN.resolve("hulpvormen.csv").toString(),
                    "--aanvulling",
                    UITVRAGEN.resolve("aanvulling.csv").toString()),
                Stream.of(meer))
            .toArray(String[]::new));
  }

  @Test
  void zegtOpHetSchermWatErWordtGevraagdEnNiemandsGegevens() {
    Aanroep aanroep = cbs();

    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains(
            "is niet het officiële formaat",
            "gemeente 0384, toewijzing 80005, geen startbericht. aanvang:",
            "toewijzing 80006: geldig in de periode, geen startbericht en niets",
            "Te leveren uiterlijk op 2026-07-21.",
            "Voorbehoud")
        .doesNotContain(BSN, "20140903", "1234AB");
  }

  @Test
  void schrijftDeVragenlijstEnLeestHaarTerug() throws IOException {
    Path vragen = map.resolve("vragen.xlsx");

    assertThat(cbs("--vragen", vragen.toString()).status()).isEqualTo(1);
    assertThat(cbs("--aanvulling", vragen.toString()).uit())
        .contains("gemeente 0363, toewijzing 80001, start 2026-02-03. hulpvorm:")
        .doesNotContain("verwijzer:"); // 01 stood there: to hand it in is to confirm it
    Tabelbestand gelezen = Tabellen.lees(Files.readAllBytes(vragen));
    assertThat(gelezen.tabel().rijen()).hasSize(5);
    assertThat(rechten(vragen)).isEqualTo("rw-------");
  }

  @Test
  void levertWatVolledigIsInElkeVorm() throws IOException {
    assertThat(aangevuld().status()).isZero();
    Path csv = map.resolve("cbs.csv");
    Files.writeString(csv, "wat er stond, voor iedereen te lezen");

    Aanroep aanroep = aangevuld("--formaat", "csv", "--uit", csv.toString());

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.uit()).isEmpty();
    assertThat(aanroep.fouten()).contains("bevat gegevens van personen: alleen u kunt het lezen");
    assertThat(rechten(csv)).isEqualTo("rw-------");
    assertThat(Files.readAllLines(csv).stream().skip(1).map(rij -> rij.split(";;;;;;")[0]))
        .containsExactly(
            BSN + ";20140903;V;1234AB;;02;04;02;20260203;20260508;01",
            "999900419;20120900;M;1234AB;;04;14;02;20260113",
            "999990020;20160903;V;1234AB;;01;02;02;20260309");

    Path vast = map.resolve("cbs.txt");
    assertThat(aangevuld("--formaat", "vast", "--uit", vast.toString()).status()).isZero();
    assertThat(Files.readString(vast, StandardCharsets.US_ASCII).lines())
        .allMatch(regel -> regel.length() == 77)
        .first()
        .asString()
        .startsWith(BSN + "20140903 V1234AB    020402202602032026050801");

    Path json = map.resolve("cbs.json");
    assertThat(aangevuld("--formaat", "json", "--uit", json.toString()).status()).isZero();
    JsonNode gelezen = new ObjectMapper().readTree(json.toFile());
    assertThat(gelezen.at("/regels/1/hulpvorm").asText()).isEqualTo("14");
    assertThat(gelezen.get("voorbehoud").toString()).contains("ambulant tijdens verblijf");

    Path xlsx = map.resolve("cbs.xlsx");
    assertThat(aangevuld("--formaat", "xlsx", "--uit", xlsx.toString()).status()).isZero();
    assertThat(Tabellen.lees(Files.readAllBytes(xlsx)).tabel().rijen()).hasSize(3);
  }

  private static String rechten(Path bestand) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand));
  }

  @Test
  void geeftPersoonsgegevensAlleenInEenBestandDatWordtGevraagd() {
    Path vast = map.resolve("cbs.txt");

    assertThat(aangevuld("--formaat", "csv").fouten()).contains("komt niet op het scherm");
    assertThat(aangevuld("--formaat", "csv").status()).isEqualTo(2);
    Aanroep onvolledig = cbs("--formaat", "vast", "--uit", vast.toString());
    assertThat(onvolledig.status()).isEqualTo(1);
    assertThat(onvolledig.fouten()).contains("er wordt nog iets gevraagd");
    assertThat(vast).doesNotExist();
    assertThat(aangevuld("--formaat", "csv", "--uit", map.toString()).fouten())
        .contains("is geen gewoon bestand");
  }

  @Test
  void weigertBestandenMetFoutenMetRijEnKolom() throws IOException {
    Path fout = map.resolve("fout.csv");
    Files.writeString(fout, "gemeente;toewijzingnummer\n0363;1\n");

    Aanroep aanvulling = cbs("--aanvulling", fout.toString());
    assertThat(aanvulling.status()).isEqualTo(1);
    assertThat(aanvulling.uit()).isEmpty();
    assertThat(aanvulling.fouten())
        .contains("fout.csv kloppen", "rij 1, kolom crisis: deze kolom ontbreekt");
    Files.writeString(fout, "productcategorie;productcode;hulpvorm\n45;45A48;15\n");
    assertThat(cbs("--hulpvormen", fout.toString()).fouten())
        .contains("fout.csv klopt 1 ding niet", "rij 2, kolom hulpvorm: '15'");
    Files.writeString(fout, "veld;positie;breedte;uitlijning;opvulling\nbsn;1;8;rechts;0\n");
    assertThat(
            aangevuld(
                    "--indeling",
                    fout.toString(),
                    "--formaat",
                    "vast",
                    "--uit",
                    map.resolve("x.txt").toString())
                .fouten())
        .contains("rij 2, kolom breedte: 8; er is een bsn van 9 tekens");
  }

  @Test
  void weigertWatNietKan() {
    assertThat(periode("2026-Q1").fouten()).contains("--periode is een half jaar, zoals 2026-H1");
    assertThat(periode("2026-H3").status()).isEqualTo(2);
    Aanroep leeg = periode("2024-H1");
    assertThat(leeg.status()).isEqualTo(2);
    assertThat(leeg.fouten()).contains("er is over 2024-H1 niets te leveren");
    assertThat(cbs("--aanvulling", map.resolve("nergens.csv").toString()).fouten())
        .contains("nergens.csv bestaat niet")
        .doesNotContain("Exception");
  }
}
