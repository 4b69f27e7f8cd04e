package nl.sluis.toewijzen;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One product of a beschikking, alone or inside an arrangement.
 *
 * @param plaats JSON pointer
 * @param aanbieder AGB-code
 * @param arrangement null for a product that stands alone
 */
record Besluitlijn(
    String plaats, String aanbieder, BeschiktProduct product, @Nullable Arrangement arrangement) {

  static Besluitlijn los(String plaats, BeschiktProduct product) {
    return new Besluitlijn(plaats, Objects.requireNonNull(product.aanbieder()), product, null);
  }

  static List<Besluitlijn> van(String plaats, Arrangement arrangement) {
    return IntStream.range(0, arrangement.producten().size())
        .mapToObj(
            nummer ->
                new Besluitlijn(
                    plaats + "/producten/" + nummer,
                    arrangement.aanbieder(),
                    arrangement.producten().get(nummer),
                    arrangement))
        .toList();
  }

  /** Where its aanbieder is named. */
  String bijAanbieder() {
    String bij =
        arrangement == null ? plaats : plaats.substring(0, plaats.lastIndexOf("/producten/"));
    return bij + "/aanbieder";
  }

  Aanwijzing op(String veld, @Nullable String regel, String tekst) {
    return new Aanwijzing(veld.isEmpty() ? plaats : plaats + "/" + veld, regel, tekst);
  }
}
