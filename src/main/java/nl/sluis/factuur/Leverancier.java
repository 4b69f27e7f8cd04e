package nl.sluis.factuur;

import org.jspecify.annotations.Nullable;

/**
 * An aanbieder as one that sends invoices.
 *
 * @param agb AGB-code
 * @param rsin for the tax, of one without btwnummer
 * @param betaaltermijn in days
 */
record Leverancier(
    String agb, Rechtspersoon wie, @Nullable String rsin, String iban, int betaaltermijn) {}
