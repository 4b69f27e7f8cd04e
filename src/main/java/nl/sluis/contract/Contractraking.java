package nl.sluis.contract;

/**
 * Whom an import hits: one aanbieder for one gemeente or regio, as its lines name them.
 *
 * @param inBestand whether the file has lines for these two; when not, all that is here goes
 * @param vervallen lines that are no longer, those that were changed not counted
 */
public record Contractraking(
    String gemeente,
    String aanbieder,
    boolean inBestand,
    int nieuw,
    int gewijzigd,
    int vervallen) {}
