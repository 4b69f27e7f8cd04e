package nl.sluis.console.contracten;

import java.util.Map;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/** The register, as far as it is of who looks. */
public record Registerblad(Map<String, String> paginas, Lijst<Rij> lijst, String leeg) {

  /**
   * A line.
   *
   * @param naam of the aanbieder; null when he is not connected here
   */
  public record Rij(Contractregel regel, String prijs, @Nullable String naam) {}
}
