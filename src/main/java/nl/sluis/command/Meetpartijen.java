package nl.sluis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The made-up gemeenten and aanbieders of a measurement. Each aanbieder works for two gemeenten.
 *
 * @param gemeenten how many; at most sixteen
 * @param aanbieders how many
 */
record Meetpartijen(int gemeenten, int aanbieders) {
  private static final int PER_AANBIEDER = 2;

  /** CBS codes that exist, since a message about another is refused (niveau 4). */
  private static final List<String> CBS =
      List.of(
          "0014", "0034", "0153", "0200", "0202", "0268", "0307", "0344", "0363", "0392", "0518",
          "0599", "0758", "0772", "0796", "0855");

  /** How many pairs of a gemeente and an aanbieder exchange messages. */
  int relaties() {
    return aanbieders * PER_AANBIEDER;
  }

  String gemeente(int relatie) {
    return gemeentecode((relatie / PER_AANBIEDER + relatie % PER_AANBIEDER) % gemeenten);
  }

  String aanbieder(int relatie) {
    return aanbiedercode(relatie / PER_AANBIEDER);
  }

  private static String gemeentecode(int nummer) {
    return CBS.get(nummer);
  }

  private static String aanbiedercode(int nummer) {
    return "%08d".formatted(70_000_001 + nummer);
  }

  List<String> codes() {
    return Stream.concat(
            IntStream.range(0, gemeenten).mapToObj(Meetpartijen::gemeentecode),
            IntStream.range(0, aanbieders).mapToObj(Meetpartijen::aanbiedercode))
        .toList();
  }

  /** The settings by which a gateway knows them. */
  List<String> instellingen() {
    List<String> codes = codes();
    List<String> instellingen = new ArrayList<>();
    for (int nummer = 0; nummer < codes.size(); nummer++) {
      String begin = "--sluis.deelnemers[%d].".formatted(nummer);
      instellingen.add(begin + "code=" + codes.get(nummer));
      instellingen.add(begin + "naam=Partij " + codes.get(nummer));
      instellingen.add(begin + "kanaal=map");
    }
    return instellingen;
  }
}
