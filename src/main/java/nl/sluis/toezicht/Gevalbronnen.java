package nl.sluis.toezicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.controle.Controle;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/**
 * The product codes and contracts that a case names, relative to its folder.
 *
 * @param opmerkingen takes what those files hold that their owner may not see
 */
record Gevalbronnen(Path map, List<String> opmerkingen) {

  /**
   * The control by what the case names.
   *
   * @throws OnbruikbaarGeval naming every mistake in those files
   */
  Controle voor(Geval geval, Controle controle) {
    Controle metLijst = metProductcodes(geval.productcodes(), controle);
    return metContracten(geval.contracten(), metLijst);
  }

  private Controle metProductcodes(@Nullable String bestand, Controle controle) {
    if (bestand == null) {
      return controle;
    }
    try {
      Codelijsten lijsten =
          controle.codelijsten().metProductcodes(map.resolve(bestand), zin -> merkOp(bestand, zin));
      return controle.met(lijsten);
    } catch (IllegalArgumentException fout) {
      throw new OnbruikbaarGeval("%s: %s".formatted(bestand, fout.getMessage()));
    } catch (UncheckedIOException fout) {
      throw new OnbruikbaarGeval("bestand " + bestand + " is niet te lezen");
    }
  }

  private Controle metContracten(@Nullable String bestand, Controle controle) {
    if (bestand == null) {
      return controle;
    }
    Contractlezing lezing = Contractbestand.lees(bytes(bestand), controle.codelijsten());
    if (!lezing.isGoed()) {
      throw new OnbruikbaarGeval(
          lezing.fouten().stream()
              .map(Tabelfout::tekst)
              .collect(Collectors.joining("; ", bestand + ": ", "")));
    }
    lezing.opmerkingen().forEach(zin -> merkOp(bestand, zin));
    return controle.met(lezing.register());
  }

  private void merkOp(String bestand, String zin) {
    opmerkingen.add("%s: %s".formatted(bestand, zin));
  }

  private byte[] bytes(String bestand) {
    try {
      return Files.readAllBytes(map.resolve(bestand));
    } catch (IOException fout) {
      throw new OnbruikbaarGeval("bestand " + bestand + " is niet te lezen");
    }
  }
}
