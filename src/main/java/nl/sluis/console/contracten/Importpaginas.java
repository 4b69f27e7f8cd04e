package nl.sluis.console.contracten;

import static nl.sluis.console.bestand.Werkbestand.Soort.CONTRACTEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractimport;
import nl.sluis.contract.Contractvooruitblik;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Foutkolom;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
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
 * Puts a file in the contract register: handed in, then shown with its mistakes or with what it
 * changes, and only by a separate act taken over. What is taken over is what was shown: the same
 * bytes, in the register as it was then.
 */
@Controller
@Lazy
@VoorRol({Rol.CONTRACTBEHEER, Rol.BEHEERDER})
class Importpaginas {
  private final Contractbeheer beheer;
  private final Werkbestanden werk;
  private final Rechten rechten;
  private final Importweergave weergave;

  Importpaginas(
      Contractbeheer beheer, Werkbestanden werk, Rechten rechten, Importweergave weergave) {
    this.beheer = beheer;
    this.werk = werk;
    this.rechten = rechten;
    this.weergave = weergave;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Contractmenu.IMPORT)
  Pagina formulier(Bezoeker bezoeker) {
    return formulier(bezoeker, Formulier.leeg());
  }

  private Pagina formulier(Bezoeker bezoeker, Formulier formulier) {
    if (!Contractmenu.magImporteren(bezoeker)) {
      rechten.contractimport(bezoeker.wie(), null);
    }
    Pagina pagina =
        Pagina.van(
            "contracten/import", "Contracten importeren", weergave.formulier(bezoeker, formulier));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** Keeps what was handed in, for the page that shows it. */
  @PostMapping(Contractmenu.IMPORT)
  Object leverAan(
      Bezoeker bezoeker,
      @RequestParam(defaultValue = "") String gemeente,
      @RequestParam(required = false) @Nullable MultipartFile bestand)
      throws IOException {
    Upload upload = Upload.van(bestand, Tabellen.MAX_BYTES);
    Formulier formulier = Formulier.van(Map.of("gemeente", gemeente));
    if (gemeente.isEmpty()) {
      formulier = formulier.metFout("gemeente", "Kies welke regels u vervangt.");
    }
    if (upload.fout() != null) {
      formulier = formulier.metFout("bestand", upload.fout());
    }
    if (formulier.heeftFouten()) {
      return formulier(bezoeker, formulier);
    }
    String opdracht = gemeente.equals(Importweergave.ALLES) ? "" : gemeente;
    rechten.contractimport(bezoeker.wie(), opdracht.isEmpty() ? null : opdracht);
    return Pagina.naar(adres(werk.bewaar(CONTRACTEN, upload.naam(), opdracht, upload.inhoud())));
  }

  /** With its mistakes, or what it would change. */
  @Inzage("CONTRACTIMPORT_BEKEKEN")
  @GetMapping(Contractmenu.IMPORT + "/{bestand}")
  Pagina toon(Bezoeker bezoeker, @PathVariable("bestand") UUID id) {
    return toon(bezoeker, vind(id), Formulier.leeg(), null);
  }

  private Pagina toon(
      Bezoeker bezoeker, Werkbestand bestand, Formulier formulier, @Nullable String achterhaald) {
    Identiteit wie = bezoeker.wie();
    String gemeente = gemeente(bestand, wie);
    Contractvooruitblik vooruit = beheer.vooruitblik(bestand.inhoud(), gemeente, wie.inAudit());
    Importblad blad = weergave.blad(bezoeker, bestand, gemeente, vooruit, formulier, achterhaald);
    if (blad.fouten() != null) {
      return Pagina.van("contracten/fouten", "Fouten in het contractbestand", blad);
    }
    Pagina pagina = Pagina.van("contracten/vooraf", "Wat deze import verandert", blad);
    if (achterhaald != null) {
      return pagina.metStatus(HttpStatus.CONFLICT);
    }
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** The file with its mistakes beside the rows, to mend it there. */
  @Inzage("CONTRACTIMPORT_OPGEHAALD")
  @GetMapping(Contractmenu.IMPORT + "/{bestand}/fouten")
  ResponseEntity<byte[]> metFouten(
      Bezoeker bezoeker,
      @PathVariable("bestand") UUID id,
      @RequestParam(defaultValue = "xlsx") String formaat)
      throws IOException {
    Werkbestand bestand = vind(id);
    Identiteit wie = bezoeker.wie();
    List<Tabelfout> fouten =
        beheer
            .vooruitblik(bestand.inhoud(), gemeente(bestand, wie), wie.inAudit())
            .uitslag()
            .fouten();
    Tabelbestand tabel = Tabellen.lees(bestand.inhoud());
    Tabelvorm vorm = formaat.equals("csv") ? Tabelvorm.CSV : Tabelvorm.EXCEL;
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    Tabellen.schrijf(Foutkolom.bij(tabel.tabel(), fouten), vorm, uit);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(vorm.mediatype()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("contracten-met-fouten." + vorm.extensie())
                .build()
                .toString())
        .body(uit.toByteArray());
  }

  /** Takes it over, when the register is still as it was shown. */
  @PostMapping(Contractmenu.IMPORT + "/{bestand}")
  Object bevestig(
      Bezoeker bezoeker,
      @PathVariable("bestand") UUID id,
      @RequestParam long versie,
      @RequestParam(defaultValue = "false") boolean vervallen) {
    Werkbestand bestand = vind(id);
    Identiteit wie = bezoeker.wie();
    String gemeente = gemeente(bestand, wie);
    Contractvooruitblik vooruit = beheer.vooruitblik(bestand.inhoud(), gemeente, wie.inAudit());
    if (Importweergave.vervaltVanAnderen(vooruit.uitslag()) > 0 && !vervallen) {
      return toon(
          bezoeker,
          bestand,
          Formulier.leeg()
              .metFout(
                  "vervallen",
                  "Er vervallen regels van wie niet in het bestand staat. Vink aan dat dit de"
                      + " bedoeling is."),
          null);
    }
    Contractimport gedaan = beheer.importeer(bestand.inhoud(), gemeente, wie.inAudit(), versie);
    if (!gedaan.isOvergenomen()) {
      return toon(bezoeker, bestand, Formulier.leeg(), hoofdletter(gedaan.fouten().get(0)));
    }
    werk.verwijder(bestand);
    return Pagina.naar(Contractmenu.VERSIES + "/" + gedaan.versie() + "?net=geimporteerd");
  }

  private static String hoofdletter(Tabelfout fout) {
    String tekst = fout.tekst();
    return tekst.isEmpty()
        ? tekst
        : Character.toUpperCase(tekst.charAt(0)) + tekst.substring(1) + ".";
  }

  /** Of whom the lines are; the right to replace them is asked anew. */
  private @Nullable String gemeente(Werkbestand bestand, Identiteit wie) {
    String gemeente = bestand.opdracht().isEmpty() ? null : bestand.opdracht();
    rechten.contractimport(wie, gemeente);
    return gemeente;
  }

  private Werkbestand vind(UUID id) {
    return werk.vind(CONTRACTEN, id)
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Dit bestand is er niet meer",
                    "Een bestand dat u nog niet hebt geïmporteerd, blijft %d uur klaarstaan, alleen"
                            .formatted(Werkbestanden.BEWAARD.toHours())
                        + " voor u. Of het is al geïmporteerd: kijk dan bij Versies. Lever het"
                        + " anders opnieuw aan."));
  }

  private static String adres(UUID id) {
    return Contractmenu.IMPORT + "/" + id;
  }
}
