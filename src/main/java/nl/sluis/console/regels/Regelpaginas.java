package nl.sluis.console.regels;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.VoorRol;
import nl.sluis.toezicht.Gevallen;
import nl.sluis.verslag.Regelvermelding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules that Sluis holds a message to. */
@Controller
@Lazy
@VoorRol
class Regelpaginas {
  private static final String PAD = "/console/regels";
  private static final DateTimeFormatter MAAND =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.forLanguageTag("nl-NL"));

  private static final Filters FILTERS =
      Filters.van(
          Filter.kenmerk(
              "woord",
              "Woord of code",
              Pattern.compile("[\\p{L}0-9 -]{2,40}"),
              "een woord uit de regel, of haar code of retourcode"),
          Filter.keuze("soort", "Berichtsoort", Berichtsoort.values(), Enum::name),
          Filter.keuze(
              "niveau",
              "Niveau",
              new TreeMap<>(
                  Map.of(
                      "1", "1: het schema",
                      "2", "2: het bericht zelf",
                      "3", "3: eerdere berichten",
                      "4", "4: het contract"))));

  private static final List<String> KOLOMMEN =
      List.of("Regel", "Niveau", "Retourcode", "Eis", "Herstel", "Berichten", "Deze maand");

  /**
   * Read at the first look, for there are thousands of files; they change with the program only.
   */
  private final Supplier<Map<String, List<Gevallen.Geval>>> gevallen =
      SingletonSupplier.of(() -> Gevallen.perRegel(Gevallen.meegeleverd()));

  private final Afgekeurd afgekeurd;
  private final Clock klok;

  Regelpaginas(Afgekeurd afgekeurd, Clock klok) {
    this.afgekeurd = afgekeurd;
    this.klok = klok;
  }

  @Inzage("REGELS_BEKEKEN")
  @GetMapping(PAD)
  Pagina lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag vraag = FILTERS.lees(verzoek);
    List<Boekregel> gevonden = zoek(vraag, bezoeker);
    Lijst<Boekregel> lijst =
        Lijst.van(
            vraag,
            blad(gevonden, vraag.bladwijzer(), Lijst.GROOTTE),
            gevonden.size(),
            regel -> regel);
    return Pagina.van("regels/lijst", "Regelboek", lijst).metAantal(lijst.geteld());
  }

  @Inzage("REGELS_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    List<Boekregel> gevonden = zoek(FILTERS.lees(verzoek), bezoeker);
    return Lijstbestand.antwoord(
        "regels",
        formaat,
        KOLOMMEN,
        (na, grootte) -> blad(gevonden, na, grootte),
        Regelpaginas::cellen);
  }

  @Inzage("REGEL_BEKEKEN")
  @GetMapping(PAD + "/{regel}")
  Pagina toon(@PathVariable String regel, Bezoeker bezoeker) {
    Regelvermelding deze =
        Regelvermelding.alle().stream()
            .filter(een -> een.code().equals(regel))
            .findFirst()
            .orElseThrow(
                () ->
                    new Verzoekfout(
                        HttpStatus.NOT_FOUND,
                        "Regel onbekend",
                        "Deze code staat niet in het Regelboek. Zoek haar op in de lijst van"
                            + " regels."));
    long aantal = deze(bezoeker).getOrDefault(regel, 0L);
    return Pagina.van(
        "regels/toon",
        "Regel " + regel,
        new Boekblad(
            new Boekregel(deze, aantal),
            MAAND.format(YearMonth.now(klok)),
            mag(bezoeker),
            bezoeker.isGemeente()
                ? null
                : "/console/afgekeurd/regels?regel=%s&van=%s".formatted(regel, eersteDag()),
            gevallen(regel)));
  }

  private List<Boekblad.Geval> gevallen(String regel) {
    return gevallen.get().getOrDefault(regel, List.of()).stream()
        .map(
            geval ->
                new Boekblad.Geval(geval.titel(), geval.map(), Boekblad.Soort.van(geval.map())))
        .sorted(Comparator.comparing(Boekblad.Geval::soort))
        .toList();
  }

  /** A region sees no messages, so no lines of them. */
  private static boolean mag(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() || bezoeker.isAanbieder() || bezoeker.isGemeente();
  }

  /** How often each was broken this month, in what this one may see. */
  private Map<String, Long> deze(Bezoeker bezoeker) {
    String wij = bezoeker.wie().deelnemer();
    return mag(bezoeker)
        ? afgekeurd.perRegel(
            bezoeker.isAanbieder() ? wij : null, bezoeker.isGemeente() ? wij : null, eersteDag())
        : Map.of();
  }

  private LocalDate eersteDag() {
    return YearMonth.now(klok).atDay(1);
  }

  private List<Boekregel> zoek(Lijstvraag vraag, Bezoeker bezoeker) {
    Map<String, Long> aantallen = deze(bezoeker);
    String woord = Objects.requireNonNullElse(vraag.waarde("woord"), "").toLowerCase(Locale.ROOT);
    Berichtsoort soort = vraag.keuze("soort", Berichtsoort.class);
    String niveau = vraag.waarde("niveau");
    return Regelvermelding.alle().stream()
        .filter(regel -> tekst(regel).contains(woord))
        .filter(regel -> soort == null || regel.berichten().contains(soort))
        .filter(regel -> niveau == null || String.valueOf(regel.niveau()).equals(niveau))
        .map(regel -> new Boekregel(regel, aantallen.getOrDefault(regel.code(), 0L)))
        .toList();
  }

  private static String tekst(Regelvermelding regel) {
    return String.join(
            "\n",
            regel.code(),
            Objects.requireNonNullElse(regel.retourcode(), ""),
            regel.eis(),
            regel.herstel())
        .toLowerCase(Locale.ROOT);
  }

  /** They are in the order of their codes. */
  private static Blad<Boekregel> blad(
      List<Boekregel> regels, @Nullable Bladwijzer na, int grootte) {
    String vanaf = na == null ? "" : na.sleutel(0);
    return Blad.van(
        regels.stream()
            .filter(regel -> regel.regel().code().compareTo(vanaf) > 0)
            .limit(grootte + 1L)
            .toList(),
        grootte,
        regel -> Bladwijzer.van(regel.regel().code()));
  }

  private static List<String> cellen(Boekregel regel) {
    return List.of(
        regel.regel().code(),
        String.valueOf(regel.regel().niveau()),
        Objects.requireNonNullElse(regel.regel().retourcode(), ""),
        regel.regel().eis(),
        regel.regel().herstel(),
        regel.berichten(),
        Opmaak.aantal(regel.aantal()));
  }
}
