package nl.sluis.verwerking;

import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Ontvangen;
import org.springframework.stereotype.Component;

/**
 * The first step: what message is this, and between whom. A file that is technically no message, or
 * of parties that are not connected here, is refused (niveau 0); after that its schema counts.
 */
@Component
class Herken {
  private final BerichtReader reader;
  private final Toegang toegang;
  private final Voortgang voortgang;

  Herken(BerichtReader reader, Toegang toegang, Voortgang voortgang) {
    this.reader = reader;
    this.toegang = toegang;
    this.voortgang = voortgang;
  }

  public Herkend herken(Ontvangen ontvangen) {
    Leesresultaat gelezen =
        ontvangen.isTeGroot()
            ? reader.teGroot(ontvangen.omvang())
            : toegang.keur(reader.lees(ontvangen.inhoud()), ontvangen);
    var soort = gelezen.herkenning().soort();
    voortgang.meld(
        ontvangen, Berichtstatus.HERKEND, soort == null ? "ONBEKENDE_SOORT" : soort.name());
    return new Herkend(ontvangen, gelezen);
  }
}
