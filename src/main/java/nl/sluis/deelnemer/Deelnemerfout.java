package nl.sluis.deelnemer;

/**
 * Something that is wrong with the deelnemers.
 *
 * @param deelnemer its code, or its place in the list (such as "nummer 3") when the code is missing
 * @param veld path of the field, such as sftp/hostsleutel; empty for the whole
 * @param tekst what is wrong and what was expected, in Dutch
 */
public record Deelnemerfout(String deelnemer, String veld, String tekst) {
  /** Whether nothing can go over the channel of the deelnemer before it is mended. */
  public boolean raaktKanaal() {
    return veld.startsWith("sftp") || veld.startsWith("ggk");
  }

  @Override
  public String toString() {
    return veld.isEmpty()
        ? "%s: %s".formatted(deelnemer, tekst)
        : "%s, %s: %s".formatted(deelnemer, veld, tekst);
  }
}
