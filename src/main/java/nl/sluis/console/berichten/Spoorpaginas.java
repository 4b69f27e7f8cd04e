package nl.sluis.console.berichten;

import java.util.List;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verbeterbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.audit.Auditregel;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.inzage.Auditinzage;
import nl.sluis.inzage.Auditvraag;
import nl.sluis.inzage.Spoorregel;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened to a message: who did what with it, and what its sender changed. */
@Controller
@Lazy
@VoorRol
class Spoorpaginas {
  private static final int HOOGSTENS = 200;

  private final Gesprekkader kader;
  private final Auditinzage inzage;
  private final Rechten rechten;
  private final Verbeterbalie verbeteringen;
  private final Partijnamen namen;

  Spoorpaginas(
      Gesprekkader kader,
      Auditinzage inzage,
      Rechten rechten,
      Verbeterbalie verbeteringen,
      Partijnamen namen) {
    this.kader = kader;
    this.inzage = inzage;
    this.rechten = rechten;
    this.verbeteringen = verbeteringen;
    this.namen = namen;
  }

  /** Its lines of the trail, the latest first. */
  @Inzage("AUDIT_BEKEKEN")
  @GetMapping(Gesprekkader.PAD + "/spoor")
  Pagina spoor(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/spoor", bezoeker);
    List<Spoorregel> regels =
        inzage.bladzijde(
            new Auditvraag(
                rechten.alleenVan(bezoeker.wie()),
                bericht,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            0,
            HOOGSTENS + 1);
    return Gesprekkader.pagina(
        "spoor",
        gesprek,
        new Spoorblad(
            gesprek,
            regels.stream().limit(HOOGSTENS).map(this::daad).toList(),
            regels.size() > HOOGSTENS));
  }

  private Spoorblad.Daad daad(Spoorregel spoor) {
    Auditregel regel = spoor.regel();
    return new Spoorblad.Daad(
        spoor.lijn().nummer(),
        spoor.lijn().moment(),
        namen.kort(regel.wie()),
        regel.rol(),
        Opmaak.woord(regel.wat()),
        Opmaak.woord(regel.aard().name()),
        regel.voorwerp(),
        Opmaak.woord(regel.uitkomst()));
  }

  /** The difference with the message that it improves; for who sent both. */
  @Inzage("VERSCHIL_BEKEKEN")
  @GetMapping(Gesprekkader.PAD + "/verschil")
  Pagina verschil(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/verschil", bezoeker);
    UUID oud = verbeteringen.verbetert(bericht, bezoeker.wie());
    return Gesprekkader.pagina("verschil", gesprek, verschil(gesprek, oud, bezoeker));
  }

  private Verschilblad verschil(Gesprek gesprek, UUID oud, Bezoeker bezoeker) {
    try {
      return new Verschilblad(
          gesprek, oud, verbeteringen.verschil(gesprek.gegevens().id(), bezoeker.wie()), null);
    } catch (Verzoekfout nietTeTonen) {
      if (nietTeTonen.getStatusCode() != HttpStatus.CONFLICT) {
        throw nietTeTonen;
      }
      return new Verschilblad(
          gesprek, oud, List.of(), String.valueOf(nietTeTonen.getBody().getDetail()));
    }
  }
}
