package nl.sluis.console.zoekvragen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verhuld;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps selections of lists, and shows how many are in them. Each is read anew when it is used. */
@Controller
@Lazy
@VoorRol
class Zoekvragenpaginas {
  private static final String PAD = "/console/zoekvragen";
  private static final String EEN = PAD + "/{zoekvraag}";

  private static final String NAAM = "naam";
  private static final String WIE = "wie";
  private static final String IK = "IK";
  private static final String ALLEN = "ALLEN";

  private static final int LANGST = 60;

  /** That may be of a client: a BSN, a phone number, a date of birth. */
  private static final Pattern CIJFERS = Pattern.compile("(\\d[ .-]?){8,}");

  private final Zoekvragen zoekvragen;
  private final Bewaarteller teller;

  Zoekvragenpaginas(Zoekvragen zoekvragen, Bewaarteller teller) {
    this.zoekvragen = zoekvragen;
    this.teller = teller;
  }

  @Inzage("ZOEKVRAGEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina lijst(Bezoeker bezoeker) {
    return Pagina.van(
        "zoekvragen/lijst", "Bewaarde selecties", new Zoekvragenblad(teller.alle(bezoeker)));
  }

  /** Asks how to keep this; nothing is kept yet. */
  @Inzage(Inzage.GEEN)
  @GetMapping(PAD + "/nieuw")
  Pagina nieuw(
      @RequestParam String lijst,
      @RequestParam(defaultValue = "") String vraag,
      Bezoeker bezoeker) {
    return formulier(lijst, lees(lijst, vraag, bezoeker), Formulier.leeg(), bezoeker);
  }

  /** Asks how to call and share it from now on. */
  @Inzage(Inzage.GEEN)
  @GetMapping(EEN + "/wijzig")
  Pagina wijzig(@PathVariable long zoekvraag, Bezoeker bezoeker) {
    Zoekvraag deze = vind(zoekvraag, bezoeker);
    if (!deze.isMijn()) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Van een collega",
          "Alleen wie een selectie bewaarde, kan haar anders noemen of delen. Bewaar haar ook zelf"
              + " als u het anders wilt.");
    }
    Map<String, String> nu =
        Map.of(
            NAAM,
            deze.naam(),
            WIE,
            deze.voorRol() != null ? deze.voorRol().name() : deze.gedeeld() ? ALLEN : IK);
    return formulier(
        deze.pad(), lees(deze.pad(), deze.vraag(), bezoeker), Formulier.van(nu), bezoeker);
  }

  @PostMapping(PAD)
  Object bewaar(
      @RequestParam String lijst,
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = IK) String wie,
      Bezoeker bezoeker) {
    Lijstvraag gelezen = lees(lijst, vraag, bezoeker);
    Formulier ingevuld = keur(Formulier.van(Map.of(NAAM, naam.strip(), WIE, wie)), bezoeker);
    if (ingevuld.heeftFouten()) {
      return formulier(lijst, gelezen, ingevuld, bezoeker).metStatus(HttpStatus.BAD_REQUEST);
    }
    boolean isVanMij = wie.equals(IK);
    Rol rol = isVanMij || wie.equals(ALLEN) ? null : Rol.valueOf(wie);
    if (!zoekvragen.bewaar(
        lijst, gelezen.alsVraag(), naam.strip(), !isVanMij, rol, bezoeker.wie())) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "U bewaart er al %d".formatted(Zoekvragen.HOOGSTENS),
          "Verwijder er eerst een bij Bewaarde selecties, en bewaar deze dan opnieuw.");
    }
    return Pagina.naar(PAD);
  }

  /** Goes to the list; what is there now is new no more. */
  @Inzage(Inzage.GEEN)
  @GetMapping(EEN)
  ResponseEntity<Void> open(@PathVariable long zoekvraag, Bezoeker bezoeker) {
    Zoekvraag deze = vind(zoekvraag, bezoeker);
    zoekvragen.gezien(zoekvraag, teller.zoeklijst(deze.pad()).laatste());
    return Pagina.naar(deze.adres());
  }

  @PostMapping(EEN + "/verwijder")
  ResponseEntity<Void> verwijder(@PathVariable long zoekvraag, Bezoeker bezoeker) {
    zoekvragen.verwijder(zoekvraag, bezoeker.wie());
    return Pagina.naar(PAD);
  }

  private Pagina formulier(String lijst, Lijstvraag vraag, Formulier formulier, Bezoeker bezoeker) {
    return Pagina.van(
        "zoekvragen/bewaar",
        "Selectie bewaren",
        new Bewaarblad(
            Bewaarteller.inWoorden(teller.zoeklijst(lijst), vraag),
            lijst,
            vraag.alsVraag(),
            keuzes(bezoeker),
            formulier));
  }

  private static Map<String, String> keuzes(Bezoeker bezoeker) {
    Map<String, String> keuzes = new LinkedHashMap<>();
    keuzes.put(IK, "alleen ik");
    keuzes.put(ALLEN, "iedereen van " + bezoeker.organisatie());
    for (Rol rol : Rol.values()) {
      if ((rol == Rol.BEHEERDER) == bezoeker.isBeheerder()) {
        keuzes.put(rol.name(), "iedereen; en bij " + rol.naam() + " op de pagina Vandaag");
      }
    }
    return keuzes;
  }

  private static Formulier keur(Formulier formulier, Bezoeker bezoeker) {
    String naam = formulier.waarde(NAAM);
    Formulier gekeurd = formulier;
    if (naam.isEmpty() || naam.length() > LANGST) {
      gekeurd =
          gekeurd.metFout(
              NAAM, "Geef de selectie een naam van hoogstens %d tekens.".formatted(LANGST));
    } else if (CIJFERS.matcher(naam).find()) {
      gekeurd =
          gekeurd.metFout(
              NAAM, "In een naam hoort niets over een cliënt: haal het lange nummer eruit.");
    }
    return keuzes(bezoeker).containsKey(formulier.waarde(WIE))
        ? gekeurd
        : gekeurd.metFout(WIE, "Kies wie deze selectie ziet.");
  }

  private Zoekvraag vind(long id, Bezoeker bezoeker) {
    return zoekvragen
        .vind(id, bezoeker.wie())
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Selectie onbekend",
                    "Deze selectie is verwijderd, of wordt niet met u gedeeld."));
  }

  /** What may name a person is not kept. */
  private Lijstvraag lees(String pad, String vraag, Bezoeker bezoeker) {
    Zoeklijst<?, ?, ?> lijst = teller.zoeklijst(pad);
    Lijstvraag gelezen = lijst.lees(vraag, bezoeker);
    gelezen.gebruikt().stream()
        .filter(
            filter ->
                filter.isVrij() || Verhuld.isBsn(gelezen.waarden().getOrDefault(filter.naam(), "")))
        .findFirst()
        .ifPresent(
            filter -> {
              throw new Verzoekfout(
                  HttpStatus.BAD_REQUEST,
                  "Zonder " + filter.label(),
                  "Wat u bij %s invulde kan iets over een persoon zeggen, en wordt niet bewaard. Wis"
                          .formatted(filter.label())
                      + " dat filter, en bewaar de selectie dan.");
            });
    return gelezen;
  }
}
