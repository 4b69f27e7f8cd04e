package nl.sluis.toegang;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** One whom his issuer knows may not come in. */
final class Inlogweigering extends OAuth2AuthenticationException {
  private final transient Sessiepersoon wie;
  private final String reden;

  /**
   * With why.
   *
   * @param reden {@code niveau}: he logged on at too low a level; {@code rechten}: he has none here
   */
  Inlogweigering(Sessiepersoon wie, String reden) {
    super(reden);
    this.wie = wie;
    this.reden = reden;
  }

  Sessiepersoon wie() {
    return wie;
  }

  String reden() {
    return reden;
  }
}
