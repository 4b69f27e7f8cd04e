package nl.sluis.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.sluis.api.Clientkeuring;
import nl.sluis.api.Inzage;
import nl.sluis.api.Inzagespoor;
import nl.sluis.api.Rechten;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.inzage.Auditinzage;
import nl.sluis.inzage.Auditvraag;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All that happened for one client. Who he is comes in a body and never in an address, and why it
 * is asked stays in the trail.
 */
@Controller
@Lazy
@VoorRol({Rol.FUNCTIONARIS, Rol.BEHEERDER})
class Clientpaginas {
  private static final String BSN = "bsn";
  private static final String REDEN = "reden";
  private static final int GROOTTE = 50;

  private final Auditinzage inzage;
  private final Rechten rechten;
  private final Auditnamen namen;

  Clientpaginas(Auditinzage inzage, Rechten rechten, Auditnamen namen) {
    this.inzage = inzage;
    this.rechten = rechten;
    this.namen = namen;
  }

  /** The question. */
  @Inzage(Inzage.GEEN)
  @GetMapping("/console/audit/client")
  Pagina vraag() {
    return pagina(Formulier.leeg());
  }

  /** The question, for whom typed a BSN elsewhere. */
  @Inzage(Inzage.GEEN)
  @PostMapping("/console/audit/client/vraag")
  Pagina vraagOver(@RequestParam(defaultValue = "") String bsn) {
    return pagina(Formulier.van(Map.of(BSN, Clientkeuring.cijfers(bsn))));
  }

  /**
   * The answer.
   *
   * @param na where the page before ended; empty for the first
   */
  @Inzage("CLIENT_GEZOCHT")
  @PostMapping("/console/audit/client")
  Pagina antwoord(
      @RequestParam(defaultValue = "") String bsn,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam(defaultValue = "") String na,
      HttpServletRequest verzoek,
      Bezoeker bezoeker) {
    String gevraagd = Clientkeuring.cijfers(bsn);
    String waarom = Clientkeuring.zin(reden);
    Formulier formulier = keur(Formulier.van(Map.of(BSN, bsn, REDEN, reden)), gevraagd, waarom);
    if (formulier.heeftFouten()) {
      return pagina(formulier).metStatus(HttpStatus.BAD_REQUEST);
    }
    String client = inzage.pseudoniem(gevraagd);
    Inzagespoor.over(verzoek, client, waarom);
    Auditvraag vraag =
        new Auditvraag(
            rechten.alleenVan(bezoeker.wie()), null, client, null, null, null, null, null, null);
    Blad<Auditrij> blad =
        inzage.blad(vraag, na.isEmpty() ? null : Bladwijzer.lees(na), GROOTTE).als(namen::rij);
    return Pagina.van(
        "audit/antwoord", "Wat er met deze cliënt gebeurde", new Clientblad(formulier, blad));
  }

  private static Formulier keur(Formulier formulier, String bsn, String reden) {
    return met(
        met(formulier, BSN, Clientkeuring.foutInBsn(bsn)), REDEN, Clientkeuring.foutInReden(reden));
  }

  private static Formulier met(Formulier formulier, String veld, @Nullable String fout) {
    return fout == null ? formulier : formulier.metFout(veld, fout);
  }

  private static Pagina pagina(Formulier formulier) {
    return Pagina.van("audit/client", "Wat gebeurde er met een cliënt?", formulier);
  }
}
