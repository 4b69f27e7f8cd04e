package nl.sluis.console.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.taken.Taakadres;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.inzage.Blad;
import nl.sluis.taak.Taken;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verwerking.Hervattaak;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes up all parked messages of a selection at once: as a task, after it was said how many. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Hervatpaginas {
  private static final int PER_KEER = 1_000;
  private static final int HOOGSTENS = 10_000;

  private final Berichtpaginas lijst;
  private final Berichten berichten;
  private final Taken taken;

  Hervatpaginas(Berichtpaginas lijst, Berichten berichten, Taken taken) {
    this.lijst = lijst;
    this.berichten = berichten;
    this.taken = taken;
  }

  @Inzage("BERICHTEN_BEKEKEN")
  @GetMapping("/console/berichten/hervatten")
  Pagina vraag(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = lijst.filters(bezoeker).lees(verzoek);
    return Pagina.van(
        "berichten/hervatten",
        "Geparkeerde berichten hervatten",
        new Hervatblad(
            geparkeerd(gevraagd, bezoeker).size(),
            gevraagd.eerste(),
            gevraagd.elders("/console/berichten")));
  }

  @PostMapping("/console/berichten/hervatten")
  ResponseEntity<Void> hervat(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag gevraagd = lijst.filters(bezoeker).lees(verzoek);
    List<String> ids = geparkeerd(gevraagd, bezoeker);
    return Pagina.naar(
        ids.isEmpty()
            ? gevraagd.eerste()
            : Taakadres.van(taken.begin(Hervattaak.SOORT, bezoeker.wie(), Bezoeker.ik(), ids)));
  }

  private List<String> geparkeerd(Lijstvraag gevraagd, Bezoeker bezoeker) {
    if (gevraagd.keuze("status", Berichtstatus.class) != Berichtstatus.GEPARKEERD) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Alleen wat geparkeerd is",
          "Hervatten gaat over geparkeerde berichten: kies in de lijst de status geparkeerd.");
    }
    Berichtvraag vraag = lijst.vraag(gevraagd, bezoeker);
    List<String> ids = new ArrayList<>();
    Blad<Berichtgegevens> blad = berichten.blad(vraag, null, PER_KEER);
    voegToe(ids, blad);
    while (blad.volgende() != null) {
      if (ids.size() >= HOOGSTENS) {
        throw new Verzoekfout(
            HttpStatus.BAD_REQUEST,
            "Te veel in één keer",
            "Deze selectie heeft meer dan 10.000 geparkeerde berichten. Kies een kortere periode,"
                + " of gebruik meer filters.");
      }
      blad = berichten.blad(vraag, blad.volgende(), PER_KEER);
      voegToe(ids, blad);
    }
    return ids;
  }

  private static void voegToe(List<String> ids, Blad<Berichtgegevens> blad) {
    blad.regels().forEach(bericht -> ids.add(bericht.id().toString()));
  }
}
