package nl.sluis.command;

import java.nio.file.Path;
import java.util.function.Consumer;
import nl.sluis.invoer.Bronnen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says by which product codes is judged. */
final class Productcodesoptie {
  @Option(
      names = "--productcodes",
      paramLabel = "BESTAND",
      description = "productcodelijst, uitputtend; standaard de landelijke")
  private @Nullable Path bestand;

  /**
   * What is in use, with these product codes.
   *
   * @param meldingen hears what its owner may not see in the file
   * @throws Afgebroken when it is no such file
   */
  Bronnen bronnen(Consumer<String> meldingen) {
    return Bronnen.inGebruik().metProductcodes(bestand, meldingen);
  }
}
