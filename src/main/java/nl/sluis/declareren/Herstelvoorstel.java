package nl.sluis.declareren;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/**
 * A new declaratie with what can be mended of one that was refused, wholly or in part. It is a
 * proposal: nobody sends it but a person.
 *
 * @param regels what was refused, in the order of the declaratie
 * @param opmerkingen what is to be told besides, in Dutch
 * @param declaratie null when nothing can be mended without a person
 */
public record Herstelvoorstel(
    List<Herstelregel> regels,
    List<String> opmerkingen,
    @Nullable OpgesteldeDeclaratie declaratie) {

  public Herstelvoorstel {
    regels = List.copyOf(regels);
    opmerkingen = List.copyOf(opmerkingen);
  }

  /**
   * A row per prestatie that was refused, for CSV and Excel; then one for each sentence on the
   * plafonds of the declaratie.
   */
  public Tabel tabel() {
    return Tabel.van(
        "Herstelvoorstel",
        List.of(
            "referentienummer",
            "toewijzingnummer",
            "retourcodes",
            "hersteld",
            "nieuw referentienummer",
            "uitleg"),
        Stream.concat(
                regels.stream().map(Herstelvoorstel::rij),
                plafonds().map(zin -> List.of("plafonds", "", "", "", "", zin)))
            .toList());
  }

  private Stream<String> plafonds() {
    return declaratie == null
        ? Stream.empty()
        : declaratie.beoordeling().plafonds().zinnen().stream();
  }

  private static List<String> rij(Herstelregel regel) {
    return List.of(
        regel.referentieNummer(),
        Long.toString(regel.toewijzingNummer()),
        String.join(" ", regel.retourcodes()),
        regel.isHersteld() ? "ja" : "nee",
        Objects.requireNonNullElse(regel.nieuwReferentieNummer(), ""),
        String.join(" ", regel.zinnen()));
  }
}
