package nl.sluis.api.beheer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import nl.sluis.api.Bladeren;
import nl.sluis.api.Inzagespoor;
import nl.sluis.api.Rechten;
import nl.sluis.api.Vraag;
import nl.sluis.api.inzage.Uitvoer;
import nl.sluis.api.inzage.Uitvoeren;
import nl.sluis.api.inzage.Uitvoervorm;
import nl.sluis.audit.Aard;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Auditinzage;
import nl.sluis.inzage.Auditvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit trail over HTTP. As JSON it is a page, the latest first; in the other forms it is all
 * of it, the oldest first. A BSN comes in the body only, with the reason why it is asked.
 */
@RestController
@RequestMapping("/api/audit")
class AuditController {
  private final Auditinzage inzage;
  private final Uitvoeren uitvoeren;
  private final Rechten rechten;

  AuditController(Auditinzage inzage, Uitvoeren uitvoeren, Rechten rechten) {
    this.inzage = inzage;
    this.uitvoeren = uitvoeren;
    this.rechten = rechten;
  }

  @GetMapping
  @Nullable ResponseEntity<List<Auditweergave>> lijst(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Identiteit wie) throws IOException {
    return antwoord("/audit", verzoek, antwoord, wie, null);
  }

  /** All that happened for one client; that it was asked, and why, is in the trail too. */
  @PostMapping("/clientvragen")
  @Nullable ResponseEntity<List<Auditweergave>> vanClient(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Identiteit wie) throws IOException {
    Clientvraag vraag = Clientvraag.van(Clientvraag.LICHAAM.lees(verzoek));
    String client = inzage.pseudoniem(vraag.bsn());
    Inzagespoor.over(verzoek, client, vraag.reden());
    return antwoord("/audit/clientvragen", verzoek, antwoord, wie, client);
  }

  private @Nullable ResponseEntity<List<Auditweergave>> antwoord(
      String pad,
      HttpServletRequest verzoek,
      HttpServletResponse antwoord,
      Identiteit wie,
      @Nullable String client)
      throws IOException {
    Bladeren bladeren = Bladeren.van(pad, verzoek);
    Auditvraag vraag = vraag(bladeren.vraag(), rechten.alleenVan(wie), client);
    @Nullable Uitvoervorm vorm = Auditvorm.van(bladeren.vraag());
    if (vorm != null) {
      schrijf(vraag, vorm, antwoord);
      return null;
    }
    return bladeren.antwoord(
        inzage.bladzijde(vraag, bladeren.vanaf(), bladeren.opTeHalen()).stream()
            .map(Auditweergave::van)
            .toList());
  }

  private static Auditvraag vraag(Vraag vraag, @Nullable String ogen, @Nullable String client) {
    String bericht = vraag.woord("bericht");
    return new Auditvraag(
        ogen,
        bericht == null ? null : UUID.fromString(bericht),
        client,
        vraag.woord("deelnemer"),
        vraag.woord("identiteit"),
        vraag.woord("gebeurtenis"),
        vraag.keuze("aard", Aard.class),
        vraag.dag("van"),
        vraag.dag("tot"));
  }

  private void schrijf(Auditvraag vraag, Uitvoervorm vorm, HttpServletResponse antwoord)
      throws IOException {
    antwoord.setContentType(vorm.mediatype());
    antwoord.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit." + vorm.extensie()).build().toString());
    // opened first: from then on the look itself is in the trail
    OutputStream uit = antwoord.getOutputStream();
    try (Uitvoer uitvoer = uitvoeren.open(vorm, uit)) {
      inzage.alle(vraag, uitvoer::schrijf);
    } catch (RuntimeException fout) {
      // what has gone out cannot be taken back; the connection breaks off, so that it shows
      throw new IOException("The trail could not be read to its end", fout);
    }
  }
}
