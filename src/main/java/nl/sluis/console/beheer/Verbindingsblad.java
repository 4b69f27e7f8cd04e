package nl.sluis.console.beheer;

import java.util.List;
import nl.sluis.koppeling.Verbindingsproef.Stap;
import org.jspecify.annotations.Nullable;

/**
 * What a test of the connection with a deelnemer found.
 *
 * @param stappen null when the deelnemer makes the connection itself
 */
public record Verbindingsblad(String code, String naam, @Nullable List<Stap> stappen) {

  public boolean isGoed() {
    return stappen == null || stappen.stream().allMatch(Stap::gelukt);
  }
}
