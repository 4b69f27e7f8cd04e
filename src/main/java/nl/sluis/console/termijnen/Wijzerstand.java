package nl.sluis.console.termijnen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.sluis.console.Opmaak;
import nl.sluis.termijn.Termijnvraag;
import nl.sluis.termijn.Werkdagen;

/** When the last day of a term is, seen from today. */
public enum Wijzerstand {
  TE_LAAT("te laat"),
  VANDAAG("vandaag"),
  DEZE_WEEK("later deze week"),
  DAARNA("na deze week");

  private final String tekst;

  Wijzerstand(String tekst) {
    this.tekst = tekst;
  }

  public String tekst() {
    return tekst;
  }

  /** Of a term with this last day. */
  public static Wijzerstand van(LocalDate uiterlijk, LocalDate vandaag) {
    if (uiterlijk.isBefore(vandaag)) {
      return TE_LAAT;
    }
    if (uiterlijk.equals(vandaag)) {
      return VANDAAG;
    }
    return uiterlijk.isAfter(zondag(vandaag)) ? DAARNA : DEZE_WEEK;
  }

  /**
   * How long there is until this last day, or since when there is no time left; in working days.
   */
  public static String resterend(LocalDate uiterlijk, LocalDate vandaag) {
    return switch (van(uiterlijk, vandaag)) {
      case VANDAAG -> "vandaag";
      case TE_LAAT -> {
        int werkdagen = Werkdagen.tussen(uiterlijk, vandaag);
        yield werkdagen == 0
            ? "te laat, sinds dit weekend"
            : Opmaak.aantal(werkdagen, "werkdag", "werkdagen") + " te laat";
      }
      case DEZE_WEEK, DAARNA ->
          "nog " + Opmaak.aantal(Werkdagen.tussen(vandaag, uiterlijk), "werkdag", "werkdagen");
    };
  }

  /** Those terms of what is asked that stand so. */
  Termijnvraag van(Termijnvraag vraag, LocalDate vandaag) {
    return switch (this) {
      case TE_LAAT -> vraag.in(null, vandaag.minusDays(1));
      case VANDAAG -> vraag.in(vandaag, vandaag);
      case DEZE_WEEK -> vraag.in(vandaag.plusDays(1), zondag(vandaag));
      case DAARNA -> vraag.in(zondag(vandaag).plusDays(1), null);
    };
  }

  private static LocalDate zondag(LocalDate vandaag) {
    return vandaag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }
}
