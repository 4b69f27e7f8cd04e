package nl.sluis.console.regio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.sluis.api.Regioweergave;
import nl.sluis.api.Regioweergave.Eigen;
import nl.sluis.api.Regioweergave.Getal;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/** A figure as a file: all that the API gives of it, and nothing more. */
final class Regiocijfertabel {
  private static final List<String> GEHEEL =
      List.of("indicator", "naam", "definitie", "regio", "periode", "kennis", "voorlopig");

  private Regiocijfertabel() {}

  static Tabel van(Regioweergave weergave) {
    return weergave.plan() == null ? eigen(weergave) : gepubliceerd(weergave, weergave.plan());
  }

  private static Tabel gepubliceerd(Regioweergave weergave, String plan) {
    List<String> kolommen = new ArrayList<>(GEHEEL);
    kolommen.addAll(
        List.of(
            "plan",
            "pad",
            "n",
            "clienten",
            "waarde",
            "bedrag",
            "reden",
            "overig",
            "uitleg",
            "versie"));
    List<List<String>> rijen = new ArrayList<>();
    for (Getal getal : weergave.getallen()) {
      List<String> rij = geheel(weergave);
      rij.addAll(
          List.of(
              plan,
              Regiocijferblad.plek(getal),
              Integer.toString(getal.n()),
              tekst(getal.clienten()),
              Regiocijferblad.getal(getal.waarde()),
              Regiocijferblad.getal(getal.bedrag()),
              tekst(getal.reden()),
              tekst(getal.overig()),
              tekst(getal.uitleg()),
              Integer.toString(getal.versie())));
      rijen.add(rij);
    }
    return Tabel.van("Cijfers", kolommen, rijen).metGetallen("n");
  }

  private static Tabel eigen(Regioweergave weergave) {
    List<String> kolommen = new ArrayList<>(GEHEEL);
    Arrays.stream(Celsleutel.values()).map(Celsleutel::naam).forEach(kolommen::add);
    kolommen.addAll(List.of("teller", "noemer", "waarde", "reden", "bedrag", "mediaananderen"));
    List<List<String>> rijen = new ArrayList<>();
    for (Eigen eigen : weergave.cellen()) {
      List<String> rij = geheel(weergave);
      for (Celsleutel sleutel : Celsleutel.values()) {
        rij.add(eigen.cel().getOrDefault(sleutel.naam(), ""));
      }
      rij.addAll(
          List.of(
              Long.toString(eigen.teller()),
              Long.toString(eigen.noemer()),
              Regiocijferblad.getal(eigen.waarde()),
              tekst(eigen.reden()),
              eigen.eurocent() == null
                  ? ""
                  : Regiocijferblad.getal(BigDecimal.valueOf(eigen.eurocent(), 2)),
              Regiocijferblad.getal(weergave.mediaanAnderen())));
      rijen.add(rij);
    }
    return Tabel.van("Cijfers", kolommen, rijen).metGetallen("teller", "noemer");
  }

  private static List<String> geheel(Regioweergave weergave) {
    return new ArrayList<>(
        List.of(
            weergave.indicator(),
            weergave.naam(),
            Integer.toString(weergave.definitie()),
            weergave.regio(),
            weergave.periode(),
            weergave.kennis().toString(),
            weergave.voorlopig() ? "ja" : "nee"));
  }

  private static String tekst(@Nullable Object waarde) {
    return Objects.toString(waarde, "");
  }
}
