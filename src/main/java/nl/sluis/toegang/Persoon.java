package nl.sluis.toegang;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the console, in what he does there now.
 *
 * @param issuer who vouches for him; {@code sluis} where nobody logs on
 * @param sub as the issuer calls him: a pseudonym that stays
 * @param naam as he is shown to himself; kept no longer than his session, and in no log or trail
 * @param deelnemer for which he works; null for an operator
 * @param rollen what he works as there
 */
public record Persoon(
    String issuer, String sub, String naam, @Nullable String deelnemer, Set<Rol> rollen) {

  public Persoon {
    rollen = Set.copyOf(rollen);
  }

  /** Whether he works as one of these. */
  public boolean mag(Rol... een) {
    return Arrays.stream(een).anyMatch(rollen::contains);
  }

  /** Who he is to a machine: for the trail, and to tell two people apart. */
  public String kenmerk() {
    return issuer + " " + sub;
  }

  /** For the trail, in the order of {@link Rol}; an operator is that in all he does. */
  String inAudit() {
    return rollen.contains(Rol.BEHEERDER)
        ? Rol.BEHEERDER.name()
        : rollen.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }
}
