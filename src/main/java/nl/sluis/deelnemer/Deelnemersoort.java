package nl.sluis.deelnemer;

import java.util.regex.Pattern;

/** The kinds of party that can be connected. */
public enum Deelnemersoort {
  AANBIEDER("[0-9]{8}"),
  GEMEENTE("[0-9]{4}"),
  REGIO("[A-Z][A-Z0-9-]{2,30}");

  private final Pattern code;

  Deelnemersoort(String code) {
    this.code = Pattern.compile(code);
  }

  /**
   * By the form of its code.
   *
   * @throws IllegalArgumentException when no party has such a code
   */
  static Deelnemersoort van(String code) {
    for (Deelnemersoort soort : values()) {
      if (soort.code.matcher(code).matches()) {
        return soort;
      }
    }
    throw new IllegalArgumentException("No AGB-code, CBS code or name of a regio");
  }
}
