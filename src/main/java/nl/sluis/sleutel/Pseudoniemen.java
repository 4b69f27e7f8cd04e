package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Makes of a value a text that is the same every time and from which nobody finds the value without
 * the key: HMAC-SHA256, the first 128 bits in 32 hexadecimal digits. It does not change when another
 * data key comes into use.
 */
@Component
public class Pseudoniemen {
  private static final int BYTES = 16;

  private final ThreadLocal<Mac> rekenaar;

  public Pseudoniemen(Sleutelbos sleutels) {
    SecretKey geheim = sleutels.ring().laatste(Sleutelsoort.PSEUDONIEM).geheim();
    this.rekenaar = ThreadLocal.withInitial(() -> rekenaar(geheim));
  }

  private static Mac rekenaar(SecretKey geheim) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(geheim);
      return mac;
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has HmacSHA256", fout);
    }
  }

  /** Of a client, by BSN. */
  public String van(String bsn) {
    return van("bsn", bsn);
  }

  /**
   * Of anything else by which a row is found.
   *
   * @param soort what it is; the same text is something else in another place
   */
  public String van(String soort, String waarde) {
    long begin = System.nanoTime();
    byte[] som =
        rekenaar.get().doFinal((soort + ":" + waarde).getBytes(StandardCharsets.UTF_8));
    String pseudoniem = HexFormat.of().formatHex(Arrays.copyOf(som, BYTES));
    Datasleutel.TIJD.sinds(begin);
    return pseudoniem;
  }
}
