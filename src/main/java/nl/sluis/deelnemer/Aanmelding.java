package nl.sluis.deelnemer;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what the systems of a party are recognised.
 *
 * @param certificaten SHA-256 of its client certificates, in hexadecimal, lower case, no colons;
 *     given otherwise, as openssl prints them, they become so
 * @param tokens names under which its systems are known to the issuer of access tokens: the claim
 *     client_id, azp or sub
 */
public record Aanmelding(@DefaultValue Set<String> certificaten, @DefaultValue Set<String> tokens) {

  public Aanmelding {
    certificaten =
        certificaten.stream()
            .map(vingerafdruk -> vingerafdruk.replace(":", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** All of them, told apart by their kind. */
  Stream<String> alle() {
    return Stream.concat(
        certificaten.stream().map(certificaat -> "certificaat " + certificaat),
        tokens.stream().map(token -> "token " + token));
  }
}
