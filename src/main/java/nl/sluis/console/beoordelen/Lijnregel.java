package nl.sluis.console.beoordelen;

import java.util.List;
import java.util.Map;
import nl.sluis.beoordeling.Beoordelingsstuk.Lijn;
import nl.sluis.beoordeling.Beoordelingsstuk.Oordeel;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.console.Opmaak;
import nl.sluis.controle.Rekenregel;
import nl.sluis.verrekening.Ruimte;
import org.jspecify.annotations.Nullable;

/**
 * A line on which is decided.
 *
 * @param nummer from 1, in the order of the message
 * @param prestatie null for a line that is none
 * @param concept what somebody means to decide; null when nobody chose
 * @param isVanMij that who looks chose it
 * @param rekenregels what was reckoned for it
 * @param ruimte what may still be claimed on its toewijzing; null when that is not known
 * @param codes by which it can be refused, each with what is asked
 */
public record Lijnregel(
    int nummer,
    Lijn lijn,
    @Nullable Prestatie prestatie,
    Besluitconcept.@Nullable Regel concept,
    boolean isVanMij,
    List<Rekenregel> rekenregels,
    @Nullable Ruimte ruimte,
    Map<String, String> codes) {

  /** Which part of the page it stands in; they follow each other in this order. */
  public enum Groep {
    AF("Sluis stelt afkeuring voor"),
    OPEN("Geen voorstel: wat erboven staat keurt Sluis af"),
    GOED("Sluis stelt goedkeuring voor"),
    ANDERS("Wijkt af van het voorstel");

    private final String tekst;

    Groep(String tekst) {
      this.tekst = tekst;
    }

    public String tekst() {
      return tekst;
    }
  }

  static Groep groep(Lijn lijn) {
    Oordeel oordeel = lijn.besluit() == null ? lijn.voorstel() : lijn.besluit();
    if (oordeel == Oordeel.AFGEKEURD) {
      return Groep.AF;
    }
    return oordeel == Oordeel.GOEDGEKEURD ? Groep.GOED : Groep.OPEN;
  }

  public Groep groep() {
    return groep(lijn);
  }

  /** What it would be if it were decided now. */
  public boolean isGoed() {
    return concept == null ? groep() == Groep.GOED : concept.isGoed();
  }

  /** Whether what somebody means is not what is proposed. */
  public boolean wijktAf() {
    return concept != null && !concept.volgt(lijn);
  }

  /** For a form: what is seen now. */
  public String gezien() {
    return concept == null ? "" : concept.sinds().toString();
  }

  public boolean isBesloten() {
    return lijn.besluit() != null;
  }

  /** By which it is refused now. */
  public List<String> redenen() {
    return concept == null ? lijn.retourcodes() : concept.retourcodes();
  }

  /** For the address of its place on the page. */
  public String anker() {
    return "regel-" + nummer;
  }

  /** How much can still be claimed in its month, in words; null when that is not known. */
  public @Nullable String over() {
    if (ruimte == null) {
      return null;
    }
    Ruimte.Deel budget = ruimte.inBudget();
    if (budget != null) {
      return Opmaak.bedrag(budget.over());
    }
    Ruimte.Deel totaal = ruimte.inTotaal();
    String eenheid = ruimte.rekeneenheid();
    if (totaal == null || eenheid == null) {
      return null;
    }
    return Eenheid.MINUUT.code().equals(eenheid)
        ? Opmaak.uren(totaal.over())
        : Opmaak.aantal(totaal.over()) + " " + Eenheden.woord(eenheid);
  }

  /** What is claimed, in words. */
  public String omvang() {
    return prestatie == null
        ? ""
        : Opmaak.aantal(prestatie.geleverdVolume())
            + " "
            + Eenheden.woord(prestatie.eenheid().code());
  }
}
