package nl.sluis.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import nl.sluis.beoordeling.Besluituitslag;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.json.Jsonfout;
import nl.sluis.koppeling.Inname.Weigering;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.toewijzen.Aanwijzing;

/**
 * One thing that is wrong with a request, in the form of the Dutch API design rules.
 *
 * @param waar body, query, path or header
 * @param plaats a JSON pointer or another place in the body, or the name of a parameter
 * @param code what kind of mistake it is, for a program: a national code where there is one
 * @param uitleg for a person, in Dutch
 */
public record Invoerfout(
    @JsonProperty("in") String waar,
    @JsonProperty("location") String plaats,
    @JsonProperty("code") String code,
    @JsonProperty("detail") String uitleg) {

  private static final String INHOUD = "inhoud";

  /** How a path begins of a line that stands in the message and not in the body. */
  private static final String IN_BERICHT = "/Bericht";

  public static Invoerfout inVraag(String parameter, String code, String uitleg) {
    return new Invoerfout("query", parameter, code, uitleg);
  }

  public static Invoerfout inBody(String plaats, String code, String uitleg) {
    return new Invoerfout("body", plaats, code, uitleg);
  }

  /** What the rooms below call mistakes, each in its own form. */
  static List<Invoerfout> van(List<?> fouten) {
    return fouten.stream().map(Invoerfout::van).toList();
  }

  private static Invoerfout van(Object fout) {
    if (fout instanceof Tabelfout tabelfout) {
      String plaats = "rij %d, kolom %s".formatted(tabelfout.rij(), tabelfout.kolom());
      return inBody(plaats, INHOUD, tabelfout.melding());
    }
    if (fout instanceof Aanwijzing aanwijzing) {
      String code = Objects.requireNonNullElse(aanwijzing.regel(), INHOUD);
      return inBody("#" + aanwijzing.plaats(), code, aanwijzing.tekst());
    }
    if (fout instanceof Deelnemerfout deelnemerfout) {
      return inBody("#/" + deelnemerfout.veld(), INHOUD, deelnemerfout.tekst());
    }
    if (fout instanceof Jsonfout jsonfout) {
      return inBody("#" + jsonfout.plaats(), INHOUD, jsonfout.tekst());
    }
    if (fout instanceof Besluituitslag.Fout besluitfout) {
      String plaats = besluitfout.plaats();
      return inBody(
          plaats.startsWith(IN_BERICHT) ? plaats : "#" + plaats, INHOUD, besluitfout.tekst());
    }
    if (fout instanceof Weigering weigering) {
      String uitleg = weigering.melding() + " " + weigering.herstel();
      return inBody(weigering.bestand(), weigering.code(), uitleg);
    }
    if (fout instanceof String tekst) {
      return inBody("#", INHOUD, tekst);
    }
    // as Java writes it, it would tell of Sluis and not of the mistake
    throw new IllegalArgumentException("No form for " + fout.getClass().getName());
  }
}
