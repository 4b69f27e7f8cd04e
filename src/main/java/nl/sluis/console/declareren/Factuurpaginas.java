package nl.sluis.console.declareren;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.sluis.api.Factuurbalie;
import nl.sluis.api.Inzage;
import nl.sluis.api.Opstelling;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Afdruk;
import nl.sluis.console.declareren.Factuurblad.Getoond;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Registervraag;
import nl.sluis.factuur.Factuur;
import nl.sluis.factuur.Factuuropdracht;
import nl.sluis.factuur.Specificatie;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The invoice for what is paid by beschikbaarheid: shown first, then fetched as it was shown. It is
 * made anew each time and kept nowhere; the same question gives the same invoice.
 */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Factuurpaginas {
  /** More lines of a contract register than one aanbieder has. */
  private static final int HOOGSTENS = 2_000;

  private final Factuurbalie balie;
  private final Contractbeheer contracten;
  private final Opstelling opstelling;

  Factuurpaginas(Factuurbalie balie, Contractbeheer contracten, Opstelling opstelling) {
    this.balie = balie;
    this.contracten = contracten;
    this.opstelling = opstelling;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Declareermenu.FACTUREN)
  Pagina formulier(Bezoeker bezoeker) {
    alleenAanbieder(bezoeker);
    Map<String, String> velden =
        Map.of(
            Factuurvraag.MAAND,
            opstelling.vandaag().minusMonths(1).toString().substring(0, 7),
            Factuurvraag.DATUM,
            opstelling.vandaag().toString());
    return pagina(bezoeker, Factuurvraag.van(velden).zonderFouten(), List.of(), null);
  }

  /** The invoices that it would be; for each who pays there is one. */
  @Inzage("FACTUUR_OPGESTELD")
  @PostMapping(Declareermenu.FACTUREN)
  Pagina toon(Bezoeker bezoeker, @RequestParam Map<String, String> velden) {
    alleenAanbieder(bezoeker);
    Factuurvraag vraag = Factuurvraag.van(velden);
    Factuuropdracht opdracht = vraag.opdracht();
    if (opdracht == null) {
      return pagina(bezoeker, vraag, List.of(), null).metStatus(HttpStatus.BAD_REQUEST);
    }
    try {
      return pagina(bezoeker, vraag, facturen(opdracht, bezoeker), null);
    } catch (Verzoekfout fout) {
      return pagina(bezoeker, vraag, List.of(), fout)
          .metStatus(HttpStatus.valueOf(fout.getStatusCode().value()));
    }
  }

  /**
   * One of them, as it was shown.
   *
   * @param afdruk of the bytes that were shown
   */
  @Inzage("FACTUUR_OPGEHAALD")
  @PostMapping(Declareermenu.FACTUREN + "/bestand")
  Object bestand(
      Bezoeker bezoeker, @RequestParam Map<String, String> velden, @RequestParam String afdruk) {
    alleenAanbieder(bezoeker);
    Factuuropdracht opdracht = Factuurvraag.van(velden).opdracht();
    return (opdracht == null ? List.<Getoond>of() : facturen(opdracht, bezoeker))
        .stream()
            .filter(getoond -> getoond.afdruk().equals(afdruk))
            .findFirst()
            .map(getoond -> bestand(getoond.factuur()))
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.CONFLICT,
                        "De factuur is veranderd",
                        "Sinds u haar zag, is er een contract of iets in het partijenbestand"
                            + " veranderd. Bekijk haar opnieuw."));
  }

  private static ResponseEntity<byte[]> bestand(Factuur factuur) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(factuur.bestandsnaam()).build().toString())
        .body(factuur.xml());
  }

  private static void alleenAanbieder(Bezoeker bezoeker) {
    if (!bezoeker.isAanbieder() && !bezoeker.isBeheerder()) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Alleen voor aanbieders",
          "Wie zorg levert stuurt de factuur. Wat u ervan krijgt, komt buiten Sluis om bij u.");
    }
  }

  private List<Getoond> facturen(Factuuropdracht opdracht, Bezoeker bezoeker) {
    return balie
        .stelOp(Objects.requireNonNull(opdracht.contract()), opdracht, bezoeker.wie())
        .stream()
        .map(factuur -> new Getoond(factuur, Afdruk.van(factuur.xml())))
        .toList();
  }

  private Pagina pagina(
      Bezoeker bezoeker,
      Factuurvraag vraag,
      List<Getoond> facturen,
      @Nullable Verzoekfout inDeWeg) {
    return Pagina.van(
        "declareren/factuur",
        "Factuur voor beschikbaarheid",
        new Factuurblad(
            Declareermenu.van(bezoeker),
            bezoeker.isBeheerder() ? null : contracten(bezoeker),
            specificaties(),
            vraag.formulier(),
            facturen,
            inDeWeg == null ? null : inDeWeg.getBody().getTitle(),
            inDeWeg == null ? null : uitleg(inDeWeg),
            inDeWeg == null ? List.of() : fouten(inDeWeg),
            vraag.velden()));
  }

  private Map<String, String> contracten(Bezoeker bezoeker) {
    Map<String, String> keuzes = new TreeMap<>();
    contracten
        .zoek(
            new Registervraag(null, null, bezoeker.wie().deelnemer(), null, null, null),
            regel -> regel.betaaltitel() == Betaaltitel.BESCHIKBAARHEID,
            0,
            HOOGSTENS)
        .forEach(
            regel -> keuzes.put(regel.regel().contractnummer(), regel.regel().contractnummer()));
    return keuzes;
  }

  private static Map<String, String> specificaties() {
    Map<String, String> keuzes = new LinkedHashMap<>();
    for (Specificatie een : Specificatie.values()) {
      keuzes.put(een.name(), een.naam());
    }
    return keuzes;
  }

  /** Of a file that the operator has to mend it says so. */
  private static @Nullable String uitleg(Verzoekfout fout) {
    return fout.getStatusCode() == HttpStatus.BAD_REQUEST
        ? "Dit staat haar in de weg:"
        : fout.getBody().getDetail();
  }

  private static List<String> fouten(Verzoekfout fout) {
    Map<String, Object> erbij = fout.getBody().getProperties();
    return erbij != null && erbij.get("fouten") instanceof List<?> teksten
        ? teksten.stream().map(String::valueOf).toList()
        : List.of();
  }
}
