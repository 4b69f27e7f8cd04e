package nl.sluis.console.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.sluis.aflevering.Ontvangerstanden;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.deelnemer.Deelnemerbeheer;
import nl.sluis.deelnemer.Deelnemerbeheer.Uitkomst;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemersfout;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Connects a deelnemer or changes one: filled in, then shown what it changes, and only by a
 * separate act done. Of one that stands in the configuration it says whether a change would be
 * right; the file stays what counts there.
 */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Deelnemerwijzigpaginas {
  private static final String DEELNEMERS = "/console/deelnemers/";
  private static final String WIJZIG = DEELNEMERS + "{deelnemer}/wijzig";
  private static final String NIEUW = DEELNEMERS + "nieuw";

  private final Deelnemerbeheer beheer;
  private final Ontvangerstanden standen;

  Deelnemerwijzigpaginas(Deelnemerbeheer beheer, Ontvangerstanden standen) {
    this.beheer = beheer;
    this.standen = standen;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(NIEUW)
  Pagina nieuw() {
    return formulier("", Formulier.leeg(), false);
  }

  @Inzage("DEELNEMERS_BEKEKEN")
  @GetMapping(WIJZIG)
  Pagina wijzig(@PathVariable String deelnemer) {
    return formulier(deelnemer, Formulier.van(Deelnemervorm.waarden(nu(deelnemer))), false);
  }

  private Pagina formulier(String code, Formulier formulier, boolean isAchterhaald) {
    Pagina pagina =
        Pagina.van(
            "beheer/deelnemerformulier",
            code.isEmpty() ? "Nieuwe deelnemer" : "Wijzig " + naam(formulier, code),
            new Deelnemerformulier(code, beheer.isVast(code), isAchterhaald, formulier));
    if (isAchterhaald) {
      return pagina.metStatus(HttpStatus.CONFLICT);
    }
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  private static String naam(Formulier formulier, String code) {
    return formulier.waarde("naam").isEmpty() ? code : formulier.waarde("naam");
  }

  private JsonNode nu(String code) {
    JsonNode nu = beheer.gegevens().get(code);
    if (nu == null) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND, "Deelnemer onbekend", "Er is geen deelnemer met deze code.");
    }
    return nu;
  }

  /** Shows what connecting it would do, and does it when that was seen. */
  @Inzage(value = "DEELNEMERS_BEKEKEN", behalve = 303)
  @PostMapping(NIEUW)
  Object sluitAan(
      @RequestParam Map<String, String> verzoek,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String kenmerk,
      Bezoeker bezoeker) {
    String nieuw = code.strip();
    if (beheer.gegevens().containsKey(nieuw)) {
      return nieuwMetFout(
          verzoek, nieuw, "Deze code is al aangesloten: wijzig die deelnemer, of kies een andere.");
    }
    List<Deelnemerfout> aanCode =
        beheer.keur(nieuw, Deelnemervorm.alsJson(Deelnemervorm.ingevuld(verzoek))).stream()
            .filter(fout -> fout.veld().equals("code"))
            .toList();
    return aanCode.isEmpty()
        ? verder("", nieuw, verzoek, kenmerk, bezoeker)
        : nieuwMetFout(verzoek, nieuw, "Code: " + aanCode.get(0).tekst());
  }

  private Pagina nieuwMetFout(Map<String, String> verzoek, String code, String fout) {
    Map<String, String> waarden = Deelnemervorm.ingevuld(verzoek);
    waarden.put("code", code);
    return formulier("", Formulier.van(waarden).metFout("code", fout), false);
  }

  /** Shows what a change would do, and does it when that was seen. */
  @Inzage(value = "DEELNEMERS_BEKEKEN", behalve = 303)
  @PostMapping(WIJZIG)
  Object wijzig(
      @PathVariable String deelnemer,
      @RequestParam Map<String, String> verzoek,
      @RequestParam(defaultValue = "") String kenmerk,
      Bezoeker bezoeker) {
    nu(deelnemer);
    return verder(deelnemer, deelnemer, verzoek, kenmerk, bezoeker);
  }

  /**
   * The next page.
   *
   * @param bestaand its code when it is there already, else empty
   * @param kenmerk of what was seen; empty before it was
   */
  private Object verder(
      String bestaand,
      String code,
      Map<String, String> verzoek,
      String kenmerk,
      Bezoeker bezoeker) {
    Map<String, String> waarden = Deelnemervorm.ingevuld(verzoek);
    if (bestaand.isEmpty()) {
      waarden.put("code", code);
    }
    ObjectNode json = Deelnemervorm.alsJson(waarden);
    List<Deelnemerfout> fouten = beheer.keur(code, json);
    if (!fouten.isEmpty()) {
      return formulier(bestaand, Deelnemervorm.metFouten(code, waarden, fouten), false);
    }
    if (kenmerk.isEmpty() || beheer.isVast(code)) {
      return vooraf(bestaand, code, waarden);
    }
    try {
      Uitkomst uitkomst = beheer.zet(code, json, kenmerk, bezoeker.wie());
      return uitkomst == Uitkomst.ACHTERHAALD
          ? formulier(
              bestaand, Formulier.van(Deelnemervorm.waarden(beheer.gegevens().get(code))), true)
          : Pagina.naar(DEELNEMERS + code + "?net=" + uitkomst.name());
    } catch (Deelnemersfout fout) {
      // another deelnemer was changed since it was judged
      return formulier(bestaand, Deelnemervorm.metFouten(code, waarden, fout.fouten()), false);
    }
  }

  private Pagina vooraf(String bestaand, String code, Map<String, String> waarden) {
    JsonNode nu = beheer.gegevens().get(code);
    List<Deelnemerwijziging> wijzigingen =
        Deelnemervorm.verschillen(Deelnemervorm.waarden(nu), waarden);
    boolean gaatAnders =
        nu != null
            && wijzigingen.stream()
                .anyMatch(
                    wijziging ->
                        wijziging.pad().equals("kanaal")
                            || wijziging.pad().startsWith("sftp/")
                            || wijziging.pad().startsWith("ggk/"));
    return Pagina.van(
        "beheer/deelnemervooraf",
        bestaand.isEmpty() ? "Deze deelnemer aansluiten?" : "Wat deze wijziging verandert",
        new Deelnemervooraf(
            new Deelnemerformulier(bestaand, beheer.isVast(code), false, Formulier.van(waarden)),
            code,
            beheer.kenmerk(code),
            wijzigingen,
            gaatAnders ? standen.van(code).wachtend() : 0));
  }
}
