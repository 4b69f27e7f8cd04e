package nl.sluis.console.beoordelen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitconcepten;
import nl.sluis.beoordeling.Besluitconcepten.Beslisser;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision about a message: what it would do, and taking it, all of it at once. */
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
    return Beoordeeldossier.nogOpen(dossiers.open(bericht, bezoeker), Dossier::stuk);
  }
}
