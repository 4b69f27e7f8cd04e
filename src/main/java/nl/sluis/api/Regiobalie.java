package nl.sluis.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Cijferreeks;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Regio;
import nl.sluis.cijfers.Regiocijfers;
import nl.sluis.cijfers.Regios;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.publicatie.Regiopublicaties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A figure of a regio, for who may see what of it. A regio and the operator see what is published
 * of all together; a gemeente and an aanbieder see their own exactly, and he the median of the
 * others where there are enough of them.
 */
@Component
public class Regiobalie {
  /** Of fewer others the median would tell of one of them. */
  private static final int GENOEG_ANDEREN = 5;

  private final Regios regios;
  private final Regiocijfers cijfers;
  private final Regiopublicaties publicaties;
  private final Deelnemers deelnemers;
  private final Rechten rechten;

  Regiobalie(
      Regios regios,
      @Lazy Regiocijfers cijfers,
      @Lazy Regiopublicaties publicaties,
      Deelnemers deelnemers,
      Rechten rechten) {
    this.regios = regios;
    this.cijfers = cijfers;
    this.publicaties = publicaties;
    this.deelnemers = deelnemers;
    this.rechten = rechten;
  }

  /** A figure that cannot be asked so; in Dutch. */
  public static final class Vraagfout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String titel;
    private final String uitleg;

    private Vraagfout(String parameter, String titel, String uitleg) {
      super(titel);
      this.parameter = parameter;
      this.titel = titel;
      this.uitleg = uitleg;
    }

    /** What is wrong: indicator, periode or regio. */
    public String parameter() {
      return parameter;
    }

    /** What is wrong with it, and what there is. */
    public String uitleg() {
      return uitleg;
    }

    public Verzoekfout verzoekfout() {
      return new Verzoekfout(HttpStatus.BAD_REQUEST, titel, uitleg);
    }
  }

  /**
   * The figure, as this one may see it.
   *
   * @param code of the regio; null for the only one there is
   * @throws Vraagfout when it cannot be asked so
   * @throws Verzoekfout when he sees no such regio
   */
  public Regioweergave cijfer(Identiteit wie, String nummer, String dagen, @Nullable String code) {
    Cijferperiode periode = keur("periode", () -> Cijferperiode.van(dagen));
    Indicator indicator = indicator(nummer);
    Deelnemer deelnemer = deelnemer(wie);
    Regio regio = regio(code, deelnemer);
    if (deelnemer == null || deelnemer.soort() == Deelnemersoort.REGIO) {
      keur("periode", () -> publicaties.kennis(periode));
      return Regioweergave.van(
          regio,
          periode,
          indicator.definitie(),
          keur("indicator", () -> publicaties.van(regio, periode, indicator)));
    }
    return eigen(regio, periode, indicator, deelnemer);
  }

  /** The codes of the regio's of which this one may see figures. */
  public List<String> regios(Identiteit wie) {
    return zichtbaar(deelnemer(wie)).stream().map(Regio::code).toList();
  }

  private @Nullable Deelnemer deelnemer(Identiteit wie) {
    String code = rechten.alleenVan(wie);
    return code == null ? null : deelnemers.vind(code).orElseThrow(Regiobalie::geenRegio);
  }

  private Regioweergave eigen(
      Regio regio, Cijferperiode periode, Indicator indicator, Deelnemer wie) {
    boolean isGemeente = wie.soort() == Deelnemersoort.GEMEENTE;
    Celsleutel sleutel = isGemeente ? Celsleutel.GEMEENTE : Celsleutel.AANBIEDER;
    Cijferreeks reeks = cijfers.van(regio, periode, indicator, Map.of(sleutel, wie.code()));
    List<BigDecimal> anderen =
        isGemeente ? List.of() : anderen(regio, periode, indicator, wie.code());
    return Regioweergave.van(
        regio,
        indicator.definitie(),
        reeks,
        anderen.size() < GENOEG_ANDEREN ? null : mediaan(anderen));
  }

  /** The value of each other aanbieder of whom there is one. */
  private List<BigDecimal> anderen(
      Regio regio, Cijferperiode periode, Indicator indicator, String code) {
    return cijfers.van(regio, periode, indicator, Map.of()).cijfers().stream()
        .filter(cijfer -> cijfer.cel().waarden().keySet().equals(Set.of(Celsleutel.AANBIEDER)))
        .filter(cijfer -> !code.equals(cijfer.cel().waarden().get(Celsleutel.AANBIEDER)))
        .map(Cijfer::waarde)
        .flatMap(waarde -> Optional.ofNullable(waarde).stream())
        .sorted()
        .toList();
  }

  private static BigDecimal mediaan(List<BigDecimal> opVolgorde) {
    int midden = opVolgorde.size() / 2;
    BigDecimal hoog = opVolgorde.get(midden);
    return opVolgorde.size() % 2 == 1
        ? hoog
        : opVolgorde.get(midden - 1).add(hoog).divide(BigDecimal.valueOf(2));
  }

  /** The one that was named, or the only one; of a gemeente or a regio its own. */
  private Regio regio(@Nullable String code, @Nullable Deelnemer wie) {
    List<Regio> gekozen =
        zichtbaar(wie).stream().filter(regio -> code == null || regio.code().equals(code)).toList();
    if (gekozen.isEmpty()) {
      throw geenRegio();
    }
    if (gekozen.size() > 1) {
      throw new Vraagfout(
          "regio",
          "Welke regio",
          "Noem met regio=CODE een van: "
              + gekozen.stream().map(Regio::code).collect(Collectors.joining(", ")));
    }
    return gekozen.get(0);
  }

  private List<Regio> zichtbaar(@Nullable Deelnemer wie) {
    return regios.alle().stream().filter(regio -> wie == null || ziet(wie, regio)).toList();
  }

  private static Verzoekfout geenRegio() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND, "Geen regio", "Er is geen regio waarvan u cijfers kunt zien.");
  }

  private static boolean ziet(Deelnemer wie, Regio regio) {
    return switch (wie.soort()) {
      case REGIO -> regio.code().equals(wie.code());
      case GEMEENTE -> regio.gemeenten().contains(wie.code());
      case AANBIEDER -> true;
    };
  }

  private static Indicator indicator(String code) {
    return Indicatoren.metCode(code)
        .orElseThrow(
            () ->
                new Vraagfout(
                    "indicator",
                    "Onbekende indicator",
                    "Indicator '%s' is niet bekend; er zijn: %s"
                        .formatted(code, Indicatoren.opsomming())));
  }

  private static <T> T keur(String parameter, Supplier<T> vraag) {
    try {
      return vraag.get();
    } catch (IllegalArgumentException fout) {
      throw new Vraagfout(parameter, "Geen cijfers", String.valueOf(fout.getMessage()));
    }
  }
}
