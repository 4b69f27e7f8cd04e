package nl.sluis.controle;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.MetLevering;
import nl.sluis.dossier.Levering;

/**
 * The starts and stops that count when a line of a regiebericht is judged: those of the dossier
 * without what this message takes back (D29: removals are applied first), and the lines before it
 * in the message itself.
 */
final class Leveringen {
  private Leveringen() {}

  static List<Levering> voor(MetLevering lijn, Omgeving omgeving) {
    List<Levering> geldend = new ArrayList<>(omgeving.dossier().client().leveringen());
    List<MetLevering> lijnen = lijnen(omgeving);
    lijnen.stream().filter(MetLevering::isVerwijdering).map(Levering::van).forEach(geldend::remove);
    for (MetLevering eerdere : lijnen) {
      if (eerdere == lijn) {
        break;
      }
      if (!eerdere.isVerwijdering()) {
        geldend.add(Levering.van(eerdere));
      }
    }
    return geldend;
  }

  private static List<MetLevering> lijnen(Omgeving omgeving) {
    Berichtklasse client = omgeving.bericht().inhoud();
    return client == null ? List.of() : MetLevering.van(client);
  }
}
