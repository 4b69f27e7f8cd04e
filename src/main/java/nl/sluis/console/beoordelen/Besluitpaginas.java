package nl.sluis.console.beoordelen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Beoordelingsstuk;
import nl.sluis.beoordeling.Beoordelingsstuk.Lijn;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitconcepten;
import nl.sluis.beoordeling.Besluitconcepten.Beslisser;
import nl.sluis.beoordeling.Besluitconcepten.Keuze;
import nl.sluis.beoordeling.Besluitgevolg;
import nl.sluis.beoordeling.Besluituitslag;
import nl.sluis.beoordeling.Besluituitslag.Fout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.beoordelen.Beoordeeldossier.Dossier;
import nl.sluis.console.beoordelen.Besluitblad.Tweede;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is decided about a message: line by line in a draft, and then all of it at once. */
@Controller
@Lazy
@VoorRol({Rol.BESLISSER, Rol.TWEEDE_PAAR_OGEN, Rol.BEHEERDER})
class Besluitpaginas {
  private static final String WACHT_OP_ANDER =
      "Dit besluit wacht op de bevestiging van een ander dan wie het voorbereidde.";

  private final Beoordelingen beoordelingen;
  private final Besluitconcepten concepten;
  private final Beoordeeldossier dossiers;

  Besluitpaginas(
      Beoordelingen beoordelingen, Besluitconcepten concepten, @Lazy Beoordeeldossier dossiers) {
    this.beoordelingen = beoordelingen;
    this.concepten = concepten;
    this.dossiers = dossiers;
  }

  /**
   * Keeps what is meant for one line; not over what a colleague chose since the page was shown.
   *
   * @param keuze goed, af or voorstel
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
    Beoordelingsstuk stuk = nogOpen(dossiers.stuk(bericht, bezoeker), Function.identity());
    Lijn lijn =
        stuk.lijnen().stream()
            .filter(een -> een.plaats().equals(plaats))
            .findFirst()
            .orElseThrow(Beoordeelpaginas::onbekend);
    List<String> codes = keuze.equals("af") ? List.of(afkeurcode(code, lijn, stuk)) : List.of();
    if (keuze.equals("voorstel") || isVoorstel(lijn, keuze, codes)) {
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
    String adres = "/console/beoordelen/" + bericht;
    return Pagina.naar(terug.startsWith(adres) ? terug : adres);
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
    concepten.neemVoorstelOver(
        nogOpen(dossiers.stuk(bericht, bezoeker), Function.identity()), Bezoeker.ik());
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

  private static boolean isVoorstel(Lijn lijn, String keuze, List<String> codes) {
    return switch (Lijnregel.groep(lijn)) {
      case GOED -> keuze.equals("goed");
      case AF -> keuze.equals("af") && codes.equals(lijn.retourcodes());
      default -> false;
    };
  }

  @Inzage("BESLUIT_BEKEKEN")
  @GetMapping("/console/beoordelen/{bericht}/besluit")
  Pagina gevolg(@PathVariable UUID bericht, Bezoeker bezoeker) {
    return pagina(open(bericht, bezoeker), bezoeker, List.of(), null);
  }

  /**
   * Takes the decision, or puts it before another.
   *
   * @param versie of the consequence that was shown
   */
  @Inzage("BESLUIT_BEKEKEN")
  @PostMapping("/console/beoordelen/{bericht}/besluit")
  Object besluit(@PathVariable UUID bericht, @RequestParam String versie, Bezoeker bezoeker) {
    Dossier dossier = open(bericht, bezoeker);
    Besluitgevolg gevolg = beoordelingen.gevolg(bericht, dossier.concept().opdracht());
    if (gevolg.versie().equals(versie)
        && tweede(dossier, gevolg, bezoeker) == Tweede.VOOR_TE_LEGGEN) {
      concepten.draagVoor(bericht, dossier.wie());
      return Pagina.naar("/console/beoordelen/" + bericht + "/besluit");
    }
    if (tweede(dossier, gevolg, bezoeker) == Tweede.NIET_AAN_U) {
      return pagina(dossier, bezoeker, List.of(), WACHT_OP_ANDER).metStatus(HttpStatus.CONFLICT);
    }
    return uitslag(
        dossier, bezoeker, concepten.besluit(bericht, versie, beslisser(dossier, bezoeker)));
  }

  private static Beslisser beslisser(Dossier dossier, Bezoeker bezoeker) {
    return new Beslisser(
        dossier.wie(), bezoeker.mag(Rol.TWEEDE_PAAR_OGEN, Rol.BEHEERDER), bezoeker.wie().inAudit());
  }

