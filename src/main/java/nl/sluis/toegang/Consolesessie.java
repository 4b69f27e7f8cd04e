package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.deelnemer.Identiteit.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The session of somebody at the console: who he is, and for whom he works now. Who he is stands in
 * it; what he may do follows from that anew at every request.
 */
@Component
public class Consolesessie implements SecurityContextRepository {
  /** Pages for who is not inside. */
  static final String INLOGGEN = Rolwacht.CONSOLE + "/inloggen";

  static final String KIEZEN = Rolwacht.CONSOLE + "/kiezen";
  static final String DEUREN = Rolwacht.CONSOLE + "/deur";
  static final String AFMELDEN = Rolwacht.CONSOLE + "/afmelden";
  static final String AFGEMELD = Rolwacht.CONSOLE + "/afgemeld";

  /** Why one is outside again: what he sent came after his session. */
  static final String VERLOPEN = "reden=verlopen";

  private static final String PERSOON = "persoon";
  private static final String KEUZE = "keuze";
  private static final String NAAR = "naar";
  private static final String DEUR = "deur";
  private static final String BEHEER = "beheer";

  /** A page of ours, as an address from outside may name it. */
  private static final Pattern PAGINA = Pattern.compile("/console([/?][\\w./?&=%:,+~-]*)?");

  private final ConsoleInstellingen instellingen;
  private final Sessieduur duur;
  private final Rolverdeling verdeling;
  private final Inlogregister issuers;
  private final ObjectProvider<Demodeuren> deuren;
  private final Inlogspoor spoor;
  private final Clock klok;

  Consolesessie(
      ConsoleInstellingen instellingen,
      Rolverdeling verdeling,
      Inlogregister issuers,
      ObjectProvider<Demodeuren> deuren,
      Inlogspoor spoor,
      Clock klok) {
    this.instellingen = instellingen;
    this.duur = new Sessieduur(instellingen.inactief());
    this.verdeling = verdeling;
    this.issuers = issuers;
    this.deuren = deuren;
    this.spoor = spoor;
    this.klok = klok;
  }

  /** Where one goes who is not inside yet. */
  String ingang(HttpServletRequest verzoek) {
    if (deuren.getIfAvailable() != null) {
      return DEUREN;
    }
    Optional<Sessiepersoon> wie = ingelogd(verzoek);
    if (wie.isEmpty()) {
      return INLOGGEN;
    }
    return verdeling.van(wie.get()).isEmpty() ? INLOGGEN + "?reden=rechten" : KIEZEN;
  }

  /** As whom the one of this request may work; none for one who did not log on. */
  public List<Persoon> keuzes(HttpServletRequest verzoek) {
    return ingelogd(verzoek).map(verdeling::van).orElse(List.of());
  }

  /**
   * He works for this deelnemer from now on.
   *
   * @param deelnemer its code; null for an operator
   * @return the page that he was on his way to; empty when he may not work for that one
   */
  public Optional<String> kies(HttpServletRequest verzoek, @Nullable String deelnemer) {
    Optional<Persoon> gekozen =
        keuzes(verzoek).stream()
            .filter(keuze -> Objects.equals(keuze.deelnemer(), deelnemer))
            .findFirst();
    return gekozen.map(
        persoon -> {
          spoor.aangemeld(aangemeld(persoon), verzoek);
          verzoek.getSession().setAttribute(KEUZE, sleutel(persoon));
          return naar(verzoek);
        });
  }

  /**
   * Goes in by a door of the demonstration, out of whatever one was in.
   *
   * @param naar the page that he was on; null for none
   * @return the page to go on with
   */
  public String kies(HttpServletRequest verzoek, Demodeuren.Open deur, @Nullable String naar) {
    spoor.aangemeld(aangemeld(deur.wie()), verzoek);
    verzoek.getSession();
    verzoek.changeSessionId();
    verzoek.getSession().setAttribute(DEUR, deur.deur().name());
    return naar != null && isPagina(naar) ? naar : Rolwacht.CONSOLE;
  }

  /** Whether it is an address of ours for who is inside. */
  static boolean isPagina(@Nullable String adres) {
    return adres != null
        && PAGINA.matcher(adres).matches()
        && Stream.of(INLOGGEN, KIEZEN, DEUREN, AFMELDEN, AFGEMELD).noneMatch(adres::startsWith);
  }

  /**
   * Ends the session.
   *
   * @return where one ends it at the issuer too; empty when there is no such place
   */
  public Optional<URI> meldAf(HttpServletRequest verzoek) {
    Optional<URI> uitgang =
        ingelogd(verzoek).flatMap(wie -> issuers.uitgang(wie.inlog()).map(uit -> uit(uit, wie)));
    spoor.afgemeld(SecurityContextHolder.getContext().getAuthentication(), verzoek);
    HttpSession sessie = verzoek.getSession(false);
    if (sessie != null) {
      sessie.invalidate();
    }
    SecurityContextHolder.clearContext();
    return uitgang;
  }

