package nl.sluis.cijfers;

import java.time.LocalDate;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/** Something that a message said. */
public sealed interface Feit
    permits Regelfeit, Toewijzingfeit, Leveringfeit, Verzoekfeit, Verzoekantwoordfeit {

  /** The volgnummer of its message: what was received earlier has a lower one. */
  long bericht();

  /** Its place in the message, from 1; together with {@link #bericht()} it names the fact. */
  int regel();

  Partijen partijen();

  /** The day on which its message was received. */
  LocalDate ontvangen();

  Stand stand();

  /** The day of the answer by which {@link #stand()} is known; null without one. */
  @Nullable LocalDate beslist();
}