  private Object uitslag(Dossier dossier, Bezoeker bezoeker, Besluituitslag uitslag) {
    return switch (uitslag.soort()) {
      case BESLOTEN, AL_ZO_BESLOTEN, ANDERS_BESLOTEN ->
          Pagina.naar("/console/beoordelen/" + dossier.bericht());
      case ONGELDIG ->
          pagina(
                  dossier,
                  bezoeker,
                  uitslag.fouten(),
                  "Er is nog niets besloten: er kloppen dingen niet in het besluit.")
              .metStatus(HttpStatus.CONFLICT);
      case ONMOGELIJK ->
          pagina(
                  dossier,
                  bezoeker,
                  uitslag.fouten(),
                  "Er is nog niets besloten: wat u goedkeurt, is er intussen al, en kan er maar één"
                      + " keer zijn. Uw concept is bewaard.")
              .metStatus(HttpStatus.CONFLICT);
      case GEWIJZIGD ->
          pagina(
                  open(dossier.bericht(), bezoeker),
                  bezoeker,
                  List.of(),
                  "Een collega veranderde intussen het concept, of het voorstel van Sluis veranderde."
                      + " Er is nog niets besloten. Hieronder staat wat het besluit nu doet.")
              .metStatus(HttpStatus.CONFLICT);
      case TWEEDE_NODIG ->
          pagina(open(dossier.bericht(), bezoeker), bezoeker, List.of(), WACHT_OP_ANDER)
              .metStatus(HttpStatus.CONFLICT);
      case NU_NIET ->
          pagina(
                  dossier,
                  bezoeker,
                  List.of(),
                  "Tussen deze partijen worden nog berichten verwerkt. Er is niets besloten; probeer"
                      + " het zo opnieuw.")
              .metStatus(HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  private Pagina pagina(
      Dossier dossier, Bezoeker bezoeker, List<Fout> fouten, @Nullable String melding) {
    Besluitgevolg gevolg = beoordelingen.gevolg(dossier.bericht(), dossier.concept().opdracht());
    List<Fout> alle = !fouten.isEmpty() ? fouten : gevolg.kan() ? List.of() : gevolg.alleFouten();
    return Pagina.van(
        "beoordelen/besluit",
        "Besluit over " + dossier.kenmerk(),
        new Besluitblad(
            dossier.bericht(),
            dossier.kenmerk(),
            gevolg,
            dossiers.naam(gevolg.naar()),
            dossier.concept(),
            dossier.anders(),
            genoemd(dossier, gevolg, alle),
            alle,
            tweede(dossier, gevolg, bezoeker),
            melding));
  }

  /** Those lines that the page names. */
  private Map<String, Lijnregel> genoemd(Dossier dossier, Besluitgevolg gevolg, List<Fout> fouten) {
    Set<String> plaatsen = fouten.stream().map(Fout::plaats).collect(Collectors.toSet());
    gevolg.afgekeurd().keySet().stream().limit(Besluitblad.HOOGSTENS).forEach(plaatsen::add);
    return dossiers
        .uitgewerkt(
            dossier,
            Lijnen.opVolgorde(dossier.stuk()).stream()
                .filter(lijn -> plaatsen.contains(lijn.lijn().plaats()))
                .toList())
        .stream()
        .collect(Collectors.toMap(regel -> regel.lijn().plaats(), Function.identity()));
  }

  private Tweede tweede(Dossier dossier, Besluitgevolg gevolg, Bezoeker bezoeker) {
    Besluitconcept concept = dossier.concept();
    boolean isBeslisser = bezoeker.mag(Rol.BESLISSER, Rol.BEHEERDER);
    if (!concepten.vraagtTweede(concept, gevolg)) {
      return isBeslisser ? Tweede.NIET_NODIG : Tweede.NIET_AAN_U;
    }
    if (concepten.isTweede(concept, beslisser(dossier, bezoeker))) {
      return Tweede.BEVESTIGT;
    }
    if (concept.voordracht() == null) {
      return isBeslisser ? Tweede.VOOR_TE_LEGGEN : Tweede.NIET_AAN_U;
    }
    return concept.makers().contains(dossier.wie()) ? Tweede.WACHT : Tweede.NIET_AAN_U;
  }

  private Dossier open(UUID bericht, Bezoeker bezoeker) {
    return nogOpen(dossiers.open(bericht, bezoeker), Dossier::stuk);
  }

  /** One that still waits. */
  private static <T> T nogOpen(Optional<T> gevonden, Function<T, Beoordelingsstuk> stuk) {
    T een = gevonden.orElseThrow(Beoordeelpaginas::onbekend);
    if (stuk.apply(een).stand().isBesloten()) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Er is al besloten",
          "Over dit bericht is intussen besloten, en het antwoord is verstuurd. Het besluit staat"
              + " op de pagina van het bericht.");
    }
    return een;
  }
}
