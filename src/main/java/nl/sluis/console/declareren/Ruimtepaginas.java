package nl.sluis.console.declareren;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sluis.api.AlleenLezen;
import nl.sluis.api.Inzage;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Partijen;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.contract.Contractregister;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.inzage.Toewijzingen;
import nl.sluis.inzage.Toewijzingvraag;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What may still be claimed on each toewijzing between two, in a month and in total. */
@Controller
@Lazy
@VoorRol
class Ruimtepaginas {
  private final DossierRepository dossiers;
  private final Toewijzingen toewijzingen;
  private final Contractregister contracten;
  private final AlleenLezen database;
  private final Rechten rechten;
  private final Relatiekeuze keuze;
  private final Clock klok;

  Ruimtepaginas(
      DossierRepository dossiers,
      Toewijzingen toewijzingen,
      Contractregister contracten,
      AlleenLezen database,
      Rechten rechten,
      Relatiekeuze keuze,
      Clock klok) {
    this.dossiers = dossiers;
    this.toewijzingen = toewijzingen;
    this.contracten = contracten;
    this.database = database;
    this.rechten = rechten;
    this.keuze = keuze;
    this.klok = klok;
  }

  /** Between whom, and of which month. */
  private record Relatie(Partijen partijen, YearMonth maand) {}

