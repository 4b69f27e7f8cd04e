package nl.sluis.audit;

/** What an action does with data, with the letter that NEN 7513 and FHIR give it. */
public enum Aard {
  AANMAKEN("C"),
  INZIEN("R"),
  WIJZIGEN("U"),
  VERWIJDEREN("D"),
  UITVOEREN("E");

  private final String letter;

  Aard(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  /** The one with this letter. */
  public static Aard van(String letter) {
    for (Aard aard : values()) {
      if (aard.letter.equals(letter)) {
        return aard;
      }
    }
    throw new IllegalArgumentException("No kind of action has this letter");
  }
}
