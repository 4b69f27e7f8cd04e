package nl.sluis.koppeling.toegang;

import java.util.List;
import java.util.Optional;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** One whose {@link Identiteit} is established, as Spring Security carries it through a request. */
public final class Aangemeld extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Identiteit identiteit;

  Aangemeld(Identiteit identiteit) {
    super(List.of(new SimpleGrantedAuthority(identiteit.soort().name())));
    this.identiteit = identiteit;
    setAuthenticated(true);
  }

  /** Who sends the request that is handled now; empty for one who did not log on. */
  public static Optional<Identiteit> nu() {
    Authentication wie = SecurityContextHolder.getContext().getAuthentication();
    return wie instanceof Aangemeld aangemeld
        ? Optional.of(aangemeld.identiteit)
        : Optional.empty();
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
    return ander instanceof Aangemeld aangemeld && aangemeld.identiteit.equals(identiteit);
  }

  @Override
  public int hashCode() {
    return identiteit.hashCode();
  }
}
