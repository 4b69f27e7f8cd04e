package nl.sluis.console.taken;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.taak.Taak;
import nl.sluis.taak.Taken;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verwerking.Hervattaak;
import nl.sluis.verwerking.Hervatuitkomsten;
import nl.sluis.verwerking.Hervatuitkomsten.Uitkomst;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of the one that somebody works for, and one of them as it goes on. */
@Controller
@Lazy
@VoorRol
class Takenpaginas {
  private final Taken taken;
  private final Hervatuitkomsten uitkomsten;
  private final Clock klok;

  Takenpaginas(Taken taken, Hervatuitkomsten uitkomsten, Clock klok) {
    this.taken = taken;
    this.uitkomsten = uitkomsten;
    this.klok = klok;
  }

  @Inzage("TAKEN_BEKEKEN")
  @GetMapping(Taakadres.TAKEN)
  Pagina lijst(Bezoeker bezoeker) {
    return Pagina.van("taken/lijst", "Taken", new Takenblad(taken.lijst(bezoeker.wie())));
  }

  /**
   * How far it is.
   *
   * @param kwart how far it was when it was last asked, by a page that asks by itself
   * @param al whether somebody wanted to begin it while it ran already
   */
  @Inzage(value = "TAAK_BEKEKEN", peilt = true)
  @GetMapping(Taakadres.TAKEN + "/{taak}")
  Pagina toon(
      @PathVariable UUID taak,
      @RequestParam(defaultValue = "-1") int kwart,
      @RequestParam(defaultValue = "false") boolean al,
      Bezoeker bezoeker) {
    Taak deze = taken.vind(taak, bezoeker.wie()).orElseThrow(Takenpaginas::onbekend);
    return Pagina.van(
        "taken/taak",
        Taakwoorden.van(deze).titel(),
        new Taakblad(
            deze,
            deze.soort().equals(Hervattaak.SOORT) ? hervat(deze) : null,
            taken.items(taak).stream()
                .filter(item -> item.stand() == Taak.Itemstand.NIET_GELUKT)
                .toList(),
            deze.loopt() && deze.gedaan() == 0 ? taken.ervoor(taak) : 0,
            kwart,
            al,
            klok.instant()));
  }

  private Hervatdeel hervat(Taak taak) {
    Set<UUID> hervat = ids(taken.gelukt(taak.id()).stream());
    List<Taak.Item> items = taken.items(taak.id());
    Map<UUID, Uitkomst> nu = uitkomsten.van(ids(items.stream().map(Taak.Item::wat)));
    return Hervatdeel.van(
        uitkomsten.van(hervat).values(),
        uitkomsten.nieuwGeparkeerd(hervat, taak.begonnen()),
        items.stream()
            .map(item -> new Hervatdeel.Regel(item, nu.get(UUID.fromString(item.wat()))))
            .toList());
  }

  private static Set<UUID> ids(Stream<String> items) {
    return items.map(UUID::fromString).collect(Collectors.toSet());
  }

  @VoorRol({Rol.ADMINISTRATIE, Rol.BESLISSER, Rol.CONTRACTBEHEER, Rol.BEHEERDER})
  @PostMapping(Taakadres.TAKEN + "/{taak}/stop")
  ResponseEntity<Void> stop(@PathVariable UUID taak, Bezoeker bezoeker) {
    // one that ended meanwhile says so on its page
    taken.stop(taak, bezoeker.wie());
    return Pagina.naar(Taakadres.van(taak));
  }

  private static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Taak onbekend",
        "Deze taak is er niet (meer): een taak blijft 30 dagen na haar einde staan. Bij Taken staan"
            + " degene die er wel zijn.");
  }
}
