package nl.sluis.deelnemer;

import org.jspecify.annotations.Nullable;

/**
 * Who asks something of the gateway.
 *
 * @param soort what it is
 * @param deelnemer code of the deelnemer whose system it is; null for an operator
 * @param naam as it logged on: a client id, or the first part of a certificate's SHA-256; never the
 *     name of a person
 */
public record Identiteit(Soort soort, @Nullable String deelnemer, String naam) {

  /** The kinds of identity. */
  public enum Soort {
    BEHEERDER,
    DEELNEMER
  }

  /** Whoever works on this computer, while logging on is not configured. */
  public static final Identiteit LOKAAL = new Identiteit(Soort.BEHEERDER, null, "lokaal");

  public boolean isBeheerder() {
    return soort == Soort.BEHEERDER;
  }

  /** For the audit trail: the code of the deelnemer, or the name of the operator. */
  public String inAudit() {
    return deelnemer == null ? naam : deelnemer;
  }
}
