package nl.sluis.contract;

/**
 * A contract line and where it stands in the file that it was read from.
 *
 * @param rij as a person counts it: the heading is 1
 */
public record Contractrij(int rij, Contractregel regel) {}
