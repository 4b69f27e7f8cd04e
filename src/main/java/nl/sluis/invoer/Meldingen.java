package nl.sluis.invoer;

import java.util.function.Consumer;

/** Hears what a person must know of what he handed in. */
@FunctionalInterface
public interface Meldingen extends Consumer<String> {
  /** How far it has come, which nobody needs to know afterwards. */
  default void voortgang(String zin) {
    accept(zin);
  }

  /** The same about a part of it, which is named in front. */
  default Meldingen over(String deel) {
    Meldingen geheel = this;
    return new Meldingen() {
      @Override
      public void accept(String zin) {
        geheel.accept(deel + ": " + zin);
      }

      @Override
      public void voortgang(String zin) {
        geheel.voortgang(deel + ": " + zin);
      }
    };
  }
}
