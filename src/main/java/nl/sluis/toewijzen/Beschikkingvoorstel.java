package nl.sluis.toewijzen;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.controle.Oordeel;

/**
 * What a beschikking comes to: a 301 per aanbieder, or what must be mended. It is sent as a whole
 * or not at all.
 *
 * @param gebreken about the beschikking as a whole
 */
public record Beschikkingvoorstel(
    List<Aanwijzing> gebreken, List<Aanwijzing> adviezen, List<Toewijzingvoorstel> toewijzingen) {

  /** Of the whole. */
  public Oordeel oordeel() {
    if (toewijzingen.stream().anyMatch(deel -> deel.oordeel() == Oordeel.ONBESLIST)) {
      return Oordeel.ONBESLIST;
    }
    boolean isGoed =
        gebreken.isEmpty()
            && toewijzingen.stream().allMatch(deel -> deel.oordeel() == Oordeel.GOEDGEKEURD);
    return isGoed ? Oordeel.GOEDGEKEURD : Oordeel.AFGEKEURD;
  }

  public boolean isGoedgekeurd() {
    return oordeel() == Oordeel.GOEDGEKEURD;
  }

  /** Everything that must be mended. */
  public List<Aanwijzing> alleGebreken() {
    return Stream.concat(
            gebreken.stream(), toewijzingen.stream().flatMap(deel -> deel.gebreken().stream()))
        .toList();
  }

  /** The parts in which there is a message. */
  public List<Toewijzingvoorstel> berichten() {
    return toewijzingen.stream().filter(deel -> deel.bericht() != null).toList();
  }

  /** With one more mistake. */
  public Beschikkingvoorstel metGebreken(List<Aanwijzing> meer) {
    return new Beschikkingvoorstel(
        Stream.concat(gebreken.stream(), meer.stream()).toList(), adviezen, toewijzingen);
  }
}
