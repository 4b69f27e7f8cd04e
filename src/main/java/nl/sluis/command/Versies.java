package nl.sluis.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/**
 * With what a verdict was made.
 *
 * @param schemas and codelijsten as "sha256:" and the digest in hex
 */
record Versies(String sluis, String schemas, String codelijsten) {

  static Versies van(Bronnen bronnen) {
    return new Versies(vanSluis(), bronnen.schemas().versie(), bronnen.codelijsten().versie());
  }

  /** As the build wrote it in the jar; without a jar nobody knows. */
  private static String vanSluis() {
    return Objects.requireNonNullElse(
        Versies.class.getPackage().getImplementationVersion(), "in ontwikkeling");
  }

  /** What --versie tells. */
  static final class Getoond implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Sluis " + vanSluis()};
    }
  }
}
