package nl.sluis.invoer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.verantwoording.Declaratiestand;

/**
 * The declaraties of a folder that were not refused as a whole, in the order in which they were
 * sent; each once, however often its file is there.
 */
final class Declaratiestapel {
  private final Codelijsten codelijsten;
  private final Meldingen meldingen;
  private final Map<Sleutel, Declaratiestand> declaraties = new LinkedHashMap<>();

  /** By what one declaratie is known from another. */
  private record Sleutel(Partijen partijen, String identificatie) {}

  /** An empty one; what does not count because it is there twice is told. */
  Declaratiestapel(Codelijsten codelijsten, Meldingen meldingen) {
    this.codelijsten = codelijsten;
    this.meldingen = meldingen;
  }

  List<Declaratiestand> alle() {
    return List.copyOf(declaraties.values());
  }

  void voegToe(
      Bestand bestand, Dossierstand stand, Partijen partijen, Declaratiebericht declaratie) {
    Leesresultaat antwoord = stand.antwoord();
    if (antwoord != null && !stand.wordtVerwerkt()) {
      return;
    }
    Declaratiestand deze =
        antwoord == null
            ? Declaratiestand.inBehandeling(bestand.naam(), declaratie)
            : Declaratiestand.beantwoord(bestand.naam(), stand.gelezen(), antwoord, codelijsten);
    Sleutel sleutel = new Sleutel(partijen, declaratie.header().identificatie());
    Declaratiestand eerder = declaraties.get(sleutel);
    if (eerder == null) {
      declaraties.put(sleutel, deze);
    } else if (eerder.antwoordVan() != null && deze.antwoordVan() == null) {
      meldDubbel(deze, eerder);
    } else {
      // it was sent again, at a later place in the order
      declaraties.remove(sleutel);
      declaraties.put(sleutel, deze);
      meldDubbel(eerder, deze);
    }
  }

  private void meldDubbel(Declaratiestand niet, Declaratiestand wel) {
    meldingen.accept(
        "%s telt niet mee: %s heeft dezelfde Identificatie aan gemeente %s, en die telt"
            .formatted(niet.bestand(), wel.bestand(), wel.gemeente()));
  }
}
