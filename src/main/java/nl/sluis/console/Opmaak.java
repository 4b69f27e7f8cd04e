package nl.sluis.console;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.contract.Geld;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.Rapportbundel;
import nl.sluis.inzage.Blad;

/** Values as people in the Netherlands read them; for templates. */
public final class Opmaak {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final Locale NL = Locale.forLanguageTag("nl-NL");
  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy", NL);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", NL).withZone(NEDERLAND);
  private static final DateTimeFormatter TIJD =
      DateTimeFormatter.ofPattern("HH:mm:ss", NL).withZone(NEDERLAND);

  private static final DateTimeFormatter KLOK =
      DateTimeFormatter.ofPattern("HH:mm", NL).withZone(NEDERLAND);

  private static final DateTimeFormatter VOLUIT = DateTimeFormatter.ofPattern("d MMMM uuuu", NL);

  /** A day in a sentence; not one that is a part of a number or of the name of a file. */
  private static final Pattern DAG_IN_ZIN =
      Pattern.compile("(?<![\\w./-])\\d{4}-\\d{2}-\\d{2}(?![\\w/-]|\\.\\w)");

  private Opmaak() {}

  /** Such as 30-11-2026. */
  public static String dag(LocalDate dag) {
    return DAG.format(dag);
  }

  /**
   * A sentence from the rules, which write a day as a message does: 2026-11-11 is 11 november 2026.
   */
  public static String zin(String zin) {
    return DAG_IN_ZIN.matcher(zin).replaceAll(gevonden -> voluit(gevonden.group()));
  }

  private static String voluit(String dag) {
    try {
      return VOLUIT.format(LocalDate.parse(dag));
    } catch (DateTimeParseException geenDag) {
      return dag;
    }
  }

  /** Such as 30-11-2026 14:05, in the Netherlands. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** Such as 14:05:12, in the Netherlands. */
  public static String tijd(Instant moment) {
    return TIJD.format(moment);
  }

  /** Such as 14:05, in the Netherlands. */
  public static String klok(Instant moment) {
    return KLOK.format(moment);
  }

  /** Such as 12.345. */
  public static String aantal(long aantal) {
    return String.format(NL, "%,d", aantal);
  }

  /** So many minutes, such as 136 uur, or 2 uur en 30 min. */
  public static String uren(long minuten) {
    long rest = Math.abs(minuten % 60);
    return rest == 0
        ? aantal(minuten / 60) + " uur"
        : "%s uur en %d min".formatted(aantal(minuten / 60), rest);
  }

  /** What was counted up to {@link Blad#TEL_TOT}, such as 312, or ≥ 1.000. */
  public static String geteld(int aantal) {
    return aantal > Blad.TEL_TOT ? "≥ " + aantal(Blad.TEL_TOT) : aantal(aantal);
  }

  /** With the word that fits: 1 bericht, 2 berichten. */
  public static String aantal(long aantal, String een, String meer) {
    return aantal(aantal) + " " + (aantal == 1 ? een : meer);
  }

  /** Eurocents, such as € 1.427,40. */
  public static String bedrag(long eurocent) {
    return Geld.tekst(eurocent);
  }

  /** About how long: 40 seconden, 3 minuten, 5 uur, 2 dagen. */
  public static String duur(Duration duur) {
    long seconden = Math.max(0, duur.toSeconds());
    if (seconden < 90) {
      return aantal(seconden, "seconde", "seconden");
    }
    if (seconden < 90 * 60) {
      return aantal(duur.plusSeconds(30).toMinutes(), "minuut", "minuten");
    }
    return duur.toHours() < 48
        ? duur.plusMinutes(30).toHours() + " uur"
        : aantal(duur.toDays(), "dag", "dagen");
  }

  /** How long something is kept: 7 jaar, 90 dagen. */
  public static String termijn(Period termijn) {
    return Stream.of(
            termijn.getYears() == 0 ? "" : termijn.getYears() + " jaar",
            termijn.getMonths() == 0 ? "" : aantal(termijn.getMonths(), "maand", "maanden"),
            termijn.getDays() == 0 ? "" : aantal(termijn.getDays(), "dag", "dagen"))
        .filter(deel -> !deel.isEmpty())
        .collect(Collectors.joining(" en "));
  }

  /** Reports as a part of a page: their writer escaped every part of them. */
  public static Content verslag(List<Rapport> rapporten) {
    String html = HtmlRapport.fragment(Rapportbundel.van(rapporten));
    return uit -> uit.writeContent(zin(html));
  }

  /** A word of the standard as a person reads it: TER_BEOORDELING is ter beoordeling. */
  public static String woord(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
