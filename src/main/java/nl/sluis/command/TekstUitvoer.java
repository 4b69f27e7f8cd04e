package nl.sluis.command;

import java.io.PrintWriter;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;

/** Reports one below another, and at the end how many had which oordeel. */
final class TekstUitvoer implements Uitvoer {
  private static final String STREEP = "-".repeat(72);

  private final PrintWriter uit;
  private final Eindstand eindstand = new Eindstand();

  TekstUitvoer(PrintWriter uit) {
    this.uit = uit;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    Rapport rapport = uitkomst.rapport();
    if (eindstand.bestanden() > 0) {
      uit.print("\n" + STREEP + "\n");
    }
    eindstand.tel(rapport.oordeel());
    uit.print(TekstRapport.van(rapport));
  }

  @Override
  public void sluit() {
    if (eindstand.bestanden() > 1) {
      uit.print("\n%s\n%s\n".formatted(STREEP, eindstand));
    }
  }
}
