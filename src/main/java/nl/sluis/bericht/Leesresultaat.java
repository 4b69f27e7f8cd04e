package nl.sluis.bericht;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message that was read, or every reason why it could not be. */
public record Leesresultaat(
    Herkenning herkenning, @Nullable Bericht bericht, List<Leesfout> fouten) {

  static Leesresultaat geweigerd(Herkenning herkenning, List<Leesfout> fouten) {
    return new Leesresultaat(herkenning, null, List.copyOf(fouten));
  }

  public boolean isGelezen() {
    return bericht != null;
  }

  /**
   * The message that was read.
   *
   * @throws NullPointerException when it was refused
   */
  public Bericht gelezen() {
    return Objects.requireNonNull(bericht);
  }

  /**
   * The berichtsoort of the message that was read.
   *
   * @throws NullPointerException when it could not be recognised
   */
  public Berichtsoort soort() {
    return Objects.requireNonNull(herkenning.soort());
  }
}
