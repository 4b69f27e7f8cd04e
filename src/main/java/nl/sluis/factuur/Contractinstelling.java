package nl.sluis.factuur;

import org.jspecify.annotations.Nullable;

/**
 * What an invoice needs to know of a contract and the register does not hold.
 *
 * @param afnemer code of who pays; null for the one gemeente of the contract line
 * @param kenmerk null for that of the afnemer
 * @param inkooporder number of the order of the afnemer; null for none
 */
record Contractinstelling(
    String nummer,
    @Nullable String afnemer,
    @Nullable String kenmerk,
    @Nullable String inkooporder,
    Btw btw) {}
