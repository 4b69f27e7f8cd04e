package nl.sluis.console.vandaag;

import org.jspecify.annotations.Nullable;

/**
 * A figure on top of the page.
 *
 * @param wat of which there are so many
 * @param erbij in a few words more; null when there is nothing more to say
 */
public record Cijfer(String aantal, String wat, Nood nood, @Nullable String erbij) {

  /** How much it asks for attention. */
  public enum Nood {
    RUST(""),
    GOED("goed"),
    LETOP("letop"),
    FOUT("fout");

    private final String klasse;

    Nood(String klasse) {
      this.klasse = klasse;
    }

    /** The end of a class in console.css. */
    public String klasse() {
      return klasse.isEmpty() ? "" : "cijfer--" + klasse;
    }
  }
}
