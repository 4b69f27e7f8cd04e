package nl.sluis.console.vandaag;

import java.util.List;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.console.zoekvragen.Bewaarteller;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the console begins with. */
@Controller
@Lazy
@VoorRol
class Vandaagpagina {
  private final Beheeroverzicht beheer;
  private final Gemeenteoverzicht gemeente;
  private final Aanbiederoverzicht aanbieder;
  private final Regiooverzicht regio;
  private final Bewaarteller teller;

  Vandaagpagina(
      Beheeroverzicht beheer,
      @Lazy Gemeenteoverzicht gemeente,
      @Lazy Aanbiederoverzicht aanbieder,
      @Lazy Regiooverzicht regio,
      @Lazy Bewaarteller teller) {
    this.beheer = beheer;
    this.gemeente = gemeente;
    this.aanbieder = aanbieder;
    this.teller = teller;
    this.regio = regio;
  }

  @Inzage("VANDAAG_BEKEKEN")
  @GetMapping("/console")
  Pagina toon(Bezoeker bezoeker) {
    List<Bewaard> bewaard = teller.vandaag(bezoeker);
    if (bezoeker.isBeheerder()) {
      return Pagina.van("vandaag/beheer", "Vandaag", beheer.nu(bewaard));
    }
    if (bezoeker.isGemeente()) {
      return Pagina.van("vandaag/gemeente", "Vandaag", gemeente.van(bezoeker, bewaard));
    }
    return bezoeker.isAanbieder()
        ? Pagina.van("vandaag/aanbieder", "Vandaag", aanbieder.van(bezoeker, bewaard))
        : Pagina.van("vandaag/regio", "Vandaag", regio.van(bezoeker, bewaard));
  }
}
