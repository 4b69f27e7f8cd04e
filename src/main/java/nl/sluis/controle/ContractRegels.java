package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;
import static nl.sluis.controle.Regel.niveau4;

import java.util.List;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/** The rules about volume, tarief and amount, which ask what was contracted. */
final class ContractRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau3("TR341", "9341", "De Eenheid is die van de toewijzing of van het contract.")
              .herstel(
                  "Declareer in de Eenheid van de toewijzing; op een toewijzing in uren mag het ook"
                      + " in minuten.")
              .op(Prestatie.class, "Eenheid", in(323))
              .nogZonder(Bron.CONTRACTEN),
          niveau3("TR321", "9321", "Het GeleverdVolume past in de Omvang die is toegewezen.")
              .herstel("Declareer hoogstens wat in deze ProductPeriode is toegewezen.")
              .op(Prestatie.class, "GeleverdVolume", in(323))
              .nogZonder(Bron.CONTRACTEN),
          niveau3(
                  "TR322",
                  "9322",
                  "Alle prestaties op een toewijzing passen samen in de Omvang die is toegewezen.")
              .herstel("Declareer hoogstens wat er van de toewijzing over is.")
              .op(Prestatie.class, "GeleverdVolume", in(323))
              .nogZonder(Bron.CONTRACTEN),
          niveau3(
                  "TR369",
                  "9369",
                  "Alle prestaties op een toewijzing passen samen in het Budget dat is toegewezen.")
              .herstel("Declareer hoogstens wat er van het Budget over is.")
              .op(Prestatie.class, "IngediendBedrag", in(323))
              .nogZonder(Bron.CONTRACTEN),
          niveau3("TR418", "0611", "Het ProductTarief is het tarief uit het contract.")
              .herstel("Vul het tarief dat voor dit product en deze periode is afgesproken.")
              .op(Prestatie.class, "ProductTarief", in(323))
              .nogZonder(Bron.CONTRACTEN),
          niveau4("TR346", "9346", "IngediendBedrag is GeleverdVolume maal ProductTarief.")
              .herstel("Bereken het bedrag opnieuw.")
              .op(Prestatie.class, "IngediendBedrag", in(323))
              .nogZonder(Bron.CONTRACTEN));

  private ContractRegels() {}
}
