package nl.sluis.controle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.MetLevering;
import nl.sluis.dossier.Levering;
import org.jspecify.annotations.Nullable;

/**
 * The starts and stops that count while a regiebericht is judged: those of the dossier without what
 * the message takes back (D29: removals are applied first), and the approved lines of the message
 * so far. They lie apart by toewijzing, or by Product where there is none (IV096), so that a large
 * message costs no more per line than a small one.
 */
final class Leveringen {
  private final Map<Onderwerp, List<Levering>> geldend = new HashMap<>();

  /** What a delivery is of. */
  private record Onderwerp(@Nullable Long toewijzingNummer, @Nullable Product product) {
    static Onderwerp van(@Nullable Long toewijzingNummer, @Nullable Product product) {
      return new Onderwerp(toewijzingNummer, toewijzingNummer == null ? product : null);
    }
  }

  static Leveringen bijAanvang(Omgeving omgeving) {
    Set<Levering> teruggenomen = new HashSet<>();
    Berichtklasse client = omgeving.bericht().inhoud();
    if (client != null) {
      MetLevering.van(client).stream()
          .filter(MetLevering::isVerwijdering)
          .map(Levering::van)
          .forEach(teruggenomen::add);
    }
    Leveringen leveringen = new Leveringen();
    omgeving.dossier().client().leveringen().stream()
        .filter(levering -> !teruggenomen.contains(levering))
        .forEach(leveringen::voegToe);
    return leveringen;
  }

  /** Those on the same toewijzing, or of the same Product, as this line. */
  List<Levering> rond(MetLevering lijn) {
    return geldend.getOrDefault(Onderwerp.van(lijn.toewijzingNummer(), lijn.product()), List.of());
  }

  void voegToe(Levering levering) {
    geldend
        .computeIfAbsent(
            Onderwerp.van(levering.toewijzingNummer(), levering.product()),
            nieuw -> new ArrayList<>(2))
        .add(levering);
  }
}
