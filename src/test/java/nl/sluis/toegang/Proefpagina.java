package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Inzagespoor;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pages that tell who is at them, for tests of the way in. */
@RestController
@Profile("proefpagina")
@VoorRol
class Proefpagina {
  @GetMapping("/console/proef")
  @Inzage(Inzage.GEEN)
  String wie(Identiteit wie, CsrfToken token) {
    Persoon persoon = Aangemeld.persoon().orElseThrow();
    return "%s %s %s %s csrf=%s"
        .formatted(
            wie.soort(),
            wie.deelnemer(),
            persoon.rollen().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining("+", "[", "]")),
            persoon.naam(),
            token.getToken());
  }

  @GetMapping("/console/proef/lijst")
  @Inzage("PROEFLIJST_BEKEKEN")
  String lijst(@RequestParam String regel, HttpServletRequest verzoek) {
    Inzagespoor.gefilterd(verzoek, Map.of("regel", regel));
    return "lijst";
  }

  @GetMapping("/console/proef/{bericht}/inhoud")
  @Inzage("INHOUD_BEKEKEN")
  String inhoud(@PathVariable String bericht) {
    return "inhoud";
  }

  @PostMapping("/console/proef/besluit")
  @VoorRol(Rol.BESLISSER)
  String besluit() {
    return "besloten";
  }

  /** A clock that a test can put forward. */
  @Configuration(proxyBeanMethods = false)
  @Profile("proefpagina")
  static class Proefklok {
    static Duration vooruit = Duration.ZERO;

    @Bean
    @Primary
    @Profile("!demo") // which has a clock of its own
    Clock proefklok() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Europe/Amsterdam");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.now().plus(vooruit);
        }
      };
    }
  }
}
