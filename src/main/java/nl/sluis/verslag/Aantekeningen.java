package nl.sluis.verslag;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Meldingen;
import nl.sluis.tabel.Voorbehoud;

/**
 * What was found on the way to an overview or a proposal and its reader should know. It is told at
 * once, and stands in every form of the outcome (D103, D104).
 */
public final class Aantekeningen implements Meldingen {
  private final Meldingen meldingen;
  private final List<String> zinnen = new ArrayList<>();

  public Aantekeningen(Meldingen meldingen) {
    this.meldingen = meldingen;
  }

  @Override
  public void accept(String zin) {
    zinnen.add(Leesbaar.regel(zin));
    meldingen.accept(zin);
  }

  @Override
  public void voortgang(String zin) {
    meldingen.voortgang(zin);
  }

  public List<String> zinnen() {
    return List.copyOf(zinnen);
  }

  /** As a table has them. */
  Voorbehoud voorbehoud() {
    return new Voorbehoud(zinnen);
  }

  /** To stand below a text; empty when there is nothing to say. */
  public String tekst() {
    if (zinnen.isEmpty()) {
      return "";
    }
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel("");
    tekst.regel("Voorbehoud");
    zinnen.forEach(zin -> tekst.alinea(2, zin));
    return tekst.toString();
  }
}
