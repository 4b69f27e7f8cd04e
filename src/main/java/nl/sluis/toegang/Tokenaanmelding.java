package nl.sluis.toegang;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Aanmelders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.client.RestTemplate;

/**
 * Logging on with an access token: a JWT of the issuer, for this gateway, that has not expired. One
 * that is bound to a client certificate (RFC 8705) counts only over a connection with that
 * certificate. Whose it is follows from client_id, or else azp, or else sub.
 */
final class Tokenaanmelding implements AuthenticationManager {
  private static final Logger LOG = LoggerFactory.getLogger(Tokenaanmelding.class);
  private static final String GEWEIGERD = "Refused";
  private static final Duration GEDULD = Duration.ofSeconds(5);

  private final JwtDecoder lezer;
  private final Aanmelders aanmelders;

  Tokenaanmelding(AanmeldInstellingen instellingen, Aanmelders aanmelders) {
    // the issuer need not be there when Sluis starts
    this.lezer = new SupplierJwtDecoder(() -> lezer(instellingen));
    this.aanmelders = aanmelders;
  }

  @Override
  public Authentication authenticate(Authentication gevraagd) throws AuthenticationException {
    Jwt token = lees(((BearerTokenAuthenticationToken) gevraagd).getToken());
    return naam(token)
        .flatMap(
            naam ->
                aanmelders
                    .metToken(naam)
                    .map(identiteit -> new Aangemeld(identiteit, "token " + naam)))
        .orElseThrow(() -> geweigerd("it is of no deelnemer"));
  }

  private static Optional<String> naam(Jwt token) {
    return Stream.of("client_id", "azp", JwtClaimNames.SUB)
        .map(token::getClaimAsString)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Jwt lees(String token) {
    try {
      return lezer.decode(token);
    } catch (JwtValidationException fout) {
      throw geweigerd(fout.getErrors().iterator().next().getDescription());
    } catch (BadJwtException fout) {
      // anybody can send such a thing, as often as he likes
      LOG.debug("Something was sent that is no token of the issuer");
      throw new InvalidBearerTokenException(GEWEIGERD);
    } catch (JwtException | JwtDecoderInitializationException fout) {
      LOG.warn("The issuer of access tokens does not answer: {}", oorzaak(fout));
      throw new AuthenticationServiceException("The issuer does not answer");
    }
  }

  private static String oorzaak(Throwable fout) {
    return fout.getCause() == null
        ? fout.getClass().getName()
        : fout.getCause().getClass().getName();
  }

  private static InvalidBearerTokenException geweigerd(String reden) {
    LOG.info("An access token was refused: {}", reden);
    return new InvalidBearerTokenException(GEWEIGERD);
  }

  private static JwtDecoder lezer(AanmeldInstellingen instellingen) {
    RestTemplate http = new RestTemplate(ClientHttpRequestFactoryBuilder.jdk().build(geduld()));
    NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder bouwer =
        instellingen.jwkSetUri() != null
            ? NimbusJwtDecoder.withJwkSetUri(instellingen.jwkSetUri())
                .jwsAlgorithms(
                    soorten -> soorten.addAll(Arrays.asList(SignatureAlgorithm.values())))
            : NimbusJwtDecoder.withIssuerLocation(Objects.requireNonNull(instellingen.issuer()));
    NimbusJwtDecoder lezer = bouwer.restOperations(http).validateType(false).build();
    lezer.setJwtValidator(eisen(instellingen));
    return lezer;
  }

  private static ClientHttpRequestFactorySettings geduld() {
    return ClientHttpRequestFactorySettings.defaults()
        .withConnectTimeout(GEDULD)
        .withReadTimeout(GEDULD);
  }

  /** The defaults are the times and, of a token that is bound to one, the certificate. */
  private static OAuth2TokenValidator<Jwt> eisen(AanmeldInstellingen instellingen) {
    String issuer = instellingen.issuer();
    JwtTypeValidator soort = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    soort.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        issuer == null
            ? JwtValidators.createDefault()
            : JwtValidators.createDefaultWithIssuer(issuer),
        soort,
        new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD, voor -> voor != null && voor.contains(instellingen.audience())));
  }
}
