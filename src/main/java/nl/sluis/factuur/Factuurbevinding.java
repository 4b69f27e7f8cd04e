package nl.sluis.factuur;

/**
 * An official rule that an invoice breaks.
 *
 * @param regel its official code, such as BR-NL-1; XSD for the schema of UBL
 * @param isFout false for an advice
 * @param plaats path of the element; empty when not known
 * @param uitleg in Dutch
 */
public record Factuurbevinding(String regel, boolean isFout, String plaats, String uitleg) {

  /** On one line, for people. */
  public String tekst() {
    return "%s: %s%s".formatted(regel, uitleg, plaats.isEmpty() ? "" : " (" + plaats + ")");
  }
}
