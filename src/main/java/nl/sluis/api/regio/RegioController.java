package nl.sluis.api.regio;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A figure of a regio, over HTTP. A regio and the operator see what is published of all together; a
 * gemeente and an aanbieder see their own exactly, and he the median of the others where there are
 * enough of them.
 */
@RestController
class RegioController {
  /** Of fewer others the median would tell of one of them. */
  private static final int GENOEG_ANDEREN = 5;

  private final Regios regios;
  private final Regiocijfers cijfers;
  private final Regiopublicaties publicaties;
  private final Deelnemers deelnemers;
  private final Rechten rechten;

  RegioController(
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

  @GetMapping("/api/regio/cijfers")
  Regioweergave cijfers(HttpServletRequest verzoek, Identiteit wie) {
    Vraag vraag = Vraag.van(verzoek);
    Cijferperiode periode =
        keur(() -> Cijferperiode.van(vraag.waarden().getOrDefault("periode", "")));
    Indicator indicator = indicator(vraag.waarden().getOrDefault("indicator", ""));
    String code = rechten.alleenVan(wie);
    Deelnemer deelnemer =
        code == null ? null : deelnemers.vind(code).orElseThrow(RegioController::geenRegio);
    Regio regio = regio(vraag.waarden().get("regio"), deelnemer);
    if (deelnemer == null || deelnemer.soort() == Deelnemersoort.REGIO) {
      return Regioweergave.van(
          regio,
          periode,
          indicator.definitie(),
          keur(() -> publicaties.van(regio, periode, indicator)));
    }
    return eigen(regio, periode, indicator, deelnemer);
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
    List<Regio> zichtbaar =
        regios.alle().stream().filter(regio -> wie == null || ziet(wie, regio)).toList();
    List<Regio> gekozen =
        zichtbaar.stream().filter(regio -> code == null || regio.code().equals(code)).toList();
    if (gekozen.isEmpty()) {
      throw geenRegio();
    }
    if (gekozen.size() > 1) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Welke regio",
          "Noem met regio=CODE een van: "
              + gekozen.stream().map(Regio::code).collect(Collectors.joining(", ")));
    }
    return gekozen.get(0);
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
                new Verzoekfout(
                    HttpStatus.BAD_REQUEST,
                    "Onbekende indicator",
                    "Indicator '%s' is niet bekend; er zijn: %s"
                        .formatted(code, Indicatoren.opsomming())));
  }

  private static <T> T keur(Supplier<T> vraag) {
    try {
      return vraag.get();
    } catch (IllegalArgumentException fout) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST, "Geen cijfers", String.valueOf(fout.getMessage()));
    }
  }
}
