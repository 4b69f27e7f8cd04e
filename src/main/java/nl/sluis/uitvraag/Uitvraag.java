package nl.sluis.uitvraag;

import java.util.List;
import nl.sluis.tabel.Tabel;

/**
 * What comes out, in whatever form: sheets for CSV, Excel and JSON, and the same told as text. The
 * text names toewijzingen and no persons, so it may be on a screen.
 *
 * @param titel what it is, whose and of when
 * @param aansluiting which official delivery it joins without being it, as a sentence
 * @param delen of the text
 * @param bladen the first is the delivery itself
 * @param opmerkingen what is not in it or is not as one may think, a sentence each
 * @param isPersoonlijk whether the sheets have data about persons
 */
public record Uitvraag(
    String titel,
    String aansluiting,
    List<Deel> delen,
    List<Tabel> bladen,
    List<String> opmerkingen,
    boolean isPersoonlijk) {

  /**
   * A part of the text.
   *
   * @param kop its heading
   * @param zinnen a paragraph each
   */
  public record Deel(String kop, List<String> zinnen) {
    public Deel {
      zinnen = List.copyOf(zinnen);
    }
  }

  public Uitvraag {
    delen = delen.stream().filter(deel -> !deel.zinnen().isEmpty()).toList();
    bladen = List.copyOf(bladen);
    opmerkingen = List.copyOf(opmerkingen);
  }
}
