package nl.sluis.invoer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.cijfers.Pseudonimisering;

/** Pseudonyms of one run: with its key, which nobody keeps, they lose their meaning. */
final class Rondepseudoniemen implements Pseudonimisering {
  private static final String WIJZE = "HmacSHA256";
  private static final int BYTES = 16;

  private final Mac rekenaar;

  Rondepseudoniemen() {
    byte[] sleutel = new byte[2 * BYTES];
    new SecureRandom().nextBytes(sleutel);
    try {
      rekenaar = Mac.getInstance(WIJZE);
      rekenaar.init(new SecretKeySpec(sleutel, WIJZE));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has " + WIJZE, fout);
    }
  }

  @Override
  public String van(String soort, String waarde) {
    byte[] som = rekenaar.doFinal((soort + ":" + waarde).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(som, BYTES));
  }
}
