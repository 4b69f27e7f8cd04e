package nl.sluis.verantwoording;

import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.tabel.Tabelfout;

/** Registrations with mistakes: none of them is used. */
public final class Verantwoordingsfout extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Tabelfout> fouten;

  Verantwoordingsfout(List<Tabelfout> fouten) {
    super(fouten.stream().map(Tabelfout::tekst).collect(Collectors.joining("; ")));
    this.fouten = List.copyOf(fouten);
  }

  /** All of them, in the order of the file. */
  public List<Tabelfout> fouten() {
    return fouten;
  }
}
