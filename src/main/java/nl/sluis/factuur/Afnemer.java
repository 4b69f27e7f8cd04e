package nl.sluis.factuur;

import org.jspecify.annotations.Nullable;

/**
 * Who pays: a gemeente, or what a regio set up for it.
 *
 * @param code of the gemeente at CBS, or any other by which a contract names it
 * @param kenmerk what it wants to see on every invoice; null where each contract has its own
 */
record Afnemer(String code, Rechtspersoon wie, @Nullable String kenmerk) {}
