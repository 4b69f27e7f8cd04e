package nl.sluis.uitvraag;

import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.tabel.Tabelfout;

/** A file that somebody gave has mistakes: nothing of it is used. */
public final class Uitvraagfout extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Bestand bestand;
  private final transient List<Tabelfout> fouten;

  /** Which of the files that were given. */
  public enum Bestand {
    AANVULLING,
    HULPVORMEN,
    INDELING,
    TAAKVELDEN
  }

  public Uitvraagfout(Bestand bestand, List<Tabelfout> fouten) {
    super(fouten.stream().map(Tabelfout::tekst).collect(Collectors.joining("; ")));
    this.bestand = bestand;
    this.fouten = List.copyOf(fouten);
  }

  /** The file with the mistakes. */
  public Bestand bestand() {
    return bestand;
  }

  /** All of them, in the order of the file. */
  public List<Tabelfout> fouten() {
    return fouten;
  }
}
