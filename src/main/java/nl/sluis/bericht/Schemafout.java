package nl.sluis.bericht;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that the validator refuses, and the element it was busy with. Its text holds values of
 * the message and is never shown; only names of the schema are taken from it.
 *
 * @param sleutel the validator's own key, such as cvc-pattern-valid
 */
record Schemafout(String sleutel, String tekst, OpenElement element) {
  private static final Pattern NAAM = Pattern.compile("\"([^\"]*)\":([^\\s,\"{}]+)");
  private static final Pattern ATTRIBUUT = Pattern.compile("[Aa]ttribute,? '([\\w.:-]{1,60})'");
  private static final String VERWACHT = "ne of '";

  static Schemafout van(String tekst, OpenElement element) {
    int einde = tekst.indexOf(':');
    return new Schemafout(einde < 0 ? "" : tekst.substring(0, einde), tekst, element);
  }

  /** An element that may stand at a place. */
  record Verwacht(String namespace, String naam) {}

  /** What may stand here according to the schema that refused the message, in its order. */
  List<Verwacht> verwacht() {
    // a namespace is chosen by the writer of the message, so the last occurrence is the validator's
    int begin = tekst.lastIndexOf(VERWACHT);
    return begin < 0
        ? List.of()
        : NAAM.matcher(tekst.substring(begin + VERWACHT.length()))
            .results()
            .map(gevonden -> new Verwacht(gevonden.group(1), gevonden.group(2)))
            .toList();
  }

  /** Name of the attribute that is refused. */
  String attribuut() {
    if (sleutel.startsWith("cvc-elt.3")) {
      return "xsi:nil";
    }
    if (sleutel.startsWith("cvc-elt.4")) {
      return "xsi:type";
    }
    Matcher gevonden = ATTRIBUUT.matcher(tekst);
    return gevonden.find() ? gevonden.group(1) : "hiervan";
  }

  /** About the value of a simple element; one wrong value gives several of these. */
  boolean isWaarde() {
    return sleutel.endsWith("-valid")
        || sleutel.startsWith("cvc-datatype")
        || sleutel.equals("cvc-type.3.1.3");
  }

  /** An element where only a value belongs; then nothing is said about that value. */
  boolean isElementInWaarde() {
    return sleutel.equals("cvc-type.3.1.2");
  }

  /** About an attribute of the instance namespace or another one. */
  boolean isAttribuut() {
    return sleutel.startsWith("cvc-complex-type.3")
        || sleutel.startsWith("cvc-attribute")
        || sleutel.startsWith("cvc-elt.3")
        || sleutel.startsWith("cvc-elt.4")
        || sleutel.equals("cvc-type.3.1.1");
  }
}
