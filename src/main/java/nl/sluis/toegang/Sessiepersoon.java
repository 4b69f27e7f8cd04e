package nl.sluis.toegang;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What is kept of one who logged on, as long as his session lasts: who he is and what his issuer
 * said of his rights. What he may do follows from that at every request ({@link Rolverdeling}).
 *
 * @param inlog under which name his issuer is configured
 * @param issuer as in {@link Persoon}
 * @param sub as in {@link Persoon}
 * @param naam as in {@link Persoon}
 * @param deelnemers what the claim about deelnemers says
 * @param groepen those of his groups that mean something here
 * @param sinds when he logged on, in seconds
 */
record Sessiepersoon(
    String inlog,
    String issuer,
    String sub,
    String naam,
    List<String> deelnemers,
    List<String> groepen,
    long sinds)
    implements Serializable {

  /** As his issuer just said. */
  static Sessiepersoon van(
      String inlog, OidcUser persoon, ConsoleInstellingen instellingen, long sinds) {
    ConsoleInstellingen.Inlog hier = instellingen.inlog().get(inlog);
    Map<String, Object> claims = persoon.getClaims();
    Set<String> groepen = instellingen.groepen();
    return new Sessiepersoon(
        inlog,
        persoon.getIssuer().toString(),
        persoon.getSubject(),
        Stream.of(persoon.getFullName(), persoon.getPreferredUsername(), persoon.getSubject())
            .filter(naam -> naam != null && !naam.isBlank())
            .findFirst()
            .orElseThrow(),
        hier.deelnemerClaim() == null ? List.of() : waarden(claims, hier.deelnemerClaim()),
        waarden(claims, hier.groepenClaim()).stream().filter(groepen::contains).toList(),
        sinds);
  }

  /** One or more, of a claim by its name, or by its path such as {@code realm_access.roles}. */
  private static List<String> waarden(Map<?, ?> claims, String naam) {
    Object waarde = claims.get(naam);
    int punt = naam.indexOf('.');
    if (waarde == null && punt > 0 && claims.get(naam.substring(0, punt)) instanceof Map<?, ?> in) {
      return waarden(in, naam.substring(punt + 1));
    }
    return teksten(waarde);
  }

  private static List<String> teksten(@Nullable Object waarde) {
    if (waarde == null) {
      return List.of();
    }
    return waarde instanceof Collection<?> meer
        ? meer.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(waarde));
  }

  @Override
  public String toString() {
    return issuer + " " + sub;
  }
}
