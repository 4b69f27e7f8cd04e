package nl.sluis.console.post;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of the files that somebody handed in together, in the order of the files. */
record Aanlevering(List<Deel> delen) {

  Aanlevering {
    delen = List.copyOf(delen);
  }

  /**
   * A message, or a file that was refused.
   *
   * @param bestand its name, inside the zip when it came in one
   * @param bericht null when it was refused
   * @param nieuw false when it was handed in before
   * @param weigeringen why it was refused and how to mend it, in Dutch; none when it is stored
   */
  record Deel(String bestand, @Nullable UUID bericht, boolean nieuw, List<String> weigeringen) {

    static Deel geweigerd(String bestand, List<String> weigeringen) {
      return new Deel(bestand, null, false, weigeringen);
    }
  }

  /** The messages that are stored. */
  List<UUID> berichten() {
    return delen.stream().flatMap(deel -> Stream.ofNullable(deel.bericht())).distinct().toList();
  }
}
