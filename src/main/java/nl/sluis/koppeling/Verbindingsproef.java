package nl.sluis.koppeling;

import java.util.List;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;

/**
 * Tries the connection by one kanaal: whether it is there, takes us and has what we need. It sends,
 * changes and takes nothing, and is done within some seconds.
 */
public interface Verbindingsproef {

  Kanaal kanaal();

  /** What was tried, in its order, until something failed. */
  List<Stap> proef(Deelnemer deelnemer);

  /**
   * One thing that was tried.
   *
   * @param wat in a few words, in Dutch
   * @param uitleg what was found, and when it failed what to do; nothing that is secret
   */
  record Stap(String wat, boolean gelukt, String uitleg) {

    public static Stap goed(String wat, String uitleg) {
      return new Stap(wat, true, uitleg);
    }

    public static Stap fout(String wat, String uitleg) {
      return new Stap(wat, false, uitleg);
    }
  }
}
