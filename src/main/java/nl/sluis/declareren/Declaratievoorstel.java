package nl.sluis.declareren;

import java.util.List;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/**
 * What became of registrations. With mistakes in the file nothing is composed.
 *
 * @param fouten every mistake in the file, in its order
 * @param regels what each is and how it was reckoned
 * @param opmerkingen what is to be told besides, in Dutch
 * @param declaratie null when there is nothing to claim or something is wrong
 */
public record Declaratievoorstel(
    List<Tabelfout> fouten,
    List<Declaratieregel> regels,
    List<String> opmerkingen,
    @Nullable OpgesteldeDeclaratie declaratie) {

  public Declaratievoorstel {
    fouten = List.copyOf(fouten);
    regels = List.copyOf(regels);
    opmerkingen = List.copyOf(opmerkingen);
  }
}
