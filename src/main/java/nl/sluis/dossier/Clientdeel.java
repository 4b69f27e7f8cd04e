package nl.sluis.dossier;

import java.util.Map;
import java.util.Set;

/**
 * The part of a dossier that is about one client and about verzoeken.
 *
 * @param gebruikteReferenties the ReferentieAanbieders among those asked for that the aanbieder
 *     used
 * @param verzoeken of this relation, by each ReferentieAanbieder asked for
 */
record Clientdeel(
    Clientverleden client, Set<String> gebruikteReferenties, Map<String, Verzoek> verzoeken) {
  static final Clientdeel LEEG = new Clientdeel(Clientverleden.LEEG, Set.of(), Map.of());

  Clientdeel {
    gebruikteReferenties = Set.copyOf(gebruikteReferenties);
    verzoeken = Map.copyOf(verzoeken);
  }
}
