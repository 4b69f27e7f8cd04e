package nl.sluis.bericht;

import java.util.List;
import java.util.Map;

/**
 * What our schema says about a simple value.
 *
 * @param basis the XML Schema type that it comes from: string, integer, date or time
 * @param uitleg what is to be filled in, in Dutch
 * @param codes the closed list, empty when the value is free
 * @param hoogstens most characters; Integer.MAX_VALUE when there is no bound
 * @param patroon the narrowest pattern, empty when there is none
 * @param vouwtWitruimte whether white space around the value is no part of it
 */
record Waardemodel(
    String basis,
    String uitleg,
    List<String> codes,
    int hoogstens,
    String patroon,
    boolean vouwtWitruimte) {
  /** A longer list of codes is looked up, not read in a sentence. */
  private static final int CODES_HOOGSTENS = 15;

  static Waardemodel van(String basis) {
    return new Waardemodel(basis, "", List.of(), Integer.MAX_VALUE, "", !basis.equals("string"));
  }

  /** This model, narrowed by the facets of a type that is based on it. */
  Waardemodel beperkt(String eigenUitleg, Map<String, List<String>> facetten) {
    return new Waardemodel(
        basis,
        eigenUitleg.isEmpty() ? uitleg : eigenUitleg,
        facetten.getOrDefault("enumeration", codes),
        facetten.containsKey("maxLength")
            ? Integer.parseInt(facetten.get("maxLength").get(0))
            : hoogstens,
        facetten.containsKey("pattern") ? facetten.get("pattern").get(0) : patroon,
        vouwtWitruimte || facetten.containsKey("whiteSpace"));
  }

  boolean isGetal() {
    return basis.equals("integer");
  }

  boolean isDatum() {
    return basis.equals("date");
  }

  boolean isTijd() {
    return basis.equals("time");
  }

  boolean isCode() {
    return !codes.isEmpty();
  }

  /** The length of a free value is bounded; a code is right or wrong, whatever its length. */
  boolean begrenst() {
    return !isCode() && !isVast() && hoogstens < Integer.MAX_VALUE;
  }

  /** White space around the value makes it wrong; around a free text it is a part of the text. */
  boolean weigertRand() {
    boolean isVrij = patroon.isEmpty() || patroon.startsWith(".*");
    return !vouwtWitruimte && (isCode() || !isVrij);
  }

  /** Only one value will do, such as the BerichtCode in the Header of one berichtsoort. */
  boolean isVast() {
    return patroon.matches("[0-9]+");
  }

  /** Such as: de code van een frequentie: 1, 2, 4 of 6. */
  String eis() {
    if (isVast()) {
      return patroon;
    }
    boolean noemtCodes = codes.stream().allMatch(uitleg::contains);
    return noemtCodes || codes.size() > CODES_HOOGSTENS ? uitleg : uitleg + ": " + of(codes);
  }

  /** Puts names in a sentence: a, b of c. */
  static String of(List<String> namen) {
    int laatste = namen.size() - 1;
    return laatste < 1
        ? String.join("", namen)
        : String.join(", ", namen.subList(0, laatste)) + " of " + namen.get(laatste);
  }
}
