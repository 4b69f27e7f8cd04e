package nl.sluis.console.beheer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bewaking.Toestand;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemerbeheer;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.koppeling.Verbindingsproeven;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is connected, by what way, and how that goes. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Deelnemerpaginas {
  private static final Pattern CODE = Pattern.compile("\\w{4,31}");

  private final Deelnemers deelnemers;
  private final Deelnemerbeheer beheer;
  private final Toestand toestand;

  private final Verbindingsproeven proeven;

  Deelnemerpaginas(
      Deelnemers deelnemers,
      Deelnemerbeheer beheer,
      Toestand toestand,
      @Lazy Verbindingsproeven proeven) {
    this.deelnemers = deelnemers;
    this.beheer = beheer;
    this.toestand = toestand;
    this.proeven = proeven;
  }

  @Inzage("DEELNEMERS_BEKEKEN")
  @GetMapping("/console/deelnemers")
  Pagina lijst(@RequestParam(defaultValue = "") String af) {
    Map<String, Ontvangerstand> standen = toestand.ontvangers().orElse(Map.of());
    List<Deelnemerblad> rijen =
        deelnemers.alle().stream()
            .sorted(
                Comparator.comparing(Deelnemer::soort)
                    .thenComparing(Deelnemer::naam, String.CASE_INSENSITIVE_ORDER))
            .map(deelnemer -> blad(deelnemer, standen))
            .toList();
    boolean isAf = CODE.matcher(af).matches() && !deelnemers.kent(af);
    return Pagina.van(
            "beheer/deelnemers", "Deelnemers", new Deelnemerlijst(rijen, isAf ? af : null))
        .metAantal(Opmaak.aantal(rijen.size()));
  }

  @Inzage("DEELNEMERS_BEKEKEN")
  @GetMapping("/console/deelnemers/{deelnemer}")
  Pagina toon(@PathVariable String deelnemer, @RequestParam(defaultValue = "") String net) {
    Deelnemerblad blad = blad(vind(deelnemer), toestand.ontvangers().orElse(Map.of()));
    return Pagina.van("beheer/deelnemer", blad.deelnemer().naam(), blad.metNet(net));
  }

  /** Tries the connection; nothing is sent, changed or taken. */
  @Inzage("DEELNEMERS_BEKEKEN")
  @PostMapping("/console/deelnemers/{deelnemer}/test")
  Pagina test(@PathVariable String deelnemer, Bezoeker bezoeker) {
    Deelnemer deze = vind(deelnemer);
    return Pagina.van(
        "beheer/verbinding",
        "Verbinding met " + deze.naam(),
        new Verbindingsblad(
            deze.code(), deze.naam(), proeven.proef(deze, bezoeker.wie()).orElse(null)));
  }

  private Deelnemer vind(String code) {
    return deelnemers
        .vind(code)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Deelnemer onbekend",
                    "Er is geen deelnemer met deze code."));
  }

  private Deelnemerblad blad(Deelnemer deelnemer, Map<String, Ontvangerstand> standen) {
    return new Deelnemerblad(
        deelnemer,
        beheer.isVast(deelnemer.code()),
        deelnemers.fouten().stream()
            .filter(fout -> fout.deelnemer().equals(deelnemer.code()))
            .map(Deelnemerpaginas::tekst)
            .toList(),
        standen.get(deelnemer.code()),
        null);
  }

  private static String tekst(Deelnemerfout fout) {
    return fout.veld().isEmpty() ? fout.tekst() : fout.veld() + ": " + fout.tekst();
  }
}
