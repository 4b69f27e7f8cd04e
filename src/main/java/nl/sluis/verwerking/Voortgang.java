package nl.sluis.verwerking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.aflevering.Verzending;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.transactie.PerTransactie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what was done to messages: their states with their history, their verdicts, what goes out
 * for them, and the audit trail. It is part of the transaction in which it was done and is written
 * together at its end, however many messages there were; until then the database shows them as they
 * were.
 */
@Component
class Voortgang {
  private final StandRepository standen;
  private final Verzending verzending;
  private final Audittrail audit;
  private final Clock klok;
  private final PerTransactie<Boek> boek;

  Voortgang(StandRepository standen, Verzending verzending, Audittrail audit, Clock klok) {
    this.standen = standen;
    this.verzending = verzending;
    this.audit = audit;
    this.klok = klok;
    this.boek = PerTransactie.verzameld(Boek::new, this::schrijf);
  }

  /**
   * A state that a message came in.
   *
   * @param toelichting why, in Dutch, where it is not the ordinary course
   */
  record Stap(Berichtstatus status, OffsetDateTime moment, @Nullable String toelichting) {}

  /**
   * A verdict as it is kept.
   *
   * @param versie of the contracts that were used; null when none were
   * @param uitslag as JSON
   * @param verslag what its page says
   * @param berekeningen as numbers; null when nothing was reckoned
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Verdict(
      LocalDate peildatum,
      String oordeel,
      @Nullable Integer niveau,
      @Nullable Long versie,
      String uitslag,
      String verslag,
      byte @Nullable [] berekeningen) {
    byte[] uitslagBytes() {
      return uitslag.getBytes(StandardCharsets.UTF_8);
    }

    byte[] verslagBytes() {
      return verslag.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** How far a message came in this transaction; the verdict only when it was judged. */
  record Stand(UUID bericht, List<Stap> stappen, @Nullable Verdict verdict) {
    Stap eerste() {
      return stappen.get(0);
    }

    Stap laatste() {
      return stappen.get(stappen.size() - 1);
    }
  }

  /** A step that belongs in the audit trail. */
  void meld(Ontvangen bericht, Berichtstatus status, String uitkomst) {
    meld(bericht, status, uitkomst, null);
  }

  /**
   * The same, where it is not the ordinary course.
   *
   * @param toelichting why, in Dutch
   */
  void meld(
      Ontvangen bericht, Berichtstatus status, String uitkomst, @Nullable String toelichting) {
    zet(bericht, status, toelichting);
    audit.schrijf(
        new Auditregel(
            Auditregel.SLUIS, status.name(), bericht.id(), bericht.gemeente(), uitkomst));
  }

  /** A state only. */
  void zet(Ontvangen bericht, Berichtstatus status) {
    zet(bericht, status, null);
  }

  /** A state only, with the reason why. */
  void zet(Ontvangen bericht, Berichtstatus status, @Nullable String toelichting) {
    List<Stap> stappen =
        boek.nu().stappen.computeIfAbsent(bericht.id(), nieuw -> new ArrayList<>());
    Berichtstatus vorige = stappen.isEmpty() ? null : stappen.get(stappen.size() - 1).status();
    if (vorige != null && !vorige.kanNaar(status)) {
      throw new IllegalStateException(
          "A message cannot go from %s to %s".formatted(vorige, status));
    }
    stappen.add(new Stap(status, OffsetDateTime.now(klok), toelichting));
  }

  /** The verdict on a message; the state that it brings is recorded apart. */
  void leg(Ontvangen bericht, Verdict verdict) {
    boek.nu().verdicten.put(bericht.id(), verdict);
  }

  /** Files go out for a message to one receiver, in this order. */
  void verzend(Ontvangen bericht, String ontvanger, Map<Uitgaandsoort, Bestand> bestanden) {
    bestanden.forEach(
        (soort, bestand) ->
            boek.nu().uit.add(new Verzending.Nieuw(bericht, ontvanger, soort, bestand)));
  }

  private void schrijf(Boek geheel) {
    if (!geheel.verdicten.keySet().stream().allMatch(geheel.stappen::containsKey)) {
      throw new IllegalStateException("A verdict brings its message in a state");
    }
    verzending.verzend(geheel.uit);
    standen.schrijf(
        geheel.stappen.entrySet().stream()
            .map(
                gezet ->
                    new Stand(
                        gezet.getKey(), gezet.getValue(), geheel.verdicten.get(gezet.getKey())))
            .toList());
  }

  /** What was recorded in one transaction. */
  private static final class Boek {
    private final Map<UUID, List<Stap>> stappen = new LinkedHashMap<>();
    private final Map<UUID, Verdict> verdicten = new LinkedHashMap<>();
    private final List<Verzending.Nieuw> uit = new ArrayList<>();
  }
}
