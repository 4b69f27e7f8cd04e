package nl.sluis.console.beheer;

import nl.sluis.api.Inzage;
import nl.sluis.bewaren.Bewaarronde;
import nl.sluis.console.Pagina;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How long everything is kept, and what is past that. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Bewaarpaginas {
  private final Bewaarronde ronde;

  Bewaarpaginas(Bewaarronde ronde) {
    this.ronde = ronde;
  }

  @Inzage("BEWAREN_BEKEKEN")
  @GetMapping("/console/bewaren")
  Pagina toon() {
    return Pagina.van("beheer/bewaren", "Bewaren", ronde.stand());
  }
}
