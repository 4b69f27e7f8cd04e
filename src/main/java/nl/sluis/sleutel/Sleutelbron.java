package nl.sluis.sleutel;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where keys are kept. */
sealed interface Sleutelbron permits Omgevingsbron, Bestandsbron {

  /**
   * The keys as they are now.
   *
   * @throws Sleutelfout when they cannot be read
   */
  Sleutelring lees();

  /**
   * Keeps these instead.
   *
   * @throws Sleutelfout when that is impossible here
   */
  void bewaar(Sleutelring ring);

  /** Changes when the keys do. */
  String stand();

  /** In Dutch, without any secret. */
  String omschrijving();

  /** The file of which the form follows from its name. */
  static Sleutelbron in(Path bestand, @Nullable String wachtwoord) {
    String naam = bestand.toString().toLowerCase(Locale.ROOT);
    boolean isKeystore = naam.endsWith(".p12") || naam.endsWith(".pfx");
    return new Bestandsbron(
        bestand, isKeystore ? Keystorevorm.met(bestand, wachtwoord) : new Tekstvorm());
  }
}
