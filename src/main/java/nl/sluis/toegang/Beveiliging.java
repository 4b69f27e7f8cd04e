package nl.sluis.toegang;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import nl.sluis.deelnemer.Aanmelders;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit.Soort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every request of a system passes, over HTTP and SOAP: where it comes from, who sends it, how
 * much that one may ask. Only whether Sluis lives may be asked by everybody.
 */
@Configuration(proxyBeanMethods = false)
class Beveiliging {
  private static final String INHOUD =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'";

  @Bean
  @Order(3) // of all that is not about the console
  SecurityFilterChain beveiligingsketen(
      HttpSecurity http,
      Aanmeldwijze wijze,
      AanmeldInstellingen instellingen,
      Aanmelders aanmelders,
      Deelnemers deelnemers,
      ObjectMapper json)
      throws Exception {
    Afwijzing afwijzing = new Afwijzing(json, wijze.metTokens());
    http.csrf(AbstractHttpConfigurer::disable) // nobody logs on with a cookie
        .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(Beveiliging::headers)
        .exceptionHandling(
            fout -> fout.authenticationEntryPoint(afwijzing).accessDeniedHandler(afwijzing))
        .authorizeHttpRequests(Beveiliging::rechten)
        .addFilterAfter(new Afkomstfilter(afwijzing, wijze.isOpen()), HeaderWriterFilter.class)
        .addFilterBefore(new Maatfilter(deelnemers, afwijzing), AuthorizationFilter.class)
        .addFilterAfter(new Handelendefilter(), AuthorizationFilter.class);
    if (wijze.isOpen()) {
      http.anonymous(niemand -> niemand.authenticationFilter(Dezecomputer.voorSystemen()));
    }
    if (wijze.metCertificaten()) {
      http.addFilter(new Certificaataanmelding(aanmelders).filter());
    }
    if (wijze.metTokens()) {
      http.addFilter(tokens(new Tokenaanmelding(instellingen, aanmelders), afwijzing));
    }
    return http.build();
  }

  /** Each filter measured apart would cost more than what the filters do. */
  @Bean
  SecurityObservationSettings zonderWaarneming() {
    return SecurityObservationSettings.noObservations();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(inhoud -> inhoud.policyDirectives(INHOUD))
        .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.NO_REFERRER));
  }

  /** What one may see of an endpoint that all deelnemers may ask is decided there. */
  private static void rechten(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          verzoeken) {
    verzoeken
        // what follows on a request that was let in
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers("/actuator/health", "/actuator/health/**")
        .permitAll()
        // what the API can do is no secret
        .requestMatchers("/api/openapi.json", "/api/openapi.json.yaml")
        .permitAll()
        .requestMatchers("/actuator", "/actuator/**")
        .hasAuthority(Soort.BEHEERDER.name())
        .anyRequest()
        .authenticated();
  }

  private static BearerTokenAuthenticationFilter tokens(
      Tokenaanmelding aanmelding, Afwijzing afwijzing) {
    BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(aanmelding);
    filter.setAuthenticationEntryPoint(afwijzing);
    filter.setAuthenticationFailureHandler(afwijzing::commence);
    return filter;
  }
}
