package nl.sluis.verrekening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.tabel.Tabel;

/**
 * What other contracts would have made of past declaraties. Amounts are in eurocent.
 *
 * @param perRegel what would be refused by each rule; a prestatie that breaks two counts at both
 * @param perProduct what would be refused, by ProductCode
 * @param perAanbieder what would be refused, by AGB-code
 * @param kosten what was approved, beside what it costs at the other tarieven
 * @param opmerkingen what it leans on and its reader may not know, in Dutch
 */
public record Proefverslag(
    Som ingediend,
    Som wasAfgekeurd,
    Som wordtAfgekeurd,
    Som blijftGoedgekeurd,
    Som nietBeoordeeld,
    Map<String, Som> perRegel,
    Map<String, Som> perProduct,
    Map<String, Som> perAanbieder,
    Proefkosten kosten,
    List<Proefdeclaratie> declaraties,
    List<String> opmerkingen) {
  private static final Som NIETS = new Som(0, 0);

  /** Of these declaraties together. */
  public static Proefverslag van(List<Proefdeclaratie> declaraties) {
    return van(declaraties, List.of());
  }

  /**
   * The same.
   *
   * @param opmerkingen what it leans on and its reader may not know
   */
  public static Proefverslag van(List<Proefdeclaratie> declaraties, List<String> opmerkingen) {
    return new Proefverslag(
        som(declaraties, Proefdeclaratie::ingediend),
        som(declaraties, Proefdeclaratie::wasAfgekeurd),
        som(declaraties, Proefdeclaratie::wordtAfgekeurd),
        som(declaraties, Proefdeclaratie::blijftGoedgekeurd),
        som(declaraties, Proefdeclaratie::nietBeoordeeld),
        per(declaraties, Proefverslag::regels),
        per(declaraties, (declaratie, regel) -> Stream.of(regel.productCode())),
        per(declaraties, (declaratie, regel) -> Stream.of(declaratie.aanbieder())),
        Proefkosten.van(declaraties),
        List.copyOf(declaraties),
        List.copyOf(opmerkingen));
  }

  /** A rule of ours failed, so that it is not the whole answer. */
  public boolean heeftStoring() {
    return declaraties.stream().anyMatch(Proefdeclaratie::storing);
  }

  /** What would be refused, as rows to write as CSV or Excel. */
  public Tabel tabel() {
    return Proeftabel.van(declaraties);
  }

  private static Som som(List<Proefdeclaratie> declaraties, Function<Proefdeclaratie, Som> welke) {
    return declaraties.stream().map(welke).reduce(NIETS, Som::plus);
  }

  private static Stream<String> regels(Proefdeclaratie declaratie, Proefregel regel) {
    return regel.redenen().stream().map(Proefregel.Reden::regel);
  }

  private static Map<String, Som> per(
      List<Proefdeclaratie> declaraties,
      BiFunction<Proefdeclaratie, Proefregel, Stream<String>> sleutels) {
    Map<String, Som> sommen = new TreeMap<>();
    for (Proefdeclaratie declaratie : declaraties) {
      for (Proefregel regel : declaratie.regels()) {
        Som erbij = new Som(1, regel.ingediendBedrag());
        sleutels
            .apply(declaratie, regel)
            .forEach(sleutel -> sommen.merge(sleutel, erbij, Som::plus));
      }
    }
    return sommen;
  }
}
