package nl.sluis.koppeling.ggk.stuf;

/**
 * The four version numbers of an envelope, each of four digits (D62).
 *
 * @param applicatie version of the sending program
 * @param applicatieSub and the subversion
 * @param functie BerichtVersie of the message inside
 * @param functieSub BerichtSubversie of the message inside
 */
public record Versies(String applicatie, String applicatieSub, String functie, String functieSub) {}
