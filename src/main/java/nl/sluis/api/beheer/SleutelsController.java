package nl.sluis.api.beheer;

import java.util.List;
import java.util.Map;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Verzoekfout;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.sleutel.Herversleuteling;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.sleutel.Sleutelfout;
import nl.sluis.sleutel.Sleutelsoort;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of this gateway, for the operator: which there are, and one after another. */
@RestController
@RequestMapping("/api/sleutels")
@AlleenBeheerder
class SleutelsController {
  private final Sleutelbos sleutels;
  private final Herversleuteling herversleuteling;
  private final Audittrail audit;

  SleutelsController(Sleutelbos sleutels, Herversleuteling herversleuteling, Audittrail audit) {
    this.sleutels = sleutels;
    this.herversleuteling = herversleuteling;
    this.audit = audit;
  }

  /**
   * The keys, without what is secret of them.
   *
   * @param plaats where they are kept
   * @param onversleuteld rows from before there were keys
   */
  record Weergave(String plaats, List<Sleutel> sleutels, long onversleuteld) {}

  /**
   * A key.
   *
   * @param naam where it is kept, such as data-2
   * @param id in the database
   * @param inGebruik for what is new
   * @param rijen that are encrypted with it; null for a key that does not encrypt
   */
  record Sleutel(
      Sleutelsoort soort, String naam, String id, boolean inGebruik, @Nullable Long rijen) {
    static Sleutel van(Sleutelbos.Gegevens sleutel, Map<String, Long> rijen) {
      boolean versleutelt = sleutel.soort() == Sleutelsoort.DATA;
      return new Sleutel(
          sleutel.soort(),
          sleutel.naam(),
          sleutel.id(),
          sleutel.inGebruik(),
          versleutelt ? rijen.getOrDefault(sleutel.id(), 0L) : null);
    }
  }

  @GetMapping
  Weergave toon() {
    Map<String, Long> rijen = herversleuteling.rijen();
    return new Weergave(
        sleutels.plaats(),
        sleutels.sleutels().stream().map(sleutel -> Sleutel.van(sleutel, rijen)).toList(),
        rijen.getOrDefault("", 0L));
  }

  /** The id of a key. */
  record Kenmerk(String id) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Kenmerk vernieuw(Identiteit wie) {
    String id = sleutels.vernieuw();
    leg(wie, "SLEUTEL_VERNIEUWD", id);
    return new Kenmerk(id);
  }

  /** Goes on for a second, and says whether there is more. */
  @PostMapping("/herversleuteling")
  Herversleuteling.Voortgang herversleutel(Identiteit wie) {
    Herversleuteling.Voortgang voortgang = herversleuteling.gaVerder();
    if (voortgang.isKlaar()) {
      leg(wie, "HERVERSLEUTELD", "KLAAR");
    }
    return voortgang;
  }

  @DeleteMapping("/{sleutel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verwijder(@PathVariable String sleutel, Identiteit wie) {
    herversleuteling.verwijder(sleutel);
    leg(wie, "SLEUTEL_VERWIJDERD", sleutel);
  }

  private void leg(Identiteit wie, String wat, String uitkomst) {
    audit.schrijf(new Auditregel(wie.inAudit(), wat, null, null, uitkomst));
  }

  @ExceptionHandler
  ResponseEntity<Object> kanNiet(Sleutelfout fout) {
    Verzoekfout verzoekfout =
        new Verzoekfout(
            HttpStatus.CONFLICT, "Dat kan nu niet", fout.melding() + " " + fout.herstel());
    return ResponseEntity.status(HttpStatus.CONFLICT).body(verzoekfout.getBody());
  }
}
