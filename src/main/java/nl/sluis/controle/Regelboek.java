package nl.sluis.controle;

import java.util.List;
import java.util.stream.Stream;

/** The national rules of niveau 2, 3 and 4: the lists by subject, joined. */
public final class Regelboek {
  private Regelboek() {}

  public static List<Regel<?>> alle() {
    return Stream.of(ClientRegels.REGELS, ToewijzingRegels.REGELS, DeclaratieRegels.REGELS)
        .<Regel<?>>flatMap(List::stream)
        .toList();
  }
}
