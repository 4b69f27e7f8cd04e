package nl.sluis.console.afgekeurd;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.afgekeurd.Herstelwerk.Besluit;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.AfgekeurdeRegel;
import nl.sluis.herstel.Afgekeurdvraag;
import nl.sluis.herstel.Herstelstand;
import nl.sluis.inzage.Blad;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about refused lines: one, those that are visible, or all that were asked for. */
@Controller
@Lazy
@VoorRol({Rol.ADMINISTRATIE, Rol.BEHEERDER})
class Standpaginas {
  private static final int MAX_NOTITIE = 500;
  private static final int HOOGSTENS = 5_000;
  private static final int PER_KEER = 500;
  private static final String NOTITIE = "notitie";

  /** Not the word of the filter, which stands in the same request. */
  static final String WORDT = "wordt";

  private final Afgekeurd afgekeurd;
  private final Regelkiezer kiezer;
  private final Herstelwerk werk;
  private final Afgekeurdpaginas paginas;

  Standpaginas(
      Afgekeurd afgekeurd, Regelkiezer kiezer, Herstelwerk werk, Afgekeurdpaginas paginas) {
    this.afgekeurd = afgekeurd;
    this.kiezer = kiezer;
    this.werk = werk;
    this.paginas = paginas;
  }

  /** Of one line; then on to the next, when that was asked. */
  @Inzage(value = "AFGEKEURDE_REGEL_BEKEKEN", behalve = 303)
  @PostMapping(Afgekeurdpaginas.EEN)
  Object zet(
      @PathVariable("afgekeurd") long nummer,
      @RequestParam Map<String, String> velden,
      HttpServletRequest verzoek,
      Bezoeker bezoeker) {
    AfgekeurdeRegel regel = kiezer.kies(nummer, bezoeker);
    Formulier ingevuld = keur(velden);
    if (ingevuld.heeftFouten()) {
      return paginas.een(regel, verzoek, bezoeker, ingevuld).metStatus(HttpStatus.BAD_REQUEST);
    }
    if (!velden.getOrDefault("versie", "").equals(Integer.toString(regel.versie()))
        || !werk.zet(List.of(regel), besluit(ingevuld, regel.wie()), bezoeker).isEmpty()) {
      return paginas
          .een(
              kiezer.kies(nummer, bezoeker),
              verzoek,
              bezoeker,
              ingevuld.metFout(
                  WORDT,
                  "Iemand anders heeft deze regel intussen bijgewerkt. Kijk wat er nu staat en kies"
                      + " opnieuw."))
          .metStatus(HttpStatus.CONFLICT);
    }
    return naar(velden.containsKey("verder") ? verder(regel, verzoek, bezoeker) : regel, verzoek);
  }

  private AfgekeurdeRegel verder(
      AfgekeurdeRegel regel, HttpServletRequest verzoek, Bezoeker bezoeker) {
    Afgekeurdvraag vraag = Afgekeurdfilters.vraag(Afgekeurdfilters.lees(verzoek), bezoeker);
    return afgekeurd.volgende(vraag, regel).orElse(regel);
  }

