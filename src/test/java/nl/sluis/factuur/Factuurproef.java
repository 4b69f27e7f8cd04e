package nl.sluis.factuur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static final Path VOORBEELDEN = Path.of("conformance-tests", "facturen");

  private Factuurproef() {}

  /** The parties of the example, as text to be changed. */
  static String partijen() {
    try {
      return Files.readString(VOORBEELDEN.resolve("partijen.yaml"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  static Factuurpartijen partijen(String yaml) {
    return Factuurpartijen.lees(yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Facturering facturering() {
    return new Facturering(partijen(partijen()), TOETS);
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
      return new Regel(contract, gemeenten, nieuw, perMaand, ingangsdatum, einddatum, jaarplafond);
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
