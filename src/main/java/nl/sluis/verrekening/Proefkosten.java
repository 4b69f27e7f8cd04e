package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;

/**
 * What was approved, beside what it costs at the tarieven of other contracts. Each way to tell it
 * apart adds up to the whole.
 *
 * @param perProduct by ProductCode
 * @param perAanbieder by AGB-code
 * @param perGemeente by CBS code, of who got the declaratie
 */
public record Proefkosten(
    Kostensom samen,
    Map<String, Kostensom> perProduct,
    Map<String, Kostensom> perAanbieder,
    Map<String, Kostensom> perGemeente) {
  private static final List<String> KOLOMMEN =
      List.of(
          "per",
          "code",
          "prestaties",
          "betaald",
          "zou kosten",
          "verschil",
          "prestaties in euro's",
          "bedrag in euro's",
          "prestaties zonder tarief",
          "betaald zonder tarief");

  static Proefkosten van(List<Proefdeclaratie> declaraties) {
    Map<String, Kostensom> perProduct = new TreeMap<>();
    declaraties.forEach(
        declaratie ->
            declaratie
                .kosten()
                .forEach((product, som) -> perProduct.merge(product, som, Kostensom::plus)));
    return new Proefkosten(
        som(perProduct),
        perProduct,
        per(declaraties, Proefdeclaratie::aanbieder),
        per(declaraties, Proefdeclaratie::gemeente));
  }

  private static Map<String, Kostensom> per(
      List<Proefdeclaratie> declaraties, Function<Proefdeclaratie, String> sleutel) {
    Map<String, Kostensom> sommen = new TreeMap<>();
    for (Proefdeclaratie declaratie : declaraties) {
      sommen.merge(sleutel.apply(declaratie), som(declaratie.kosten()), Kostensom::plus);
    }
    return sommen;
  }

  private static Kostensom som(Map<String, Kostensom> sommen) {
    return sommen.values().stream().reduce(Kostensom.NIETS, Kostensom::plus);
  }

  /** A row for the whole and for each product, aanbieder and gemeente, to write as CSV or Excel. */
  public Tabel tabel() {
    List<List<String>> rijen = new ArrayList<>();
    rijen.add(rij("samen", "", samen));
    perProduct.forEach((code, som) -> rijen.add(rij("product", code, som)));
    perAanbieder.forEach((code, som) -> rijen.add(rij("aanbieder", code, som)));
    perGemeente.forEach((code, som) -> rijen.add(rij("gemeente", code, som)));
    return Tabel.van("Kosten", KOLOMMEN, rijen)
        .metGetallen("prestaties", "prestaties in euro's", "prestaties zonder tarief");
  }

  private static List<String> rij(String per, String code, Kostensom som) {
    return List.of(
        per,
        code,
        Integer.toString(som.betaald().aantal()),
        Geld.kaal(som.betaald().bedrag()),
        som.heeftBedrag() ? Geld.kaal(som.zouKosten()) : "",
        som.heeftBedrag() ? Geld.kaal(som.verschil()) : "",
        Integer.toString(som.inEuros().aantal()),
        Geld.kaal(som.inEuros().bedrag()),
        Integer.toString(som.zonderTarief().aantal()),
        Geld.kaal(som.zonderTarief().bedrag()));
  }
}