  private static ResponseEntity<Void> naar(AfgekeurdeRegel regel, HttpServletRequest verzoek) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(Afgekeurdpaginas.adres(regel, Afgekeurdpaginas.vraag(verzoek))))
        .build();
  }

  private static Formulier keur(Map<String, String> velden) {
    Formulier ingevuld = Formulier.van(velden);
    Optional<Herstelstand> stand = stand(ingevuld);
    String notitie = ingevuld.waarde(NOTITIE).strip();
    if (stand.isEmpty()) {
      ingevuld = ingevuld.metFout(WORDT, "Kies wat u met de regel doet.");
    }
    if (stand.filter(Herstelstand.LAAT_MAAR::equals).isPresent() && notitie.isEmpty()) {
      ingevuld =
          ingevuld.metFout(NOTITIE, "Schrijf op waarom u het erbij laat; dat hoort bij laat maar.");
    }
    if (notitie.length() > MAX_NOTITIE) {
      ingevuld =
          ingevuld.metFout(NOTITIE, "De notitie is langer dan %d tekens.".formatted(MAX_NOTITIE));
    }
    return ingevuld;
  }

  private static Optional<Herstelstand> stand(Formulier ingevuld) {
    return switch (ingevuld.waarde(WORDT)) {
      case "OPEN" -> Optional.of(Herstelstand.OPEN);
      case "IN_HERSTEL" -> Optional.of(Herstelstand.IN_HERSTEL);
      case "LAAT_MAAR" -> Optional.of(Herstelstand.LAAT_MAAR);
      default -> Optional.empty();
    };
  }

  private static Besluit besluit(Formulier ingevuld, @Nullable String nuWie) {
    boolean isVanMij = Bezoeker.ik().equals(nuWie);
    boolean wordtVanMij = !ingevuld.waarde("mij").isEmpty();
    String wie = wordtVanMij ? Bezoeker.ik() : isVanMij ? null : nuWie;
    String notitie = ingevuld.waarde(NOTITIE).strip();
    return new Besluit(stand(ingevuld).orElseThrow(), wie, notitie.isEmpty() ? null : notitie);
  }

  /**
   * Of several: first what it would do, and only when that is confirmed it is done. Of all that are
   * asked for it is done when they are still as many as was said.
   */
  @Inzage("AFGEKEURDE_REGELS_BEKEKEN")
  @PostMapping(Afgekeurdpaginas.REGELS + "/stand")
  Pagina zetAlle(
      @RequestParam Map<String, String> velden,
      @RequestParam(name = "gekozen", defaultValue = "") List<String> gekozen,
      HttpServletRequest verzoek,
      Bezoeker bezoeker) {
    Lijstvraag gevraagd = Afgekeurdfilters.lees(verzoek);
    boolean isAlle = "alle".equals(velden.get("welke"));
    List<AfgekeurdeRegel> regels =
        (isAlle ? alle(Afgekeurdfilters.vraag(gevraagd, bezoeker)) : gekozen(gekozen, bezoeker))
            .stream().filter(regel -> regel.stand() != Herstelstand.HERSTELD).toList();
    Formulier ingevuld = keur(velden);
    if (regels.isEmpty()) {
      ingevuld = ingevuld.metFout(WORDT, "Er is hier geen regel waar nog iets mee kan.");
    }
    boolean isBevestigd =
        velden.getOrDefault("bevestigd", "").equals(Integer.toString(regels.size()));
    if (ingevuld.heeftFouten() || !isBevestigd) {
      Pagina vooraf =
          Pagina.van(
              "afgekeurd/bevestig",
              "Klopt dit?",
              blad(ingevuld, gevraagd, verzoek, regels, List.of()));
      return ingevuld.heeftFouten() ? vooraf.metStatus(HttpStatus.BAD_REQUEST) : vooraf;
    }
    List<AfgekeurdeRegel> overgeslagen = werk.zet(regels, besluit(ingevuld, null), bezoeker);
    return Pagina.van(
        "afgekeurd/gedaan", "Bijgewerkt", blad(ingevuld, gevraagd, verzoek, regels, overgeslagen));
  }

  private static Bulkblad blad(
      Formulier ingevuld,
      Lijstvraag gevraagd,
      HttpServletRequest verzoek,
      List<AfgekeurdeRegel> regels,
      List<AfgekeurdeRegel> overgeslagen) {
    return new Bulkblad(
        ingevuld,
        stand(ingevuld).map(stand -> Opmaak.woord(stand.name())).orElse(""),
        gevraagd.gebruikt().stream()
            .map(filter -> filter.label() + ": " + gevraagd.tekst(filter))
            .collect(Collectors.joining(", ")),
        regels.size() - overgeslagen.size(),
        regels.stream().mapToLong(AfgekeurdeRegel::bedrag).sum(),
        "alle".equals(ingevuld.waarde("welke"))
            ? List.of()
            : regels.stream().map(regel -> regel.id() + ":" + regel.versie()).toList(),
        Afgekeurdpaginas.REGELS + "/stand" + Afgekeurdpaginas.vraag(verzoek),
        Afgekeurdpaginas.REGELS + Afgekeurdpaginas.vraag(verzoek),
        overgeslagen);
  }

  private List<AfgekeurdeRegel> alle(Afgekeurdvraag vraag) {
    List<AfgekeurdeRegel> regels = new ArrayList<>();
    Blad<AfgekeurdeRegel> blad = afgekeurd.blad(vraag, null, PER_KEER);
    regels.addAll(blad.regels());
    while (blad.volgende() != null) {
      if (regels.size() >= HOOGSTENS) {
        throw new Verzoekfout(
            HttpStatus.BAD_REQUEST,
            "Te veel in één keer",
            "Dit zijn meer dan 5.000 regels. Er is niets veranderd. Kies een regel, een gemeente of"
                + " een kortere periode, en doe het in delen.");
      }
      blad = afgekeurd.blad(vraag, blad.volgende(), PER_KEER);
      regels.addAll(blad.regels());
    }
    return regels;
  }

  /** Those that were shown, as they were shown: one that was changed since is not changed again. */
  private List<AfgekeurdeRegel> gekozen(List<String> gekozen, Bezoeker bezoeker) {
    List<AfgekeurdeRegel> regels = new ArrayList<>();
    for (String een : gekozen) {
      String[] delen = een.split(":", 2);
      if (delen.length == 2 && delen[0].matches("[0-9]{1,18}")) {
        AfgekeurdeRegel regel = kiezer.kies(Long.parseLong(delen[0]), bezoeker);
        if (Objects.equals(Integer.toString(regel.versie()), delen[1])) {
          regels.add(regel);
        }
      }
    }
    return regels;
  }
}