  private URI uit(URI uitgang, Sessiepersoon wie) {
    UriComponentsBuilder adres =
        UriComponentsBuilder.fromUri(uitgang).queryParam("client_id", issuers.client(wie.inlog()));
    if (instellingen.adres() != null) {
      adres.queryParam(
          "post_logout_redirect_uri",
          UriComponentsBuilder.fromUri(instellingen.adres()).replacePath(AFGEMELD).build());
    }
    return adres.build().encode().toUri();
  }

  /** After logging on he goes to this page; anything that is no page of ours is left out. */
  static void straksNaar(HttpServletRequest verzoek, @Nullable String pagina) {
    if (isPagina(pagina)) {
      verzoek.getSession().setAttribute(NAAR, pagina);
    }
  }

  /** Where he was going, once. */
  static String naar(HttpServletRequest verzoek) {
    HttpSession sessie = verzoek.getSession();
    Object naar = sessie.getAttribute(NAAR);
    sessie.removeAttribute(NAAR);
    return naar instanceof String pagina ? pagina : Rolwacht.CONSOLE;
  }

  /** Who logged on and may still be here; one who is too long is out. */
  private Optional<Sessiepersoon> ingelogd(HttpServletRequest verzoek) {
    HttpSession sessie = duur.levend(verzoek);
    if (sessie == null || !(sessie.getAttribute(PERSOON) instanceof Sessiepersoon wie)) {
      return Optional.empty();
    }
    if (nu() - wie.sinds() >= instellingen.langst().toSeconds()) {
      sessie.invalidate();
      return Optional.empty();
    }
    return Optional.of(wie);
  }

  private long nu() {
    return klok.instant().getEpochSecond();
  }

  /** When that of this request ends by itself; empty for who did not log on. */
  public Optional<Sessieduur.Einde> einde(HttpServletRequest verzoek) {
    Optional<Sessiepersoon> wie = ingelogd(verzoek);
    HttpSession sessie = duur.levend(verzoek);
    if (sessie == null || wie.isEmpty() && sessie.getAttribute(DEUR) == null) {
      return Optional.empty();
    }
    long uiterlijk =
        wie.map(een -> een.sinds() + instellingen.langst().toSeconds() - nu())
            .orElse(Long.MAX_VALUE);
    return duur.einde(sessie, uiterlijk);
  }

  private Optional<Aangemeld> wie(HttpServletRequest verzoek) {
    HttpSession sessie = duur.levend(verzoek);
    if (sessie == null) {
      return Optional.empty();
    }
    Demodeuren demo = deuren.getIfAvailable();
    if (demo != null && sessie.getAttribute(DEUR) instanceof String deur) {
      return demo.achter(verzoek, deur).map(persoon -> aangemeld(persoon, DEUREN));
    }
    Object keuze = sessie.getAttribute(KEUZE);
    List<Persoon> keuzes = keuzes(verzoek);
    return keuzes.size() == 1
        ? Optional.of(aangemeld(keuzes.get(0)))
        : keuzes.stream()
            .filter(een -> sleutel(een).equals(keuze))
            .findFirst()
            .map(persoon -> aangemeld(persoon, KIEZEN));
  }

  private static String sleutel(Persoon persoon) {
    return persoon.deelnemer() == null ? BEHEER : persoon.deelnemer();
  }

  /** As the rest of the gateway knows him. */
  static Aangemeld aangemeld(Persoon persoon) {
    return aangemeld(persoon, null);
  }

  private static Aangemeld aangemeld(Persoon persoon, @Nullable String wissel) {
    return new Aangemeld(
        persoon.deelnemer() == null
            ? new Identiteit(Soort.BEHEERDER, null, persoon.sub())
            : new Identiteit(Soort.DEELNEMER, persoon.deelnemer(), persoon.sub()),
        persoon,
        wissel);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest verzoek) {
    return new Uitgesteld(verzoek);
  }

  /** Nothing is asked of the database before somebody wants to know who it is. */
  private final class Uitgesteld implements DeferredSecurityContext {
    private final HttpServletRequest verzoek;
    private @Nullable SecurityContext gevonden;

    Uitgesteld(HttpServletRequest verzoek) {
      this.verzoek = verzoek;
    }

    @Override
    public SecurityContext get() {
      if (gevonden == null) {
        gevonden = new SecurityContextImpl();
        wie(verzoek).ifPresent(gevonden::setAuthentication);
      }
      return gevonden;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder verzoek) {
    return loadDeferredContext(verzoek.getRequest()).get();
  }

  @Override
  public boolean containsContext(HttpServletRequest verzoek) {
    return wie(verzoek).isPresent();
  }

  /** Of one who just logged on no more is kept than {@link Sessiepersoon}. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest verzoek, HttpServletResponse antwoord) {
    if (context.getAuthentication() instanceof OAuth2AuthenticationToken token
        && token.getPrincipal() instanceof OidcUser wie) {
      HttpSession sessie = verzoek.getSession();
      sessie.removeAttribute(KEUZE);
      sessie.setAttribute(
          PERSOON,
          Sessiepersoon.van(token.getAuthorizedClientRegistrationId(), wie, instellingen, nu()));
    }
  }
}
