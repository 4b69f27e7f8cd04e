package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.VOORBEELDEN;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composing and mending from files, as an aanbieder does month after month. */
class DeclareerCommandTest {
  private static final String BSN = "999995005";
  private static final String CONTRACTEN = VOORBEELDEN.resolve("contracten.csv").toString();
  private static final String REGISTRATIES = VOORBEELDEN.resolve("registraties.csv").toString();

  @TempDir private Path map;
  private Path uit;

  @BeforeEach
  void maakMap() {
    uit = map.resolve("uit");
  }

  private Aanroep declareer(String dossier, String registraties, String... erbij) {
    List<String> argumenten =
        new ArrayList<>(
            List.of(
                "declareer",
                "--registraties",
                registraties,
                "--dossier",
                dossier,
                "--contracten",
                CONTRACTEN,
                "--gemeente",
                "0363",
                "--aanbieder",
                "99990001",
                "--domein",
                "JW",
                "--maand",
                "2026-04",
                "--peildatum",
                "2026-05-04",
                "--uit",
                uit.toString()));
    argumenten.addAll(List.of(erbij));
    return sluis(argumenten.toArray(String[]::new));
  }

  private String bestand(String... regels) throws IOException {
    Path bestand = map.resolve("registraties.csv");
    Files.writeString(bestand, String.join("\n", regels));
    return bestand.toString();
  }

  private String uren(int minuten) throws IOException {
    return bestand(
        "bsn;toewijzingnummer;datum;minuten", "%s;80001;2026-04-02;%d".formatted(BSN, minuten));
  }

  @Test
  void toontDeBerekeningEnWatWordtAfgekeurd() {
    Aanroep aanroep = declareer(DOSSIER, REGISTRATIES, "--berekeningen");
    assertThat(aanroep.fouten()).isEmpty();
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains("afgerond 6 uur (IV079)", "TR321, retourcode 9321", "Berekeningen")
        .doesNotContain(BSN);
    assertThat(uit.resolve("JW323-036320260401.xml")).exists();
  }

  @Test
  void herstelVanWatIsAfgekeurdPastEnHerhaaltNiets() {
    declareer(DOSSIER, REGISTRATIES);
    String declaratie = uit.resolve("JW323-036320260401.xml").toString();
    sluis(
        "controleer",
        "--peildatum",
        "2026-05-04",
        "--dossier",
        DOSSIER,
        "--contracten",
        CONTRACTEN,
        "--uit",
        map.resolve("antwoord").toString(),
        declaratie);
    String antwoord = enige(map.resolve("antwoord")).toString();
    Aanroep herstel = herstel(declaratie, antwoord);
    assertThat(herstel.fouten()).isEmpty();
    assertThat(herstel.status()).isZero();
    assertThat(herstel.uit())
        .contains(
            "hersteld als 036320260402-00001", "500 minuten wordt 480 minuten", "Goedgekeurd.")
        .doesNotContain(BSN, "80001,");
    assertThat(map.resolve("herstel.csv"))
        .content()
        .contains(";80002;9321;ja;036320260402-00001;")
        .containsPattern("480 minuten[^.;]*[.]\"?(\\s|$)");
    Aanroep verwisseld = herstel(antwoord, declaratie);
    assertThat(verwisseld.status()).isEqualTo(2);
    assertThat(verwisseld.fouten()).contains("is geen geldige declaratie (323)");
    Aanroep anders =
        herstel(Path.of("conformance-tests", "basis", "JW323.xml").toString(), antwoord);
    assertThat(anders.status()).isEqualTo(2);
    assertThat(anders.fouten()).contains("is niet het antwoord op");
  }

  /** D103, D104: also who only keeps the outcome reads what it leans on. */
  @Test
  void zegtInHetVoorstelWaarHetOpLeunt() throws IOException {
    Path dossier = Files.createDirectory(map.resolve("dossier"));
    Files.copy(Path.of(DOSSIER, "01-JW301.xml"), dossier.resolve("01.xml"));
    Files.copy(Path.of("conformance-tests", "basis", "JW307.xml"), dossier.resolve("stop.xml"));

    assertThat(declareer(dossier.toString(), REGISTRATIES).uit().replaceAll("\\s+", " "))
        .contains(
            "Voorbehoud dossier: stop.xml telt niet mee: Sluis keurt het als geheel af",
            "dossier: op 1 bericht is geen antwoord; Sluis beoordeelde het zelf, op peildatum"
                + " 2026-05-04, met de contractregels die op de dag van de prestatie gelden"
                + " (contracten sha256:",
            ": 01.xml");
  }

