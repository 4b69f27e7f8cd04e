package nl.sluis.uitvraag.nza;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Verlening;
import nl.sluis.uitvraag.Vraagperiode;

/**
 * How long jeugdigen waited from the first toewijzing (301) to the start (305), and who still waits
 * on the last day of the period, or today when that is earlier; per form and gemeente. Who was
 * claimed for began, though no start was sent, so he does not wait.
 */
final class Wachttijden {
  static final List<String> KOLOMMEN =
      List.of(
          "gemeentecode",
          "jeugdregio",
          "hulpvorm",
          "gestart",
          "wachtdagen gemiddeld",
          "wachtdagen langst",
          "wachtend",
          "wachtend sinds");

  private final Vraagperiode periode;
  private final LocalDate meetdag;
  private final Hulpvormen hulpvormen;
  private final Map<Groep, Stand> standen = new TreeMap<>();
  private int zonderStart;

  private record Groep(String gemeente, String vorm) implements Comparable<Groep> {
    @Override
    public int compareTo(Groep andere) {
      int eerst = gemeente.compareTo(andere.gemeente);
      return eerst == 0 ? vorm.compareTo(andere.vorm) : eerst;
    }
  }

  private static final class Stand {
    private final List<Long> gewacht = new ArrayList<>();
    private final List<LocalDate> wachtend = new ArrayList<>();
  }

  Wachttijden(Nzaopdracht opdracht, Hulpvormen hulpvormen) {
    this.periode = opdracht.periode();
    this.meetdag = opdracht.meetdag();
    this.hulpvormen = hulpvormen;
  }

  void tel(Hulp hulp) {
    List<Verlening> verleningen = hulp.verleningen();
    Groep groep =
        new Groep(
            hulp.gemeente(),
            Spiegelrij.vorm(
                hulpvormen, hulp.product(verleningen.isEmpty() ? null : verleningen.get(0))));
    LocalDate start = verleningen.isEmpty() ? null : verleningen.get(0).begindatum();
    if (start != null && periode.omvat(start)) {
      stand(groep).gewacht.add(Math.max(0, ChronoUnit.DAYS.between(hulp.eerstToegewezen(), start)));
    } else if (start == null || start.isAfter(meetdag)) {
      telWachtend(hulp, groep);
    }
  }

  private void telWachtend(Hulp hulp, Groep groep) {
    LocalDate einde = hulp.toewijzing().einddatum();
    boolean isGeldig =
        !hulp.eerstToegewezen().isAfter(meetdag)
            && !hulp.toewijzing().ingangsdatum().isAfter(meetdag)
            && (einde == null || !einde.isBefore(meetdag));
    if (!isGeldig) {
      return;
    }
    if (hulp.gedeclareerd().isEmpty()) {
      stand(groep).wachtend.add(hulp.eerstToegewezen());
    } else {
      zonderStart++;
    }
  }

  private Stand stand(Groep groep) {
    return standen.computeIfAbsent(groep, nieuw -> new Stand());
  }

  /** Toewijzingen on which was claimed without a start; it is not known how long those waited. */
  int zonderStart() {
    return zonderStart;
  }

  /** How many wait for a maatregel, or for anything else. */
  int wachtend(boolean opMaatregel) {
    return standen.entrySet().stream()
        .filter(stand -> stand.getKey().vorm.equals(Spiegelrij.MAATREGEL) == opMaatregel)
        .mapToInt(stand -> stand.getValue().wachtend.size())
        .sum();
  }

  /** A row per form and gemeente in which somebody waits or began. */
  List<List<String>> rijen(UnaryOperator<String> jeugdregio) {
    List<List<String>> rijen = new ArrayList<>();
    standen.forEach(
        (groep, stand) ->
            rijen.add(
                List.of(
                    groep.gemeente,
                    jeugdregio.apply(groep.gemeente),
                    groep.vorm,
                    Integer.toString(stand.gewacht.size()),
                    stand.gewacht.isEmpty() ? "" : Long.toString(gemiddeld(stand.gewacht)),
                    stand.gewacht.stream().max(Long::compare).map(String::valueOf).orElse(""),
                    Integer.toString(stand.wachtend.size()),
                    stand.wachtend.stream()
                        .min(LocalDate::compareTo)
                        .map(String::valueOf)
                        .orElse(""))));
    return rijen;
  }

  /** In whole days, half up. */
  private static long gemiddeld(List<Long> dagen) {
    return Math.round(dagen.stream().mapToLong(Long::longValue).average().orElse(0));
  }
}
