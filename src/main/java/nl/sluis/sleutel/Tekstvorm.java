package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;

/** Keys as text, one a line. */
final class Tekstvorm implements Bestandsbron.Vorm {
  private static final String UITLEG =
      """
      # De sleutels van Sluis. Wie dit bestand en de database heeft, kan alles lezen.
      # Wie dit bestand kwijt is, kan niets meer lezen. Bewaar een kopie, niet bij de database.
      """;

  @Override
  public Sleutelring lees(byte[] inhoud) {
    return Sleutelring.lees(new String(inhoud, StandardCharsets.UTF_8));
  }

  @Override
  public byte[] schrijf(Sleutelring ring) {
    return (UITLEG + ring.tekst()).getBytes(StandardCharsets.UTF_8);
  }
}
