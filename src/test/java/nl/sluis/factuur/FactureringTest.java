package nl.sluis.factuur;

import static nl.sluis.factuur.Factuurproef.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractregel;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

class FactureringTest {
  private static final Path VOORBEELD = VOORBEELDEN.resolve("factuur-JZ-2026-17-0384-2026-03.xml");

  /** The example that stands beside the parties, to be read by people. */
  @Test
  void schrijftDeVoorbeeldfactuur() throws IOException {
    Factuur factuur = enige(voorbeeldregels(), opdracht("2026-03"));
    Diff verschil =
        DiffBuilder.compare(Files.readAllBytes(VOORBEELD))
            .withTest(factuur.xml())
            .ignoreWhitespace()
            .build();

    assertThat(verschil.hasDifferences()).as(verschil.toString()).isFalse();
    assertThat(factuur.bestandsnaam()).isEqualTo(VOORBEELD.getFileName().toString());
  }

  @Test
  void geeftBijDezelfdeInvoerDezelfdeBytes() {
    List<Contractregel> regels = voorbeeldregels();
    List<Contractregel> omgekeerd = new ArrayList<>(regels);
    Collections.reverse(omgekeerd);

    assertThat(enige(regels, opdracht("2026-01..2026-03")).xml())
        .isEqualTo(enige(omgekeerd, opdracht("2026-01..2026-03")).xml());
  }

  @Test
  void legtUitHoeHetBedragIsBerekend() {
    Factuur factuur = enige(voorbeeldregels(), opdracht("2026-03"));

    assertThat(factuur.totaal()).isEqualTo(1_320_968);
    assertThat(factuur.toelichting())
        .contains(
            "Beschikbaarheid product 45/45A04 (Jeugdwet), maart 2026: 22 van 31 dagen ×"
                + " € 1.000,00 per maand = € 709,68",
            "Totaal € 13.209,68, vrijgesteld van btw",
            "Te betalen tot en met 1 mei 2026");
  }

  @Test
  void schrijftHetKenmerkDatIsGevraagd() {
    Factuuropdracht opdracht = met(opdracht("2026-03"), null, Specificatie.NLCIUS);

    assertThat(xml(enige(voorbeeldregels(), opdracht))).contains("urn:fdc:nen.nl:nlcius:v1.0<");
  }

  @Test
  void maaktPerContractEnGemeenteEenFactuur() {
    String tweeGemeenten =
        partijen()
            .substring(0, partijen().indexOf("contracten:"))
            .replace("code: REGIO", "code: \"0394\"\n    kenmerk: Jeugd");
    List<Factuur> facturen =
        new Facturering(partijen(tweeGemeenten), TOETS)
            .stelOp(
                regels(
                    regel(100_000).gemeenten("0394"),
                    regel(200_000),
                    regel(300_000).contract("JZ-2026-18"),
                    regel(400_000).product("45A05")),
                met(opdracht("2026-03"), "2026-009", Specificatie.PEPPOL));

    assertThat(facturen)
        .extracting(Factuur::nummer, Factuur::totaal)
        .containsExactly(
            tuple("2026-009", 600_000L), tuple("2026-010", 100_000L), tuple("2026-011", 300_000L));
  }

  @Test
  void factureertEenRegionaalContractAanWieHetBestandNoemt() {
    Factuur factuur =
        enige(
            regels(regel(400_000).contract("JZ-2026-20").gemeenten("0384", "0394")),
            opdracht("2026-03"));

    assertThat(factuur.nummer()).isEqualTo("JZ-2026-20-REGIO-2026-03");
    assertThat(xml(factuur)).contains("Regio De Sluizen", "<cbc:ID>INK-2026-0042</cbc:ID>");
  }

  @Test
  void factureertTotHetJaarplafond() {
    Factuur factuur =
        enige(regels(regel(400_000).jaarplafond(1_000_000)), opdracht("2026-01..2026-12"));

    assertThat(factuur.totaal()).isEqualTo(1_000_000);
    assertThat(factuur.toelichting())
        .anyMatch(regel -> regel.contains("tot het jaarplafond van € 10.000,00 = € 2.000,00"));
  }

  @Test
  void noemtDeMaandenZonderContractEnHeetErNietNaar() {
    Factuur factuur =
        enige(regels(regel(100_000).tot(LocalDate.of(2026, 3, 31))), opdracht("2025-11..2026-05"));

    assertThat(factuur.totaal()).isEqualTo(300_000);
    assertThat(factuur.nummer()).endsWith("-2026-01-2026-03");
    String leeg =
        "Niet gefactureerd: november 2025 (dan geldt geen contractregel), december 2025 (dan geldt"
            + " geen contractregel), april 2026 (dan geldt geen contractregel), mei 2026 (dan geldt"
            + " geen contractregel)";
    assertThat(factuur.toelichting()).contains(leeg);
    assertThat(xml(factuur))
        .contains(
            "januari 2026 t/m maart 2026. " + leeg + "</cbc:Note>",
            "<cbc:StartDate>2026-01-01<",
            "<cbc:EndDate>2026-03-31<")
        .doesNotContain("2026-05-31");
  }

