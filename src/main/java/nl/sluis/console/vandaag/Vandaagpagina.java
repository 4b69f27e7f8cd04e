package nl.sluis.console.vandaag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.console.zoekvragen.Bewaarteller;
import nl.sluis.termijn.Termijnen;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the console begins with. */
@Controller
@Lazy
@VoorRol
class Vandaagpagina {
  private static final int HOOGSTENS = 10;

  private final Beheeroverzicht beheer;
  private final Gemeenteoverzicht gemeente;
  private final Aanbiederoverzicht aanbieder;
  private final Bewaarteller teller;
  private final Termijnen termijnen;
  private final Clock klok;

  Vandaagpagina(
      Beheeroverzicht beheer,
      @Lazy Gemeenteoverzicht gemeente,
      @Lazy Aanbiederoverzicht aanbieder,
      @Lazy Bewaarteller teller,
      Termijnen termijnen,
      Clock klok) {
    this.beheer = beheer;
    this.gemeente = gemeente;
    this.aanbieder = aanbieder;
    this.teller = teller;
    this.termijnen = termijnen;
    this.klok = klok;
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
    if (bezoeker.isAanbieder()) {
      return Pagina.van("vandaag/aanbieder", "Vandaag", aanbieder.van(bezoeker, bewaard));
    }
    String code = bezoeker.wie().deelnemer();
    return Pagina.van(
        "vandaag/werk",
        "Vandaag",
        new Werkdag(termijnen.open(false, code, code, 0, HOOGSTENS), LocalDate.now(klok)));
  }
}
