package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of one product to one client, from its start until the stop that ends it. A stop for a
 * while (code 20) does not: the next start goes on with it.
 *
 * @param client pseudonym
 * @param toewijzing pseudonym; null for a delivery without one
 * @param actief the days on which there was care, in their order; at least one span
 * @param stops all that were said, in the order of their starts
 * @param einde Einddatum of the stop that ends it; null without one
 * @param rust it was stopped for a while, and nothing was heard since
 * @param uiterlijk Einddatum of the toewijzing, after which nothing can be delivered
 */
record Traject(
    String client,
    @Nullable String toewijzing,
    @Nullable Product product,
    List<Zorgspan> actief,
    List<Stop> stops,
    @Nullable LocalDate einde,
    boolean rust,
    LocalDate uiterlijk) {
  /** A delivery that stops for a while (JZ588 and WMO588). */
  private static final String TIJDELIJK = "20";

  /**
   * A stop that was sent and not taken back.
   *
   * @param reden code of JZ588 or WMO588
   */
  record Stop(LocalDate einde, String reden) {
    boolean isTijdelijk() {
      return reden.equals(TIJDELIJK);
    }
  }

  private record Sleutel(String client, @Nullable String toewijzing, @Nullable Product product) {}

  private record Melding(Sleutel sleutel, LocalDate begin, @Nullable Stop stop) {
    static Melding van(Leveringfeit feit) {
      LocalDate einde = feit.einde();
      String reden = feit.reden();
      return new Melding(
          new Sleutel(feit.client(), feit.toewijzing(), feit.product()),
          feit.begin(),
          einde == null || reden == null ? null : new Stop(einde, reden));
    }
  }

  /** What was said of one start. */
  private static final class Deel {
    private @Nullable Stop pauze;
    private @Nullable Stop slot;

    void meld(@Nullable Stop stop) {
      if (stop != null && stop.isTijdelijk()) {
        pauze = stop;
      } else if (stop != null) {
        slot = stop;
      }
    }

    /** Until when there was care; null when nobody said so. */
    @Nullable LocalDate tot() {
      if (pauze != null) {
        return pauze.einde;
      }
      return slot == null ? null : slot.einde;
    }
  }

  LocalDate begin() {
    return actief.get(0).eerste();
  }

  /** Whether care was to go on after this span of it. */
  boolean wordtHervat(Zorgspan span) {
    return rust || !span.equals(actief.get(actief.size() - 1));
  }

  /** All between two parties. */
  static List<Traject> van(Relatiefeiten feiten) {
    return van(feiten.leveringen(), Toewijzingverloop.van(feiten.toewijzingen()));
  }

  /**
   * All between two parties.
   *
   * @param toewijzingen by their pseudonym; a delivery of one that was taken back is none
   */
  static List<Traject> van(
      List<Leveringfeit> leveringen, Map<String, Toewijzingverloop> toewijzingen) {
    Map<Sleutel, Map<LocalDate, Deel>> perSleutel = new LinkedHashMap<>();
    for (Melding melding : geldend(leveringen)) {
      perSleutel
          .computeIfAbsent(melding.sleutel, nieuw -> new TreeMap<>())
          .computeIfAbsent(melding.begin, nieuw -> new Deel())
          .meld(melding.stop);
    }
    List<Traject> trajecten = new ArrayList<>();
    perSleutel.forEach(
        (sleutel, delen) -> {
          Toewijzingverloop verloop = toewijzingen.get(sleutel.toewijzing);
          if (verloop == null || !verloop.isVerwijderd()) {
            LocalDate einddatum = verloop == null ? null : verloop.huidig().einddatum();
            voegToe(trajecten, sleutel, delen, einddatum == null ? Zorgspan.LOOPT : einddatum);
          }
        });
    return trajecten;
  }

  /** Removals first, so that what they free may come back in the same message (D29). */
  private static Collection<Melding> geldend(List<Leveringfeit> leveringen) {
    Map<Melding, Melding> geldend = new LinkedHashMap<>();
    leveringen.stream()
        .filter(feit -> feit.stand().geldt())
        .sorted(
            Comparator.comparingLong(Leveringfeit::bericht)
                .thenComparing(feit -> !feit.isVerwijdering())
                .thenComparingInt(Leveringfeit::regel))
        .forEach(
            feit -> {
              Melding melding = Melding.van(feit);
              if (feit.isVerwijdering()) {
                geldend.remove(melding);
              } else {
                geldend.put(melding, melding);
              }
            });
    return geldend.keySet();
  }

  private static void voegToe(
      List<Traject> trajecten, Sleutel sleutel, Map<LocalDate, Deel> delen, LocalDate uiterlijk) {
    List<Zorgspan> actief = new ArrayList<>();
    List<Stop> stops = new ArrayList<>();
    for (Map.Entry<LocalDate, Deel> entry : delen.entrySet()) {
      Deel deel = entry.getValue();
      actief.add(span(entry.getKey(), deel.tot(), uiterlijk));
      if (deel.pauze != null) {
        stops.add(deel.pauze);
      }
      if (deel.slot != null) {
        stops.add(deel.slot);
      }
      if (deel.slot != null || deel.pauze == null) {
        trajecten.add(traject(sleutel, actief, stops, deel.slot, uiterlijk));
        actief.clear();
        stops.clear();
      }
    }
    if (!actief.isEmpty()) {
      trajecten.add(traject(sleutel, actief, stops, null, uiterlijk));
    }
  }

  private static Traject traject(
      Sleutel sleutel,
      List<Zorgspan> actief,
      List<Stop> stops,
      @Nullable Stop slot,
      LocalDate uiterlijk) {
    return new Traject(
        sleutel.client,
        sleutel.toewijzing,
        sleutel.product,
        List.copyOf(actief),
        List.copyOf(stops),
        slot == null ? null : slot.einde,
        slot == null && !stops.isEmpty(),
        uiterlijk);
  }

  private static Zorgspan span(LocalDate begin, @Nullable LocalDate tot, LocalDate uiterlijk) {
    LocalDate laatste = tot == null || tot.isAfter(uiterlijk) ? uiterlijk : tot;
    return new Zorgspan(begin, laatste.isBefore(begin) ? begin : laatste);
  }
}
