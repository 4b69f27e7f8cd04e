package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of what should be known is known. What is not known is named, and never filled in.
 *
 * @param bekend how many the figure counts
 * @param gaten how many it should count besides, by the reason in Dutch
 */
public record Dekking(long bekend, SortedMap<String, Long> gaten) {
  public Dekking {
    gaten = Collections.unmodifiableSortedMap(new TreeMap<>(gaten));
  }

  public long verwacht() {
    return bekend + gaten.values().stream().mapToLong(Long::longValue).sum();
  }

  /** In four digits; 1 where nothing was expected. */
  public BigDecimal aandeel() {
    return verwacht() == 0 ? Afronding.aandeel(1, 1) : Afronding.aandeel(bekend, verwacht());
  }

  /** In Dutch, such as: 95 van 100; 5 geen antwoord ontvangen. */
  public String tekst() {
    StringBuilder tekst = new StringBuilder("%d van %d".formatted(bekend, verwacht()));
    for (Map.Entry<String, Long> gat : gaten.entrySet()) {
      tekst.append("; ").append(gat.getValue()).append(' ').append(gat.getKey());
    }
    return tekst.toString();
  }
}
