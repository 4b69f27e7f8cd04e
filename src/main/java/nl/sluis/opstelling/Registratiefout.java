package nl.sluis.opstelling;

/**
 * One mistake in a file of registrations. It never holds the value of a Bsn.
 *
 * @param rij as a person counts it in the file; 1 is the heading
 * @param kolom its heading; empty when the row as a whole is wrong
 * @param melding what is wrong, what was expected and how to mend it, in Dutch
 */
public record Registratiefout(int rij, String kolom, String melding) {

  /** Such as: rij 3, kolom datum: 31-02-2026 is geen datum. */
  public String tekst() {
    return "rij %d%s: %s".formatted(rij, kolom.isEmpty() ? "" : ", kolom " + kolom, melding);
  }
}
