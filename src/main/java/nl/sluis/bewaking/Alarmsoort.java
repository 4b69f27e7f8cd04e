package nl.sluis.bewaking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What an operator is called for. Texts are for people; %1$s is the deelnemer, %d how many. What
 * stands between brackets goes away when it is one.
 */
public enum Alarmsoort {
  DATABASE(
      "De database is niet bereikbaar",
      "Sluis neemt niets aan en verwerkt niets zolang de database weg is.",
      "Kijk of PostgreSQL draait en bereikbaar is. Sluis gaat vanzelf verder.",
      "/actuator/health/readiness"),
  SCHIJF(
      "De schijf is vol",
      "Op de schijf van de datamap is bijna geen ruimte meer; Sluis kan niets meer bewaren.",
      "Maak ruimte op de schijf van sluis.data. Sluis gaat vanzelf verder.",
      "/actuator/health/readiness"),
  VERWERKING(
      "Berichten van %s worden niet verwerkt",
      "Bij %2$d bericht(en) van %1$s ging de verwerking mis door een storing in Sluis.",
      "Bekijk de reden bij het bericht, neem de oorzaak weg en hervat wat is geparkeerd: in de console"
          + " bij Berichten met de status geparkeerd, of met POST /api/berichten/KENMERK/hervat. Wat"
          + " nog niet is geparkeerd, probeert Sluis zelf opnieuw.",
      "/api/v1/berichten?status=GEPARKEERD"),
  AFLEVERING(
      "Bestanden voor %s zijn geparkeerd",
      "Afleveren van %2$d bestand(en) aan %1$s is opgegeven; Sluis probeert het niet meer.",
      "Herstel de verbinding met de deelnemer. Hervat daarna in de console bij Afleveringen alles voor"
          + " deze ontvanger tegelijk, of elk bericht met POST /api/berichten/KENMERK/hervat.",
      "/api/v1/berichten?status=GEPARKEERD"),
  ONBEREIKBAAR(
      "%s is niet bereikbaar",
      "Afleveren aan %1$s mislukt; het gaat om %2$d bestand(en).",
      "Test in de console bij Deelnemers de verbinding, of bel de deelnemer; bij Afleveringen kunt u er"
          + " één meteen proberen. Sluis blijft het proberen tot het bestand is geparkeerd.",
      "/actuator/health/kanalen"),
  OPHALEN(
      "De SFTP-server van %s is niet te lezen",
      "Sluis kan niet zien of er bestanden van %1$s klaarstaan, en neemt er dus geen in.",
      "Test in de console bij Deelnemers de verbinding: die zegt of het aan de hostsleutel, het"
          + " aanmelden of een map ligt. De reden staat ook in het logboek. Sluis blijft het proberen.",
      "/actuator/health/kanalen"),
  NIET_GELEZEN(
      "Bestanden van %s worden niet gelezen",
      "In een map binnen in van %1$s staat nog %2$d bestand(en); Sluis leest alleen wat in in zelf"
          + " staat.",
      "Vraag de deelnemer wat nog moet worden verstuurd in in zelf te zetten, en de map daar weg te"
          + " halen.",
      "/actuator/health/kanalen"),
  STILTE(
      "Van %s komt niets meer",
      "%1$s stuurt anders geregeld berichten, en nu langer niet dan is ingesteld.",
      "Vraag de deelnemer of er iets aan de hand is. Is de stilte gewoon, verhoog dan stilte bij de"
          + " deelnemer.",
      "/api/v1/tellingen"),
  TERMIJN_NADERT(
      "Termijnen van %1$s verstrijken op %2$s",
      "Het gaat om %2$d open termijn(en) van %1$s; de laatste dag is %3$s.",
      "Spoor de deelnemer aan, of bekijk waarom het antwoord uitblijft.",
      "/api/v1/termijnen"),
  TERMIJN_VERSTREKEN(
      "Termijnen verstreken bij %s",
      "Het gaat om %2$d open termijn(en) van %1$s waarvan de laatste dag voorbij is.",
      "Spoor de deelnemer aan, of bekijk waarom het antwoord uitblijft.",
      "/api/v1/termijnen?verstreken=true"),
  CONTROLEPUNT(
      "Controlepunten van het audittrail blijven binnen",
      "Nog niet buiten de database bewaard: %2$d controlepunt(en) of regel(s). Wat sindsdien in"
          + " het audittrail kwam, is niet te bewijzen.",
      "Kijk of het bestand (sluis.audit.controlepunt.bestand) te schrijven is en of het adres"
          + " (sluis.audit.controlepunt.adres) antwoordt. Sluis haalt daarna alles zelf in.",
      "/actuator/health"),
  AUDITTRAIL(
      "Het audittrail is niet heel",
      "De regel waarop het laatste controlepunt staat, is weg of is een andere geworden.",
      "Laat de database zoals zij is, ga na wie erbij kon, en zoek met ./sluis audit verifieer"
          + " precies wat er is gewijzigd.",
      "/actuator/health"),
  TELLING(
      "De telling sluit niet",
      "Niet te verantwoorden: %2$d bericht(en) of bestand(en). Ontvangen is niet gelijk aan"
          + " beantwoord, te bezorgen, in behandeling, geparkeerd en geweigerd samen.",
      "Zoek de dag en de deelnemer met een verschil, en vergelijk de audittrail met de berichten."
          + " Dit hoort nooit te gebeuren: meld het ook aan wie Sluis onderhoudt.",
      "/api/v1/tellingen");

  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private final String titel;
  private final String uitleg;
  private final String herstel;
  private final String pad;

  Alarmsoort(String titel, String uitleg, String herstel, String pad) {
    this.titel = titel;
    this.uitleg = uitleg;
    this.herstel = herstel;
    this.pad = pad;
  }

  String titel(String onderwerp) {
    return titel.formatted(wie(onderwerp), dag(onderwerp));
  }

  String uitleg(String onderwerp, long aantal) {
    String zin =
        aantal == 1
            ? uitleg.replace("(en)", "").replace("(s)", "")
            : uitleg.replace("(en)", "en").replace("(s)", "s");
    return zin.formatted(wie(onderwerp), aantal, dag(onderwerp));
  }

  private static String wie(String onderwerp) {
    return onderwerp.split(" ", 2)[0];
  }

  /** A term that is about to pass has its last day behind the code; the other alarms have none. */
  private static String dag(String onderwerp) {
    String[] delen = onderwerp.split(" ", 2);
    return delen.length == 1 ? "" : LocalDate.parse(delen[1]).format(DAG);
  }

  String herstel() {
    return herstel;
  }

  String pad() {
    return pad;
  }
}
