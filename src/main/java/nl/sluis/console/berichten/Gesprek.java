package nl.sluis.console.berichten;

import java.util.List;
import java.util.Map;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every sheet of one message: what it is, what is next, and the conversation
 * that it is part of.
 *
 * @param toewijzingen which the message is about, by their numbers: their addresses
 * @param bladen the sheets that there are, by their addresses
 * @param hier the address of the sheet that is shown
 * @param watNu what is next, in a sentence or two
 * @param daden what one can do now, by their addresses
 */
public record Gesprek(
    Berichtgegevens gegevens,
    Berichtregel regel,
    List<Gebeurtenis> verloop,
    Map<Long, String> toewijzingen,
    Map<String, String> bladen,
    String hier,
    @Nullable String watNu,
    Map<String, String> daden) {

  public String soortnaam() {
    return Soortnaam.van(regel.soort());
  }
}
