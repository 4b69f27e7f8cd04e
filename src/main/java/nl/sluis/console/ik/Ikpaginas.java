package nl.sluis.console.ik;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.Voorkeuren;
import nl.sluis.toegang.Aangemeld;
import nl.sluis.toegang.Consolesessie;
import nl.sluis.toegang.Persoon;
import nl.sluis.toegang.Sessieduur;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody is here, until when, and what he chose for himself. */
@Controller
@Lazy
@VoorRol
class Ikpaginas {
  private static final String PAD = "/console/ik";

  private final Consolesessie sessie;
  private final Voorkeuren voorkeuren;

  Ikpaginas(Consolesessie sessie, Voorkeuren voorkeuren) {
    this.sessie = sessie;
    this.voorkeuren = voorkeuren;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(PAD)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Optional<Sessieduur.Einde> einde = sessie.einde(verzoek);
    Optional<Persoon> persoon = einde.isEmpty() ? Optional.empty() : Aangemeld.persoon();
    return Pagina.van(
        "ik/toon",
        "Mijn instellingen",
        new Ikblad(
            persoon.map(Persoon::naam).orElse(null),
            persoon.map(Persoon::issuer).orElse(null),
            bezoeker.rollen().stream().sorted().toList(),
            einde.orElse(null),
            Aangemeld.wissel().orElse(null),
            voorkeuren.toetsen(),
            einde.isPresent()));
  }

  @PostMapping(PAD + "/toetsen")
  ResponseEntity<Void> zetToetsen(@RequestParam boolean aan) {
    voorkeuren.zetToetsen(aan);
    return Pagina.naar(PAD);
  }

  /** That it was asked is enough: who asks something is still there. */
  @PostMapping(PAD + "/blijf")
  ResponseEntity<Void> blijf() {
    return Pagina.naar(PAD);
  }
}
