package nl.sluis.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.sluis.bericht.Standaard;
import nl.sluis.toezicht.Gevallenset.Vraag;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another system's answers: right, wrong, and not there. */
class ToetsbankTest {
  private static final String GEVAL = "TR338/fout-onbekend-nummer";
  private static final String ANTWOORD = GEVAL + "/02-JW325.xml";
  private static final String GEWEIGERD = "CS319/fout-spatie/02.geweigerd";

  @TempDir private Path map;
  private Toetsbank bank;
  private SortedMap<String, byte[]> antwoorden;

  @BeforeEach
  void beantwoordAlles() throws IOException {
    bank = Proefset.bank(Proefset.in(map));
    antwoorden = Proefset.antwoorden(bank, Toetsrol.GEMEENTE, Standaard.IJW);
  }

  private List<Toetsresultaat> toets() {
    return bank.toets(
        bank.neem(antwoorden, Toetsrol.GEMEENTE, Standaard.IJW),
        Toetsrol.GEMEENTE,
        Standaard.IJW,
        () -> {});
  }

  private Toetsresultaat van(String geval) {
    return toets().stream().filter(een -> een.geval().equals(geval)).findFirst().orElseThrow();
  }

  @Test
  void slaagtMetGoedeAntwoorden() {
    assertThat(antwoorden).containsKeys(ANTWOORD, GEWEIGERD);
    assertThat(toets())
        .isNotEmpty()
        .allSatisfy(
            resultaat ->
                assertThat(resultaat.uitkomst())
                    .as("%s %s", resultaat.geval(), resultaat.redenen())
                    .isEqualTo(Uitkomst.GESLAAGD));
  }

  @Test
  void vraagtAlleenWatAanDezeRolIsGericht() {
    assertThat(bank.set().voor(Toetsrol.GEMEENTE, Standaard.IJW))
        .flatExtracting(geval -> geval.vragen(Toetsrol.GEMEENTE, Standaard.IJW))
        .extracting(vraag -> String.valueOf(vraag.bericht()))
        .containsOnly("JW323");
    assertThat(bank.set().voor(Toetsrol.ZORGAANBIEDER, Standaard.IWMO))
        .flatExtracting(geval -> geval.vragen(Toetsrol.ZORGAANBIEDER, Standaard.IWMO))
        .extracting(Vraag::antwoordbestand)
        .isNotEmpty()
        .allMatch(naam -> naam.endsWith("-WMO302.xml"));
  }

  @Test
  void zaktOpEenAndereRetourcode() {
    vervang(ANTWOORD, "9338", "9321");
    Toetsresultaat resultaat = van(GEVAL);
    assertThat(resultaat.uitkomst()).isEqualTo(Uitkomst.GEZAKT);
    assertThat(resultaat.redenen())
        .anyMatch(reden -> reden.startsWith("stap 2: ") && reden.contains("9338"));
  }

  @Test
  void zaktOpEenAntwoordOpEenAnderBericht() {
    antwoorden.put(ANTWOORD, antwoorden.get("TR338/goed-bekend-nummer/02-JW325.xml"));
    assertThat(van(GEVAL).uitkomst()).isEqualTo(Uitkomst.GEZAKT);
  }

  @Test
  void zaktOpWatGeenBerichtIsEnOpEenWeigering() {
    antwoorden.put(ANTWOORD, "geen bericht".getBytes(UTF_8));
    assertThat(van(GEVAL).uitkomst()).isEqualTo(Uitkomst.GEZAKT);
    antwoorden.remove(ANTWOORD);
    antwoorden.put(GEVAL + "/02.geweigerd", new byte[0]);
    assertThat(van(GEVAL).redenen())
        .containsExactly("stap 2: geweigerd, terwijl er een antwoord op moet komen");
  }

  @Test
  void zaktOpEenAntwoordWaarHetBerichtGeweigerdHoort() {
    antwoorden.put("CS319/fout-spatie/02-JW325.xml", antwoorden.get(ANTWOORD));
    antwoorden.remove(GEWEIGERD);
    assertThat(van("CS319/fout-spatie").uitkomst()).isEqualTo(Uitkomst.GEZAKT);
  }

  /** Also where nothing was to come back: that a system kept silent is shown by nothing. */
  @Test
  void isZonderAntwoordNietBeproefdEnNooitGeslaagd() {
    antwoorden.remove(ANTWOORD);
    antwoorden.remove(GEWEIGERD);
    assertThat(van(GEVAL).uitkomst()).isEqualTo(Uitkomst.NIET_BEPROEFD);
    assertThat(van(GEVAL).bewijs()).isEqualTo("-");
    assertThat(van("CS319/fout-spatie").uitkomst()).isEqualTo(Uitkomst.NIET_BEPROEFD);
  }

  /** A case of which Sluis itself makes something else says nothing of another. */
  @Test
  void isEenStoringAlsSluisZelfErNietUitKomt() throws IOException {
    Path geval = map.resolve(GEVAL).resolve("geval.yaml");
    Files.writeString(geval, Files.readString(geval).replace("DEELS_AFGEKEURD", "AFGEKEURD"));
    assertThat(van(GEVAL).uitkomst()).isEqualTo(Uitkomst.STORING);
  }

  @Test
  void neemtGeenBsnAanVanWieKanBestaan() {
    vervang(ANTWOORD, "<([a-z0-9]+:)?Bsn>9999", "<$1Bsn>1111");
    assertThatThrownBy(this::toets)
        .isInstanceOfSatisfying(
            Toetsbank.Onbruikbaar.class,
            fout -> assertThat(fout.reden()).contains(ANTWOORD, "regel", "Er is niets bewaard"));
  }

  @Test
  void noemtWatOpGeenVraagAntwoordt() {
    antwoorden.put("TR338/verschreven/02-JW325.xml", new byte[0]);
    assertThat(bank.neem(antwoorden, Toetsrol.GEMEENTE, Standaard.IJW).ongebruikt())
        .containsExactly("TR338/verschreven/02-JW325.xml");
    SortedMap<String, byte[]> alleenDat = new TreeMap<>();
    alleenDat.put("TR338/verschreven/02-JW325.xml", new byte[0]);
    assertThatThrownBy(() -> bank.neem(alleenDat, Toetsrol.GEMEENTE, Standaard.IJW))
        .isInstanceOf(Toetsbank.Onbruikbaar.class);
  }

  /** Cases share messages, so another message makes another case. */
  @Test
  void isEenAndereSetAlsEenGedeeldBerichtAndersIs() throws IOException {
    Path basis = map.resolve("basis/JW323.xml");
    Files.writeString(basis, Files.readString(basis) + "\n");
    Gevallenset ander = Proefset.bank(map).set();
    assertThat(ander.naam()).isNotEqualTo(bank.set().naam()).startsWith("sluis-3.2+");
    assertThat(Gevallensetlezer.verschillen(ander, bank.set().lijst()))
        .contains(GEVAL)
        .doesNotContain("TR338/goed-wmo-bekend-nummer");
  }

  private void vervang(String bestand, String van, String naar) {
    String eerst = new String(antwoorden.get(bestand), UTF_8);
    String anders = eerst.replaceAll(van, naar);
    assertThat(anders).isNotEqualTo(eerst);
    antwoorden.put(bestand, anders.getBytes(UTF_8));
  }
}
