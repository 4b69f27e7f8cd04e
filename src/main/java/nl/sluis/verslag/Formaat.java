package nl.sluis.verslag;

import java.io.PrintWriter;
import java.util.function.BiFunction;

/** The forms in which verdicts are given; their names are the words on the command line. */
public enum Formaat {
  tekst((uit, omstandigheden) -> new TekstUitvoer(uit)),
  json(JsonUitvoer::new),
  html(HtmlUitvoer::new),
  junit((uit, omstandigheden) -> new JunitUitvoer(uit)),
  sarif(SarifUitvoer::new),
  rapport(RapportUitvoer::new);

  private final BiFunction<PrintWriter, Omstandigheden, Uitvoer> maak;

  Formaat(BiFunction<PrintWriter, Omstandigheden, Uitvoer> maak) {
    this.maak = maak;
  }

  public Uitvoer naar(PrintWriter uit, Omstandigheden omstandigheden) {
    return maak.apply(uit, omstandigheden);
  }
}
