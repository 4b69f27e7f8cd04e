package nl.sluis.api.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.api.Vraag;
import nl.sluis.bewaking.Telling;
import nl.sluis.bewaking.Tellingen;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The balance over HTTP: an operator sees that of all, a deelnemer its own. */
@RestController
class TellingenController {
  private static final int WEEK = 7;
  private static final int MAX_DAGEN = 366;
  private static final List<String> KOLOMMEN =
      List.of(
          "dag",
          "deelnemer",
          "ontvangen",
          "beantwoord",
          "teBezorgen",
          "inBehandeling",
          "geparkeerd",
          "geweigerd",
          "verschil");

  private final Tellingen tellingen;
  private final Rechten rechten;
  private final Clock klok;

  TellingenController(Tellingen tellingen, Rechten rechten, Clock klok) {
    this.tellingen = tellingen;
    this.rechten = rechten;
    this.klok = klok;
  }

  /** The last week when no days are asked. */
  @GetMapping("/api/tellingen")
  ResponseEntity<?> tellingen(HttpServletRequest verzoek, Identiteit wie) {
    Vraag vraag = Vraag.van(verzoek);
    Overzichtvorm vorm = vraag.vorm();
    LocalDate tot = vraag.dag("tot", LocalDate.now(klok));
    LocalDate van = vraag.dag("van", tot.minusDays(WEEK - 1L));
    keur(van, tot);
    List<Telling> rijen = tellingen.van(van, tot, deelnemer(vraag, wie));
    return vorm.antwoord(
        "tellingen-%s-%s".formatted(van, tot),
        new Weergave(van, tot, Totaal.van(rijen), rijen),
        () -> Tabel.van("tellingen", KOLOMMEN, rijen.stream().map(this::rij).toList()));
  }

  private static void keur(LocalDate van, LocalDate tot) {
    long dagen = ChronoUnit.DAYS.between(van, tot) + 1;
    if (dagen < 1 || dagen > MAX_DAGEN) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Ongeldige periode",
          "Kies een tot die niet voor van ligt, en samen hoogstens %d dagen.".formatted(MAX_DAGEN));
    }
  }

  private @Nullable String deelnemer(Vraag vraag, Identiteit wie) {
    String gevraagd = vraag.waarden().get("deelnemer");
    if (gevraagd == null) {
      return rechten.alleenVan(wie);
    }
    rechten.zelf(wie, gevraagd);
    return gevraagd;
  }

  private List<String> rij(Telling telling) {
    return Stream.of(
            telling.dag(),
            telling.deelnemer(),
            telling.ontvangen(),
            telling.beantwoord(),
            telling.teBezorgen(),
            telling.inBehandeling(),
            telling.geparkeerd(),
            telling.geweigerd(),
            telling.verschil())
        .map(Object::toString)
        .toList();
  }

  /** As JSON. */
  record Weergave(LocalDate van, LocalDate tot, Totaal totaal, List<Telling> rijen) {}

  /** Of all rows together; see {@link Telling}. */
  record Totaal(
      long ontvangen,
      long beantwoord,
      long teBezorgen,
      long inBehandeling,
      long geparkeerd,
      long geweigerd,
      long verschil) {
    static Totaal van(List<Telling> rijen) {
      return new Totaal(
          som(rijen, Telling::ontvangen),
          som(rijen, Telling::beantwoord),
          som(rijen, Telling::teBezorgen),
          som(rijen, Telling::inBehandeling),
          som(rijen, Telling::geparkeerd),
          som(rijen, Telling::geweigerd),
          som(rijen, Telling::verschil));
    }

    private static long som(List<Telling> rijen, ToLongFunction<Telling> kolom) {
      return rijen.stream().mapToLong(kolom).sum();
    }
  }
}
