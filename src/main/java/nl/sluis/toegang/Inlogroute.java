package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** How one logs on with his issuer: OpenID Connect, by an authorization code with PKCE. */
@Component
class Inlogroute {
  static final String BEGIN = "/oauth2/authorization/";

  private static final Logger LOG = LoggerFactory.getLogger(Inlogroute.class);

  private final Inlogregister issuers;
  private final ConsoleInstellingen instellingen;
  private final Rolverdeling verdeling;
  private final Consolesessie sessie;
  private final Inlogspoor spoor;
  private final Clock klok;

  Inlogroute(
      Inlogregister issuers,
      ConsoleInstellingen instellingen,
      Rolverdeling verdeling,
      Consolesessie sessie,
      Inlogspoor spoor,
      Clock klok) {
    this.issuers = issuers;
    this.instellingen = instellingen;
    this.verdeling = verdeling;
    this.sessie = sessie;
    this.spoor = spoor;
    this.klok = klok;
  }

  void leg(HttpSecurity http) throws Exception {
    OidcUserService gegevens = new OidcUserService();
    http.oauth2Login(
        inlog ->
            inlog
                .clientRegistrationRepository(issuers)
                .authorizedClientRepository(new Zonderbewaren())
                .loginPage(Consolesessie.INLOGGEN)
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(vraag()))
                .userInfoEndpoint(
                    wie -> wie.oidcUserService(vraag -> keur(vraag, gegevens.loadUser(vraag))))
                .successHandler(this::gelukt)
                .failureHandler(this::mislukt)
                .withObjectPostProcessor(
                    new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                      @Override
                      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(
                          O filter) {
                        filter.setAuthenticationFailureHandler(Inlogroute.this::mislukt);
                        return filter;
                      }
                    }));
  }

  private OAuth2AuthorizationRequestResolver vraag() {
    DefaultOAuth2AuthorizationRequestResolver vraag =
        new DefaultOAuth2AuthorizationRequestResolver(issuers, "/oauth2/authorization");
    vraag.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(
                verzoek ->
                    verzoek.attributes(
                        gegevens ->
                            vraagNiveau(
                                verzoek, String.valueOf(gegevens.get("registration_id"))))));
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek) {
        return onthoud(verzoek, vraag.resolve(verzoek));
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek, String naam) {
        return onthoud(verzoek, vraag.resolve(verzoek, naam));
      }
    };
  }

  private static @Nullable OAuth2AuthorizationRequest onthoud(
      HttpServletRequest verzoek, @Nullable OAuth2AuthorizationRequest vraag) {
    if (vraag != null) {
      Consolesessie.straksNaar(verzoek, verzoek.getParameter("naar"));
    }
    return vraag;
  }

  private void vraagNiveau(OAuth2AuthorizationRequest.Builder verzoek, String naam) {
    List<String> niveaus = instellingen.inlog().get(naam).acr().stream().sorted().toList();
    if (!niveaus.isEmpty()) {
      verzoek.additionalParameters(Map.of("acr_values", String.join(" ", niveaus)));
    }
  }

  /** Of one whom his issuer knows: whether he may come in. */
  private OidcUser keur(OidcUserRequest vraag, OidcUser gebruiker) {
    String naam = vraag.getClientRegistration().getRegistrationId();
    Sessiepersoon wie =
        Sessiepersoon.van(naam, gebruiker, instellingen, klok.instant().getEpochSecond());
    ConsoleInstellingen.Inlog inlog = instellingen.inlog().get(naam);
    String niveau = gebruiker.getIdToken().getAuthenticationContextClass();
    if (!inlog.acr().isEmpty() && (niveau == null || !inlog.acr().contains(niveau))) {
      throw new Inlogweigering(wie, "niveau");
    }
    if (verdeling.van(wie).isEmpty()) {
      throw new Inlogweigering(wie, "rechten");
    }
    return gebruiker;
  }

  private void gelukt(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Authentication inlog)
      throws IOException {
    List<Persoon> keuzes = sessie.keuzes(verzoek);
    if (keuzes.size() == 1) {
      spoor.aangemeld(Consolesessie.aangemeld(keuzes.get(0)), verzoek);
      antwoord.sendRedirect(Consolesessie.naar(verzoek));
    } else {
      antwoord.sendRedirect(Consolesessie.KIEZEN);
    }
  }

  private void mislukt(
      HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    String reden = "mislukt";
    if (fout instanceof Inlogweigering weigering) {
      reden = weigering.reden();
      spoor.geweigerd(weigering.wie(), reden, verzoek);
    } else {
      LOG.info("Somebody could not log on to the console: {}", oorzaak(fout));
    }
    antwoord.sendRedirect(Consolesessie.INLOGGEN + "?reden=" + reden);
  }

  /** What others send is not for the log: the code of the fault is enough. */
  private static String oorzaak(AuthenticationException fout) {
    Throwable kern = fout.getCause() == null ? fout : fout.getCause();
    return fout instanceof OAuth2AuthenticationException oauth
            && oauth.getError().getErrorCode().matches("[\\w-]{1,40}")
        ? oauth.getError().getErrorCode()
        : kern.getClass().getName();
  }

  /** Nothing is asked of an issuer once one is in, so that its tokens are not kept. */
  private static final class Zonderbewaren implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String naam, Authentication wie, HttpServletRequest verzoek) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication wie,
        HttpServletRequest verzoek,
        HttpServletResponse antwoord) {
      // see the class
    }

    @Override
    public void removeAuthorizedClient(
        String naam, Authentication wie, HttpServletRequest verzoek, HttpServletResponse antwoord) {
      // see the class
    }
  }
}
