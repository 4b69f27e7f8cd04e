package nl.sluis.bericht;

/**
 * A line of a list of product codes.
 *
 * @param uitvoeringsvariant inspanningsgericht, outputgericht or taakgericht; empty when the list
 *     does not say
 */
public record Productcode(
    String code, String categorie, String uitvoeringsvariant, String omschrijving) {}
