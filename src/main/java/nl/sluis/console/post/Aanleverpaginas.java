package nl.sluis.console.post;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Wachtkamer;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.inzage.Berichten.Stand;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Hands in messages, and shows what is said of each. */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Aanleverpaginas {
  /** More than a person chooses by hand; who has more makes a zip. */
  private static final int HOOGSTENS = 20;

  /** Most messages are judged by then, so that most people never see the page wait. */
  private static final Duration WACHT = Duration.ofSeconds(3);

  private static final String EEN = Postmenu.AANLEVEREN + "/{aanlevering}";

  private final Aanneming aanneming;
  private final Wachtkamer wachtkamer;

  Aanleverpaginas(Aanneming aanneming, Wachtkamer wachtkamer) {
    this.aanneming = aanneming;
    this.wachtkamer = wachtkamer;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Postmenu.AANLEVEREN)
  Pagina formulier(Bezoeker bezoeker) {
    return formulier(bezoeker, Formulier.leeg(), List.of());
  }

  private static Pagina formulier(
      Bezoeker bezoeker, Formulier formulier, List<Aanleverblad.Regel> geweigerd) {
    Pagina pagina =
        Pagina.van(
            "post/aanleveren",
            "Berichten aanleveren",
            new Aanleverformulier(Postmenu.van(bezoeker), formulier, geweigerd));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** Takes in what was chosen; what is the same as before is not taken in twice. */
  @PostMapping(Postmenu.AANLEVEREN)
  Object leverAan(
      @RequestParam(required = false) @Nullable List<MultipartFile> bestand, Bezoeker bezoeker)
      throws IOException {
    List<MultipartFile> gekozen = bestand == null ? List.of() : bestand;
    if (gekozen.size() > HOOGSTENS) {
      return geweigerd(
          bezoeker,
          "U koos %d bestanden; hoogstens %d kan in één keer. Er is niets aangeleverd. Kies er"
                  .formatted(gekozen.size(), HOOGSTENS)
              + " minder, of maak er een zip van.",
          List.of());
    }
    List<Upload> uploads = new ArrayList<>();
    for (MultipartFile een : gekozen) {
      uploads.add(Upload.van(een, Integer.MAX_VALUE)); // how large it may be the balie knows
    }
    if (uploads.stream().allMatch(upload -> upload.naam().isEmpty())) {
      Upload geen = uploads.isEmpty() ? Upload.van(null, 0) : uploads.get(0);
      return geweigerd(bezoeker, String.valueOf(geen.fout()), List.of());
    }
    return toegelaten(aanneming.neemIn(uploads, bezoeker.wie()), bezoeker);
  }

  private Object toegelaten(Aanlevering aanlevering, Bezoeker bezoeker) {
    if (aanlevering.berichten().isEmpty()) {
      return geweigerd(
          bezoeker,
          "Er is niets aangeleverd. Wat er anders moet, staat onder het formulier.",
          aanlevering.delen().stream()
              .map(deel -> Aanleverblad.Regel.van(deel, Map.of()))
              .toList());
    }
    UUID id = aanneming.bewaar(aanlevering);
    wachtkamer.stand(aanlevering.berichten(), WACHT);
    return Pagina.naar(Postmenu.AANLEVEREN + "/" + id);
  }

  private static Pagina geweigerd(
      Bezoeker bezoeker, String fout, List<Aanleverblad.Regel> geweigerd) {
    return formulier(bezoeker, Formulier.leeg().metFout("bestand", fout), geweigerd);
  }

  /**
   * What came of each, as far as it is known.
   *
   * @param gezien of how many it was known when the page last asked by itself
   */
  @Inzage("AANLEVERING_BEKEKEN")
  @GetMapping(EEN)
  Pagina toon(
      @PathVariable("aanlevering") UUID id,
      @RequestParam(defaultValue = "-1") int gezien,
      Bezoeker bezoeker) {
    Aanlevering aanlevering =
        aanneming
            .vind(id)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Dit overzicht is er niet meer",
                        "Wat er van een aanlevering is geworden, staat hier %d uur, alleen voor u."
                                .formatted(Werkbestanden.BEWAARD.toHours())
                            + " De berichten zelf staan bij Berichten."));
    Map<UUID, Stand> standen = wachtkamer.stand(aanlevering.berichten(), Duration.ZERO);
    return Pagina.van(
        "post/aangeleverd",
        "Aangeleverd",
        new Aanleverblad(
            Postmenu.van(bezoeker),
            Postmenu.AANLEVEREN + "/" + id,
            aanlevering.delen().stream()
                .map(deel -> Aanleverblad.Regel.van(deel, standen))
                .toList(),
            gezien));
  }
}
