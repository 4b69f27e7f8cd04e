package nl.sluis.bewaren;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * A kind of data with a term of its own. The order is that of the round: what points at something
 * goes before it.
 */
public enum Gegevenssoort {
  VERSLAGEN(
      Period.ofYears(2),
      Plicht.GEEN,
      "oordeel in woorden, verslag en berekeningen van een bericht",
      "niet langer dan nodig (AVG art. 5 lid 1 onder e); het antwoordbericht blijft"),
  GEWEIGERD(
      Period.ofDays(90),
      Plicht.GEEN,
      "inhoud van wat is geweigerd: het was geen bericht",
      "niet langer dan nodig om de weigering na te gaan (AVG art. 5 lid 1 onder e)"),
  DECLARATIES(
      Period.ofYears(7),
      Plicht.BOEKJAAR,
      "inhoud van declaraties en hun antwoorden (323, 325), met wat ervoor uitging",
      "fiscale bewaarplicht: zeven jaar na het boekjaar (AWR art. 52)"),
  BERICHTEN_JEUGD(
      Period.ofYears(20),
      Plicht.DOSSIER,
      "inhoud van de andere berichten van iJw, met wat ervoor uitging",
      "dossier Jeugdwet: twintig jaar (Jeugdwet art. 7.3.8)"),
  BERICHTEN_WMO(
      Period.ofYears(15),
      Plicht.DOSSIER,
      "inhoud van de andere berichten van iWmo, met wat ervoor uitging",
      "dossier Wmo: vijftien jaar (Wmo 2015 par. 5.3)"),
  DOSSIER_JEUGD(
      Period.ofYears(20),
      Plicht.DOSSIER,
      "de cliënt bij toewijzingen, prestaties, start, stop en verzoeken van iJw",
      "dossier Jeugdwet: twintig jaar na het einde (Jeugdwet art. 7.3.8)"),
  DOSSIER_WMO(
      Period.ofYears(15),
      Plicht.DOSSIER,
      "de cliënt bij toewijzingen, prestaties, start, stop en verzoeken van iWmo",
      "dossier Wmo: vijftien jaar na het einde (Wmo 2015 par. 5.3)"),
  FEITEN(
      Period.ofYears(2),
      Plicht.GEEN,
      "feiten voor cijfers over een cliënt die het dossier niet meer kent, onder een pseudoniem",
      "niet langer dan nodig (AVG art. 5 lid 1 onder e); in de cijfers zelf staat niemand"),
  TERMIJNEN(
      Period.ofYears(2),
      Plicht.GEEN,
      "termijnen waaraan is voldaan; die op een toewijzing zolang die er is",
      "niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
  AFGEKEURDE_REGELS(
      Period.ofYears(2),
      Plicht.GEEN,
      "afgekeurde regels van declaraties, met wat eraan is gedaan",
      "niet langer dan nodig (AVG art. 5 lid 1 onder e); de prestatie staat in het dossier"),
  BESLUITCONCEPTEN(
      Period.ofYears(1),
      Plicht.GEEN,
      "wat iemand van plan is te besluiten, waar nog niet is besloten",
      "niet langer dan nodig (AVG art. 5 lid 1 onder e); met het besluit gaat het al weg"),
  STATUSSEN(
      Period.ofYears(1),
      Plicht.GEEN,
      "elke tussenstand van een bericht dat is afgehandeld",
      "technisch; wat er gebeurde staat in het audittrail"),
  ENVELOPPEN(
      Period.ofYears(1),
      Plicht.GEEN,
      "enveloppen van StUF-GGk, met de naam van de gebruiker die verzond",
      "technisch; het bericht erin heeft zijn eigen termijn"),
  ALARMEN(
      Period.ofYears(1),
      Plicht.GEEN,
      "alarmen die voorbij zijn, en de meldingen daarvan",
      "technisch"),
  TAKEN(
      Period.ofDays(30),
      Plicht.GEEN,
      "taken die zijn geëindigd, met wat er per bericht gebeurde",
      "technisch; wat er gebeurde staat in het audittrail"),
  AUDITTRAIL(
      Period.ofYears(20),
      Plicht.LOGGING,
      "regels van het audittrail, met de lege berichten waarvan ze vertellen",
      "logging: ten minste vijf jaar (NEN 7513), en zolang als waar het over gaat");

  /** Whose duty it is to keep it; without one it may go as soon as somebody asks for that. */
  enum Plicht {
    GEEN,
    BOEKJAAR,
    DOSSIER,
    LOGGING
  }

  private final Period standaard;
  private final Plicht plicht;
  private final String wat;
  private final String grond;

  Gegevenssoort(Period standaard, Plicht plicht, String wat, String grond) {
    this.standaard = standaard;
    this.plicht = plicht;
    this.wat = wat;
    this.grond = grond;
  }

  Period standaard() {
    return standaard;
  }

  /** What it is, in Dutch. */
  public String wat() {
    return wat;
  }

  /** Why it is kept so long, in Dutch. */
  public String grond() {
    return grond;
  }

  /** Whether a law says that it is kept, so that it cannot go before its term. */
  public boolean isVerplicht() {
    return plicht != Plicht.GEEN;
  }

  /** What is of before this day is past its term. */
  LocalDate grens(LocalDate vandaag, Period termijn) {
    LocalDate grens = vandaag.minus(termijn);
    return plicht == Plicht.BOEKJAAR ? grens.withDayOfYear(1) : grens;
  }

  /** The last day on which what is of this day is still kept. */
  LocalDate totEnMet(LocalDate dag, Period termijn) {
    return (plicht == Plicht.BOEKJAAR ? dag.withMonth(12).withDayOfMonth(31) : dag).plus(termijn);
  }

  /** As in the configuration. */
  public String woord() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
