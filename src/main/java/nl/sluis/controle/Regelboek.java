package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;

/** The national rules of niveau 2, 3 and 4: the lists by subject, joined. */
public final class Regelboek {
  private static final int[] HEEN_EN_325 = {301, 305, 307, 315, 317, 319, 323, 325};

  /**
   * The rules of one subject, and in which messages it occurs: so a check makes no rules of what
   * its message cannot hold, which would be most of them.
   */
  private record Onderwerp(Set<Berichtsoort> soorten, Supplier<List<Regel>> regels) {}

  private static final List<Onderwerp> ONDERWERPEN =
      List.of(
          new Onderwerp(in(HEEN_EN_325), () -> BerichtRegels.REGELS),
          new Onderwerp(in(301, 305, 307, 315, 317, 323, 325), () -> ClientRegels.REGELS),
          new Onderwerp(in(301), () -> ContactRegels.REGELS),
          new Onderwerp(in(301, 315, 317), () -> OmvangRegels.REGELS),
          new Onderwerp(in(301, 305, 307, 315, 317, 323), () -> ProductcodeRegels.REGELS),
          new Onderwerp(in(301), () -> ToewijzingRegels.REGELS),
          new Onderwerp(in(305, 307), () -> RegieRegels.REGELS),
          new Onderwerp(in(315, 317), () -> VerzoekRegels.REGELS),
          new Onderwerp(in(317), () -> WijzigingRegels.REGELS),
          new Onderwerp(in(319), () -> AntwoordRegels.REGELS),
          new Onderwerp(in(323, 325), () -> DeclaratieRegels.REGELS),
          new Onderwerp(in(323, 325), () -> PrestatieRegels.REGELS),
          new Onderwerp(in(317, 323), () -> ToegewezenPrestatieRegels.REGELS),
          new Onderwerp(in(323), () -> EerderePrestatieRegels.REGELS),
          new Onderwerp(in(323), () -> VolumeRegels.REGELS),
          new Onderwerp(in(323), () -> ContractRegels.REGELS));

  private Regelboek() {}

  /** What Sluis judges, in the order in which it reports. */
  public static List<Regel> alle() {
    return ONDERWERPEN.stream().flatMap(een -> een.regels().get().stream()).toList();
  }

  /** Those that hold for such a message, and maybe others, in the same order. */
  static List<Regel> rond(Berichtsoort soort) {
    return ONDERWERPEN.stream()
        .filter(een -> een.soorten().contains(soort))
        .flatMap(een -> een.regels().get().stream())
        .toList();
  }

  /**
   * The retourcodes with which such a berichtklasse can be refused by itself, each with its rule:
   * those of niveau 3 and 4.
   */
  public static Map<String, Regel> retourcodes(
      Berichtsoort soort, Class<? extends Berichtklasse> klasse) {
    Map<String, Regel> codes = new TreeMap<>();
    alle().stream()
        .filter(regel -> regel.niveau() > 2 && regel.soorten().contains(soort))
        .filter(regel -> regel.retourcode() != null && regel.meldtBij(klasse))
        .forEach(regel -> codes.putIfAbsent(regel.retourcode(), regel));
    return codes;
  }

  /** What the schemas judge. */
  public static List<SchemaRegel> inSchema() {
    return List.of(
        new SchemaRegel("CS015", "BerichtSubversie is 2.", in(HEEN_EN_325), "BerichtSubversie"),
        new SchemaRegel("CS025", "BerichtVersie is 3.", in(HEEN_EN_325), "BerichtVersie"),
        new SchemaRegel(
            "CS319",
            "DeclaratieNummer bestaat uit letters en cijfers zonder tekens ertussen.",
            in(323),
            "DeclaratieNummer"));
  }

  /** What only the receiver of an answer can judge, with the heenbericht beside it. */
  public static List<SchrijverRegel> vanSchrijver() {
    return SchrijverRegel.REGELS;
  }
}
