package nl.sluis.verslag;

import java.util.Objects;
import nl.sluis.invoer.Bronnen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** With what a verdict was made. */
public record Versies(String sluis, Bronnen bronnen) {

  public static Versies van(Bronnen bronnen) {
    return new Versies(vanSluis(), bronnen);
  }

  /** As "sha256:" and the digest in hex; taken only when asked for, since it reads every file. */
  String schemas() {
    return bronnen.schemas().versie();
  }

  /** As "sha256:" and the digest in hex; taken only when asked for, since it reads every file. */
  String codelijsten() {
    return bronnen.codelijsten().versie();
  }

  /** As "sha256:" and the digest in hex; null without contracts. */
  @Nullable String contracten() {
    return bronnen.contracten() == null ? null : bronnen.contracten().versie();
  }

  /** As the build wrote it in the jar; without a jar nobody knows. */
  public static String vanSluis() {
    return Objects.requireNonNullElse(
        Versies.class.getPackage().getImplementationVersion(), "in ontwikkeling");
  }

  /** What --versie tells. */
  public static final class Getoond implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Sluis " + vanSluis()};
    }
  }
}
