package nl.sluis.api.regio;

import jakarta.servlet.http.HttpServletRequest;
import nl.sluis.api.Regiobalie;
import nl.sluis.api.Regiobalie.Vraagfout;
import nl.sluis.api.Regioweergave;
import nl.sluis.api.Vraag;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A figure of a regio, over HTTP. */
@RestController
class RegioController {
  private final Regiobalie balie;

  RegioController(Regiobalie balie) {
    this.balie = balie;
  }

  @GetMapping("/api/regio/cijfers")
  Regioweergave cijfers(HttpServletRequest verzoek, Identiteit wie) {
    Vraag vraag = Vraag.van(verzoek);
    try {
      return balie.cijfer(
          wie,
          vraag.waarden().getOrDefault("indicator", ""),
          vraag.waarden().getOrDefault("periode", ""),
          vraag.waarden().get("regio"));
    } catch (Vraagfout fout) {
      throw fout.verzoekfout();
    }
  }
}
