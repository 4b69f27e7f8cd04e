package nl.sluis.toegang;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How systems log on with an access token.
 *
 * @param issuer who issues the tokens, as it stands in the claim iss; null where that is not asked
 * @param jwkSetUri where its keys are; null to ask the issuer for it
 * @param audience how the issuer calls this gateway, in the claim aud; a token for another is
 *     refused
 * @param tlsElders that a proxy before Sluis ends the TLS connection, so that Sluis itself may
 *     listen without
 */
@ConfigurationProperties("sluis.aanmelden")
record AanmeldInstellingen(
    @Nullable String issuer,
    @Nullable String jwkSetUri,
    @Nullable String audience,
    @DefaultValue("false") boolean tlsElders) {

  boolean metTokens() {
    return issuer != null || jwkSetUri != null;
  }
}
