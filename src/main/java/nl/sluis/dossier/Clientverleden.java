package nl.sluis.dossier;

import java.util.List;

/**
 * All that one gemeente and one aanbieder exchanged about one client in one domein; the past that a
 * regiebericht or a verzoek is held against.
 *
 * @param toewijzingen the current versions, without those that were taken back
 * @param leveringen the starts and stops that were not taken back
 */
public record Clientverleden(
    List<Toewijzing> toewijzingen, List<Levering> leveringen, List<Verzoek> verzoeken) {

  /** About a client of whom nothing is known, and about a message without a client. */
  public static final Clientverleden LEEG = new Clientverleden(List.of(), List.of(), List.of());

  public Clientverleden {
    toewijzingen = List.copyOf(toewijzingen);
    leveringen = List.copyOf(leveringen);
    verzoeken = List.copyOf(verzoeken);
  }
}
