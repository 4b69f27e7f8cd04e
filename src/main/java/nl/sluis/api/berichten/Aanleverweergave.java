package nl.sluis.api.berichten;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.inzage.Berichten.Stand;
import nl.sluis.koppeling.Inname;
import org.jspecify.annotations.Nullable;

/**
 * What came of a zip that was handed in.
 *
 * @param berichten in the order of the zip
 */
record Aanleverweergave(List<Aangeleverd> berichten) {

  /**
   * A message that is stored.
   *
   * @param bestand its name in the zip
   * @param nieuw false when it was handed in before
   * @param oordeel null, as niveau, until it was judged
   */
  record Aangeleverd(
      UUID id,
      String bestand,
      boolean nieuw,
      Berichtstatus status,
      @Nullable String oordeel,
      @Nullable Integer niveau,
      String adres) {}

  static Aanleverweergave van(Inname inname, Map<UUID, Stand> standen) {
    return new Aanleverweergave(
        inname.berichten().stream().map(bericht -> aangeleverd(bericht, standen)).toList());
  }

  private static Aangeleverd aangeleverd(Inname.Bericht bericht, Map<UUID, Stand> standen) {
    UUID id = bericht.ontvangst().id();
    Stand stand = standen.getOrDefault(id, new Stand(bericht.ontvangst().status(), null, null));
    return new Aangeleverd(
        id,
        bericht.bestand(),
        bericht.ontvangst().isNieuw(),
        stand.status(),
        stand.oordeel(),
        stand.niveau(),
        Berichtweergave.adres(id));
  }
}
