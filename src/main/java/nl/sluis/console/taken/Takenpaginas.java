package nl.sluis.console.taken;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.inzage.Berichten;
import nl.sluis.taak.Taak;
import nl.sluis.taak.Taken;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
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
  private final Berichten berichten;
  private final Clock klok;

  Takenpaginas(Taken taken, Berichten berichten, Clock klok) {
    this.taken = taken;
    this.berichten = berichten;
    this.klok = klok;
  }

  @Inzage("TAKEN_BEKEKEN")
  @GetMapping("/console/taken")
  Pagina lijst(Bezoeker bezoeker) {
    return Pagina.van("taken/lijst", "Taken", new Takenblad(taken.lijst(bezoeker.wie())));
  }

  /**
   * How far it is.
   *
   * @param kwart how far it was when it was last asked, by a page that asks by itself
   */
  @Inzage("TAAK_BEKEKEN")
  @GetMapping("/console/taken/{taak}")
  Pagina toon(
      @PathVariable UUID taak, @RequestParam(defaultValue = "-1") int kwart, Bezoeker bezoeker) {
    Taak deze = taken.vind(taak, bezoeker.wie()).orElseThrow(Takenpaginas::onbekend);
    return Pagina.van(
        "taken/taak",
        Taakblad.titel(deze),
        new Taakblad(deze, regels(taken.items(taak)), kwart, klok.instant()));
  }

  @VoorRol({Rol.ADMINISTRATIE, Rol.BESLISSER, Rol.CONTRACTBEHEER, Rol.BEHEERDER})
  @PostMapping("/console/taken/{taak}/stop")
  ResponseEntity<Void> stop(@PathVariable UUID taak, Bezoeker bezoeker) {
    // one that ended meanwhile says so on its page
    taken.stop(taak, bezoeker.wie());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/console/taken/" + taak))
        .build();
  }

  private List<Taakblad.Regel> regels(List<Taak.Item> items) {
    Map<UUID, Berichten.Stand> standen =
        berichten.stand(items.stream().map(item -> UUID.fromString(item.wat())).toList());
    return items.stream()
        .map(
            item -> {
              Berichten.Stand stand = standen.get(UUID.fromString(item.wat()));
              return new Taakblad.Regel(
                  item, item.wat(), stand == null ? null : Opmaak.woord(stand.status().name()));
            })
        .toList();
  }

  private static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Taak onbekend",
        "Deze taak is er niet (meer): een taak blijft 30 dagen na haar einde staan. Bij Taken staan"
            + " degene die er wel zijn.");
  }
}
