package nl.sluis.console.beheer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.aflevering.Ontvangerstanden;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.taken.Taakadres;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.taak.Taken;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verwerking.Hervattaak;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits for whom, and why. One file is tried before all go again, and what came of it is read
 * from the database each time it is shown: nothing is said to have arrived before it has.
 */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Afleverpaginas {
  /** Messages that are taken up again in one go; the page says when there are more. */
  private static final int HOOGSTENS = 500;

  private final Ontvangerstanden standen;
  private final Taken taken;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Afleverpaginas(Ontvangerstanden standen, Taken taken, Deelnemers deelnemers, Clock klok) {
    this.standen = standen;
    this.taken = taken;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  @Inzage("AFLEVERINGEN_BEKEKEN")
  @GetMapping("/console/afleveringen")
  Pagina lijst() {
    List<Afleverstand> rijen = standen.standen().stream().map(this::rij).toList();
    return Pagina.van("beheer/afleveringen", "Afleveringen", rijen)
        .metAantal(Opmaak.aantal(rijen.size(), "ontvanger", "ontvangers"));
  }

  /**
   * One receiver.
   *
   * @param proef the message of which a file was tried
   */
  @Inzage(value = "AFLEVERINGEN_BEKEKEN", peilt = true)
  @GetMapping("/console/afleveringen/{ontvanger}")
  Pagina toon(
      @PathVariable String ontvanger, @RequestParam(required = false) @Nullable UUID proef) {
    return Pagina.van(
        "beheer/aflevering",
        naam(ontvanger),
        new Afleverblad(
            ontvanger,
            stand(ontvanger).map(this::rij).orElse(null),
            proef,
            proef == null ? null : standen.uitkomst(ontvanger, proef)));
  }

  /** Tries the first file that waits. */
  @PostMapping("/console/afleveringen/{ontvanger}/proef")
  ResponseEntity<Void> probeer(@PathVariable String ontvanger, Bezoeker bezoeker) {
    UUID bericht =
        standen
            .probeerEen(ontvanger, bezoeker.wie().inAudit())
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.CONFLICT,
                        "Er wacht niets meer om te proberen",
                        "Intussen is alles aangekomen, of wat er nog ligt is geparkeerd: hervat dat."));
    return Pagina.naar("/console/afleveringen/%s?proef=%s".formatted(code(ontvanger), bericht));
  }

  /** What would be taken up again, before it is. */
  @Inzage("AFLEVERINGEN_BEKEKEN")
  @GetMapping("/console/afleveringen/{ontvanger}/hervat")
  Pagina vraagHervatten(@PathVariable String ontvanger) {
    return hervatblad(ontvanger, false);
  }

  private Pagina hervatblad(String ontvanger, boolean isAnders) {
    int berichten = standen.geparkeerd(ontvanger, HOOGSTENS).size();
    return Pagina.van(
        "beheer/hervatten",
        "Hervat afleveren aan " + naam(ontvanger),
        new Hervatblad(
            ontvanger,
            stand(ontvanger).map(Ontvangerstand::geparkeerd).orElse(0L),
            berichten,
            berichten == HOOGSTENS,
            isAnders));
  }

  /**
   * Has what was parked taken up, as a task.
   *
   * @param aantal how many messages he was told that it is about
   */
  @PostMapping("/console/afleveringen/{ontvanger}/hervat")
  Object hervat(@PathVariable String ontvanger, @RequestParam int aantal, Bezoeker bezoeker) {
    List<UUID> berichten = standen.geparkeerd(ontvanger, HOOGSTENS);
    if (berichten.isEmpty() || berichten.size() != aantal) {
      return hervatblad(ontvanger, true).metStatus(HttpStatus.CONFLICT);
    }
    return Pagina.naar(
        Taakadres.van(
            taken.begin(
                Hervattaak.SOORT,
                bezoeker.wie(),
                Bezoeker.ik(),
                berichten.stream().map(UUID::toString).toList())));
  }

  private Optional<Ontvangerstand> stand(String ontvanger) {
    return Optional.of(standen.van(ontvanger)).filter(Ontvangerstand::isOpen);
  }

  private Afleverstand rij(Ontvangerstand stand) {
    Instant volgende = stand.volgende();
    return new Afleverstand(
        stand, naam(stand.ontvanger()), volgende != null && !volgende.isAfter(klok.instant()));
  }

  private String naam(String ontvanger) {
    return deelnemers.vind(ontvanger).map(Deelnemer::naam).orElse(ontvanger);
  }

  /** Of a deelnemer that there is, so that an address is never made of what somebody typed. */
  private String code(String ontvanger) {
    return deelnemers
        .vind(ontvanger)
        .map(Deelnemer::code)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Deelnemer onbekend",
                    "Er is geen deelnemer met deze code."));
  }
}
