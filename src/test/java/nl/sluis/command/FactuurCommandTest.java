package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactuurCommandTest {
  private static final Path VOORBEELDEN = Path.of("conformance-tests", "facturen");
  private static final String NAAM = "factuur-JZ-2026-17-0384-2026-03.xml";
  private static final Path FACTUUR = VOORBEELDEN.resolve(NAAM);

  @TempDir private Path uit;

  @Test
  void schrijftElkeFactuurInDeMap() throws IOException {
    Aanroep aanroep = factuur(Map.of());

    assertThat(aanroep.status()).isZero();
    assertThat(aanroep.fouten()).isEmpty();
    assertThat(aanroep.uit()).contains("Totaal € 13.209,68", "Totaal € 2.000,00");
    assertThat(uit).isDirectoryContaining("glob:**/" + NAAM);
    assertThat(uit).isDirectoryContaining("glob:**/factuur-JZ-2026-20-REGIO-2026-03.xml");
    assertThat(Files.readAllBytes(uit.resolve(NAAM))).isEqualTo(Files.readAllBytes(FACTUUR));
  }

  @Test
  void schrijftNogEensHetzelfdeMaarNooitIetsAnders() throws IOException {
    factuur(Map.of());

    assertThat(factuur(Map.of()).status()).isZero();

    Aanroep anders = factuur(Map.of("--datum", "2026-04-02"));

    assertThat(anders.status()).isEqualTo(2);
    assertThat(anders.fouten()).contains("bestaat al en is een andere factuur");
    assertThat(Files.readAllBytes(uit.resolve(NAAM))).isEqualTo(Files.readAllBytes(FACTUUR));
  }

  @Test
  void maaktAlleenHetContractDatIsGevraagd() {
    Aanroep aanroep =
        factuur(Map.of("--contract", "JZ-2026-20", "--nummer", "F 7", "--specificatie", "nlcius"));

    assertThat(aanroep.uit()).startsWith("factuur-F_7.xml\n  Factuur F 7 van ");
    assertThat(uit.resolve("factuur-F_7.xml")).content().contains("nlcius:v1.0");
    assertThat(uit.resolve(NAAM)).doesNotExist();
  }

  @Test
  void zegtWatErNietKan() {
    Aanroep onbekend = factuur(Map.of("--contract", "X"));
    Aanroep maand = factuur(Map.of("--maand", "maart"));
    Aanroep zonder = sluis("factuur", "--maand", "2026-03");
    Aanroep bestand = factuur(Map.of("--partijen", VOORBEELDEN.resolve("x.yaml").toString()));

    assertThat(onbekend.status()).isEqualTo(1);
    assertThat(onbekend.fouten()).contains("Op contract X is in maart 2026 niets te factureren");
    assertThat(maand.status()).isEqualTo(2);
    assertThat(maand.fouten()).contains("ongeldige waarde 'maart' voor --maand");
    assertThat(zonder.status()).isEqualTo(2);
    assertThat(zonder.fouten()).contains("geef --contracten, --partijen, --maand en --datum");
    assertThat(bestand.status()).isEqualTo(2);
    assertThat(bestand.fouten()).contains("x.yaml bestaat niet");
    assertThat(uit).isEmptyDirectory();
  }

  @Test
  void noemtAlleFoutenInHetPartijenbestand() throws IOException {
    Path fout = uit.resolve("partijen.yaml");
    Files.writeString(
        fout,
        Files.readString(VOORBEELDEN.resolve("partijen.yaml"))
            .replace("NL91ABNA", "NL92ABNA")
            .replace("plaats: ", "stad: "));

    Aanroep aanroep = factuur(Map.of("--partijen", fout.toString()));

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten())
        .contains("aanbieders, nummer 1: iban klopt niet", "afnemers, nummer 2: plaats ontbreekt");
  }

  @Test
  void controleertEenFactuurVanIedereen() throws IOException {
    Path fout = uit.resolve("fout.xml");
    Files.writeString(
        fout, Files.readString(FACTUUR).replace(">13209.68</cbc:Pay", ">13209.69</cbc:Pay"));

    Aanroep goed = sluis("factuur", "--controleer", FACTUUR.toString());
    Aanroep anders = sluis("factuur", "--controleer", fout.toString());
    Aanroep geen = sluis("factuur", "--controleer", "README.md");

    assertThat(goed.status()).isZero();
    assertThat(goed.uit()).contains(NAAM + ": voldoet aan Peppol BIS Billing 3");
    assertThat(anders.status()).isEqualTo(1);
    assertThat(anders.uit())
        .contains("voldoet niet aan", "fout BR-CO-16: het te betalen bedrag klopt niet");
    assertThat(geen.status()).isEqualTo(1);
    assertThat(geen.fouten()).contains("geen goed gevormde XML");
  }

  /** The example of the README, with some options changed. */
  private Aanroep factuur(Map<String, String> anders) {
    Map<String, String> opties =
        new TreeMap<>(
            Map.of(
                "--contracten",
                VOORBEELDEN.resolve("contracten.csv").toString(),
                "--partijen",
                VOORBEELDEN.resolve("partijen.yaml").toString(),
                "--maand",
                "2026-03",
                "--datum",
                "2026-04-01",
                "--uit",
                uit.toString()));
    opties.putAll(anders);
    List<String> argumenten = new ArrayList<>(List.of("factuur"));
    opties.forEach((optie, waarde) -> argumenten.addAll(List.of(optie, waarde)));
    return sluis(argumenten.toArray(String[]::new));
  }
}
