package nl.sluis.console.taken;

import java.util.List;
import nl.sluis.taak.Taak;

/** The tasks, the latest first. */
public record Takenblad(List<Taak> taken) {

  public String titel(Taak taak) {
    return Taakwoorden.van(taak).titel();
  }

  public String hoever(Taak taak) {
    return Taakwoorden.van(taak).hoever(taak);
  }
}
