package nl.sluis.controle;

import java.util.List;
import nl.sluis.bericht.Codelijsten;

/** A control with a rule switched off, to see who would miss it. */
public final class ControleZonder {
  private ControleZonder() {}

  public static Controle regel(String code) {
    List<Regel> zonder =
        Regelboek.alle().stream().filter(regel -> !regel.code().equals(code)).toList();
    return new Controle(zonder, Codelijsten.ingebouwd());
  }

  /** The codes of the rules that are judged; the others wait for a source. */
  public static List<String> beoordeelde() {
    return Regelboek.alle().stream().map(Regel::code).toList();
  }
}