  private Filters filters(Bezoeker bezoeker) {
    Map<String, String> standen = new LinkedHashMap<>();
    standen.put("op", "op");
    standen.put("over", "nog ruimte");
    return Filters.van(
        Filter.keuze("gemeente", "Gemeente", keuze.gemeenten(bezoeker)),
        Filter.keuze("aanbieder", "Aanbieder", keuze.aanbieders(bezoeker)),
        Filter.keuze("domein", "Domein", keuze.domeinen()),
        Filter.code(
            "maand",
            "Maand",
            Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])"),
            "JJJJ-MM, zoals 2026-04"),
        Filter.keuze("stand", "Ruimte", standen));
  }

  private static boolean isGekozen(Lijstvraag vraag) {
    return vraag
        .waarden()
        .keySet()
        .containsAll(List.of("gemeente", "aanbieder", "domein", "maand"));
  }

  private Relatie relatie(Lijstvraag vraag, Bezoeker bezoeker) {
    Partijen partijen =
        Declaratieopdracht.partijen(
            vraag.waarden().getOrDefault("domein", ""),
            vraag.waarden().getOrDefault("gemeente", ""),
            vraag.waarden().getOrDefault("aanbieder", ""));
    rechten.partij(bezoeker.wie(), partijen);
    return new Relatie(partijen, YearMonth.parse(vraag.waarden().getOrDefault("maand", "")));
  }

  /** To the address with what is left open filled in: between whom the latest toewijzing is. */
  private ResponseEntity<Void> naarEerste(Lijstvraag vraag, Bezoeker bezoeker) {
    Partijen eerste =
        laatste(vraag, bezoeker)
            .or(() -> mogelijk(vraag, bezoeker))
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Niemand om mee te declareren",
                        "Er is geen gemeente of geen aanbieder aangesloten."));
    rechten.partij(bezoeker.wie(), eerste);
    UriComponentsBuilder adres =
        UriComponentsBuilder.fromPath(Declareermenu.RUIMTE)
            .queryParam("gemeente", eerste.gemeente())
            .queryParam("aanbieder", eerste.aanbieder())
            .queryParam("domein", eerste.domein())
            .queryParam(
                "maand",
                Objects.requireNonNullElseGet(
                    vraag.waarde("maand"), () -> YearMonth.from(LocalDate.now(klok)).toString()));
    if (vraag.waarde("stand") != null) {
      adres.queryParam("stand", vraag.waarde("stand"));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(adres.build().toUri()).build();
  }

  private Optional<Partijen> laatste(Lijstvraag vraag, Bezoeker bezoeker) {
    String wij = rechten.alleenVan(bezoeker.wie());
    Toewijzingvraag welke =
        new Toewijzingvraag(
            bezoeker.isGemeente() ? wij : vraag.waarde("gemeente"),
            bezoeker.isAanbieder() ? wij : vraag.waarde("aanbieder"),
            vraag.waarde("domein"),
            null,
            null,
            null,
            null,
            LocalDate.now(klok));
    return toewijzingen.blad(welke, null, 1).regels().stream()
        .map(een -> Declaratieopdracht.partijen(een.domein(), een.gemeente(), een.aanbieder()))
        .findFirst();
  }

  /** Where there is none: between whom there could be. */
  private Optional<Partijen> mogelijk(Lijstvraag vraag, Bezoeker bezoeker) {
    Optional<String> domein = gekozen(vraag.waarde("domein"), keuze.domeinen());
    Optional<String> gemeente = gekozen(vraag.waarde("gemeente"), keuze.gemeenten(bezoeker));
    Optional<String> aanbieder = gekozen(vraag.waarde("aanbieder"), keuze.aanbieders(bezoeker));
    return domein.flatMap(
        een ->
            gemeente.flatMap(
                ander -> aanbieder.map(derde -> Declaratieopdracht.partijen(een, ander, derde))));
  }

  private static Optional<String> gekozen(@Nullable String waarde, Map<String, String> keuzes) {
    return Optional.ofNullable(waarde).or(() -> keuzes.keySet().stream().findFirst());
  }

  @Inzage("RUIMTE_BEKEKEN")
  @GetMapping(Declareermenu.RUIMTE)
  Object toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag vraag = filters(bezoeker).lees(verzoek);
    if (!isGekozen(vraag)) {
      return naarEerste(vraag, bezoeker);
    }
    Relatie relatie = relatie(vraag, bezoeker);
    List<Ruimte> ruimten = ruimten(relatie, vraag);
    Lijst<Ruimteblad.Rij> lijst =
        Lijst.van(
            vraag,
            blad(ruimten, vraag.bladwijzer()),
            ruimten.size(),
            ruimte -> new Ruimteblad.Rij(ruimte, Ruimtebalken.van(ruimte)));
    String waarover =
        "%s van %s aan %s, in %s"
            .formatted(
                relatie.partijen().standaard().naam(),
                keuze.naam(relatie.partijen().gemeente()),
                keuze.naam(relatie.partijen().aanbieder()),
                relatie.maand());
    return Pagina.van(
            "declareren/ruimte",
            "Ruimte",
            new Ruimteblad(
                Declareermenu.van(bezoeker),
                waarover,
                "Er is geen toewijzing van %s aan %s. Kies een andere relatie of een ander domein."
                    .formatted(
                        keuze.naam(relatie.partijen().gemeente()),
                        keuze.naam(relatie.partijen().aanbieder())),
                lijst))
        .metAantal(lijst.geteld());
  }

  @Inzage("RUIMTE_BEKEKEN")
  @GetMapping(path = Declareermenu.RUIMTE, params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    Lijstvraag vraag = filters(bezoeker).lees(verzoek);
    if (!isGekozen(vraag)) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Nog niet alles is gekozen",
          "Een bestand gaat over één gemeente, één aanbieder, één domein en één maand. Kies ze op de"
              + " pagina Ruimte, en download het daar.");
    }
    Relatie relatie = relatie(vraag, bezoeker);
    List<Ruimte> ruimten = ruimten(relatie, vraag);
    return Overzichtvorm.van(formaat, null)
        .antwoord(
            "ruimte-%s-%s-%s"
                .formatted(
                    relatie.partijen().gemeente(), relatie.partijen().aanbieder(), relatie.maand()),
            ruimten,
            () -> Ruimte.tabel(relatie.partijen(), relatie.maand(), ruimten),
            Voorbehoud.GEEN);
  }

  private List<Ruimte> ruimten(Relatie relatie, Lijstvraag vraag) {
    String stand = vraag.waarde("stand");
    return database.vraag(
        () ->
            new Ruimteoverzicht(relatie.partijen(), dossiers.van(relatie.partijen()), contracten)
                .alle(relatie.maand()).stream()
                    .filter(
                        ruimte -> stand == null || Ruimtebalken.isOp(ruimte) == stand.equals("op"))
                    .toList());
  }

  /** They are in the order of their numbers. */
  private static Blad<Ruimte> blad(List<Ruimte> ruimten, @Nullable Bladwijzer na) {
    long vanaf = na == null ? -1 : na.getal(0);
    return Blad.van(
        ruimten.stream()
            .filter(ruimte -> ruimte.toewijzingNummer() > vanaf)
            .limit(Lijst.GROOTTE + 1L)
            .toList(),
        Lijst.GROOTTE,
        ruimte -> Bladwijzer.van(ruimte.toewijzingNummer()));
  }
}
