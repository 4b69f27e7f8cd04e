package nl.sluis.sleutel;

import java.nio.charset.StandardCharsets;

/**
 * Where a value is kept. It is bound to the encrypted value, which so is of no use anywhere else.
 *
 * @param kolom table and column, such as bericht.inhoud; told when something is wrong
 * @param rij what tells this row from the others; never told
 */
public record Plaats(String kolom, String rij) {

  /** In a row that these together tell from the others. */
  public static Plaats van(String kolom, Object... rij) {
    StringBuilder samen = new StringBuilder();
    for (Object deel : rij) {
      String tekst = deel.toString();
      samen.append(tekst.length()).append(':').append(tekst);
    }
    return new Plaats(kolom, samen.toString());
  }

  byte[] bytes() {
    return (kolom + "/" + rij).getBytes(StandardCharsets.UTF_8);
  }
}
