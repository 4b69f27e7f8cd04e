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
  HANDTEKENING("ondertekent het controlespoor"),
  /** Signs statements of conformance, and nothing else; the highest number is in use. */
  VERKLARING("ondertekent conformiteitsverklaringen", false);

  private final String doel;
  private final boolean isNodig;

  Sleutelsoort(String doel) {
    this(doel, true);
  }

  Sleutelsoort(String doel, boolean isNodig) {
    this.doel = doel;
    this.isNodig = isNodig;
  }

  /** Whether a gateway cannot do without: keys that are older than a kind have none of it. */
  boolean isNodig() {
    return isNodig;
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
