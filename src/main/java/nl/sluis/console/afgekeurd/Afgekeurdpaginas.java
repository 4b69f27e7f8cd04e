package nl.sluis.console.afgekeurd;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sluis.api.Inzage;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.AfgekeurdeRegel;
import nl.sluis.herstel.Afgekeurdvraag;
import nl.sluis.herstel.Herstelstand;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Refused lines: by cause, in a list, and one. */
@Controller
@Lazy
@VoorRol
class Afgekeurdpaginas extends Zoeklijst<Afgekeurdvraag, AfgekeurdeRegel, Regelrij> {
  static final String PAD = "/console/afgekeurd";
  static final String REGELS = PAD + "/regels";
  static final String EEN = REGELS + "/{afgekeurd}";

  private final Afgekeurd afgekeurd;
  private final Regelkiezer kiezer;
  private final Clock klok;

  Afgekeurdpaginas(Afgekeurd afgekeurd, Regelkiezer kiezer, Clock klok) {
    super(REGELS, "Afgekeurde regels", "afgekeurd", Regelrij.KOLOMMEN);
    this.afgekeurd = afgekeurd;
    this.kiezer = kiezer;
    this.klok = klok;
  }

  /** By cause, that with most money first. */
  @Inzage("AFGEKEURD_BEKEKEN")
  @GetMapping(PAD)
  Pagina groepen(@RequestParam(defaultValue = "OPEN") Herstelstand stand, Bezoeker bezoeker) {
    List<Groepblad.Groep> groepen =
        afgekeurd.groepen(alleen(bezoeker, stand)).stream()
            .map(groep -> Groepblad.Groep.van(groep, klok.instant()))
            .toList();
    long aantal = groepen.stream().mapToLong(Groepblad.Groep::aantal).sum();
    long totaal = groepen.stream().mapToLong(Groepblad.Groep::bedrag).sum();
    return Pagina.van(
            "afgekeurd/groepen",
            "Afgekeurd",
            new Groepblad(stand, groepen, aantal, totaal, leeg(bezoeker, stand)))
        .metAantal(Opmaak.aantal(aantal));
  }

  private static Afgekeurdvraag alleen(Bezoeker bezoeker, Herstelstand stand) {
    return new Afgekeurdvraag(
        Afgekeurdfilters.aanbieder(bezoeker), null, Set.of(stand), null, null, null, null, null);
  }

  private String leeg(Bezoeker bezoeker, Herstelstand stand) {
    if (stand != Herstelstand.OPEN) {
      return "Er zijn geen regels met deze stand.";
    }
    int inHerstel = afgekeurd.aantal(alleen(bezoeker, Herstelstand.IN_HERSTEL));
    return inHerstel == 0
        ? "Er is geen afgekeurde regel waar nog iets mee moet gebeuren."
        : "Er is geen afgekeurde regel waar nog iets mee moet gebeuren; "
            + Opmaak.aantal(inHerstel, "regel is", "regels zijn")
            + " in herstel.";
  }

  @Inzage("AFGEKEURDE_REGELS_BEKEKEN")
  @GetMapping(REGELS)
  Pagina regels(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Regelrij> lijst = lijst(verzoek, bezoeker);
    String regel = lijst.vraag().waarde(Afgekeurdfilters.REGEL);
    return Pagina.van(
            "afgekeurd/regels",
            naam(),
            new Regellijstblad(
                lijst, regel == null ? null : Oorzaak.van(regel), vraag(verzoek), mag(bezoeker)))
        .metAantal(lijst.geteld());
  }

  static boolean mag(Bezoeker bezoeker) {
    return bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER);
  }

  /** With its question mark; the filters in it have been read. */
  static String vraag(HttpServletRequest verzoek) {
    return Optional.ofNullable(verzoek.getQueryString()).map(vraag -> "?" + vraag).orElse("");
  }

  @Inzage("AFGEKEURDE_REGELS_BEKEKEN")
  @GetMapping(path = REGELS, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    return bestand(verzoek, formaat, bezoeker);
  }

  @Override
  protected Filters filters(Bezoeker bezoeker) {
    return Afgekeurdfilters.FILTERS;
  }

  @Override
  protected Afgekeurdvraag vraag(Lijstvraag gevraagd, Bezoeker bezoeker) {
    return Afgekeurdfilters.vraag(gevraagd, bezoeker);
  }

  @Override
  protected Blad<AfgekeurdeRegel> blad(Afgekeurdvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return afgekeurd.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Afgekeurdvraag vraag) {
    return afgekeurd.aantal(vraag);
  }

  @Override
  protected int nieuw(Afgekeurdvraag vraag, Gezien gezien) {
    return afgekeurd.aantalNa(vraag, gezien.moment());
  }

  @Override
  protected Regelrij rij(AfgekeurdeRegel regel, Bezoeker bezoeker) {
    return kiezer.rij(regel);
  }

  @Override
  protected List<String> cellen(AfgekeurdeRegel regel, Bezoeker bezoeker) {
    return Regelrij.cellen(regel);
  }

  @Inzage("AFGEKEURDE_REGEL_BEKEKEN")
  @GetMapping(EEN)
  Pagina regel(
      @PathVariable("afgekeurd") long nummer, HttpServletRequest verzoek, Bezoeker bezoeker) {
    AfgekeurdeRegel regel = kiezer.kies(nummer, bezoeker);
    Map<String, String> ingevuld =
        Map.of(
            Standpaginas.WORDT,
            regel.stand().name(),
            "notitie",
            Objects.requireNonNullElse(regel.notitie(), ""),
            "mij",
            Bezoeker.ik().equals(regel.wie()) ? "ja" : "");
    return een(regel, verzoek, bezoeker, Formulier.van(ingevuld));
  }

  /** One line, with this filled in. */
  Pagina een(
      AfgekeurdeRegel regel, HttpServletRequest verzoek, Bezoeker bezoeker, Formulier ingevuld) {
    Afgekeurdvraag vraag = Afgekeurdfilters.vraag(Afgekeurdfilters.lees(verzoek), bezoeker);
    String query = vraag(verzoek);
    Regelrij rij = kiezer.rij(regel);
    return Pagina.van(
        "afgekeurd/regel",
        "Afgekeurd: " + regel.referentieNummer(),
        new Regelblad(
            rij,
            regel.regels().stream().map(Oorzaak::van).toList(),
            kiezer.bevindingen(regel),
            plaats(vraag, regel),
            afgekeurd.vorige(vraag, regel).map(ander -> adres(ander, query)).orElse(null),
            afgekeurd.volgende(vraag, regel).map(ander -> adres(ander, query)).orElse(null),
            REGELS + query + "#r" + regel.id(),
            adres(regel, query),
            mag(bezoeker) && rij.isTeWijzigen() ? ingevuld : null));
  }

  static String adres(AfgekeurdeRegel regel, String query) {
    return REGELS + "/" + regel.id() + query;
  }

  private String plaats(Afgekeurdvraag vraag, AfgekeurdeRegel regel) {
    int aantal = afgekeurd.aantal(vraag);
    int plaats = afgekeurd.plaats(vraag, regel);
    return plaats > Blad.TEL_TOT || aantal == 0
        ? ""
        : "%s van %s".formatted(Opmaak.aantal(Math.min(plaats, aantal)), Opmaak.geteld(aantal));
  }
}
