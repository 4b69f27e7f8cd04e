package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of facts: what stands in its columns, and how rows are put in it. */
final class Feittabel<F> {
  /** So many rows in one statement: more is no quicker, and takes memory. */
  private static final int PER_KEER = 4_000;

  private static final LocalDate EERSTE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAATSTE = LocalDate.of(9999, 12, 31);

  private final String naam;
  private final List<Kolom<F>> kolommen = new ArrayList<>();

  Feittabel(String naam) {
    this.naam = naam;
  }

  private record Kolom<F>(
      String naam, String type, Function<F, ? extends @Nullable Object> waarde) {}

  String naam() {
    return naam;
  }

  Feittabel<F> met(String kolom, String type, Function<F, ? extends @Nullable Object> waarde) {
    kolommen.add(new Kolom<>(kolom, type, waarde));
    return this;
  }

  /** A message may name a year that PostgreSQL does not know; then the nearest one is kept. */
  Feittabel<F> metDag(String kolom, Function<F, @Nullable LocalDate> dag) {
    return met(kolom, "date", feit -> bewaarbaar(dag.apply(feit)));
  }

  private static @Nullable LocalDate bewaarbaar(@Nullable LocalDate dag) {
    if (dag == null) {
      return null;
    }
    return dag.isBefore(EERSTE) ? EERSTE : dag.isAfter(LAATSTE) ? LAATSTE : dag;
  }

  /** With arrays: fast, and unlike a batch its failure does not quote the values. */
  void voegToe(JdbcClient database, List<F> feiten) {
    for (int van = 0; van < feiten.size(); van += PER_KEER) {
      List<F> deel = feiten.subList(van, Math.min(feiten.size(), van + PER_KEER));
      JdbcClient.StatementSpec opdracht = database.sql(opdracht());
      for (Kolom<F> kolom : kolommen) {
        opdracht = opdracht.param(waarden(deel, kolom));
      }
      opdracht.update();
    }
  }

  private static <F> @Nullable String[] waarden(List<F> feiten, Kolom<F> kolom) {
    @Nullable String[] waarden = new @Nullable String[feiten.size()];
    for (int i = 0; i < waarden.length; i++) {
      Object waarde = kolom.waarde().apply(feiten.get(i));
      waarden[i] = waarde == null ? null : waarde.toString();
    }
    return waarden;
  }

  private String opdracht() {
    return "insert into %s (%s) select * from unnest(%s)"
        .formatted(
            naam,
            kolommen.stream().map(Kolom::naam).collect(Collectors.joining(", ")),
            kolommen.stream()
                .map(kolom -> "?::" + kolom.type() + "[]")
                .collect(Collectors.joining(", ")));
  }
}
