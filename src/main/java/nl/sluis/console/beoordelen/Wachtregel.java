package nl.sluis.console.beoordelen;

import java.time.LocalDate;
import nl.sluis.beoordeling.Wachtend;
import nl.sluis.console.termijnen.Wijzerstand;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits, in the queue.
 *
 * @param afzenderNaam null, as the next, when it is connected no more
 */
public record Wachtregel(
    Wachtend wachtend,
    @Nullable String afzenderNaam,
    @Nullable String beslisserNaam,
    LocalDate vandaag) {

  /** One that waits, with the names of the parties. */
  public static Wachtregel van(Wachtend wachtend, Deelnemers deelnemers, LocalDate vandaag) {
    return new Wachtregel(
        wachtend,
        deelnemers.naam(wachtend.afzender()),
        deelnemers.naam(wachtend.beslisser()),
        vandaag);
  }

  public Wijzerstand stand() {
    return Wijzerstand.van(wachtend.uiterlijk(), vandaag);
  }

  public String resterend() {
    return Wijzerstand.resterend(wachtend.uiterlijk(), vandaag);
  }
}
