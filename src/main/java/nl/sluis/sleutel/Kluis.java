package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts what is kept and decrypts it again. The id of the key is kept beside the value; a value
 * without one is from before there was encryption, and is given as it is.
 */
@Component
public class Kluis {
  private final Sleutelbos sleutels;

  public Kluis(Sleutelbos sleutels) {
    this.sleutels = sleutels;
  }

  /** To encrypt the values of one row with, under one id. */
  public Datasleutel slot() {
    return sleutels.ring().actief();
  }

  /**
   * The value as it was; null stays null.
   *
   * @param sleutel id of the key beside it; null when it is not encrypted
   * @throws Kluisfout when the key is missing, or the value was changed or stood elsewhere
   */
  public byte @Nullable [] ontsleutel(
      @Nullable String sleutel, Plaats plaats, byte @Nullable [] dicht) {
    return sleutel == null || dicht == null ? dicht : open(sleutel, plaats, dicht);
  }

  /** The same for text. */
  public @Nullable String tekst(@Nullable String sleutel, Plaats plaats, byte @Nullable [] dicht) {
    byte[] open = ontsleutel(sleutel, plaats, dicht);
    return open == null ? null : new String(open, StandardCharsets.UTF_8);
  }

  private byte[] open(String sleutel, Plaats plaats, byte[] dicht) {
    return sleutels
        .data(sleutel)
        .orElseThrow(() -> Kluisfout.zonderSleutel(plaats.kolom(), sleutel))
        .ontsleutel(plaats, dicht);
  }
}
