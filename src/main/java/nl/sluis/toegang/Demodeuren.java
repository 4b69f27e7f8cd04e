package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The doors of the demonstration: each lets one in as somebody of one deelnemer, with the roles
 * that it names and no others. They are there only in the demonstration, for this computer, and
 * while nobody logs on.
 */
@Component
@Profile("demo")
public class Demodeuren {
  private final Deelnemers deelnemers;
  private final Aanmeldwijze wijze;

  Demodeuren(Deelnemers deelnemers, Aanmeldwijze wijze) {
    this.deelnemers = deelnemers;
    this.wijze = wijze;
  }

  /** The four of them. */
  public enum Deur {
    AANBIEDER(
        Deelnemersoort.AANBIEDER,
        "65650001",
        Set.of(Rol.LEZER, Rol.ADMINISTRATIE, Rol.FUNCTIONARIS)),
    GEMEENTE(
        Deelnemersoort.GEMEENTE,
        "0384",
        Set.of(
            Rol.LEZER,
            Rol.ADMINISTRATIE,
            Rol.BESLISSER,
            Rol.TWEEDE_PAAR_OGEN,
            Rol.CONTRACTBEHEER,
            Rol.FUNCTIONARIS)),
    REGIO(Deelnemersoort.REGIO, "", Set.of(Rol.LEZER, Rol.CONTRACTBEHEER)),
    BEHEERDER(null, "", Set.of(Rol.BEHEERDER));

    private final @Nullable Deelnemersoort soort;
    private final String liefst;
    private final Set<Rol> rollen;

    Deur(@Nullable Deelnemersoort soort, String liefst, Set<Rol> rollen) {
      this.soort = soort;
      this.liefst = liefst;
      this.rollen = rollen;
    }
  }

  /**
   * A door that can be opened.
   *
   * @param wie who one is behind it
   * @param naam of that deelnemer, or of the operator
   */
  public record Open(Deur deur, Persoon wie, String naam) {}

  /** Those that this request may open; none when it comes from elsewhere. */
  public List<Open> voor(HttpServletRequest verzoek) {
    return wijze.isOpen() && isVanHier(verzoek)
        ? Arrays.stream(Deur.values()).flatMap(deur -> open(deur).stream()).toList()
        : List.of();
  }

  Optional<Persoon> achter(HttpServletRequest verzoek, String naam) {
    return voor(verzoek).stream()
        .filter(open -> open.deur().name().equals(naam))
        .map(Open::wie)
        .findFirst();
  }

  private Optional<Open> open(Deur deur) {
    if (deur.soort == null) {
      return Optional.of(new Open(deur, persoon(deur, null), "Beheerder van Sluis"));
    }
    List<Deelnemer> passend =
        deelnemers.alle().stream().filter(een -> een.soort() == deur.soort).toList();
    return passend.stream()
        .filter(een -> een.code().equals(deur.liefst))
        .findFirst()
        .or(() -> passend.stream().findFirst())
        .map(een -> new Open(deur, persoon(deur, een.code()), een.naam()));
  }

  private static Persoon persoon(Deur deur, @Nullable String deelnemer) {
    String naam = deur.name().charAt(0) + deur.name().substring(1).toLowerCase(Locale.ROOT);
    return new Persoon("demo", naam, "Proefpersoon " + naam, deelnemer, deur.rollen);
  }

  private static boolean isVanHier(HttpServletRequest verzoek) {
    try {
      return InetAddress.getByName(verzoek.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException geenAdres) {
      return false;
    }
  }
}
