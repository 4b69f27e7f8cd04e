package nl.sluis.sleutel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key is for. Its name in lower case is how a key is called where keys are kept. */
public enum Sleutelsoort {
  /** Encrypts; the one with the highest number is in use, the others only decrypt. */
  DATA("versleutelt berichten en BSN's"),
  /** Makes pseudonyms. There is one for good: with another all clients would be strangers. */
  PSEUDONIEM("maakt pseudoniemen van cliënten"),
  /** Signs checkpoints of the trail; the one with the highest number is in use. */
  HANDTEKENING("ondertekent het controlespoor");

  private final String doel;

  Sleutelsoort(String doel) {
    this.doel = doel;
  }

  /** In Dutch. */
  public String doel() {
    return doel;
  }

  String woord() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Sleutelsoort> van(String woord) {
    return Arrays.stream(values()).filter(soort -> soort.woord().equals(woord)).findFirst();
  }
}
