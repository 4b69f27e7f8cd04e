package nl.sluis.koppeling.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;

/**
 * One message of the demonstration.
 *
 * @param verhaal who sends what, in Dutch
 * @param deelnemer in whose folder it is put
 */
record Demostap(
    String verhaal, String deelnemer, String bestandsnaam, Berichtsoort soort, Bericht bericht) {

  private static final String DIEP = "0384";
  private static final String POLDER = "0394";
  private static final String STEIGER = "65650001";
  private static final String ANKER = "42420002";

  /** Fictitious numbers that pass the elfproef. */
  private static final String EERSTE_CLIENT = "999900407";

  private static final String TWEEDE_CLIENT = "999900419";

  /** Does not pass it. */
  private static final String VERTIKT = "999900421";

  private static final String BEGELEIDING = "45A04";
  private static final String BEHANDELING = "45A05";
  private static final String GROEP = "45A06";
  private static final String INTENSIEF = "45A53";

  /** The whole story, for today. */
  static List<Demostap> alle(Clock klok) {
    LocalDate vandaag = LocalDate.now(klok);
    Demoberichten jeugd = new Demoberichten(Standaard.IJW, POLDER, STEIGER, vandaag);
    Demoberichten wmo = new Demoberichten(Standaard.IWMO, POLDER, ANKER, vandaag);
    Demoberichten diepsluis = new Demoberichten(Standaard.IJW, DIEP, STEIGER, vandaag);
    return List.of(
        toewijzing(jeugd), goedeDeclaratie(jeugd), deelsFout(jeugd), wmo(wmo), vertikt(diepsluis));
  }

  private static Demostap toewijzing(Demoberichten jeugd) {
    return new Demostap(
        "1. Gemeente Polderdam (0394) wijst jeugdhulp toe aan De Steiger (65650001): een JW301.",
        POLDER,
        "1-toewijzing.xml",
        Berichtsoort.JW301,
        jeugd.toewijzing(
            "DEMO1",
            EERSTE_CLIENT,
            "Voorbeeld",
            jeugd.uren(100101, "45", BEGELEIDING, 3),
            jeugd.uren(100102, "45", BEHANDELING, 2),
            jeugd.uren(100103, "45", GROEP, 2),
            jeugd.uren(100104, "45", INTENSIEF, 1)));
  }

  private static Demostap goedeDeclaratie(Demoberichten jeugd) {
    return new Demostap(
        "2. De Steiger declareert tien uur van vorige maand: een JW323 waar niets op aan te merken is.",
        STEIGER,
        "2-declaratie.xml",
        Berichtsoort.JW323,
        jeugd.declaratie(
            "DEMO2", EERSTE_CLIENT, jeugd.prestatie("2026-001", 100101, "45", BEGELEIDING, 10)));
  }

  private static Demostap deelsFout(Demoberichten jeugd) {
    return new Demostap(
        "3. De Steiger declareert nog eens: een JW323 met één goede prestatie en vijf die zo niet kunnen.",
        STEIGER,
        "3-declaratie-deels-fout.xml",
        Berichtsoort.JW323,
        jeugd.declaratie(
            "DEMO3",
            EERSTE_CLIENT,
            jeugd.prestatie("2026-002", 100102, "45", BEHANDELING, 6),
            jeugd.prestatie("2026-003", 100101, "45", BEGELEIDING, 2), // already approved
            jeugd.prestatie("2026-004", 100199, "45", BEGELEIDING, 4), // no such toewijzing
            jeugd.prestatie("2026-005", 100103, "45", INTENSIEF, 3), // another product
            jeugd.gebroken("2026-006", 100104, "45", INTENSIEF, 1), // not the whole month
            jeugd.tegen(9000, "2026-007", 100103, "45", GROEP, 3))); // another tarief
  }

  private static Demostap wmo(Demoberichten wmo) {
    return new Demostap(
        "4. Polderdam wijst Wmo-begeleiding toe aan Het Anker (42420002): een WMO301.",
        POLDER,
        "4-toewijzing-wmo.xml",
        Berichtsoort.WMO301,
        wmo.toewijzing("DEMO4", TWEEDE_CLIENT, "Monster", wmo.uren(200101, "02", "02A03", 4)));
  }

  private static Demostap vertikt(Demoberichten jeugd) {
    return new Demostap(
        "5. Gemeente Diepsluis (0384) vertikt zich in een burgerservicenummer: een JW301 die terugkomt.",
        DIEP,
        "5-toewijzing-fout.xml",
        Berichtsoort.JW301,
        jeugd.toewijzing("DEMO5", VERTIKT, "Voorbeeld", jeugd.uren(100105, "45", BEGELEIDING, 2)));
  }
}
