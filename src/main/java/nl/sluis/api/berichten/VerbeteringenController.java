package nl.sluis.api.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.api.Begrensd;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtverschil;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import nl.sluis.ontvangst.Verbeteringen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A message that is sent again with something changed: a new message, linked to the old one, with
 * the difference. Only who handed in the old one may.
 */
@RestController
@RequestMapping("/api/berichten/{id}")
class VerbeteringenController {
  private static final String KANAAL = "http";
  private static final int HOOGSTENS_VERGELEKEN = 5 * 1024 * 1024;

  private final Ingang ingang;
  private final Berichten berichten;
  private final Verbeteringen verbeteringen;
  private final Rechten rechten;
  private final TransactionTemplate transactie;

  VerbeteringenController(
      Ingang ingang,
      Berichten berichten,
      Verbeteringen verbeteringen,
      Rechten rechten,
      TransactionTemplate transactie) {
    this.ingang = ingang;
    this.berichten = berichten;
    this.verbeteringen = verbeteringen;
    this.rechten = rechten;
    this.transactie = transactie;
  }

  /**
   * The new message.
   *
   * @param uitleg what the sender should know beforehand; null when that is nothing
   */
  record Verbetering(UUID id, Berichtstatus status, UUID verbetert, @Nullable String uitleg) {}

  /** 201 for a new message, 200 when the same was handed in before. */
  @PostMapping("/verbeteringen")
  ResponseEntity<Verbetering> verbeter(
      @PathVariable UUID id,
      HttpServletRequest verzoek,
      Identiteit wie,
      @RequestHeader(name = "Sluis-Bestandsnaam", defaultValue = "") String bestandsnaam)
      throws IOException {
    Berichtgegevens oud = gegevens(id, wie);
    byte[] bytes = bytes(verzoek);
    Herkomst herkomst =
        new Herkomst(KANAAL, oud.indiener().isEmpty() ? null : oud.indiener(), bestandsnaam);
    Ontvangstbevestiging nieuw =
        Objects.requireNonNull(
            transactie.execute(status -> neemIn(bytes, herkomst, id, wie.inAudit())));
    return ResponseEntity.status(nieuw.isNieuw() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(URI.create(Berichtweergave.adres(nieuw.id())))
        .body(new Verbetering(nieuw.id(), nieuw.status(), id, uitleg(oud, nieuw.id())));
  }

  /** The new message and its link are stored together, or neither. */
  private Ontvangstbevestiging neemIn(byte[] bytes, Herkomst herkomst, UUID oud, String wie) {
    Ontvangstbevestiging nieuw = eenBericht(neemIn(bytes, herkomst));
    if (nieuw.id().equals(oud)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Er is niets veranderd",
          "Dit zijn dezelfde bytes als van het bericht zelf. Vraag de beheerder het bericht opnieuw"
              + " af te leveren, of verander er iets in.");
    }
    if (!verbeteringen.leg(nieuw.id(), oud, wie)) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Dit bericht was er al",
          "U hebt dit bericht al eerder aangeleverd, voor het bericht dat u ermee verbetert of als"
              + " verbetering van een ander.");
    }
    return nieuw;
  }

  private Inname neemIn(byte[] bytes, Herkomst herkomst) {
    try {
      return ingang.neemIn(new ByteArrayInputStream(bytes), herkomst);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Ontvangstbevestiging eenBericht(Inname inname) {
    if (inname.berichten().size() != 1) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Geen enkel bericht",
              "Een verbetering is één XML-bericht. Stuur de bytes van dat bestand als inhoud mee.")
          .metFouten(inname.weigeringen());
    }
    return inname.berichten().get(0).ontvangst();
  }

  private static byte[] bytes(HttpServletRequest verzoek) throws IOException {
    byte[] bytes = new Begrensd(verzoek.getInputStream(), BerichtReader.MAX_BYTES).readAllBytes();
    if (bytes.length == 0) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Leeg verzoek",
          "Er is geen bericht meegestuurd. Stuur de bytes van het XML-bestand als inhoud mee.");
    }
    return bytes;
  }

  private @Nullable String uitleg(Berichtgegevens oud, UUID id) {
    Berichtgegevens nieuw = berichten.vind(id).orElseThrow();
    boolean isZelfde =
        oud.identificatie() != null
            && oud.identificatie().equals(nieuw.identificatie())
            && Objects.equals(oud.soort(), nieuw.soort())
            && Objects.equals(oud.afzender(), nieuw.afzender());
    boolean isVerwerkt =
        berichten.verloop(oud.id()).stream()
            .anyMatch(overgang -> overgang.status() == Berichtstatus.VERWERKT);
    if (isZelfde && isVerwerkt) {
      return "Het eerdere bericht is verwerkt onder dezelfde Identificatie, en die mag maar één"
          + " keer gebruikt worden: dit bericht wordt afgekeurd (TR056). Geef het een nieuwe"
          + " Identificatie. Wat verwerkt is, neemt u niet terug met een verbetering maar"
          + " zoals de standaard het zegt: een prestatie met een credit, een melding met"
          + " StatusAanlevering 3.";
    }
    return isZelfde && oud.status() == Berichtstatus.TER_BEOORDELING
        ? "Over het eerdere bericht met dezelfde Identificatie wordt nog beslist. Van de twee kan"
            + " er maar één worden aangenomen (TR056)."
        : null;
  }

  /**
   * The difference with the message that this one improves.
   *
   * @param wijzigingen in the order of the new message
   */
  record Verschil(UUID bericht, UUID verbetert, List<Berichtverschil.Wijziging> wijzigingen) {}

  @GetMapping("/verschil")
  Verschil verschil(@PathVariable UUID id, Identiteit wie) {
    Berichtgegevens nieuw = gegevens(id, wie);
    Berichtgegevens oud =
        verbeteringen
            .verbetert(id)
            .map(verbeterd -> gegevens(verbeterd, wie))
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Geen verbetering",
                        "Dit bericht is geen verbetering van een eerder bericht."));
    if (Math.max(nieuw.omvang(), oud.omvang()) > HOOGSTENS_VERGELEKEN) {
      throw nietTeVergelijken("groter dan 5 MB");
    }
    return Berichtverschil.van(inhoud(oud.id()), inhoud(id))
        .map(wijzigingen -> new Verschil(id, oud.id(), wijzigingen))
        .orElseThrow(() -> nietTeVergelijken("geen leesbare XML"));
  }

  private static Verzoekfout nietTeVergelijken(String waarom) {
    return new Verzoekfout(
        HttpStatus.CONFLICT,
        "Niet te vergelijken",
        "Een van beide bestanden is %s; het verschil is dan niet te laten zien.".formatted(waarom));
  }

  private byte[] inhoud(UUID id) {
    return berichten
        .inhoud(id)
        .orElseThrow(() -> nietTeVergelijken("niet meer bewaard: zijn bewaartermijn is voorbij"));
  }

  /** Who may not see it, is not told that it exists. */
  private Berichtgegevens gegevens(UUID id, Identiteit wie) {
    return berichten
        .vind(id)
        .filter(bericht -> rechten.is(wie, bericht.indiener()))
        .orElseThrow(Rechten::berichtOnbekend);
  }
}
