package nl.sluis.cijfers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which approved debets between two parties were taken back by an approved credit, and when. */
final class Creditering {
  private final Map<String, Long> inBericht = new HashMap<>();

  Creditering(List<Regelfeit> regels) {
    for (Regelfeit regel : regels) {
      if (regel.credit() && regel.isToegekend() && regel.vorige() != null) {
        inBericht.putIfAbsent(regel.vorige(), regel.bericht());
      }
    }
  }

  /** Taken back in this message or one that was received before it. */
  boolean isTeruggenomen(Regelfeit debet, long bericht) {
    Long credit = inBericht.get(debet.referentie());
    return credit != null && credit <= bericht;
  }
}
