package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A key that encrypts: AES-256-GCM. An encrypted value is a random nonce of 96 bits followed by the
 * ciphertext with its tag of 128 bits; what is encrypted begins with a byte that says whether the
 * rest was compressed, since PostgreSQL cannot compress what is encrypted.
 */
public final class Datasleutel {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  static final Tijdteller TIJD = new Tijdteller(Tijdteller.VERSLEUTELING);

  private static final SecureRandom TOEVAL = new SecureRandom();

  /** To look one up takes longer than to encrypt a BSN with it. */
  private static final ThreadLocal<Cipher> CIPHER =
      ThreadLocal.withInitial(Datasleutel::nieuweCipher);

  private final String id;
  private final SecretKey geheim;

  Datasleutel(Sleutel sleutel) {
    this.id = sleutel.id();
    this.geheim = sleutel.geheim();
  }

  private static Cipher nieuweCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has AES/GCM", fout);
    }
  }

  /** For the column with the key, beside what is encrypted with it. */
  public String id() {
    return id;
  }

  public byte[] versleutel(Plaats plaats, byte[] open) {
    long begin = System.nanoTime();
    try {
      byte[] nonce = new byte[NONCE];
      TOEVAL.nextBytes(nonce);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, plaats);
      byte[] klein = Inpakker.pakIn(open);
      byte[] dicht = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(klein.length));
      cipher.doFinal(klein, 0, klein.length, dicht, NONCE);
      return dicht;
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Cannot encrypt", fout);
    } finally {
      TIJD.sinds(begin);
    }
  }

  /** The same for text; null stays null. */
  public byte @Nullable [] versleutel(Plaats plaats, @Nullable String open) {
    return open == null ? null : versleutel(plaats, open.getBytes(StandardCharsets.UTF_8));
  }

  byte[] ontsleutel(Plaats plaats, byte[] dicht) {
    if (dicht.length <= NONCE + TAG_BITS / Byte.SIZE) {
      throw Kluisfout.geschonden(plaats.kolom());
    }
    long begin = System.nanoTime();
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, dicht, plaats);
      return Inpakker.pakUit(cipher.doFinal(dicht, NONCE, dicht.length - NONCE));
    } catch (AEADBadTagException geschonden) {
      throw Kluisfout.geschonden(plaats.kolom());
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Cannot decrypt", fout);
    } finally {
      TIJD.sinds(begin);
    }
  }

  private Cipher cipher(int richting, byte[] nonce, Plaats plaats)
      throws GeneralSecurityException {
    Cipher cipher = CIPHER.get();
    cipher.init(richting, geheim, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
    cipher.updateAAD(plaats.bytes());
    return cipher;
  }
}
