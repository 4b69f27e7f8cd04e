package nl.sluis.console.contracten;

import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.api.Inzage;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.taken.Taakadres;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.taak.Taak;
import nl.sluis.taak.Taken;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verrekening.Proefdraaien;
import nl.sluis.verrekening.Proefopdracht;
import nl.sluis.verrekening.Proefuitslag;
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
 * What other contracts would make of past declaraties: asked with a file, done as a task, and shown
 * when it has ended. Nothing of it changes the register, a declaratie or an answer.
 */
@Controller
@Lazy
@VoorRol({Rol.CONTRACTBEHEER, Rol.BEHEERDER})
class Proefpaginas {
  private static final int MAANDEN = 24;
  private static final String UITSLAG = Contractmenu.PROEFDRAAIEN + "/{taak}";

  private final Proefdraaien proefdraaien;
  private final Taken taken;
  private final Codelijsten codelijsten;
  private final Importweergave weergave;
  private final Proefweergave uitslagen;

  Proefpaginas(
      Proefdraaien proefdraaien,
      Taken taken,
      Codelijsten codelijsten,
      Importweergave weergave,
      Proefweergave uitslagen) {
    this.proefdraaien = proefdraaien;
    this.taken = taken;
    this.codelijsten = codelijsten;
    this.weergave = weergave;
    this.uitslagen = uitslagen;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Contractmenu.PROEFDRAAIEN)
  Pagina formulier(Bezoeker bezoeker) {
    return formulier(bezoeker, Formulier.van(Map.of("verschuif", "12")), "", null);
  }

  private Pagina formulier(
      Bezoeker bezoeker, Formulier formulier, String bestand, @Nullable Foutentabel fouten) {
    Pagina pagina =
        Pagina.van(
            "contracten/proef",
            fouten == null ? "Proefdraaien" : "Fouten in het contractbestand",
            new Proefformulier(
                Contractmenu.van(bezoeker),
                gemeenten(bezoeker),
                bezoeker.isRegio(),
                formulier,
                bestand,
                fouten));
    return fouten != null || formulier.heeftFouten()
        ? pagina.metStatus(HttpStatus.BAD_REQUEST)
        : pagina;
  }

