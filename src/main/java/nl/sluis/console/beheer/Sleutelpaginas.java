package nl.sluis.console.beheer;

import java.util.List;
import java.util.Map;
import nl.sluis.api.Inzage;
import nl.sluis.console.Pagina;
import nl.sluis.sleutel.Herversleuteling;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.sleutel.Sleutelsoort;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which keys there are, and what is encrypted with each; never what is secret of them. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Sleutelpaginas {
  private final Sleutelbos sleutels;
  private final Herversleuteling herversleuteling;

  Sleutelpaginas(Sleutelbos sleutels, Herversleuteling herversleuteling) {
    this.sleutels = sleutels;
    this.herversleuteling = herversleuteling;
  }

  @Inzage("SLEUTELS_BEKEKEN")
  @GetMapping("/console/sleutels")
  Pagina toon() {
    Map<String, Long> rijen = herversleuteling.rijen();
    List<Sleutelblad.Rij> alle =
        sleutels.sleutels().stream()
            .map(
                sleutel ->
                    new Sleutelblad.Rij(
                        sleutel,
                        sleutel.soort() == Sleutelsoort.DATA
                            ? rijen.getOrDefault(sleutel.id(), 0L)
                            : null))
            .toList();
    return Pagina.van(
        "beheer/sleutels",
        "Sleutels",
        new Sleutelblad(sleutels.plaats(), alle, rijen.getOrDefault("", 0L)));
  }
}
