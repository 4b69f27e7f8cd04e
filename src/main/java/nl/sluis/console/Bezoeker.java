package nl.sluis.console;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemersoort;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Aangemeld;
import nl.sluis.toegang.Persoon;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the console now. A controller that asks for one gets it.
 *
 * @param wie as the API knows it, for everything that asks for rights
 * @param rollen what he works as; none for a system
 * @param deelnemer for whom it works; null for an operator, and for one that is connected no more
 */
public record Bezoeker(Identiteit wie, Set<Rol> rollen, @Nullable Deelnemer deelnemer) {

  public Bezoeker {
    rollen = Set.copyOf(rollen);
  }

  /** Who is at the console now, as what is kept of his work has him: a pseudonym. */
  public static String ik() {
    return Aangemeld.persoon().map(Persoon::kenmerk).orElse("deze computer");
  }

  /** Whether he works as one of these. */
  public boolean mag(Rol... een) {
    return Arrays.stream(een).anyMatch(rollen::contains);
  }

  public boolean isBeheerder() {
    return wie.isBeheerder();
  }

  public boolean isAanbieder() {
    return is(Deelnemersoort.AANBIEDER);
  }

  public boolean isGemeente() {
    return is(Deelnemersoort.GEMEENTE);
  }

  public boolean isRegio() {
    return is(Deelnemersoort.REGIO);
  }

  private boolean is(Deelnemersoort soort) {
    return deelnemer != null && deelnemer.soort() == soort;
  }

  /** As it stands in the header. */
  public String organisatie() {
    if (deelnemer != null) {
      return deelnemer.naam();
    }
    return wie.isBeheerder() ? "Beheer van deze Sluis" : String.valueOf(wie.deelnemer());
  }

  /** What he works as, in words. */
  public String rol() {
    return rollen.contains(Rol.BEHEERDER)
        ? Rol.BEHEERDER.naam()
        : rollen.stream().sorted().map(Rol::naam).collect(Collectors.joining(", "));
  }
}
