package nl.sluis.console.beschikkingen;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.console.bestand.Werkbestand.Soort;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.ontvangst.Beschikkinguitslag;
import nl.sluis.ontvangst.Beschikkingverzending;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.toewijzen.Aanwijzing;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkinglezer;
import nl.sluis.toewijzen.Beschikkinglezing;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Toewijzingvoorstel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From a beschikking to toewijzingen: tried first, and sent when somebody says so. */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Beschikkingpaginas {
  private static final String PAD = "/console/beschikkingen";

  private final Beschikkinglezer lezer = new Beschikkinglezer();
  private final Beschikkingverzending verzending;
  private final Werkbestanden werk;
  private final Rechten rechten;
  private final Deelnemers deelnemers;

  Beschikkingpaginas(
      Beschikkingverzending verzending,
      Werkbestanden werk,
      Rechten rechten,
      Deelnemers deelnemers) {
    this.verzending = verzending;
    this.werk = werk;
    this.rechten = rechten;
    this.deelnemers = deelnemers;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(PAD)
  Pagina formulier() {
    return formulier(Formulier.leeg(), List.of());
  }

  private static Pagina formulier(Formulier formulier, List<Aanwijzing> gebreken) {
    Pagina pagina =
        Pagina.van(
            "beschikkingen/formulier",
            "Beschikking naar toewijzingen",
            new Beschikkingformulier(formulier, gebreken));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** Keeps what was handed in, for the page that shows what it becomes. */
  @PostMapping(PAD)
  Object leverAan(
      Bezoeker bezoeker, @RequestParam(required = false) @Nullable MultipartFile bestand)
      throws IOException {
    Upload upload = Upload.van(bestand, Beschikkinglezer.MAX_BYTES);
    if (upload.fout() != null) {
      return formulier(Formulier.leeg().metFout("bestand", upload.fout()), List.of());
    }
    Beschikkinglezing lezing = lezer.lees(upload.inhoud());
    if (!lezing.isGelezen()) {
      return formulier(
          Formulier.leeg()
              .metFout(
                  "bestand", "Dit bestand is geen beschikking. Wat er anders moet, staat eronder."),
          lezing.gebreken());
    }
    rechten.namens(bezoeker.wie(), lezing.gelezen().gemeente());
    UUID id = werk.bewaar(Soort.BESCHIKKING, upload.naam(), "", upload.inhoud());
    return Pagina.naar(PAD + "/" + id);
  }

  /** What it would become; nothing is sent. */
  @Inzage("BESCHIKKING_BEKEKEN")
  @GetMapping(PAD + "/{bestand}")
  Pagina proef(Bezoeker bezoeker, @PathVariable("bestand") UUID id) {
    return verwerk(bezoeker, id, true);
  }

  /** Sends what was shown, or says why not; the same once more sends nothing. */
  @Inzage("BESCHIKKING_BEKEKEN")
  @PostMapping(PAD + "/{bestand}")
  Pagina verstuur(Bezoeker bezoeker, @PathVariable("bestand") UUID id) {
    return verwerk(bezoeker, id, false);
  }

  private Pagina verwerk(Bezoeker bezoeker, UUID id, boolean isProef) {
    Beschikkinglezing lezing = lezer.lees(vind(id).inhoud());
    Beschikking beschikking = lezing.gelezen();
    rechten.namens(bezoeker.wie(), beschikking.gemeente());
    Beschikkinguitslag uitslag = verzending.verwerk(lezing, isProef);
    if (uitslag.soort() == Beschikkinguitslag.Soort.NU_NIET) {
      throw new Verzoekfout(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Nog bezig",
          "Eerdere berichten aan of van deze aanbieder worden nog verwerkt. Er is niets verstuurd.");
    }
    Beschikkingblad blad = blad(id, beschikking, uitslag);
    Pagina pagina =
        Pagina.van(
            "beschikkingen/uitkomst",
            (blad.isVerstuurd() ? "Verstuurd: beschikking " : "Beschikking ") + blad.nummer(),
            blad);
    return uitslag.soort() == Beschikkinguitslag.Soort.NIET_VERSTUURD
        ? pagina.metStatus(HttpStatus.CONFLICT)
        : pagina;
  }

  private Beschikkingblad blad(UUID id, Beschikking beschikking, Beschikkinguitslag uitslag) {
    Beschikkingvoorstel voorstel = uitslag.voorstel();
    List<Toewijzingvoorstel> delen = voorstel == null ? List.of() : voorstel.toewijzingen();
    Map<String, UUID> berichten = new HashMap<>();
    if (uitslag.gegevens() != null) {
      uitslag
          .gegevens()
          .berichten()
          .forEach(bericht -> berichten.put(bericht.aanbieder(), bericht.id()));
    }
    Map<String, String> namen = new HashMap<>();
    Stream.concat(delen.stream().map(Toewijzingvoorstel::aanbieder), berichten.keySet().stream())
        .distinct()
        .forEach(
            code ->
                deelnemers.vind(code).ifPresent(deelnemer -> namen.put(code, deelnemer.naam())));
    return new Beschikkingblad(
        id,
        beschikking.nummer(),
        beschikking.gemeente(),
        uitslag.soort(),
        voorstel == null ? List.of() : voorstel.alleGebreken(),
        voorstel == null
            ? List.of()
            : Stream.concat(
                    voorstel.adviezen().stream(),
                    delen.stream().flatMap(deel -> deel.adviezen().stream()))
                .toList(),
        delen,
        berichten,
        namen);
  }

  private Werkbestand vind(UUID id) {
    return werk.vind(Soort.BESCHIKKING, id)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Dit bestand is er niet meer",
                    "Een beschikking die u nog niet hebt verstuurd, blijft %d uur klaarstaan, alleen"
                            .formatted(Werkbestanden.BEWAARD.toHours())
                        + " voor u. Lever haar opnieuw aan."));
  }
}
