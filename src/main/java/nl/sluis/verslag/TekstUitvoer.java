package nl.sluis.verslag;

import java.io.PrintWriter;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.controle.Regeltelling;
import nl.sluis.controle.TekstRapport;
import nl.sluis.invoer.Uitkomst;

/**
 * Reports one below another, and at the end how many had which oordeel and which rules did not
 * hold. Of many files only the first are told in full, for nobody reads a million lines; of each of
 * the others that is not simply right there is one line.
 */
final class TekstUitvoer implements Uitvoer {
  private static final String STREEP = "-".repeat(72);

  private final PrintWriter uit;
  private final Eindstand eindstand = new Eindstand();
  private final Regeltelling telling = new Regeltelling();

  TekstUitvoer(PrintWriter uit) {
    this.uit = uit;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    Rapport rapport = uitkomst.rapport();
    int nummer = eindstand.bestanden();
    eindstand.tel(rapport.oordeel());
    telling.tel(rapport);
    if (nummer < Rapportbundel.VOLUIT) {
      uit.print((nummer > 0 ? "\n" + STREEP + "\n" : "") + TekstRapport.van(rapport));
      return;
    }
    if (nummer == Rapportbundel.VOLUIT) {
      uit.print(
          "\n%s\nVan de volgende bestanden één regel. Alles staat in --formaat json.\n\n"
              .formatted(STREEP));
    }
    if (rapport.oordeel() != Oordeel.GOEDGEKEURD || !rapport.nietBeoordeeld().isEmpty()) {
      uit.print("%s: %s\n".formatted(rapport.bestand(), rapport.samenvatting()));
    }
  }

  @Override
  public void sluit() {
    if (eindstand.bestanden() < 2) {
      return;
    }
    uit.print("\n%s\n%s\n".formatted(STREEP, eindstand));
    if (eindstand.bestanden() > Rapportbundel.VOLUIT) {
      telling
          .regels()
          .forEach(
              (regel, hoeVaak) ->
                  uit.print(
                      "  %-10s %d keer, in %d %s\n"
                          .formatted(
                              regel,
                              hoeVaak.keren(),
                              hoeVaak.bestanden(),
                              hoeVaak.bestanden() == 1 ? "bestand" : "bestanden")));
    }
  }
}
