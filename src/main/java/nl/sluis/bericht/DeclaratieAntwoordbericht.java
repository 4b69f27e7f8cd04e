package nl.sluis.bericht;

import java.util.List;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import org.jspecify.annotations.Nullable;

/** Declaratie-antwoord (325): what was refused of a 323. */
public record DeclaratieAntwoordbericht(
    Header header, @Nullable DeclaratieAntwoord declaratieAntwoord) implements Bericht {

  @Override
  public @Nullable DeclaratieAntwoord inhoud() {
    return declaratieAntwoord;
  }

  public record DeclaratieAntwoord(
      Plaats plaats,
      String declaratieNummer,
      TotaalBedrag totaalIngediendBedrag,
      TotaalBedrag totaalToegekendBedrag,
      List<Declaratiebericht.Client> clienten,
      List<String> retourCodes)
      implements Berichtklasse {
    @Override
    public List<Declaratiebericht.Client> kinderen() {
      return clienten;
    }
  }
}
