package nl.sluis.cijfers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a toewijzing that was not taken back.
 *
 * @param start Begindatum of the first start that holds; null without one
 * @param prestatie first day of what was granted and not credited since; null without that
 */
record Toewijzinggang(
    Toewijzingverloop verloop, @Nullable LocalDate start, @Nullable LocalDate prestatie) {

  /** How somebody waits for the start. */
  enum Soort {
    GESTART,
    WACHT,
    /** Before it was decided or before it held; or it was over when it was decided. */
    MET_TERUGWERKENDE_KRACHT,
    /** Something was granted, so there is care, but nobody said since when (OP364). */
    NIET_GEMELD,
    /** The day from which one can wait has yet to come. */
    NOG_NIET
  }

  /**
   * That, as it was known on a day.
   *
   * @param dagen until the start, or until which one was seen waiting; 0 where none waits
   */
  record Wacht(Soort soort, int dagen) {
    /** Whether it counts for how long one waits. */
    boolean telt() {
      return soort == Soort.GESTART || soort == Soort.WACHT;
    }

    boolean isGestart() {
      return soort == Soort.GESTART;
    }
  }

  /** All between two parties. */
  static List<Toewijzinggang> van(Relatiefeiten feiten) {
    Map<String, Toewijzingverloop> toewijzingen = Toewijzingverloop.van(feiten.toewijzingen());
    Map<String, LocalDate> starts = new HashMap<>();
    for (Traject traject : Traject.van(feiten.leveringen(), toewijzingen)) {
      if (traject.toewijzing() != null) {
        starts.merge(traject.toewijzing(), traject.begin(), Toewijzinggang::vroegste);
      }
    }
    Map<String, LocalDate> prestaties = new HashMap<>();
    for (Regelfeit regel : toegekend(feiten.regels())) {
      prestaties.merge(
          regel.toewijzing(), regel.productPeriode().begindatum(), Toewijzinggang::vroegste);
    }
    List<Toewijzinggang> gangen = new ArrayList<>();
    toewijzingen.forEach(
        (toewijzing, verloop) -> {
          if (!verloop.isVerwijderd()) {
            gangen.add(
                new Toewijzinggang(verloop, starts.get(toewijzing), prestaties.get(toewijzing)));
          }
        });
    return gangen;
  }

  /** The debets that were granted and not taken back by a credit that was granted. */
  static List<Regelfeit> toegekend(List<Regelfeit> regels) {
    Set<String> gecrediteerd = new HashSet<>();
    for (Regelfeit regel : regels) {
      if (regel.credit() && regel.isToegekend() && regel.vorige() != null) {
        gecrediteerd.add(regel.vorige());
      }
    }
    return regels.stream()
        .filter(regel -> !regel.credit() && regel.isToegekend())
        .filter(regel -> !gecrediteerd.contains(regel.referentie()))
        .toList();
  }

  /** The verzoeken that hold, by their pseudonym. */
  static Map<String, Verzoekfeit> verzoeken(Relatiefeiten feiten) {
    Map<String, Verzoekfeit> verzoeken = new LinkedHashMap<>();
    for (Verzoekfeit verzoek : feiten.verzoeken()) {
      if (verzoek.stand().geldt()) {
        verzoeken.putIfAbsent(verzoek.verzoek(), verzoek);
      }
    }
    return verzoeken;
  }

  /** The verzoek that it answers; null when it answers none that is known. */
  @Nullable Verzoekfeit verzoek(Map<String, Verzoekfeit> verzoeken) {
    String verzoek = verloop.eerste().verzoek();
    return verzoek == null ? null : verzoeken.get(verzoek);
  }

  Cel plek() {
    return Cel.van(verloop.eerste().partijen()).met(verloop.product());
  }

  String client() {
    return verloop.client();
  }

  /** The day on which it was first settled. */
  LocalDate besloten() {
    return verloop.eerste().toewijzingsdatum();
  }

  /** The day from which one can wait for the start: it is settled and it holds. */
  LocalDate klok() {
    LocalDate ingang = verloop.huidig().ingangsdatum();
    return ingang.isAfter(besloten()) ? ingang : besloten();
  }

  /** The last day on which it holds that lies not after this one. */
  LocalDate gevolgdTot(LocalDate dag) {
    LocalDate einddatum = verloop.huidig().einddatum();
    return einddatum == null ? dag : vroegste(einddatum, dag);
  }

  /** How one waits, as it is known on a day. */
  Wacht op(LocalDate kennis) {
    if (start != null && !start.isAfter(kennis)) {
      return start.isBefore(klok())
          ? new Wacht(Soort.MET_TERUGWERKENDE_KRACHT, 0)
          : new Wacht(Soort.GESTART, dagen(start));
    }
    if (start == null && prestatie != null) {
      return new Wacht(Soort.NIET_GEMELD, 0);
    }
    if (klok().isAfter(kennis)) {
      return new Wacht(Soort.NOG_NIET, 0);
    }
    LocalDate tot = gevolgdTot(kennis);
    return tot.isBefore(klok())
        ? new Wacht(Soort.MET_TERUGWERKENDE_KRACHT, 0)
        : new Wacht(Soort.WACHT, dagen(tot));
  }

  /** Days from the clock until then. */
  int dagen(LocalDate dag) {
    return Math.toIntExact(DAYS.between(klok(), dag));
  }

  private static LocalDate vroegste(LocalDate een, LocalDate ander) {
    return een.isBefore(ander) ? een : ander;
  }
}
