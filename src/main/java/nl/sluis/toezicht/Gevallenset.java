package nl.sluis.toezicht;

import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;

/**
 * A set of cases, as it is at one moment: what a system is held against. Its name ends in the first
 * digits of its hash, so that other cases never have the same name.
 *
 * @param naam such as sluis-3.2+2026-11.1f0c9a2b
 * @param sha256 of the lines "case TAB sha256 of the case", in their order, each with a line end
 * @param gevallen by name
 */
public record Gevallenset(String naam, String sha256, List<Toetsgeval> gevallen) {

  /**
   * A case.
   *
   * @param geval its folder, below that of the set
   * @param sha256 of the lines "file TAB sha256 of the file", of every file that it reads
   * @param regels the rules that it exercises
   * @param vragen what it asks of another system
   */
  public record Toetsgeval(String geval, String sha256, List<String> regels, List<Vraag> vragen) {

    /** What it asks of a system that works for this one, in this standard. */
    public List<Vraag> vragen(Toetsrol rol, Standaard standaard) {
      return vragen.stream()
          .filter(vraag -> vraag.rol() == rol && vraag.bericht().standaard() == standaard)
          .toList();
    }
  }

  /**
   * A message that must be answered.
   *
   * @param stap of the case, from 1
   * @param isTeWeigeren that it gets no answer, because it is not let in at all
   */
  public record Vraag(int stap, Berichtsoort bericht, boolean isTeWeigeren) {

    public Toetsrol rol() {
      return Toetsrol.van(bericht.ontvanger());
    }

    /** What the file with the answer is called: 02-JW325.xml, or 02.geweigerd. */
    public String antwoordbestand() {
      return isTeWeigeren ? weigering() : antwoord();
    }

    String antwoord() {
      return "%02d-%s.xml".formatted(stap, bericht.partner());
    }

    String weigering() {
      return "%02d.geweigerd".formatted(stap);
    }
  }

  /** The cases in which this one has something to answer. */
  public List<Toetsgeval> voor(Toetsrol rol, Standaard standaard) {
    return gevallen.stream().filter(geval -> !geval.vragen(rol, standaard).isEmpty()).toList();
  }

  /** What the hash is of: a line for each case. */
  public String lijst() {
    StringBuilder lijst = new StringBuilder();
    gevallen.forEach(
        geval -> lijst.append(geval.geval()).append('\t').append(geval.sha256()).append('\n'));
    return lijst.toString();
  }
}
