package nl.sluis.toegang;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log on to the console.
 *
 * @param adres of this gateway as their browser knows it; null to take that of the request
 * @param inactief how long one may do nothing before he has to log on again
 * @param langst how long one can work before he has to, whatever he does
 * @param inlogPerMinuut so many requests to log on are taken from one address in a minute; one
 *     logon is two of them
 * @param rollen by the groups of the issuers that give them
 * @param inlog what holds for the people of each issuer, by its name under
 *     spring.security.oauth2.client.registration
 */
@ConfigurationProperties("sluis.console")
record ConsoleInstellingen(
    @Nullable URI adres,
    @DefaultValue("30m") Duration inactief,
    @DefaultValue("10h") Duration langst,
    @DefaultValue("60") int inlogPerMinuut,
    @DefaultValue Map<Rol, Set<String>> rollen,
    @DefaultValue Map<String, Inlog> inlog) {

  /**
   * Whom an issuer may vouch for.
   *
   * @param naam of the issuer, as people know it
   * @param deelnemers codes of those for whom its people may work; none for all that the claim
   *     names
   * @param deelnemerClaim the claim that tells for which of them one works; null for all of them
   * @param codes what that claim says, with the code of the deelnemer that it means, such as the
   *     KvK-nummer of an aanbieder; what is not in it is a code itself
   * @param groepenClaim the claim with the groups of somebody
   * @param acr the levels at which he may have logged on there; none for any
   * @param beheer that it may also name operators of this gateway
   * @param buiten those of its people, each by his sub, who may not come in any more, whatever it
   *     says of them
   */
  record Inlog(
      @Nullable String naam,
      @DefaultValue Set<String> deelnemers,
      @Nullable String deelnemerClaim,
      @DefaultValue Map<String, String> codes,
      @DefaultValue("groups") String groepenClaim,
      @DefaultValue Set<String> acr,
      @DefaultValue("false") boolean beheer,
      @DefaultValue Set<String> buiten) {}

  /** What one is by his groups. */
  Set<Rol> rollen(Set<String> groepen) {
    return rollen.entrySet().stream()
        .filter(rol -> rol.getValue().stream().anyMatch(groepen::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All groups that mean something. */
  Set<String> groepen() {
    return rollen.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
