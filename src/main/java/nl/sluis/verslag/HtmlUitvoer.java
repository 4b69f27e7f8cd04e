package nl.sluis.verslag;

import java.io.PrintWriter;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.invoer.Uitkomst;

/** All reports on one page; of many files the first in full. */
final class HtmlUitvoer implements Uitvoer {
  private final PrintWriter uit;
  private final Omstandigheden omstandigheden;
  private final Rapportbundel rapporten = new Rapportbundel();

  HtmlUitvoer(PrintWriter uit, Omstandigheden omstandigheden) {
    this.uit = uit;
    this.omstandigheden = omstandigheden;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    rapporten.voegToe(uitkomst.rapport());
  }

  @Override
  public void sluit() {
    String bijschrift =
        "Beoordeeld door Sluis %s op peildatum %s."
            .formatted(omstandigheden.versies().sluis(), omstandigheden.peildatum().datum());
    uit.print(HtmlRapport.van(rapporten, bijschrift));
    uit.print("\n");
  }
}
