package nl.sluis.console.beheer;

import java.util.List;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.aflevering.Ontvangerstanden;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemerbeheer;
import nl.sluis.deelnemer.Deelnemerbeheer.Uitkomst;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemers;
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

/** Disconnects a deelnemer: first what that does and who is in the way, then a separate act. */
@Controller
@Lazy
@VoorRol(Rol.BEHEERDER)
class Deelnemerafsluitpaginas {
  private static final String PAD = "/console/deelnemers/{deelnemer}/afsluiten";

  private final Deelnemers deelnemers;
  private final Deelnemerbeheer beheer;
  private final Ontvangerstanden standen;

  Deelnemerafsluitpaginas(Deelnemers deelnemers, Deelnemerbeheer beheer, Ontvangerstanden standen) {
    this.deelnemers = deelnemers;
    this.beheer = beheer;
    this.standen = standen;
  }

  @Inzage("DEELNEMERS_BEKEKEN")
  @GetMapping(PAD)
  Pagina vraag(@PathVariable String deelnemer) {
    return pagina(deelnemer, false);
  }

  private Pagina pagina(String code, boolean isAchterhaald) {
    Deelnemer deelnemer =
        deelnemers
            .vind(code)
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Deelnemer onbekend",
                        "Er is geen deelnemer met deze code."));
    Ontvangerstand stand = standen.van(code);
    List<String> verwijzingen =
        beheer.keurZonder(code).stream().map(Deelnemerfout::toString).toList();
    return Pagina.van(
        "beheer/deelnemerafsluiten",
        deelnemer.naam() + " afsluiten?",
        new Deelnemerafsluiting(
            code,
            deelnemer.naam(),
            beheer.isVast(code),
            beheer.kenmerk(code),
            stand.wachtend() + stand.geparkeerd(),
            verwijzingen,
            isAchterhaald));
  }

  /** Disconnects it, when it is still as it was shown. */
  @Inzage(value = "DEELNEMERS_BEKEKEN", behalve = 303)
  @PostMapping(PAD)
  Object sluitAf(
      @PathVariable String deelnemer,
      @RequestParam(defaultValue = "") String kenmerk,
      Bezoeker bezoeker) {
    try {
      Uitkomst uitkomst = beheer.verwijder(deelnemer, kenmerk, bezoeker.wie());
      return uitkomst == Uitkomst.VERWIJDERD
          ? Pagina.naar("/console/deelnemers?af=" + deelnemer)
          : pagina(deelnemer, uitkomst == Uitkomst.ACHTERHAALD).metStatus(HttpStatus.CONFLICT);
    } catch (Deelnemersfout verwezen) {
      return pagina(deelnemer, false).metStatus(HttpStatus.CONFLICT);
    }
  }
}
