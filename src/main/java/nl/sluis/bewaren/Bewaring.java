package nl.sluis.bewaren;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How data of some kinds goes. */
interface Bewaring {

  /** The kinds that it knows. */
  Set<Gegevenssoort> soorten();

  /**
   * Clears one batch, in the transaction of the caller, and says how far it is.
   *
   * @param na where the batch before it ended; at first {@link Stap#BEGIN}
   */
  Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens);

  /** How much would go. */
  long aantal(Gegevenssoort soort, Bereik bereik);

  /**
   * What may go.
   *
   * @param grens what is of before this day
   * @param client only what is of this one; null for all
   */
  record Bereik(LocalDate grens, @Nullable Client client) {
    @Nullable String pseudoniem() {
      return client == null ? null : client.pseudoniem();
    }

    UUID @Nullable [] berichten() {
      return client == null ? null : client.berichten().toArray(UUID[]::new);
    }
  }

  /**
   * A client whose data goes.
   *
   * @param berichten that are about nobody else
   */
  record Client(String pseudoniem, Set<UUID> berichten) {}

  /**
   * What a batch did.
   *
   * @param totEnMet where the next one begins
   * @param gezien rows that were done; with fewer than asked for nothing is left
   */
  record Stap(long totEnMet, long gezien) {
    static final long BEGIN = Long.MIN_VALUE;
  }
}
