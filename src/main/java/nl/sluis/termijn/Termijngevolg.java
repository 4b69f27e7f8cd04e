package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of one term by what happened to it one thing after another, for each way in which it
 * may have stood before. So it need not be looked up first, and whatever happened is written as one
 * change.
 */
final class Termijngevolg {
  private final Map<Was, Stand> standen = new EnumMap<>(Was.class);

  Termijngevolg() {
    standen.put(Was.LIEP, Was.LIEP.ongemoeid);
    standen.put(Was.VERVULD, Was.VERVULD.ongemoeid);
  }

  /** How a term stood before. */
  enum Was {
    ER_NIET(false),
    LIEP(true),
    VERVULD(false);

    /** When nothing happens to it. */
    private final Stand ongemoeid;

    Was(boolean loopt) {
      this.ongemoeid = new Stand(null, null, loopt, null);
    }
  }

  /**
   * How a term stands. What is null is as it was.
   *
   * @param voldaan null as well of one that runs
   */
  record Stand(
      @Nullable String wie, @Nullable LocalDate begin, boolean loopt, @Nullable LocalDate voldaan) {
    Stand verzet(LocalDate dag) {
      return loopt ? new Stand(wie, dag, true, null) : this;
    }

    Stand voldaan(LocalDate dag) {
      return loopt ? new Stand(wie, begin, false, dag) : this;
    }

    Stand heropend() {
      return new Stand(wie, begin, true, null);
    }

    /** The same with what it leaves as it was. */
    Stand na(Stand eerder) {
      return new Stand(
          wie == null ? eerder.wie : wie,
          begin == null ? eerder.begin : begin,
          loopt,
          loopt || voldaan != null ? voldaan : eerder.voldaan);
    }
  }

  /** It begins; when it still runs it gets the new date. */
  void begin(String wie, LocalDate dag) {
    verzet(dag);
    standen.putIfAbsent(Was.ER_NIET, new Stand(wie, dag, true, null));
  }

  void verzet(LocalDate dag) {
    standen.replaceAll((was, stand) -> stand.verzet(dag));
  }

  void voldaan(LocalDate dag) {
    standen.replaceAll((was, stand) -> stand.voldaan(dag));
  }

  void heropen() {
    standen.replaceAll((was, stand) -> stand.heropend());
  }

  /** How it stands now, by how it stood; without what changes nothing. */
  Map<Was, Stand> wijzigingen() {
    Map<Was, Stand> wijzigingen = new EnumMap<>(standen);
    wijzigingen.entrySet().removeIf(stand -> stand.getValue().equals(stand.getKey().ongemoeid));
    return wijzigingen;
  }
}
