package nl.sluis.console.beoordelen;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Beoordelingsstuk;
import nl.sluis.beoordeling.Beoordelingsstuk.Lijn;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitconcepten;
import nl.sluis.beoordeling.Besluitconcepten.Keuze;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is meant about the lines of a message, in a draft that colleagues share. */
@Controller
@Lazy
@VoorRol({Rol.BESLISSER, Rol.TWEEDE_PAAR_OGEN, Rol.BEHEERDER})
class Keuzepaginas {
  private final Besluitconcepten concepten;
  private final Beoordeeldossier dossiers;

  Keuzepaginas(Besluitconcepten concepten, @Lazy Beoordeeldossier dossiers) {
    this.concepten = concepten;
    this.dossiers = dossiers;
  }

  /**
   * Keeps what is meant for one line, also when Sluis proposes the same; not over what a colleague
   * chose since the page was shown.
   *
   * @param keuze goed, af or voorstel: to choose nothing any more
   * @param code of the refusal
   * @param gezien since when what stood there, stood there; empty for nothing
   * @param terug the page of the list, to go on there
   */
  @PostMapping("/console/beoordelen/{bericht}/lijn")
  ResponseEntity<Void> lijn(
      @PathVariable UUID bericht,
      @RequestParam String plaats,
      @RequestParam String keuze,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") Optional<Instant> gezien,
      @RequestParam(defaultValue = "") String terug,
      Bezoeker bezoeker) {
    Beoordelingsstuk stuk = stuk(bericht, bezoeker);
    Lijn lijn =
        stuk.lijnen().stream()
            .filter(een -> een.plaats().equals(plaats))
            .findFirst()
            .orElseThrow(Beoordeelpaginas::onbekend);
    List<String> codes = keuze.equals("af") ? List.of(afkeurcode(code, lijn, stuk)) : List.of();
    if (keuze.equals("voorstel")) {
      concepten.wis(bericht, plaats);
    } else {
      Keuze gekozen = new Keuze(plaats, codes, gezien.orElse(null));
      concepten.zet(bericht, List.of(gekozen), Bezoeker.ik()).values().stream()
          .filter(regel -> !isVanMij(regel, codes))
          .findAny()
          .ifPresent(
              regel -> {
                throw vanEenAnder();
              });
    }
    return naar(bericht, terug);
  }

  private static ResponseEntity<Void> naar(UUID bericht, String terug) {
    String adres = "/console/beoordelen/" + bericht;
    return Pagina.naar(terug.startsWith(adres) ? terug : adres);
  }

  /**
   * Keeps the same for several lines at once; not over what a colleague chose since the page was
   * shown.
   *
   * @param regel of each: since when what stood there, stood there, a space, and its path
   * @param keuze goed or af
   * @param terug the page of the list, to go on there
   */
  @PostMapping("/console/beoordelen/{bericht}/lijnen")
  ResponseEntity<Void> lijnen(
      @PathVariable UUID bericht,
      @RequestParam(defaultValue = "") List<String> regel,
      @RequestParam String keuze,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String terug,
      Bezoeker bezoeker) {
    Beoordelingsstuk stuk = stuk(bericht, bezoeker);
    if (regel.isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Geen regels aangevinkt",
          "Vink eerst de regels aan waarover u in één keer iets kiest.");
    }
    Map<String, Lijn> bekend =
        stuk.lijnen().stream().collect(Collectors.toMap(Lijn::plaats, Function.identity()));
    List<Keuze> keuzes =
        regel.stream().map(een -> gekozen(een, keuze.equals("af"), code, bekend, stuk)).toList();
    long vanEenAnder =
        concepten.zet(bericht, keuzes, Bezoeker.ik()).values().stream()
            .filter(nu -> !isVanMij(nu, keuzes.get(0).retourcodes()))
            .count();
    if (vanEenAnder > 0) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Een collega was u voor",
          ("Bij %d van de %d regels koos een collega intussen iets. Dat staat er nog; uw keuze bij"
                  + " de andere is bewaard. Ga terug, laad de pagina opnieuw, en kies dan opnieuw"
                  + " als u anders wilt.")
              .formatted(vanEenAnder, keuzes.size()));
    }
    return naar(bericht, terug);
  }

  private static Keuze gekozen(
      String regel, boolean isAf, String code, Map<String, Lijn> bekend, Beoordelingsstuk stuk) {
    int tussen = regel.indexOf(' ');
    Lijn lijn = tussen < 0 ? null : bekend.get(regel.substring(tussen + 1));
    if (lijn == null) {
      throw Beoordeelpaginas.onbekend();
    }
    return new Keuze(
        lijn.plaats(),
        isAf ? List.of(afkeurcode(code, lijn, stuk)) : List.of(),
        tussen == 0 ? null : moment(regel.substring(0, tussen)));
  }

  private static Instant moment(String tekst) {
    try {
      return Instant.parse(tekst);
    } catch (DateTimeParseException fout) {
      throw Beoordeelpaginas.onbekend();
    }
  }

  /** Who presses twice chose the same already. */
  private static boolean isVanMij(Besluitconcept.@Nullable Regel regel, List<String> codes) {
    return regel != null && regel.wie().equals(Bezoeker.ik()) && regel.retourcodes().equals(codes);
  }

  private static Verzoekfout vanEenAnder() {
    return new Verzoekfout(
        HttpStatus.CONFLICT,
        "Een collega was u voor",
        "Over deze regel koos een collega intussen iets. Dat staat er nog, en uw keuze is niet"
            + " bewaard. Ga terug, laad de pagina opnieuw, en kies dan opnieuw als u anders wilt.");
  }

  /** Agrees with all that Sluis proposes and about which nobody chose. */
  @PostMapping("/console/beoordelen/{bericht}/akkoord")
  ResponseEntity<Void> akkoord(@PathVariable UUID bericht, Bezoeker bezoeker) {
    concepten.neemVoorstelOver(stuk(bericht, bezoeker), Bezoeker.ik());
    return Pagina.naar("/console/beoordelen/" + bericht);
  }

  private static String afkeurcode(String code, Lijn lijn, Beoordelingsstuk stuk) {
    if (!stuk.retourcodes().getOrDefault(lijn.klasse(), List.of()).contains(code)
        && !lijn.retourcodes().contains(code)) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Kies een retourcode",
          "Wie een regel afkeurt, zegt met een retourcode waarom. Kies er een uit de lijst.");
    }
    return code;
  }

  private Beoordelingsstuk stuk(UUID bericht, Bezoeker bezoeker) {
    return Beoordeeldossier.nogOpen(dossiers.stuk(bericht, bezoeker), Function.identity());
  }
}
