package nl.sluis.console.regio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.api.Inzage;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Regiobalie;
import nl.sluis.api.Regiobalie.Vraagfout;
import nl.sluis.api.Regioweergave;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A figure of the regio: exactly what the API gives of it, with what it means. */
@Controller
@Lazy
@VoorRol
class Regiocijferpaginas {
  private static final String PAD = "/console/regio/cijfers";
  private static final String INDICATOR = "indicator";
  private static final String PERIODE = "periode";
  private static final String REGIO = "regio";

  private final Regiobalie balie;

  Regiocijferpaginas(Regiobalie balie) {
    this.balie = balie;
  }

  @Inzage("CIJFERS_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(@RequestParam Map<String, String> gevraagd, Bezoeker bezoeker) {
    Formulier formulier = Formulier.van(gevraagd);
    List<String> regios = balie.regios(bezoeker.wie());
    if (regios.isEmpty() || !gevraagd.containsKey(INDICATOR) && !gevraagd.containsKey(PERIODE)) {
      return pagina(formulier, regios, null);
    }
    try {
      return pagina(formulier, regios, cijfer(vraag(gevraagd, bezoeker)));
    } catch (Vraagfout fout) {
      return pagina(formulier.metFout(fout.parameter(), zin(fout.uitleg())), regios, null)
          .metStatus(HttpStatus.BAD_REQUEST);
    }
  }

  @Inzage("CIJFERS_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> bestand(
      @RequestParam Map<String, String> gevraagd, @RequestParam String formaat, Bezoeker bezoeker) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, null);
    try {
      Regioweergave weergave = vraag(gevraagd, bezoeker);
      return vorm.antwoord(
          "cijfer-%s-%s".formatted(weergave.indicator(), weergave.periode()),
          weergave,
          () -> Regiocijfertabel.van(weergave));
    } catch (Vraagfout fout) {
      throw fout.verzoekfout();
    }
  }

  private Regioweergave vraag(Map<String, String> gevraagd, Bezoeker bezoeker) {
    return balie.cijfer(
        bezoeker.wie(),
        gevraagd.getOrDefault(INDICATOR, ""),
        gevraagd.getOrDefault(PERIODE, "").strip(),
        gevraagd.get(REGIO));
  }

  private static Regiocijferblad.Cijfer cijfer(Regioweergave weergave) {
    return new Regiocijferblad.Cijfer(
        weergave,
        Indicatoren.metCode(weergave.indicator()).orElseThrow().definitie(),
        Cijferperiode.van(weergave.periode()).sluiting(),
        UriComponentsBuilder.fromPath(PAD)
            .queryParam(INDICATOR, weergave.indicator())
            .queryParam(PERIODE, weergave.periode())
            .queryParam(REGIO, weergave.regio())
            .encode()
            .toUriString());
  }

  private static Pagina pagina(
      Formulier formulier, List<String> regios, Regiocijferblad.@Nullable Cijfer cijfer) {
    Map<String, String> indicatoren = new LinkedHashMap<>();
    indicatoren.put("", "Kies een indicator");
    Indicatoren.alle()
        .forEach(
            een ->
                indicatoren.put(
                    een.definitie().code(),
                    "%s. %s".formatted(een.definitie().code(), een.definitie().naam())));
    Map<String, String> keuze = new LinkedHashMap<>();
    if (regios.size() > 1) {
      regios.forEach(code -> keuze.put(code, code));
    }
    return Pagina.van(
        "regio/cijfers",
        "Cijfers van de regio",
        new Regiocijferblad(formulier, indicatoren, keuze, !regios.isEmpty(), cijfer));
  }

  /** What is wrong, as a sentence. */
  private static String zin(String uitleg) {
    return Opmaak.zin(Character.toUpperCase(uitleg.charAt(0)) + uitleg.substring(1)) + ".";
  }
}
