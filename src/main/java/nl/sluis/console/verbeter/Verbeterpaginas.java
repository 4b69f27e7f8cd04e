package nl.sluis.console.verbeter;

import static nl.sluis.console.bestand.Werkbestand.Soort.VERBETERING;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verbeterbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Wachtkamer;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.berichten.Soortnaam;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A message that its sender edited and sends again. What changed and what would be said of it comes
 * first; sending is an act of its own, of exactly the bytes that were shown, and happens once.
 */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Verbeterpaginas {
  private static final String PAD = "/console/verbeter/{bericht}";
  private static final String EEN = PAD + "/{bestand}";
  private static final Duration WACHT = Duration.ofSeconds(5);

  private final Verbeterbalie balie;
  private final Verbetervoorbeeld voorbeeld;
  private final Werkbestanden werk;
  private final Wachtkamer wachtkamer;

  Verbeterpaginas(
      Verbeterbalie balie, Verbetervoorbeeld voorbeeld, Werkbestanden werk, Wachtkamer wachtkamer) {
    this.balie = balie;
    this.voorbeeld = voorbeeld;
    this.werk = werk;
    this.wachtkamer = wachtkamer;
  }

  static String adres(UUID bericht) {
    return "/console/verbeter/" + bericht;
  }

  @Inzage("BERICHT_BEKEKEN")
  @GetMapping(PAD)
  Pagina formulier(@PathVariable UUID bericht, Bezoeker bezoeker) {
    return formulier(balie.eigen(bericht, bezoeker.wie()), Formulier.leeg());
  }

  private Pagina formulier(Berichtgegevens oud, Formulier formulier) {
    Pagina pagina =
        Pagina.van(
            "verbeter/formulier",
            "Een bericht verbeteren",
            new Verbeterformulier(
                oud,
                Soortnaam.van(oud.soort()),
                balie.inPlaatsVan(oud.id()).orElse(null),
                formulier));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** Keeps what was handed in, for the page that shows what is different in it. */
  @PostMapping(PAD)
  Object leverAan(
      @PathVariable UUID bericht,
      @RequestParam(required = false) @Nullable MultipartFile bestand,
      Bezoeker bezoeker)
      throws IOException {
    Berichtgegevens oud = balie.eigen(bericht, bezoeker.wie());
    Upload upload = Upload.van(bestand, BerichtReader.MAX_BYTES);
    Optional<String> fout =
        Optional.ofNullable(upload.fout()).or(() -> balie.bezwaar(bericht, upload.inhoud()));
    if (fout.isPresent()) {
      return formulier(oud, Formulier.leeg().metFout("bestand", fout.get()));
    }
    UUID id = werk.bewaar(VERBETERING, upload.naam(), bericht.toString(), upload.inhoud());
    return Pagina.naar(adres(bericht) + "/" + id);
  }

  /** What is different, and what would be said of it; nothing is sent. */
  @Inzage("VERBETERING_BEKEKEN")
  @GetMapping(EEN)
  Pagina toon(@PathVariable UUID bericht, @PathVariable("bestand") UUID id, Bezoeker bezoeker)
      throws IOException {
    return voorbeeld(blad(bericht, vind(bericht, id), bezoeker, null));
  }

  private static Pagina voorbeeld(Verbeterblad blad) {
    return Pagina.van("verbeter/voorbeeld", "Wat er anders is", blad);
  }

  /** What is sent, before it is. */
  @Inzage("VERBETERING_BEKEKEN")
  @GetMapping(EEN + "/verstuur")
  Pagina bevestig(@PathVariable UUID bericht, @PathVariable("bestand") UUID id, Bezoeker bezoeker)
      throws IOException {
    return Pagina.van(
        "verbeter/verstuur",
        "Verbetering versturen",
        blad(bericht, vind(bericht, id), bezoeker, null));
  }

  /**
   * Sends it, when that would still come to the same; once more is the same message.
   *
   * @param oordeel that was seen
   */
  @PostMapping(EEN + "/verstuur")
  Object verstuur(
      @PathVariable UUID bericht,
      @PathVariable("bestand") UUID id,
      @RequestParam String oordeel,
      Bezoeker bezoeker)
      throws IOException {
    Werkbestand bestand = vind(bericht, id);
    balie.eigen(bericht, bezoeker.wie());
    Optional<UUID> eerder = balie.verstuurd(bericht, bestand.inhoud());
    if (eerder.isPresent()) {
      return naar(eerder.get());
    }
    Verbeterblad blad =
        blad(
            bericht,
            bestand,
            bezoeker,
            "Het oordeel is veranderd sinds u dit zag. Hieronder staat hoe het nu is.");
    if (blad.verstuurd() == null && (!blad.oordeel().equals(oordeel) || blad.isGeweigerd())) {
      return voorbeeld(blad).metStatus(HttpStatus.CONFLICT);
    }
    return naar(balie.neemInEens(bericht, bestand.inhoud(), bestand.naam(), bezoeker.wie()).id());
  }

  private ResponseEntity<Void> naar(UUID nieuw) {
    wachtkamer.stand(List.of(nieuw), WACHT);
    return Pagina.naar("/console/berichten/" + nieuw);
  }

  private Verbeterblad blad(
      UUID bericht, Werkbestand bestand, Bezoeker bezoeker, @Nullable String achterhaald)
      throws IOException {
    return voorbeeld.van(
        balie.eigen(bericht, bezoeker.wie()), bestand, bezoeker.wie(), achterhaald);
  }

  /** It is kept with the message for which it is meant. */
  private Werkbestand vind(UUID bericht, UUID id) {
    return werk.vind(VERBETERING, id)
        .filter(bestand -> bestand.opdracht().equals(bericht.toString()))
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Dit bestand is er niet meer",
                    "Een aangepast bestand blijft %d uur klaarstaan, alleen voor u. Hebt u het"
                            .formatted(Werkbestanden.BEWAARD.toHours())
                        + " verstuurd, kijk dan bij Berichten. Lever het anders opnieuw aan."));
  }
}
