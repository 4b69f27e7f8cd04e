package nl.sluis.meting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The made-up gemeenten and aanbieders of a measurement. Each aanbieder works for two gemeenten.
 * Every fourth gemeente and every fourth aanbieder is connected over SFTP; the others send over
 * HTTP and have a folder for what is for them.
 *
 * @param gemeenten how many; at most sixteen
 * @param aanbieders how many
 */
record Meetpartijen(int gemeenten, int aanbieders) {
  private static final int PER_AANBIEDER = 2;
  private static final int ELKE_SFTP = 4;

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

  /** Of all. */
  List<String> codes() {
    return codes(nummer -> true);
  }

  /** Of those with SFTP. */
  List<String> overSftp() {
    return codes(nummer -> nummer % ELKE_SFTP == 0);
  }

  private List<String> codes(IntPredicate welke) {
    return Stream.concat(
            IntStream.range(0, gemeenten).filter(welke).mapToObj(Meetpartijen::gemeentecode),
            IntStream.range(0, aanbieders).filter(welke).mapToObj(Meetpartijen::aanbiedercode))
        .toList();
  }

  /** The settings by which a gateway knows them, all with a folder. */
  List<String> instellingen() {
    List<String> codes = codes();
    List<String> instellingen = new ArrayList<>();
    for (int nummer = 0; nummer < codes.size(); nummer++) {
      instellingen.addAll(instelling(nummer, codes.get(nummer), "map"));
    }
    return instellingen;
  }

  private static List<String> instelling(int nummer, String code, String kanaal) {
    String begin = "--sluis.deelnemers[%d].".formatted(nummer);
    return List.of(
        begin + "code=" + code, begin + "naam=Partij " + code, begin + "kanaal=" + kanaal);
  }

  /** The settings by which a gateway knows them, with SFTP where they have it. */
  List<String> instellingen(Meetsftp server) {
    List<String> codes = codes();
    List<String> overSftp = overSftp();
    List<String> instellingen = new ArrayList<>();
    for (int nummer = 0; nummer < codes.size(); nummer++) {
      String code = codes.get(nummer);
      boolean sftp = overSftp.contains(code);
      instellingen.addAll(instelling(nummer, code, sftp ? "sftp" : "map"));
      if (sftp) {
        String begin = "--sluis.deelnemers[%d].sftp.".formatted(nummer);
        server.aansluiting(code).forEach(veld -> instellingen.add(begin + veld));
      }
    }
    return instellingen;
  }
}
