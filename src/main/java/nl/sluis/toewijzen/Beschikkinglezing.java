package nl.sluis.toewijzen;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A beschikking that was read, or every reason why it could not be.
 *
 * @param vingerafdruk of what it says, whatever the order and the spacing: sha256:…
 */
public record Beschikkinglezing(
    @Nullable Beschikking beschikking, String vingerafdruk, List<Aanwijzing> gebreken) {

  static Beschikkinglezing gelezen(Beschikking beschikking, String vingerafdruk) {
    return new Beschikkinglezing(beschikking, vingerafdruk, List.of());
  }

  static Beschikkinglezing geweigerd(Aanwijzing gebrek) {
    return geweigerd(List.of(gebrek));
  }

  static Beschikkinglezing geweigerd(List<Aanwijzing> gebreken) {
    return new Beschikkinglezing(null, "", List.copyOf(gebreken));
  }

  public boolean isGelezen() {
    return beschikking != null;
  }

  /**
   * The beschikking that was read.
   *
   * @throws NullPointerException when it was refused
   */
  public Beschikking gelezen() {
    return Objects.requireNonNull(beschikking);
  }
}
