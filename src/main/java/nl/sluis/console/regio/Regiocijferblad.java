package nl.sluis.console.regio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.api.Regioweergave;
import nl.sluis.api.Regioweergave.Eigen;
import nl.sluis.api.Regioweergave.Getal;
import nl.sluis.cijfers.Definitie;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen, and the figure that was.
 *
 * @param indicatoren names by their numbers
 * @param regios to choose one of; empty where there is nothing to choose
 * @param heeftRegio whether there is any of which he may see figures
 * @param cijfer null as long as nothing is chosen
 */
public record Regiocijferblad(
    Formulier formulier,
    Map<String, String> indicatoren,
    Map<String, String> regios,
    boolean heeftRegio,
    @Nullable Cijfer cijfer) {

  /**
   * A figure with its definition.
   *
   * @param sluiting until when what is received counts
   * @param adres of this selection, to which the form of a file can be added
   */
  public record Cijfer(
      Regioweergave weergave, Definitie definitie, LocalDate sluiting, String adres) {

    /** Whether the definition has changed since the figure was made. */
    public boolean isAndersGedefinieerd() {
      return weergave.definitie() != definitie.versie();
    }

    /** Whether it can change, and why; in Dutch. */
    public String stand() {
      String geteld =
          "Geteld is wat tot en met %s is ontvangen.".formatted(Opmaak.dag(weergave.kennis()));
      if (!weergave.voorlopig()) {
        return "Definitief. " + geteld;
      }
      return weergave.kennis().isBefore(sluiting)
          ? "Voorlopig: de periode sluit op %s, en tot dan kan het cijfer nog veranderen. %s"
              .formatted(Opmaak.dag(sluiting), geteld)
          : "Voorlopig: het cijfer is nog niet vastgelegd. " + geteld;
    }

    public boolean isGepubliceerd() {
      return weergave.plan() != null;
    }
  }

  public static String plek(Getal getal) {
    return String.join(" › ", getal.pad());
  }

  /** Why something is not there, or only together with others; in Dutch. */
  public static String toelichting(Getal getal) {
    List<String> delen = new ArrayList<>();
    if (getal.clienten() != null) {
      delen.add(Opmaak.aantal(getal.clienten(), "unieke cliënt", "unieke cliënten"));
    }
    if (getal.reden() != null) {
      delen.add("geen waarde: " + getal.reden());
    }
    if (getal.uitleg() != null) {
      delen.add(getal.uitleg());
    } else if (getal.overig() != null) {
      delen.add("%s samen".formatted(Opmaak.aantal(getal.overig(), "deel", "delen")));
    }
    if (getal.versie() > 1) {
      delen.add("gecorrigeerd, versie %d".formatted(getal.versie()));
    }
    return String.join("; ", delen);
  }

  public static String plek(Eigen eigen) {
    return eigen.cel().entrySet().stream()
        .map(deel -> deel.getKey() + " " + deel.getValue())
        .collect(Collectors.joining(", "));
  }

  public static String toelichting(Eigen eigen) {
    return eigen.reden() == null ? "" : "geen waarde: " + eigen.reden();
  }

  /** With a comma; empty when there is none. */
  public static String getal(@Nullable BigDecimal getal) {
    return getal == null ? "" : getal.toPlainString().replace('.', ',');
  }

  /** In euros. */
  public static String bedrag(@Nullable BigDecimal euros) {
    return euros == null ? "" : Opmaak.bedrag(euros.movePointRight(2).longValueExact());
  }

  public static String bedrag(@Nullable Long eurocent) {
    return eurocent == null ? "" : Opmaak.bedrag(eurocent);
  }
}
