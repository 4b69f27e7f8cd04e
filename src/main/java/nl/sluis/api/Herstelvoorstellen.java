package nl.sluis.api;

import java.util.UUID;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.declareren.Herstelvoorstel;
import nl.sluis.deelnemer.Identiteit;

/** Proposes what can be mended of a declaratie that was refused here; nothing is sent by it. */
@FunctionalInterface
public interface Herstelvoorstellen {
  /**
   * A proposal beside what was sent.
   *
   * @param declaratie as it was received
   */
  record Naast(Declaratiebericht declaratie, Herstelvoorstel voorstel) {}

  /**
   * What can be mended of this declaratie now.
   *
   * @throws Verzoekfout when there is none that this one may see, or no answer to it yet
   */
  Naast voor(UUID declaratie, Identiteit wie);
}
