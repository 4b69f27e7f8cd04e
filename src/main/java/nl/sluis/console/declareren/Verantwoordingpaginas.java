package nl.sluis.console.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.sluis.api.Inzage;
import nl.sluis.api.Opstelling;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Verantwoordingbalie;
import nl.sluis.api.Verantwoordingbalie.Stuk;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.declareren.Registraties;
import nl.sluis.tabel.Tabellen;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verantwoording.Jaaropdracht;
import nl.sluis.verantwoording.Verantwoordingsfout;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The accounts of a year of an aanbieder, made anew each time from his messages. His registrations
 * can be held beside them; they are kept nowhere.
 */
@Controller
@Lazy
@VoorRol
class Verantwoordingpaginas {
  private static final int JAREN = 5;
  private static final Set<String> VERBORGEN = Set.of("bsn");

  private final Verantwoordingbalie balie;
  private final Opstelling opstelling;
  private final Relatiekeuze keuze;

  Verantwoordingpaginas(Verantwoordingbalie balie, Opstelling opstelling, Relatiekeuze keuze) {
    this.balie = balie;
    this.opstelling = opstelling;
    this.keuze = keuze;
  }

  @Inzage("VERANTWOORDING_BEKEKEN")
  @GetMapping(Declareermenu.VERANTWOORDING)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    alleenAanbieder(bezoeker);
    Lijstvraag vraag = filters(bezoeker).lees(verzoek);
    Jaaropdracht opdracht = opdracht(vraag.waarden(), bezoeker);
    Stuk stuk = opdracht == null ? null : balie.stelOp(opdracht, Registraties.GEEN, bezoeker.wie());
    return pagina(bezoeker, Formulier.van(vraag.waarden()), stuk, null, null);
  }

  @Inzage("VERANTWOORDING_OPGEHAALD")
  @GetMapping(path = Declareermenu.VERANTWOORDING, params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    alleenAanbieder(bezoeker);
    Jaaropdracht opdracht = opdracht(filters(bezoeker).lees(verzoek).waarden(), bezoeker);
    if (opdracht == null) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Nog niet alles is gekozen",
          "Een bestand gaat over één jaar en één domein. Kies ze op de pagina Verantwoording, en"
              + " download het daar.");
    }
    return bestand(formaat, balie.stelOp(opdracht, Registraties.GEEN, bezoeker.wie()));
  }

  /**
   * The same with what was registered and is in no message.
   *
   * @param formaat csv or xlsx for a file; empty for a page
   */
  @VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
  @Inzage("VERANTWOORDING_BEKEKEN")
  @PostMapping(Declareermenu.VERANTWOORDING)
  Object metRegistraties(
      @RequestParam Map<String, String> velden,
      @RequestParam(defaultValue = "") String formaat,
      @RequestParam(required = false) @Nullable MultipartFile bestand,
      Bezoeker bezoeker)
      throws IOException {
    alleenAanbieder(bezoeker);
    Formulier formulier = Formulier.van(velden);
    Jaaropdracht opdracht = opdracht(velden, bezoeker);
    Upload upload = Upload.van(bestand, Tabellen.MAX_BYTES);
    if (opdracht == null) {
      formulier = formulier.metFout("jaar", "Kies een jaar en een domein.");
    }
    if (upload.fout() != null) {
      formulier = formulier.metFout("bestand", upload.fout());
    }
    if (opdracht == null || formulier.heeftFouten()) {
      return pagina(bezoeker, formulier, null, null, null).metStatus(HttpStatus.BAD_REQUEST);
    }
    Registraties registraties = Registraties.lees(upload.inhoud());
    try {
      Stuk stuk = balie.stelOp(opdracht, registraties, bezoeker.wie());
      return formaat.isEmpty()
          ? pagina(bezoeker, formulier, stuk, upload.naam(), null)
          : bestand(formaat, stuk);
    } catch (Verantwoordingsfout fout) {
      return pagina(
              bezoeker,
              formulier,
              null,
              upload.naam(),
              Foutentabel.van(Tabellen.lees(upload.inhoud()), fout.fouten(), VERBORGEN))
          .metStatus(HttpStatus.BAD_REQUEST);
    }
  }

  private static ResponseEntity<?> bestand(String formaat, Stuk stuk) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, null);
    if (stuk.isLeeg() || vorm == Overzichtvorm.JSON) {
      throw stuk.isLeeg()
          ? new Verzoekfout(HttpStatus.NOT_FOUND, "Niets te verantwoorden", stuk.waaromLeeg())
          : new Verzoekfout(
              HttpStatus.BAD_REQUEST, "Onbekend formaat", "Kies CSV of Excel op de pagina.");
    }
    return vorm.bladen(stuk.bestandsnaam(), stuk.bladen());
  }

  private static void alleenAanbieder(Bezoeker bezoeker) {
    if (!bezoeker.isAanbieder() && !bezoeker.isBeheerder()) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Alleen voor aanbieders",
          "De verantwoording van een jaar gaat over alle gemeenten van een aanbieder samen. U krijgt"
              + " haar van de aanbieder.");
    }
  }

  private Filters filters(Bezoeker bezoeker) {
    return Filters.van(
        Filter.keuze("jaar", "Jaar", jaren()),
        Filter.keuze("domein", "Domein", keuze.domeinen()),
        Filter.keuze("aanbieder", "Aanbieder", keuze.aanbieders(bezoeker)));
  }

  /** The last ones, the latest first. */
  private Map<String, String> jaren() {
    Map<String, String> jaren = new LinkedHashMap<>();
    int nu = opstelling.vandaag().getYear();
    for (int jaar = nu; jaar > nu - JAREN; jaar--) {
      jaren.put(Integer.toString(jaar), Integer.toString(jaar));
    }
    return jaren;
  }

  /** Null as long as not all is chosen. */
  private static @Nullable Jaaropdracht opdracht(Map<String, String> gekozen, Bezoeker bezoeker) {
    String zelf = bezoeker.wie().deelnemer();
    try {
      return Jaaropdracht.van(
          gekozen.getOrDefault("jaar", ""),
          zelf == null ? gekozen.getOrDefault("aanbieder", "") : zelf,
          gekozen.getOrDefault("domein", ""));
    } catch (IllegalArgumentException nietAlles) {
      return null;
    }
  }

  private Pagina pagina(
      Bezoeker bezoeker,
      Formulier formulier,
      @Nullable Stuk stuk,
      @Nullable String registraties,
      @Nullable Foutentabel fouten) {
    return Pagina.van(
        "declareren/verantwoording",
        fouten == null ? "Verantwoording van een jaar" : "Fouten in de registraties",
        new Jaarblad(
            Declareermenu.van(bezoeker),
            bezoeker.isBeheerder() ? keuze.aanbieders(bezoeker) : Map.of(),
            jaren(),
            keuze.domeinen(),
            formulier,
            stuk,
            registraties,
            fouten,
            bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER)));
  }
}
