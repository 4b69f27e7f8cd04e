package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.verrekening.Proefregel.Reden;

/** What other contracts would refuse, as rows: one per prestatie; amounts in euros with a comma. */
final class Proeftabel {
  private static final List<String> KOLOMMEN =
      List.of(
          "gemeente",
          "aanbieder",
          "domein",
          "declaratienummer",
          "referentienummer",
          "toewijzingnummer",
          "productcategorie",
          "productcode",
          "begindatum",
          "einddatum",
          "volume",
          "eenheid",
          "tarief",
          "ingediend",
          "regels",
          "retourcodes",
          "bevindingen");

  private Proeftabel() {}

  static Tabel van(List<Proefdeclaratie> declaraties) {
    List<List<String>> rijen = new ArrayList<>();
    for (Proefdeclaratie declaratie : declaraties) {
      declaratie.regels().forEach(regel -> rijen.add(rij(declaratie, regel)));
    }
    return Tabel.van("Proefdraai", KOLOMMEN, rijen).metGetallen("volume");
  }

  private static List<String> rij(Proefdeclaratie declaratie, Proefregel regel) {
    return List.of(
        declaratie.gemeente(),
        declaratie.aanbieder(),
        declaratie.domein(),
        declaratie.declaratieNummer(),
        regel.referentieNummer(),
        Long.toString(regel.toewijzingNummer()),
        regel.productCategorie(),
        regel.productCode(),
        regel.productPeriode().begindatum().toString(),
        regel.productPeriode().einddatum().toString(),
        regel.eenheid().equals(Eenheid.EURO.code())
            ? Geld.kaal(regel.volume())
            : Long.toString(regel.volume()),
        regel.eenheid(),
        regel.productTarief() == null ? "" : Geld.kaal(regel.productTarief()),
        Geld.kaal(regel.ingediendBedrag()),
        regel.redenen().stream().map(Reden::regel).collect(Collectors.joining(" ")),
        regel.redenen().stream()
            .map(Reden::retourcode)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")),
        regel.redenen().stream().map(Reden::melding).collect(Collectors.joining(" ")));
  }
}
