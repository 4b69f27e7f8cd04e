package nl.sluis.dossier;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/** A client of one gemeente and one aanbieder in one domein, as column bsn knows him. */
record Clientsleutel(Partijen partijen, String pseudoniem) {
  /** The rows of {@link #kolommen}, each with its place from 1: to look up each by itself. */
  static final String GEZOCHT =
      """
      unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
        as gezocht (gemeente, domein, aanbieder, bsn, plek)
      """;

  /** For the parameters of {@link #GEZOCHT}. */
  static List<@Nullable Object> kolommen(Collection<Clientsleutel> sleutels) {
    return List.of(
        kolom(sleutels, sleutel -> sleutel.partijen.gemeente()),
        kolom(sleutels, sleutel -> sleutel.partijen.domein()),
        kolom(sleutels, sleutel -> sleutel.partijen.aanbieder()),
        kolom(sleutels, Clientsleutel::pseudoniem));
  }

  private static String[] kolom(
      Collection<Clientsleutel> sleutels, Function<Clientsleutel, String> waarde) {
    return sleutels.stream().map(waarde).toArray(String[]::new);
  }
}
