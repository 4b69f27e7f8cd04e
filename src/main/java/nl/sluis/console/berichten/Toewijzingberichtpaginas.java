package nl.sluis.console.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.inzage.Toewijzingberichten;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.inzage.Toewijzingen;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All messages about one toewijzing, the latest first. */
@Controller
@Lazy
@VoorRol
class Toewijzingberichtpaginas {
  private static final String PAD =
      "/console/toewijzingen/{domein}/{gemeente}/{aanbieder}/{nummer}/berichten";

  private final Toewijzingberichten berichten;
  private final Toewijzingen toewijzingen;
  private final Berichtpaginas lijst;
  private final Rechten rechten;

  Toewijzingberichtpaginas(
      Toewijzingberichten berichten,
      Toewijzingen toewijzingen,
      Berichtpaginas lijst,
      Rechten rechten) {
    this.berichten = berichten;
    this.toewijzingen = toewijzingen;
    this.lijst = lijst;
    this.rechten = rechten;
  }

  @Inzage("TOEWIJZING_BERICHTEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(
      @PathVariable String domein,
      @PathVariable String gemeente,
      @PathVariable String aanbieder,
      @PathVariable long nummer,
      HttpServletRequest verzoek,
      Bezoeker bezoeker) {
    Sleutel sleutel = sleutel(domein, gemeente, aanbieder, nummer, bezoeker);
    Lijstvraag gevraagd = Filters.van().lees(verzoek);
    Lijst<Berichtregel> rijen =
        Lijst.van(
            gevraagd,
            berichten.blad(sleutel, bezoeker.wie(), gevraagd.bladwijzer(), Lijst.GROOTTE),
            berichten.aantal(sleutel, bezoeker.wie()),
            bericht -> lijst.rij(bericht, bezoeker));
    return Pagina.van("berichten/toewijzing", "Berichten over toewijzing " + nummer, rijen)
        .metAantal(rijen.geteld());
  }

  @Inzage("TOEWIJZING_BERICHTEN_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      @PathVariable String domein,
      @PathVariable String gemeente,
      @PathVariable String aanbieder,
      @PathVariable long nummer,
      @RequestParam String formaat,
      Bezoeker bezoeker) {
    Sleutel sleutel = sleutel(domein, gemeente, aanbieder, nummer, bezoeker);
    return Lijstbestand.antwoord(
        "berichten-" + nummer,
        formaat,
        Berichtpaginas.KOLOMMEN,
        (na, grootte) -> berichten.blad(sleutel, bezoeker.wie(), na, grootte),
        bericht -> lijst.cellen(bericht, bezoeker));
  }

  /** Who may not see it, is not told that it exists. */
  private Sleutel sleutel(
      String domein, String gemeente, String aanbieder, long nummer, Bezoeker bezoeker) {
    if (!rechten.is(bezoeker.wie(), gemeente, aanbieder)
        || toewijzingen.bekend(gemeente, domein, aanbieder, List.of(nummer)).isEmpty()) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Toewijzing onbekend",
          "Sluis kent deze toewijzing niet, of zij is niet van u.");
    }
    return new Sleutel(domein, gemeente, aanbieder, nummer);
  }
}