  private Aanroep herstel(String declaratie, String antwoord) {
    return sluis(
        "herstel",
        declaratie,
        antwoord,
        "--dossier",
        DOSSIER,
        "--contracten",
        CONTRACTEN,
        "--peildatum",
        "2026-05-20",
        "--tabel",
        map.resolve("herstel.csv").toString(),
        "--uit",
        uit.toString());
  }

  /** IV085: what is on its way counts, and is not corrected before its answer is in. */
  @Test
  void verbetertPasNaHetAntwoord() throws IOException {
    declareer(DOSSIER, uren(120));
    Path dossier = Files.createDirectories(map.resolve("dossier"));
    Files.copy(Path.of(DOSSIER, "01-JW301.xml"), dossier.resolve("01.xml"));
    Files.copy(uit.resolve("JW323-036320260401.xml"), dossier.resolve("02.xml"));
    Aanroep zonder = declareer(dossier.toString(), uren(180));
    assertThat(zonder.status()).isZero();
    assertThat(zonder.uit())
        .contains("wacht op antwoord (036320260401-00001)", "Er is geen declaratie opgesteld.");
    sluis(
        "controleer",
        "--peildatum",
        "2026-05-04",
        "--dossier",
        DOSSIER,
        "--uit",
        dossier.toString(),
        dossier.resolve("02.xml").toString());
    Aanroep met = declareer(dossier.toString(), uren(180));
    assertThat(met.status()).isZero();
    assertThat(met.uit())
        .contains("credit 036320260402-00001, € 174,60", "debet 036320260402-00002, € 261,90");
  }

  /** What the gemeente answered goes before what we would have made of it. */
  @Test
  void gelooftHetAntwoordEnNietZichzelf() throws IOException {
    declareer(DOSSIER, uren(120));
    Path dossier = Files.createDirectories(map.resolve("dossier"));
    Files.copy(Path.of(DOSSIER, "01-JW301.xml"), dossier.resolve("01.xml"));
    Files.copy(uit.resolve("JW323-036320260401.xml"), dossier.resolve("02.xml"));
    // without the toewijzing the gemeente refuses all
    sluis(
        "controleer",
        "--peildatum",
        "2026-05-04",
        "--dossier",
        Files.createDirectories(map.resolve("leeg")).toString(),
        "--uit",
        map.resolve("antwoord").toString(),
        dossier.resolve("02.xml").toString());
    Path antwoord = enige(map.resolve("antwoord"));
    Files.copy(antwoord, dossier.resolve("03.xml"));
    Aanroep aanroep = declareer(dossier.toString(), uren(180));
    assertThat(aanroep.uit())
        .contains("debet 036320260402-00001, € 261,90")
        .doesNotContain("credit");
  }

  @Test
  void noemtAlleFoutenInHetBestand() throws IOException {
    Aanroep aanroep =
        declareer(
            DOSSIER,
            bestand(
                "bsn;toewijzingnummer;datum;minuten",
                "999995006;80001;2026-04-02;95",
                BSN + ";80001;2026-02-30;95",
                BSN + ";80009;2026-04-02;veel"));
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.uit())
        .contains(
            "kloppen 3 dingen niet",
            "rij 2, kolom bsn",
            "rij 3, kolom datum",
            "rij 4, kolom minuten")
        .doesNotContain("99999500");
    assertThat(uit).doesNotExist();
  }

  @Test
  void zegtWatErAanDeOpdrachtSchort() {
    Aanroep maand =
        sluis(
            "declareer",
            "--abonnementen",
            "--dossier",
            DOSSIER,
            "--gemeente",
            "0363",
            "--aanbieder",
            "99990001",
            "--domein",
            "JW",
            "--maand",
            "april");
    assertThat(maand.status()).isEqualTo(2);
    assertThat(maand.fouten()).contains("--maand is JJJJ-MM, zoals 2026-04");
    Aanroep zonderBestand = declareer(DOSSIER, "er-is-niets.csv");
    assertThat(zonderBestand.status()).isEqualTo(2);
    assertThat(zonderBestand.fouten()).contains("er-is-niets.csv bestaat niet");
    Aanroep nummer = declareer(DOSSIER, REGISTRATIES, "--declaratienummer", "../elders");
    assertThat(nummer.status()).isEqualTo(2);
    assertThat(nummer.fouten())
        .contains("--declaratienummer is hoogstens twaalf letters en cijfers");
  }

  private static Path enige(Path map) {
    try (var bestanden = Files.list(map)) {
      List<Path> alle = bestanden.toList();
      assertThat(alle).hasSize(1);
      return alle.get(0);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
