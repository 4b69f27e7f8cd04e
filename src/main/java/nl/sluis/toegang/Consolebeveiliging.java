package nl.sluis.toegang;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Collection;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * What every request passes that is about the console: people, in a browser, with a session. It is
 * the only chain that knows sessions; to the API the cookie of one says nothing.
 */
@Configuration(proxyBeanMethods = false)
class Consolebeveiliging {
  private static final String INHOUD =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private static final String[] VOOR_BUITEN = {
    Consolesessie.INLOGGEN,
    Consolesessie.KIEZEN,
    Consolesessie.DEUREN,
    Consolesessie.AFMELDEN,
    Consolesessie.AFGEMELD
  };

  /** How the console looks is no secret, and may be kept by a browser. */
  @Bean
  @Order(1)
  SecurityFilterChain stijlketen(HttpSecurity http) throws Exception {
    return http.securityMatcher(Rolwacht.CONSOLE + "/stijl/**")
        .csrf(AbstractHttpConfigurer::disable) // only to be read
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(
            headers -> headers(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain consoleketen(
      HttpSecurity http,
      Aanmeldwijze wijze,
      Consolesessie sessie,
      ObjectProvider<Inlogroute> inlog,
      ObjectProvider<Demodeuren> deuren,
      JdbcIndexedSessionRepository sessies,
      Deelnemers deelnemers,
      ConsoleInstellingen instellingen)
      throws Exception {
    Consolepoort poort = new Consolepoort(sessie);
    http.securityMatcher(Rolwacht.CONSOLE, Rolwacht.CONSOLE + "/**", "/login/**", "/oauth2/**")
        .securityContext(context -> context.securityContextRepository(sessie))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable) // a page of its own: see Consolesessie
        .headers(Consolebeveiliging::headers)
        .exceptionHandling(fout -> fout.authenticationEntryPoint(poort).accessDeniedHandler(poort))
        .authorizeHttpRequests(
            verzoeken ->
                verzoeken
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(VOOR_BUITEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(sessiefilter(sessies, wijze), DisableEncodeUrlFilter.class)
        .addFilterAfter(new Afkomstfilter(poort, wijze.isOpen()), HeaderWriterFilter.class)
        .addFilterAfter(new Inlogmaat(poort, instellingen.inlogPerMinuut()), Afkomstfilter.class)
        .addFilterBefore(new Maatfilter(deelnemers, poort), AuthorizationFilter.class)
        .addFilterAfter(new Handelendefilter(), AuthorizationFilter.class);
    if (wijze.metConsole()) {
      inlog.getObject().leg(http);
    } else if (wijze.isOpen() && deuren.getIfAvailable() == null) {
      http.anonymous(niemand -> niemand.authenticationFilter(Dezecomputer.voorMensen()));
    }
    return http.build();
  }

  /** An issuer signs as it says itself; the most usual way first. */
  @Bean
  @Lazy
  JwtDecoderFactory<ClientRegistration> idTokens() {
    OidcIdTokenDecoderFactory lezers = new OidcIdTokenDecoderFactory();
    lezers.setJwsAlgorithmResolver(
        issuer -> {
          Object soorten =
              issuer
                  .getProviderDetails()
                  .getConfigurationMetadata()
                  .get("id_token_signing_alg_values_supported");
          return Arrays.stream(SignatureAlgorithm.values())
              .filter(
                  soort -> soorten instanceof Collection<?> alle && alle.contains(soort.getName()))
              .findFirst()
              .orElse(SignatureAlgorithm.RS256);
        });
    return lezers;
  }

  private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .contentSecurityPolicy(inhoud -> inhoud.policyDirectives(INHOUD))
        .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(bron -> bron.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** In this chain and no other; a browser takes a {@code __Host-} cookie only over TLS. */
  private static SessionRepositoryFilter<?> sessiefilter(
      JdbcIndexedSessionRepository sessies, Aanmeldwijze wijze) {
    DefaultCookieSerializer koekje = new DefaultCookieSerializer();
    koekje.setCookieName(wijze.isVersleuteld() ? "__Host-sluis" : "sluis");
    koekje.setUseSecureCookie(wijze.isVersleuteld());
    koekje.setUseHttpOnlyCookie(true);
    koekje.setSameSite("Lax"); // with Strict one comes back from his issuer without it
    koekje.setCookiePath("/");
    CookieHttpSessionIdResolver waar = new CookieHttpSessionIdResolver();
    waar.setCookieSerializer(koekje);
    SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessies);
    filter.setHttpSessionIdResolver(waar);
    return filter;
  }
}