  private Map<String, String> gemeenten(Bezoeker bezoeker) {
    if (!Contractmenu.magImporteren(bezoeker)) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Geen toegang",
          "Proefdraaien gaat over declaraties aan een gemeente: dat doen een gemeente, een regio en"
              + " de beheerder van Sluis.");
    }
    return weergave.gemeenten(bezoeker);
  }

  /** Begins the task, when file and months can be used. */
  @PostMapping(Contractmenu.PROEFDRAAIEN)
  Object begin(
      Bezoeker bezoeker,
      @RequestParam(defaultValue = "") String gemeente,
      @RequestParam(defaultValue = "") String van,
      @RequestParam(defaultValue = "") String tot,
      @RequestParam(defaultValue = "") String verschuif,
      @RequestParam(required = false) @Nullable MultipartFile bestand)
      throws IOException {
    Set<String> mogelijk = gemeenten(bezoeker).keySet();
    List<String> gekozen = bezoeker.isRegio() ? List.copyOf(mogelijk) : List.of(gemeente);
    Map<String, String> waarden = new LinkedHashMap<>();
    waarden.put("gemeente", gemeente);
    waarden.put("van", van);
    waarden.put("tot", tot);
    waarden.put("verschuif", verschuif);
    Formulier formulier = Formulier.van(waarden);
    if (gekozen.isEmpty() || !mogelijk.containsAll(gekozen)) {
      formulier = formulier.metFout("gemeente", "Kies een gemeente.");
    }
    YearMonth eerste = maand(van);
    YearMonth laatste = maand(tot);
    formulier = keurMaanden(formulier, eerste, laatste);
    if (!Verschuiving.KEUZES.containsKey(verschuif)) {
      formulier = formulier.metFout("verschuif", "Kies wanneer een contract moet gelden.");
    }
    Upload upload = Upload.van(bestand, Tabellen.MAX_BYTES);
    if (upload.fout() != null) {
      formulier = formulier.metFout("bestand", upload.fout());
    }
    if (formulier.heeftFouten() || eerste == null || laatste == null) {
      return formulier(bezoeker, formulier, "", null);
    }
    return begin(
        bezoeker,
        formulier,
        upload,
        lezing ->
            new Proefopdracht(
                gekozen,
                eerste,
                laatste,
                Integer.parseInt(verschuif),
                upload.naam(),
                lezing.opmerkingen()));
  }

  private static Formulier keurMaanden(
      Formulier formulier, @Nullable YearMonth van, @Nullable YearMonth tot) {
    if (van == null) {
      return formulier.metFout("van", "Vul de eerste maand in, zoals 2026-03.");
    }
    if (tot == null) {
      return formulier.metFout("tot", "Vul de laatste maand in, zoals 2026-03.");
    }
    long maanden = van.until(tot, ChronoUnit.MONTHS) + 1;
    return maanden < 1 || maanden > MAANDEN
        ? formulier.metFout(
            "tot",
            "De laatste maand ligt niet voor de eerste, en samen zijn het hoogstens %d maanden."
                .formatted(MAANDEN))
        : formulier;
  }

  private static @Nullable YearMonth maand(String tekst) {
    try {
      return YearMonth.parse(tekst.strip());
    } catch (DateTimeParseException geenMaand) {
      return null;
    }
  }

  private Object begin(
      Bezoeker bezoeker,
      Formulier formulier,
      Upload upload,
      Function<Contractlezing, Proefopdracht> vraag) {
    Contractlezing lezing = Contractbestand.lees(upload.inhoud(), codelijsten);
    if (!lezing.isGoed()) {
      return formulier(
          bezoeker,
          formulier,
          upload.naam(),
          Foutentabel.van(Tabellen.lees(upload.inhoud()), lezing.fouten(), Set.of()));
    }
    Proefopdracht opdracht = vraag.apply(lezing);
    if (proefdraaien.aantal(opdracht) == 0) {
      return formulier(
          bezoeker,
          formulier.metFout("van", "In deze maanden is er geen verwerkte declaratie."),
          "",
          null);
    }
    return Pagina.naar(
        Taakadres.van(
            proefdraaien.begin(opdracht, upload.inhoud(), bezoeker.wie(), Bezoeker.ik())));
  }

  /** What came of it. */
  @Inzage("PROEFDRAAI_BEKEKEN")
  @GetMapping(UITSLAG)
  Pagina toon(Bezoeker bezoeker, @PathVariable UUID taak) {
    Taak deze = taak(bezoeker, taak);
    return Pagina.van(
        "contracten/proefuitslag",
        "Uitslag van het proefdraaien",
        uitslagen.blad(bezoeker, deze, uitslag(taak)));
  }

  /** The same as a file: sums, all that would be refused line by line, or the costs. */
  @Inzage("PROEFDRAAI_OPGEHAALD")
  @GetMapping(path = UITSLAG, params = "formaat")
  ResponseEntity<?> bestand(
      Bezoeker bezoeker,
      @PathVariable UUID taak,
      @RequestParam String formaat,
      @RequestParam(defaultValue = "sommen") String wat) {
    taak(bezoeker, taak);
    Proefuitslag uitslag = uitslag(taak);
    boolean alleRegels = wat.equals("regels") && !bezoeker.isRegio();
    boolean zijnKosten = wat.equals("kosten") && !bezoeker.isRegio();
    return Overzichtvorm.van(formaat, null)
        .antwoord(
            alleRegels ? "proefdraai-regels" : zijnKosten ? "proefdraai-kosten" : "proefdraai",
            zijnKosten
                ? uitslag.verslag().kosten()
                : uitslagen.groepen(bezoeker, uitslag.verslag()),
            () ->
                alleRegels
                    ? uitslag.verslag().tabel()
                    : zijnKosten
                        ? uitslag.verslag().kosten().tabel()
                        : uitslagen.tabel(bezoeker, uitslag.verslag()),
            new Voorbehoud(uitslag.opdracht().opmerkingen()));
  }

  private Taak taak(Bezoeker bezoeker, UUID taak) {
    return taken.vind(taak, bezoeker.wie()).orElseThrow(Proefpaginas::onbekend);
  }

  private Proefuitslag uitslag(UUID taak) {
    return proefdraaien.uitslag(taak).orElseThrow(Proefpaginas::onbekend);
  }

  private static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Deze uitslag is er niet (meer)",
        "Een uitslag blijft 30 dagen staan, alleen voor wie voor dezelfde organisatie werkt. Begin"
            + " het proefdraaien anders opnieuw.");
  }
}
