package nl.sluis.console.beschikkingen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.ontvangst.Beschikkinguitslag.Soort;
import nl.sluis.toewijzen.Aanwijzing;
import nl.sluis.toewijzen.Toewijzingvoorstel;

/**
 * What a beschikking comes to.
 *
 * @param bestand as it was handed in
 * @param gebreken what must be mended before it can be sent
 * @param berichten what was sent, by aanbieder; nothing before it is
 * @param namen of aanbieders that are connected, by their codes
 */
public record Beschikkingblad(
    UUID bestand,
    String nummer,
    String gemeente,
    Soort soort,
    List<Aanwijzing> gebreken,
    List<Aanwijzing> adviezen,
    List<Toewijzingvoorstel> toewijzingen,
    Map<String, UUID> berichten,
    Map<String, String> namen) {

  public boolean isVerstuurd() {
    return soort == Soort.VERSTUURD || soort == Soort.AL_BEKEND;
  }

  /** How many messages it becomes. */
  public long aantalBerichten() {
    return toewijzingen.stream().filter(deel -> deel.bericht() != null).count();
  }

  public boolean magVerstuurd() {
    return soort == Soort.PROEF && gebreken.isEmpty() && aantalBerichten() > 0;
  }
}
