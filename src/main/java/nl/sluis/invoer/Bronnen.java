package nl.sluis.invoer;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import org.jspecify.annotations.Nullable;

/**
 * The schemas, code lists and contracts to judge by: ours, or an operator's. His folder is named by
 * the same setting as in the gateway, sluis.schemas.map, in the form that it has in the
 * environment.
 *
 * @param contracten null when none were given
 */
public record Bronnen(
    Schemas schemas, Codelijsten codelijsten, @Nullable Contractregister contracten) {
  static final String INSTELLING = "SLUIS_SCHEMAS_MAP";

  public static Bronnen inGebruik() {
    return uit(System.getenv(INSTELLING));
  }

  static Bronnen uit(@Nullable String map) {
    return map == null || map.isEmpty()
        ? new Bronnen(Schemas.ingebouwd(), Codelijsten.ingebouwd(), null)
        : new Bronnen(Schemas.uit(Path.of(map)), Codelijsten.uit(Path.of(map)), null);
  }

  /**
   * With a file of product codes, exhaustive (D16).
   *
   * @param bestand null for the list in use
   * @param meldingen hears what its owner may not see in it
   * @throws Afgebroken when it is no such file
   */
  public Bronnen metProductcodes(@Nullable Path bestand, Consumer<String> meldingen) {
    if (bestand == null) {
      return this;
    }
    try {
      Codelijsten anders =
          codelijsten.metProductcodes(
              bestand, zin -> meldingen.accept(Contractinvoer.metNaam(bestand, zin)));
      return new Bronnen(schemas, anders, contracten);
    } catch (IllegalArgumentException fout) {
      throw new Afgebroken("%s: %s".formatted(Leesbaar.pad(bestand), fout.getMessage()), fout);
    } catch (UncheckedIOException fout) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is niet te lezen", fout);
    }
  }

  /**
   * With the contracts in a file, read by these code lists.
   *
   * @param bestand null for none
   * @param meldingen hears what its owner may not see in it
   * @throws Afgebroken naming every mistake in it
   */
  public Bronnen metContracten(@Nullable Path bestand, Consumer<String> meldingen) {
    return bestand == null
        ? this
        : new Bronnen(schemas, codelijsten, Contractinvoer.lees(bestand, codelijsten, meldingen));
  }

  public Controle controle() {
    Controle controle = new Controle(codelijsten);
    return contracten == null ? controle : controle.met(contracten);
  }
}
