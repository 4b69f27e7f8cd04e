package nl.sluis.contract;

/**
 * A line as the register keeps it.
 *
 * @param nummer in the order in which lines came in
 */
public record Registerregel(long nummer, Contractregel regel) {}
