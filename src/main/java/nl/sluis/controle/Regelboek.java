package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;

/** The national rules of niveau 2, 3 and 4: the lists by subject, joined. */
public final class Regelboek {
  private static final int[] HEEN_EN_325 = {301, 305, 307, 315, 317, 319, 323, 325};

  private Regelboek() {}

  /** What Sluis judges, in the order in which it reports. */
  public static List<Regel> alle() {
    return Stream.of(
            BerichtRegels.REGELS,
            ClientRegels.REGELS,
            ContactRegels.REGELS,
            OmvangRegels.REGELS,
            ProductcodeRegels.REGELS,
            ToewijzingRegels.REGELS,
            RegieRegels.REGELS,
            VerzoekRegels.REGELS,
            WijzigingRegels.REGELS,
            AntwoordRegels.REGELS,
            DeclaratieRegels.REGELS,
            PrestatieRegels.REGELS,
            ToegewezenPrestatieRegels.REGELS,
            EerderePrestatieRegels.REGELS,
            VolumeRegels.REGELS,
            ContractRegels.REGELS)
        .flatMap(List::stream)
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
