package nl.sluis.factuur;

import org.jspecify.annotations.Nullable;

/**
 * Who sends or gets an invoice, as far as both have it.
 *
 * @param land ISO 3166-1, two letters
 * @param kvk number at the Kamer van Koophandel; this or the oin is there, or both
 * @param oin organisatie-identificatienummer
 * @param btwnummer null for who has none
 */
record Rechtspersoon(
    String naam,
    String straat,
    String postcode,
    String plaats,
    String land,
    @Nullable String kvk,
    @Nullable String oin,
    @Nullable String btwnummer) {
  private static final String SCHEMA_KVK = "0106";
  private static final String SCHEMA_OIN = "0190";

  /** By which the law knows it. */
  Nummer registratie() {
    return kvk != null ? new Nummer(SCHEMA_KVK, kvk) : new Nummer(SCHEMA_OIN, aanwezig(oin));
  }

  /** Where its electronic mail is delivered; of a government that is its OIN. */
  Nummer postbus() {
    return oin != null ? new Nummer(SCHEMA_OIN, oin) : new Nummer(SCHEMA_KVK, aanwezig(kvk));
  }

  private static String aanwezig(@Nullable String nummer) {
    if (nummer == null) {
      throw new IllegalStateException("Neither KvK nor OIN, though the file was checked");
    }
    return nummer;
  }

  /** A number with the code of its kind in ISO 6523. */
  record Nummer(String schema, String waarde) {}
}
