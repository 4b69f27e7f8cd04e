package nl.sluis.console.contracten;

import java.util.List;
import java.util.function.Predicate;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractversie;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the register and how they differ, each as far as it is of who looks. */
@Controller
@Lazy
@VoorRol
class Versiepaginas {
  /** So many lines are shown. */
  private static final int HOOGSTENS = 300;

  private final Contractbeheer beheer;
  private final Rechten rechten;

  Versiepaginas(Contractbeheer beheer, Rechten rechten) {
    this.beheer = beheer;
    this.rechten = rechten;
  }

  @Inzage("CONTRACTVERSIES_BEKEKEN")
  @GetMapping(Contractmenu.VERSIES)
  Pagina lijst(Bezoeker bezoeker) {
    List<Contractversie> versies = beheer.versies(rechten.contracten(bezoeker.wie()));
    return Pagina.van(
            "contracten/versies",
            "Versies van de contracten",
            new Versielijst(Contractmenu.van(bezoeker), versies))
        .metAantal(Opmaak.aantal(versies.size()));
  }

  @Inzage("CONTRACTVERSIE_BEKEKEN")
  @GetMapping(Contractmenu.VERSIES + "/{nummer}")
  Pagina toon(
      Bezoeker bezoeker, @PathVariable long nummer, @RequestParam(defaultValue = "") String net) {
    Predicate<Contractregel> zichtbaar = rechten.contracten(bezoeker.wie());
    Contractversie versie =
        beheer.versies(zichtbaar).stream()
            .filter(een -> een.nummer() == nummer)
            .findFirst()
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Versie onbekend",
                        "Deze versie is er niet, of er veranderde niets in wat over u gaat."));
    List<Wijzigingrij> wijzigingen =
        beheer.wijzigingen(nummer).orElse(List.of()).stream()
            .filter(wijziging -> zichtbaar.test(wijziging.regel()))
            .map(Wijzigingrij::van)
            .toList();
    return Pagina.van(
        "contracten/versie",
        "Versie %d van de contracten".formatted(nummer),
        new Versieblad(
            Contractmenu.van(bezoeker),
            versie,
            net.equals("geimporteerd"),
            wijzigingen.stream().limit(HOOGSTENS).toList(),
            wijzigingen.size()));
  }
}
