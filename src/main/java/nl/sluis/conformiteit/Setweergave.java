package nl.sluis.conformiteit;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.toezicht.Gevallenset;

/** A set of cases as everybody can read it. */
record Setweergave(String soort, String set, String sha256, int aantal, List<Geval> gevallen) {
  private static final String SOORT = "sluis.gevallenset.1";

  record Geval(String geval, String sha256) {}

  static byte[] van(Gevallenset set) {
    return van(set.naam(), set.sha256(), set.lijst());
  }

  static byte[] van(String naam, String sha256, String lijst) {
    Stream<Geval> gevallen =
        lijst
            .lines()
            .map(regel -> regel.split("\t", 2))
            .map(delen -> new Geval(delen[0], delen[1]));
    List<Geval> alle = gevallen.toList();
    return Vorm.bytes(new Setweergave(SOORT, naam, "sha256:" + sha256, alle.size(), alle));
  }
}
