package nl.sluis.console.taken;

import java.util.List;
import nl.sluis.taak.Taak;

/** The tasks, the latest first. */
public record Takenblad(List<Taak> taken) {

  public String titel(Taak taak) {
    return Taakblad.titel(taak);
  }

  public String hoever(Taak taak) {
    return Taakblad.hoever(taak);
  }
}
