package nl.sluis.factuur;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Kerncompetentie;
import org.jspecify.annotations.Nullable;

/** Contract lines and parties for invoices in tests; all of them invented. */
final class Factuurproef {
  static final String CONTRACT = "JZ-2026-17";
  static final Factuurtoets TOETS = new Factuurtoets();

  static final String PARTIJEN =
      """
      aanbieders:
        - agb: "65650001"
          naam: Jeugdhulp De Steiger (verzonnen)
          straat: Steigerkade 1
          postcode: 1234 AB
          plaats: Diepsluis
          kvk: "12345678"
          btwnummer: NL123456782B90
          iban: NL91ABNA0417164300
      afnemers:
        - code: "0384"
          naam: Gemeente Diepsluis (verzonnen)
          straat: Raadhuisplein 2
          postcode: 1234 AC
          plaats: Diepsluis
          oin: "00000001234567890000"
          kenmerk: Jeugd-4711
        - code: REGIO
          naam: Regio De Sluizen (verzonnen)
          straat: Sluisweg 3
          postcode: 1234 AD
          plaats: Diepsluis
          kvk: "87654321"
          kenmerk: Regio-1
      """;

  private Factuurproef() {}

  static Factuurpartijen partijen(String yaml) {
    return Factuurpartijen.lees(yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Facturering facturering() {
    return new Facturering(partijen(PARTIJEN), TOETS);
  }

  static Factuuropdracht opdracht(String maanden) {
    return new Factuuropdracht(
        Maandperiode.lees(maanden).orElseThrow(),
        LocalDate.of(2026, 4, 1),
        null,
        null,
        null,
        Specificatie.PEPPOL);
  }

  static Regel regel(long perMaand) {
    return new Regel(
        CONTRACT, Set.of("0384"), "45A04", perMaand, LocalDate.of(2026, 1, 1), null, null);
  }

  /** A contract line to be changed step by step. */
  record Regel(
      String contract,
      Set<String> gemeenten,
      String code,
      long perMaand,
      LocalDate ingangsdatum,
      @Nullable LocalDate einddatum,
      @Nullable Long jaarplafond) {

    Regel contract(String nummer) {
      return new Regel(nummer, gemeenten, code, perMaand, ingangsdatum, einddatum, jaarplafond);
    }

    Regel gemeenten(String... codes) {
      return new Regel(
          contract, Set.of(codes), code, perMaand, ingangsdatum, einddatum, jaarplafond);
    }

    Regel product(String nieuw) {
      return new Regel(
          contract, gemeenten, nieuw, perMaand, ingangsdatum, einddatum, jaarplafond);
    }

    Regel van(LocalDate dag) {
      return new Regel(contract, gemeenten, code, perMaand, dag, einddatum, jaarplafond);
    }

    Regel tot(LocalDate dag) {
      return new Regel(contract, gemeenten, code, perMaand, ingangsdatum, dag, jaarplafond);
    }

    Regel jaarplafond(long eurocent) {
      return new Regel(contract, gemeenten, code, perMaand, ingangsdatum, einddatum, eurocent);
    }

    Contractregel maak() {
      return maak(Betaaltitel.BESCHIKBAARHEID);
    }

    Contractregel maak(Betaaltitel betaaltitel) {
      return new Contractregel(
          contract,
          String.join(",", gemeenten),
          gemeenten,
          "65650001",
          Standaard.IJW,
          new Product("45", code),
          Kerncompetentie.BEHANDELEN,
          betaaltitel,
          null,
          null,
          perMaand,
          ingangsdatum,
          einddatum,
          jaarplafond,
          null);
    }
  }

  static List<Contractregel> regels(Regel... regels) {
    return List.of(regels).stream().map(Regel::maak).toList();
  }
}
