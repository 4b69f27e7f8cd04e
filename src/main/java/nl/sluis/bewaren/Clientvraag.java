package nl.sluis.bewaren;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of whom one asks and why. The reason is recorded in the trail, so nothing in it may say who the
 * client is.
 *
 * @param bsn nine digits
 * @param reden in the words of who asks
 */
public record Clientvraag(String bsn, String reden) {
  private static final Pattern BSN = Pattern.compile("[0-9]{9}");
  private static final Pattern NUMMER = Pattern.compile("[0-9]{8}");
  private static final int KORTST = 5;
  private static final int LANGST = 200;

  /** What is wrong with it, in Dutch and without the BSN; empty when it can be asked. */
  public Optional<String> fout() {
    if (!BSN.matcher(bsn).matches()) {
      return Optional.of("Een BSN heeft negen cijfers.");
    }
    if (reden.strip().length() < KORTST || reden.length() > LANGST) {
      return Optional.of(
          "Zeg in %d tot %d tekens waarom u dit vraagt.".formatted(KORTST, LANGST));
    }
    return NUMMER.matcher(reden).find()
        ? Optional.of("Noem in de reden geen BSN of ander lang nummer: de reden wordt bewaard.")
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Clientvraag";
  }
}
