package nl.sluis.toegang;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sluis.audit.Handelende;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** One whose {@link Identiteit} is established, as Spring Security carries it through a request. */
public final class Aangemeld extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Identiteit identiteit;
  private final transient @Nullable Persoon persoon;
  private final @Nullable String wissel;
  private final String wijze;

  /**
   * Who it is.
   *
   * @param wijze by what that was established, for the audit trail: {@code certificaat} with its
   *     SHA-256, or {@code token} with the name of the system
   */
  Aangemeld(Identiteit identiteit, String wijze) {
    this(identiteit, null, null, wijze);
  }

  /**
   * Somebody at the console.
   *
   * @param wissel the page where he chooses for whom he works; null when there is no choice
   */
  Aangemeld(Identiteit identiteit, Persoon persoon, @Nullable String wissel) {
    this(identiteit, persoon, wissel, "persoon " + persoon.kenmerk());
  }

  private Aangemeld(
      Identiteit identiteit, @Nullable Persoon persoon, @Nullable String wissel, String wijze) {
    super(List.of(new SimpleGrantedAuthority(identiteit.soort().name())));
    this.identiteit = identiteit;
    this.persoon = persoon;
    this.wissel = wissel;
    this.wijze = wijze;
    setAuthenticated(true);
  }

  /** Who sends the request that is handled now; empty for one who did not log on. */
  public static Optional<Identiteit> nu() {
    Authentication wie = SecurityContextHolder.getContext().getAuthentication();
    return wie instanceof Aangemeld aangemeld
        ? Optional.of(aangemeld.identiteit)
        : Optional.empty();
  }

  /** Who is at the console; empty for a system, and for one who did not log on. */
  public static Optional<Persoon> persoon() {
    Authentication wie = SecurityContextHolder.getContext().getAuthentication();
    return wie instanceof Aangemeld aangemeld
        ? Optional.ofNullable(aangemeld.persoon)
        : Optional.empty();
  }

  /** The page where he chooses for whom he works; empty when he has no choice. */
  public static Optional<String> wissel() {
    Authentication wie = SecurityContextHolder.getContext().getAuthentication();
    return wie instanceof Aangemeld aangemeld
        ? Optional.ofNullable(aangemeld.wissel)
        : Optional.empty();
  }

  /** What the one at the console works as; nothing for a system. */
  public static Set<Rol> rollen() {
    return persoon().map(Persoon::rollen).orElse(Set.of());
  }

  Identiteit identiteit() {
    return identiteit;
  }

  /** As the audit trail has it of what is asked now from this address. */
  Handelende handelende(String adres) {
    return persoon == null
        ? new Handelende(wijze, identiteit.soort().name(), "http " + adres)
        : new Handelende(wijze, persoon.inAudit(), "console " + adres);
  }

  @Override
  public Object getPrincipal() {
    return identiteit;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return identiteit.naam();
  }

  @Override
  public boolean equals(Object ander) {
    return ander instanceof Aangemeld aangemeld
        && aangemeld.identiteit.equals(identiteit)
        && Objects.equals(aangemeld.persoon, persoon);
  }

  @Override
  public int hashCode() {
    return identiteit.hashCode();
  }
}
