package nl.sluis.toegang;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.start.Startfout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The issuers with which people log on to the console, as they are configured under
 * spring.security.oauth2.client and sluis.console.inlog. What one says of itself is asked when
 * somebody first needs it: it need not be there when Sluis starts.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Inlogregister implements ClientRegistrationRepository {
  private static final String BASIS = "{baseUrl}";

  private final OAuth2ClientProperties issuers;
  private final ConsoleInstellingen instellingen;
  private final Map<String, ClientRegistration> bekend = new ConcurrentHashMap<>();

  Inlogregister(OAuth2ClientProperties issuers, ConsoleInstellingen instellingen) {
    this.issuers = issuers;
    this.instellingen = instellingen;
    Set<String> half = new TreeSet<>(issuers.getRegistration().keySet());
    half.addAll(instellingen.inlog().keySet());
    half.removeIf(
        naam ->
            issuers.getRegistration().containsKey(naam) && instellingen.inlog().containsKey(naam));
    if (!half.isEmpty()) {
      throw half(half.iterator().next());
    }
    instellingen.inlog().forEach(Inlogregister::eisReikwijdte);
    if (!instellingen.inlog().isEmpty() && instellingen.groepen().isEmpty()) {
      throw new Startfout(
          "Niemand kan op de console inloggen: sluis.console.rollen noemt geen groepen.",
          "Noem daar bij elke rol de groepen van de issuer, zoals lezer: [sluis-lezers].");
    }
  }

  private static Startfout half(String naam) {
    return new Startfout(
        "De inlog %s staat maar half in de configuratie.".formatted(naam),
        "Noem haar onder spring.security.oauth2.client.registration.%1$s (hoe Sluis de issuer bereikt)"
                .formatted(naam)
            + " en onder sluis.console.inlog.%s (voor wie haar mensen mogen werken)."
                .formatted(naam));
  }

  private static void eisReikwijdte(String naam, ConsoleInstellingen.Inlog inlog) {
    if (inlog.deelnemers().isEmpty() && inlog.deelnemerClaim() == null && !inlog.beheer()) {
      throw new Startfout(
          "sluis.console.inlog.%s zegt niet voor wie haar mensen mogen werken.".formatted(naam),
          "Noem deelnemers (codes), of deelnemer-claim (de claim die zegt van wie iemand is), of"
              + " zet beheer op true.");
    }
  }

  /** By their names, with what they are called; none where nobody can log on. */
  Map<String, String> namen() {
    Map<String, String> namen = new TreeMap<>();
    instellingen
        .inlog()
        .forEach((naam, inlog) -> namen.put(naam, inlog.naam() == null ? naam : inlog.naam()));
    return namen;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String naam) {
    return issuers.getRegistration().containsKey(naam)
        ? bekend.computeIfAbsent(naam, this::vraag)
        : null;
  }

  /** Where one ends his session at the issuer too; empty when it does not tell. */
  Optional<URI> uitgang(String naam) {
    return Optional.ofNullable(bekend.get(naam))
        .map(issuer -> issuer.getProviderDetails().getConfigurationMetadata())
        .map(gegevens -> gegevens.get("end_session_endpoint"))
        .map(adres -> URI.create(adres.toString()));
  }

  /** How the issuer calls this gateway. */
  String client(String naam) {
    return issuers.getRegistration().get(naam).getClientId();
  }

  private ClientRegistration vraag(String naam) {
    OAuth2ClientProperties een = new OAuth2ClientProperties();
    een.getRegistration().put(naam, issuers.getRegistration().get(naam));
    een.getProvider().putAll(issuers.getProvider());
    ClientRegistration gevonden =
        new OAuth2ClientPropertiesMapper(een).asClientRegistrations().get(naam);
    ClientRegistration.Builder anders = ClientRegistration.withClientRegistration(gevonden);
    if (gevonden.getScopes() == null || gevonden.getScopes().isEmpty()) {
      anders.scope(List.of("openid", "profile"));
    }
    if (instellingen.adres() != null) {
      String adres = instellingen.adres().toString().replaceFirst("/$", "");
      anders.redirectUri(gevonden.getRedirectUri().replace(BASIS, adres));
    }
    return anders.build();
  }
}
