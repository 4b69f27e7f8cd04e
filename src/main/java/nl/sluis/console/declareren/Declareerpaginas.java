package nl.sluis.console.declareren;

import static nl.sluis.console.bestand.Werkbestand.Soort.DECLARATIE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.Inzage;
import nl.sluis.api.Opstelling;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Wachtkamer;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Afdruk;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.tabel.Tabellen;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * From registrations to a declaratie: composed and judged beforehand, and by a separate act sent as
 * it was shown.
 */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Declareerpaginas {
  private static final Duration WACHT = Duration.ofSeconds(5);

  private final Opstelling opstelling;
  private final Declareerweergave weergave;
  private final Werkbestanden werk;
  private final Aanleverbalie balie;
  private final Wachtkamer wachtkamer;
  private final Rechten rechten;

  Declareerpaginas(
      Opstelling opstelling,
      Declareerweergave weergave,
      Werkbestanden werk,
      Aanleverbalie balie,
      Wachtkamer wachtkamer,
      Rechten rechten) {
    this.opstelling = opstelling;
    this.weergave = weergave;
    this.werk = werk;
    this.balie = balie;
    this.wachtkamer = wachtkamer;
    this.rechten = rechten;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Declareermenu.DECLAREREN)
  Pagina formulier(Bezoeker bezoeker) {
    String vorige = opstelling.vandaag().minusMonths(1).toString().substring(0, 7);
    return formulier(bezoeker, Formulier.van(Map.of("maand", vorige, "abonnementen", "nee")));
  }

  private Pagina formulier(Bezoeker bezoeker, Formulier formulier) {
    Pagina pagina =
        Pagina.van("declareren/formulier", "Declareren", weergave.formulier(bezoeker, formulier));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** Keeps what was handed in, for the page that shows it. */
  @PostMapping(Declareermenu.DECLAREREN)
  Object leverAan(
      Bezoeker bezoeker,
      @RequestParam Map<String, String> velden,
      @RequestParam(required = false) @Nullable MultipartFile bestand)
      throws IOException {
    Declareeropdracht opdracht =
        new Declareeropdracht(
            velden.getOrDefault("domein", ""),
            velden.getOrDefault("gemeente", ""),
            velden.getOrDefault("aanbieder", ""),
            velden.getOrDefault("maand", "").strip(),
            "ja".equals(velden.get("abonnementen")));
    Upload upload = Upload.van(bestand, Tabellen.MAX_BYTES);
    Formulier formulier = gekeurd(velden, opdracht, upload);
    if (formulier.heeftFouten()) {
      return formulier(bezoeker, formulier);
    }
    rechten.partij(bezoeker.wie(), opdracht.partijen());
    UUID id = werk.bewaar(DECLARATIE, upload.naam(), opdracht.tekst(), upload.inhoud());
    return Pagina.naar(Declareermenu.DECLAREREN + "/" + id);
  }

  private static Formulier gekeurd(
      Map<String, String> velden, Declareeropdracht opdracht, Upload upload) {
    Formulier formulier = Formulier.van(velden);
    try {
      opdracht.partijen();
    } catch (IllegalArgumentException fout) {
      formulier = formulier.metFout("gemeente", "Kies een gemeente, een aanbieder en een domein.");
    }
    try {
      Declaratieopdracht.maand(opdracht.maand());
    } catch (IllegalArgumentException fout) {
      formulier = formulier.metFout("maand", "Maand klopt niet. Verwacht: JJJJ-MM, zoals 2026-04.");
    }
    boolean isZonder = opdracht.abonnementen() && upload.naam().isEmpty();
    return upload.fout() == null || isZonder
        ? formulier
        : formulier.metFout("bestand", upload.fout());
  }

  /** With the mistakes in the registrations, or the declaratie that is made of them. */
  @Inzage("DECLARATIE_OPGESTELD")
  @GetMapping(Declareermenu.DECLAREREN + "/{bestand}")
  Pagina toon(Bezoeker bezoeker, @PathVariable("bestand") UUID id) {
    Werkbestand bestand = vind(id);
    return toon(bezoeker, bestand, voorstel(bestand, bezoeker), null);
  }

  private Pagina toon(
      Bezoeker bezoeker,
      Werkbestand bestand,
      Declaratievoorstel voorstel,
      @Nullable String achterhaald) {
    Declareerblad blad = weergave.blad(bezoeker, bestand, voorstel, achterhaald);
    Pagina pagina =
        blad.fouten() == null
            ? Pagina.van("declareren/voorstel", "Voorstel voor een declaratie", blad)
            : Pagina.van("declareren/fouten", "Fouten in de registraties", blad);
    return achterhaald == null ? pagina : pagina.metStatus(HttpStatus.CONFLICT);
  }

  private Declaratievoorstel voorstel(Werkbestand bestand, Bezoeker bezoeker) {
    return opstelling.declaratie(
        Declareeropdracht.van(bestand).over(bestand.inhoud(), opstelling.vandaag()),
        bezoeker.wie());
  }

  /** The message, to send in another way. */
  @Inzage("DECLARATIE_OPGEHAALD")
  @GetMapping(Declareermenu.DECLAREREN + "/{bestand}/bericht")
  ResponseEntity<byte[]> bericht(Bezoeker bezoeker, @PathVariable("bestand") UUID id) {
    OpgesteldeDeclaratie declaratie = voorstel(vind(id), bezoeker).declaratie();
    if (declaratie == null) {
      throw new Verzoekfout(HttpStatus.NOT_FOUND, "Geen declaratie", "Er is niets te declareren.");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(declaratie.bestandsnaam()).build().toString())
        .body(declaratie.xml());
  }

  /** Sends it, when it is still as it was shown. */
  @PostMapping(Declareermenu.DECLAREREN + "/{bestand}")
  Object verstuur(Bezoeker bezoeker, @PathVariable("bestand") UUID id, @RequestParam String afdruk)
      throws IOException {
    Werkbestand bestand = vind(id);
    Declaratievoorstel voorstel = voorstel(bestand, bezoeker);
    OpgesteldeDeclaratie declaratie = voorstel.declaratie();
    if (declaratie == null
        || !declaratie.beoordeling().isGoedgekeurd()
        || !Afdruk.van(declaratie.xml()).equals(afdruk)) {
      return toon(
          bezoeker,
          bestand,
          voorstel,
          "Het dossier of een contract is veranderd sinds u dit zag. Hieronder staat hoe het nu"
              + " is.");
    }
    UUID verstuurd =
        balie
            .neemIn(
                balie.lees(
                    new ByteArrayInputStream(declaratie.xml()),
                    declaratie.bestandsnaam(),
                    bezoeker.wie()),
                null,
                bezoeker.wie())
            .inname()
            .berichten()
            .get(0)
            .ontvangst()
            .id();
    werk.verwijder(bestand);
    wachtkamer.stand(List.of(verstuurd), WACHT);
    return Pagina.naar("/console/berichten/" + verstuurd);
  }

  private Werkbestand vind(UUID id) {
    return werk.vind(DECLARATIE, id)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Deze registraties zijn er niet meer",
                    "Registraties blijven %d uur klaarstaan, alleen voor u. Of de declaratie is al"
                            .formatted(Werkbestanden.BEWAARD.toHours())
                        + " verstuurd: kijk dan bij Berichten. Lever ze anders opnieuw aan."));
  }
}
