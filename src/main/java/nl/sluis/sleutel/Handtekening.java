package nl.sluis.sleutel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A pair of keys that signs: Ed25519 (RFC 8032). Whoever has the public one can check. */
public final class Handtekening {
  private static final String ED25519 = "Ed25519";
  private static final int BYTES_VAN_ID = 4;

  private final KeyPair paar;

  private Handtekening(KeyPair paar) {
    this.paar = paar;
  }

  static Handtekening van(Sleutel sleutel) {
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance(ED25519);
      maker.initialize(NamedParameterSpec.ED25519, new Vast(sleutel.geheim().getEncoded()));
      return new Handtekening(maker.generateKeyPair());
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has Ed25519", fout);
    }
  }

  /**
   * The pair of which the secret is in this file; when it is not there, a new one is made in it,
   * which only its owner can read.
   *
   * @throws Sleutelfout when the file cannot be read or written, or holds no such key
   */
  public static Handtekening in(Path bestand) {
    try {
      if (!Files.exists(bestand)) {
        Files.createFile(bestand, Bestandsbron.alleenEigenaar(bestand));
        Files.writeString(bestand, Sleutel.nieuw(Sleutelsoort.VERKLARING, 1).tekst() + "\n");
      }
      Sleutel sleutel = Sleutel.lees(Files.readString(bestand).strip());
      if (sleutel.soort() != Sleutelsoort.VERKLARING) {
        throw new Sleutelfout(
            "In %s staat een sleutel voor iets anders.".formatted(bestand),
            "Noem een bestand dat er nog niet is; Sluis maakt er dan een sleutel in.");
      }
      return van(sleutel);
    } catch (IOException fout) {
      throw new Sleutelfout(
          "Het bestand met de sleutel, %s, is niet te lezen of te maken.".formatted(bestand),
          "Kies een map waarin u mag schrijven.");
    }
  }

  /** The pair follows from the secret, so that only the secret has to be kept. */
  private static final class Vast extends SecureRandom {
    private final byte[] geheim;

    Vast(byte[] geheim) {
      this.geheim = geheim;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(geheim, 0, bytes, 0, bytes.length);
    }
  }

  /** Of the public key, so that one who has only that can tell which it is. */
  public String id() {
    return id(publiek());
  }

  /** The same for a public key. */
  public static String id(byte[] publiek) {
    try {
      byte[] som = MessageDigest.getInstance("SHA-256").digest(publiek);
      return HexFormat.of().formatHex(Arrays.copyOf(som, BYTES_VAN_ID));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  /** The public key, as X.509 writes it. */
  public byte[] publiek() {
    return paar.getPublic().getEncoded();
  }

  public byte[] onderteken(byte[] inhoud) {
    try {
      Signature ed25519 = Signature.getInstance(ED25519);
      ed25519.initSign(paar.getPrivate());
      ed25519.update(inhoud);
      return ed25519.sign();
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Cannot sign", fout);
    }
  }

  /** Whether this is the signature of the owner of the public key under exactly this. */
  public static boolean klopt(byte[] publiek, byte[] inhoud, byte[] handtekening) {
    try {
      PublicKey sleutel =
          KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(publiek));
      Signature ed25519 = Signature.getInstance(ED25519);
      ed25519.initVerify(sleutel);
      ed25519.update(inhoud);
      return ed25519.verify(handtekening);
    } catch (GeneralSecurityException geenHandtekening) {
      return false;
    }
  }
}
