package nl.sluis.toegang;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import nl.sluis.deelnemer.Aanmelders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.x509.X509AuthenticationFilter;

/**
 * Logging on with a client certificate. That it is valid and of somebody whom we trust was seen
 * when the connection was made; whose it is follows from its SHA-256.
 */
final class Certificaataanmelding implements AuthenticationManager {
  private static final Logger LOG = LoggerFactory.getLogger(Certificaataanmelding.class);

  private final Aanmelders aanmelders;

  Certificaataanmelding(Aanmelders aanmelders) {
    this.aanmelders = aanmelders;
  }

  X509AuthenticationFilter filter() {
    X509AuthenticationFilter filter = new X509AuthenticationFilter();
    filter.setPrincipalExtractor(Certificaataanmelding::vingerafdruk);
    filter.setAuthenticationManager(this);
    return filter;
  }

  @Override
  public Authentication authenticate(Authentication gevraagd) {
    String vingerafdruk = gevraagd.getName();
    return aanmelders
        .metCertificaat(vingerafdruk)
        .map(identiteit -> new Aangemeld(identiteit, "certificaat " + vingerafdruk))
        .orElseThrow(
            () -> {
              LOG.info("A client certificate is of no deelnemer: {}", vingerafdruk);
              return new BadCredentialsException("Unknown certificate");
            });
  }

  private static String vingerafdruk(X509Certificate certificaat) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificaat.getEncoded()));
    } catch (CertificateEncodingException | NoSuchAlgorithmException fout) {
      throw new BadCredentialsException("Unreadable certificate", fout);
    }
  }
}
