package nl.sluis.koppeling.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Who may in over HTTP: everybody on this computer, while logging on is not configured. */
@Configuration(proxyBeanMethods = false)
class Beveiliging {

  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(verzoeken -> verzoeken.anyRequest().permitAll())
        .build();
  }
}
