package nl.sluis.sleutel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a PKCS#12 keystore, as {@code keytool -genseckey -keyalg AES -keysize 256} makes them.
 */
final class Keystorevorm implements Bestandsbron.Vorm {
  private final Path bestand;
  private final char[] wachtwoord;

  private Keystorevorm(Path bestand, char[] wachtwoord) {
    this.bestand = bestand;
    this.wachtwoord = wachtwoord;
  }

  static Keystorevorm met(Path bestand, @Nullable String wachtwoord) {
    if (wachtwoord == null || wachtwoord.isEmpty()) {
      throw new Sleutelfout(
          "Het wachtwoord van %s, met de sleutels, ontbreekt.".formatted(bestand),
          "Zet het in de omgeving als SLUIS_SLEUTELS_WACHTWOORD.");
    }
    return new Keystorevorm(bestand, wachtwoord.toCharArray());
  }

  @Override
  public Sleutelring lees(byte[] inhoud) {
    try {
      KeyStore keystore = KeyStore.getInstance("PKCS12");
      keystore.load(new ByteArrayInputStream(inhoud), wachtwoord);
      List<Sleutel> sleutels = new ArrayList<>();
      for (String naam : Collections.list(keystore.aliases())) {
        Key geheim = keystore.getKey(naam, wachtwoord);
        sleutels.add(Sleutel.van(naam, geheim == null ? new byte[0] : geheim.getEncoded()));
      }
      return Sleutelring.van(sleutels);
    } catch (IOException | GeneralSecurityException fout) {
      throw new Sleutelfout(
          "%s, met de sleutels, gaat niet open met dit wachtwoord, of het is geen PKCS#12."
              .formatted(bestand),
          "Controleer SLUIS_SLEUTELS_WACHTWOORD en SLUIS_SLEUTELS_BESTAND.");
    }
  }

  @Override
  public byte[] schrijf(Sleutelring ring) {
    try {
      KeyStore keystore = KeyStore.getInstance("PKCS12");
      keystore.load(null, wachtwoord);
      KeyStore.ProtectionParameter slot = new KeyStore.PasswordProtection(wachtwoord);
      for (Sleutel sleutel : ring.sleutels()) {
        keystore.setEntry(sleutel.naam(), new KeyStore.SecretKeyEntry(sleutel.geheim()), slot);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      keystore.store(bytes, wachtwoord);
      return bytes.toByteArray();
    } catch (IOException | GeneralSecurityException fout) {
      throw new IllegalStateException("Cannot write a keystore", fout);
    }
  }
}