  @Test
  void noemtDeMaandenNaHetJaarplafond() {
    Factuur factuur =
        enige(regels(regel(400_000).jaarplafond(1_000_000)), opdracht("2026-01..2026-04"));

    assertThat(factuur.nummer()).endsWith("-2026-01-2026-03");
    assertThat(factuur.toelichting())
        .contains("Niet gefactureerd: april 2026 (het jaarplafond is vol)");
  }

  @Test
  void rekentBtwWaarHetContractDatVraagt() {
    String metBtw = partijen() + "  - {nummer: JZ-2026-17, btwpercentage: 21}\n";
    Factuur factuur =
        new Facturering(partijen(metBtw), TOETS)
            .stelOp(regels(regel(100_002)), opdracht("2026-03"))
            .get(0);

    assertThat(factuur.totaal()).isEqualTo(121_002);
    assertThat(factuur.toelichting()).contains("Totaal € 1.000,02 + 21% btw € 210,00 = € 1.210,02");
    assertThat(xml(factuur)).contains("<cbc:ID>S</cbc:ID>").doesNotContain("TaxExemptionReason");
  }

  @Test
  void laatAndereBetaaltitelsWeg() {
    assertThatFout(List.of(regel(1).maak(Betaaltitel.ABONNEMENT)), opdracht("2026-03"))
        .singleElement()
        .asString()
        .startsWith("Er is in maart 2026 niets te factureren");
  }

  @Test
  void noemtAllesWatErOntbreektTegelijk() {
    Contractregel anderen = regel(1).contract("A").gemeenten("0384", "0394").maak();
    Contractregel onbekend = regel(1).contract("B").gemeenten("0999").maak();
    Contractregel zonderKenmerk = regel(1).contract("C").gemeenten("0394").maak();
    String zonder =
        partijen()
            .replace("agb: \"65650001\"", "agb: \"65650009\"")
            .replace("code: REGIO", "code: \"0394\"")
            .replace("afnemer: REGIO", "afnemer: \"0394\"");
    Facturering facturering = new Facturering(partijen(zonder), TOETS);

    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(
            () ->
                facturering.stelOp(
                    List.of(anderen, onbekend, zonderKenmerk, zonderBedrag()),
                    met(opdracht("2026-03"), "F", Specificatie.PEPPOL)))
        .satisfies(
            fout ->
                assertThat(String.join("\n", fout.meldingen()))
                    .contains(
                        "Contract A geldt voor 2 gemeenten",
                        "Afnemer 0999 staat niet in het partijenbestand",
                        "Aanbieder 65650001 staat niet in het partijenbestand",
                        "Voor contract C is er geen kenmerk en geen inkooporder",
                        "Contract D heeft voor product 45/45A04 vanaf 2026-01-01 geen bedrag",
                        "factuurnummer F eindigt niet op een cijfer"));
  }

  @Test
  void weigertTweeFacturenMetHetzelfdeNummer() {
    assertThatFout(regels(regel(1).contract("A B"), regel(1).contract("A_B")), opdracht("2026-03"))
        .singleElement()
        .asString()
        .contains("hetzelfde nummer");
  }

  private static ListAssert<String> assertThatFout(
      List<Contractregel> regels, Factuuropdracht opdracht) {
    try {
      facturering().stelOp(regels, opdracht);
      return assertThat(List.of());
    } catch (Factuurfout fout) {
      return assertThat(fout.meldingen());
    }
  }

  private static Contractregel zonderBedrag() {
    Contractregel regel = regel(1).contract("D").maak();
    return new Contractregel(
        regel.contractnummer(),
        regel.gemeente(),
        regel.gemeenten(),
        regel.aanbieder(),
        regel.standaard(),
        regel.product(),
        regel.kerncompetentie(),
        regel.betaaltitel(),
        null,
        null,
        null,
        regel.ingangsdatum(),
        null,
        null,
        null);
  }

  private static Factuuropdracht met(
      Factuuropdracht opdracht, String nummer, Specificatie specificatie) {
    return new Factuuropdracht(
        opdracht.periode(), opdracht.datum(), null, null, nummer, specificatie);
  }

  private static List<Contractregel> voorbeeldregels() {
    try {
      byte[] csv = Files.readAllBytes(VOORBEELDEN.resolve("contracten.csv"));
      return Contractbestand.lees(csv, Codelijsten.ingebouwd()).regels().stream()
          .filter(regel -> regel.contractnummer().equals(CONTRACT))
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Factuur enige(List<Contractregel> regels, Factuuropdracht opdracht) {
    List<Factuur> facturen = facturering().stelOp(regels, opdracht);
    assertThat(facturen).hasSize(1);
    return facturen.get(0);
  }

  private static String xml(Factuur factuur) {
    return new String(factuur.xml(), StandardCharsets.UTF_8);
  }
}
