package nl.sluis.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is for everybody, from wherever they ask, and only to be read: statements of conformance.
 * Nobody logs on, no cookie is read or set, and a page of another may show it.
 */
@Configuration(proxyBeanMethods = false)
class Openbarebeveiliging {
  private static final String OPENBAAR = "/conformiteit/**";

  @Bean
  @Order(0)
  SecurityFilterChain openbareketen(HttpSecurity http) throws Exception {
    return http.securityMatcher("/conformiteit", OPENBAAR)
        .csrf(AbstractHttpConfigurer::disable) // only to be read
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .cacheControl(bewaren -> bewaren.disable()) // as each answer says itself
                    .frameOptions(kader -> kader.disable()) // frame-ancestors says it
                    .referrerPolicy(verwijzing -> verwijzing.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginResourcePolicy(
                        bron -> bron.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)))
        .addFilterAfter(new Voorieder(), HeaderWriterFilter.class)
        .build();
  }

  /** Who may read it, and that nothing can be done. */
  private static final class Voorieder extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
        throws ServletException, IOException {
      antwoord.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
      antwoord.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      String methode = verzoek.getMethod();
      if (methode.equals(HttpMethod.GET.name()) || methode.equals(HttpMethod.HEAD.name())) {
        keten.doFilter(verzoek, antwoord);
      } else {
        antwoord.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        antwoord.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    }
  }
}
