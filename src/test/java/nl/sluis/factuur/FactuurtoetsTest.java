package nl.sluis.factuur;

import static nl.sluis.factuur.Factuurproef.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.sluis.contract.Contractregel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official rules really run: what is right passes, and what is broken is found by its code. */
class FactuurtoetsTest {
  private static final String NIETS = "";

  @ParameterizedTest
  @EnumSource(Specificatie.class)
  void keurtEenEigenFactuurGoed(Specificatie specificatie) {
    assertThat(TOETS.toets(goed(specificatie), specificatie)).isEmpty();
    assertThat(TOETS.specificatie(goed(specificatie))).contains(specificatie);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PEPPOL | PEPPOL-EN16931-R003 | (?s)<cbc:BuyerReference>.*?</cbc:BuyerReference> |",
        "PEPPOL | BR-CO-16 | (<cbc:PayableAmount currencyID=\"EUR\">)1 | $12",
        "PEPPOL | BR-CO-10 | (<cbc:LineExtensionAmount currencyID=\"EUR\">)1 | $12",
        "PEPPOL | PEPPOL-EN16931-R120 | (<cbc:InvoicedQuantity unitCode=\"MON\">)1 | $12",
        "PEPPOL | BR-E-10 | <cbc:TaxExemptionReason>.*?</cbc:TaxExemptionReason> |",
        "PEPPOL | NL-R-003 | (<cbc:CompanyID schemeID=\")0106 | $10002",
        "PEPPOL | NL-R-007 | (?s)<cac:PaymentMeans>.*</cac:PaymentMeans> |",
        "PEPPOL | PEPPOL-EN16931-R004 | peppol.eu:2017:poacc:billing:3.0 | nen.nl:nlcius:v1.0",
        "NLCIUS | BR-NL-1 | (<cbc:CompanyID schemeID=\")0106 | $10002",
        "NLCIUS | BR-NL-2 | (?s)<cbc:BuyerReference>.*?</cbc:BuyerReference> |",
        "NLCIUS | BR-NL-3 | <cbc:StreetName>Steigerkade 1</cbc:StreetName> |",
        "NLCIUS | BR-NL-4 | <cbc:CityName>Diepsluis</cbc:CityName>(?=\\s*<cbc:PostalZone>1234 AC) |",
        "NLCIUS | BR-NL-10 | (<cbc:CompanyID schemeID=\")0190 | $10002",
        "NLCIUS | BR-NL-12 | (<cbc:PaymentMeansCode>)58 | $142",
        "NLCIUS | BR-CO-15 | (<cbc:TaxInclusiveAmount currencyID=\"EUR\">)1 | $12",
        "NLCIUS | SI-V20-INV-R000 | nen.nl:nlcius:v1.0 | example.org:v1.0",
        "NLCIUS | XSD | <cbc:IssueDate>.*?</cbc:IssueDate> |"
      })
  void vindtWatErNietKlopt(
      Specificatie specificatie, String regel, String patroon, String vervanging) {
    String goed = new String(goed(specificatie), StandardCharsets.UTF_8);
    String fout = goed.replaceFirst(patroon, vervanging == null ? NIETS : vervanging);

    assertThat(fout).isNotEqualTo(goed);
    assertThat(TOETS.toets(fout.getBytes(StandardCharsets.UTF_8), specificatie))
        .filteredOn(Factuurbevinding::isFout)
        .extracting(Factuurbevinding::regel)
        .contains(regel);
  }

  /** The cent that rounding by whole months moves stays within what the rules allow. */
  @Test
  void keurtGebrokenMaandenVanAllerleiBedragenGoed() {
    List<Contractregel> regels =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    regel(i * 7_919L + i)
                        .product("45A%02d".formatted(i))
                        .van(LocalDate.of(2026, 3, 1 + i % 29))
                        .tot(LocalDate.of(2026, 3, Math.min(31, 3 + i % 29 + i % 5)))
                        .maak())
            .toList();

    List<Factuur> facturen = facturering().stelOp(regels, opdracht("2026-03"));

    assertThat(facturen).hasSize(1);
    assertThat(facturen.get(0).toelichting())
        .contains("Voldoet aan Peppol BIS Billing 3", "Voldoet aan NLCIUS (SI-UBL 2.0)");
  }

  @Test
  void toetstFacturenNaastElkaar() {
    byte[] goed = goed(Specificatie.PEPPOL);
    String fout = new String(goed, StandardCharsets.UTF_8).replace(">380<", ">999<");

    List<Boolean> uitkomsten =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(
                i ->
                    TOETS
                            .toets(
                                i % 2 == 0 ? goed : fout.getBytes(StandardCharsets.UTF_8),
                                Specificatie.PEPPOL)
                            .isEmpty()
                        == (i % 2 == 0))
            .toList();

    assertThat(uitkomsten).hasSize(40).containsOnly(true);
  }

  @Test
  void geeftEenAdviesGeenFout() {
    Factuurpartijen partijen =
        partijen(partijen().replace("btwnummer: NL123456782B90", "rsin: \"123456782\""));
    List<Factuur> facturen =
        new Facturering(partijen, TOETS).stelOp(regels(regel(100_000)), opdracht("2026-03"));

    assertThat(facturen.get(0).toelichting())
        .anyMatch(regel -> regel.contains("met een advies: BR-NL-25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">"
      })
  void leestAlleenGoedGevormdeXmlZonderDtd(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(() -> TOETS.toets(bytes, Specificatie.PEPPOL))
        .satisfies(fout -> assertThat(fout.meldingen()).hasSize(1));
  }

  @Test
  void weigertWatTeDiepOfTeGrootIs() {
    String diep = "<a>".repeat(100_000);

    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(() -> TOETS.specificatie(diep.getBytes(StandardCharsets.UTF_8)));
    assertThatExceptionOfType(Factuurfout.class)
        .isThrownBy(() -> TOETS.specificatie(new byte[Factuurtoets.MAX_BYTES + 1]));
  }

  @Test
  void noemtEenAnderDocumentGeenFactuur() {
    byte[] ander = "<a/>".getBytes(StandardCharsets.UTF_8);

    assertThat(TOETS.specificatie(ander)).isEmpty();
    assertThat(TOETS.toets(ander, Specificatie.PEPPOL))
        .extracting(Factuurbevinding::regel)
        .contains("XSD");
  }

  private static byte[] goed(Specificatie specificatie) {
    Factuurgegevens factuur =
        new Factuuropstelling(partijen(partijen()), opdracht("2026-03"))
            .stelOp(regels(regel(1_250_000)))
            .get(0);
    return Ublfactuur.schrijf(factuur, specificatie);
  }
}
