package nl.sluis.opstelling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new declaratie with what can be mended of one that was refused, wholly or in part. It is a
 * proposal: nobody sends it but a person.
 *
 * @param regels what was refused, in the order of the declaratie
 * @param opmerkingen what is to be told besides, in Dutch
 * @param declaratie null when nothing can be mended without a person
 */
public record Herstelvoorstel(
    List<Herstelregel> regels,
    List<String> opmerkingen,
    @Nullable OpgesteldeDeclaratie declaratie) {

  public Herstelvoorstel {
    regels = List.copyOf(regels);
    opmerkingen = List.copyOf(opmerkingen);
  }
}
