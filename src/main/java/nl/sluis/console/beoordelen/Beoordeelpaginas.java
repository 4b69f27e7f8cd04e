package nl.sluis.console.beoordelen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Wachtend;
import nl.sluis.beoordeling.Wachtvraag;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.beoordelen.Beoordeeldossier.Dossier;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a decision: the queue, and one message with its lines. */
@Controller
@Lazy
@VoorRol
class Beoordeelpaginas extends Zoeklijst<Wachtvraag, Wachtend, Wachtregel> {
  private static final String PAD = "/console/beoordelen";

  private static final Filters WACHTRIJ =
      Filters.van(
          Filter.keuze("soort", "Berichtsoort", Berichtsoort.values(), Enum::name),
          Filter.code(
              "afzender",
              "Afzender",
              Pattern.compile("[0-9]{4}|[0-9]{8}"),
              "een AGB-code (acht cijfers) of gemeentecode (vier cijfers)"),
          Filter.dag("uiterlijk", "Uiterlijk tot en met"));

  private static final Filters LIJNEN =
      Filters.van(
          Filter.keuze("groep", "Toon", Lijnregel.Groep.values(), Lijnregel.Groep::tekst),
          Filter.code(
              "toewijzing",
              "ToewijzingNummer",
              Pattern.compile("[0-9]{1,9}"),
              "hoogstens 9 cijfers"));

  private static final List<String> KOLOMMEN =
      List.of("Uiterlijk", "Berichtsoort", "Afzender", "Identificatie", "Ontvangen", "Voorstel");
  private static final List<String> LIJNKOLOMMEN =
      List.of(
          "Nummer",
          "ReferentieNummer",
          "ToewijzingNummer",
          "Product",
          "Omvang",
          "Bedrag in eurocent",
          "Voorstel",
          "Retourcodes",
          "Bevindingen");

  private final Beoordelingen beoordelingen;
  private final Beoordeeldossier dossiers;
  private final Rechten rechten;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Beoordeelpaginas(
      Beoordelingen beoordelingen,
      @Lazy Beoordeeldossier dossiers,
      Rechten rechten,
      Deelnemers deelnemers,
      Clock klok) {
    super(PAD, "Te beoordelen", "te-beoordelen", KOLOMMEN);
    this.beoordelingen = beoordelingen;
    this.dossiers = dossiers;
    this.rechten = rechten;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  @Inzage("BEOORDELINGEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina wachtrij(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Wachtregel> lijst = lijst(verzoek, bezoeker);
    return Pagina.van("beoordelen/wachtrij", naam(), lijst).metAantal(lijst.geteld());
  }

  @Inzage("BEOORDELINGEN_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    return bestand(verzoek, formaat, bezoeker);
  }

  @Override
  protected Filters filters(Bezoeker bezoeker) {
    return WACHTRIJ;
  }

  @Override
  protected Blad<Wachtend> blad(Wachtvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return beoordelingen.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Wachtvraag vraag) {
    return beoordelingen.aantal(vraag);
  }

  @Override
  protected int nieuw(Wachtvraag vraag, Gezien gezien) {
    return beoordelingen.aantalNa(vraag, gezien.moment());
  }

  @Override
  protected List<String> cellen(Wachtend wachtend, Bezoeker bezoeker) {
    return List.of(
        Opmaak.dag(wachtend.uiterlijk()),
        wachtend.berichtsoort(),
        wachtend.afzender(),
        wachtend.identificatie(),
        Opmaak.moment(wachtend.ontvangen()),
        Opmaak.woord(wachtend.voorstel()));
  }

  @Override
  protected Wachtvraag vraag(Lijstvraag gevraagd, Bezoeker bezoeker) {
    return new Wachtvraag(
        rechten.alleenVan(bezoeker.wie()),
        gevraagd.waarde("soort"),
        gevraagd.waarde("afzender"),
        gevraagd.dag("uiterlijk"));
  }

  @Override
  protected Wachtregel rij(Wachtend wachtend, Bezoeker bezoeker) {
    return Wachtregel.van(wachtend, deelnemers, LocalDate.now(klok));
  }

  @Inzage("BEOORDELING_BEKEKEN")
  @GetMapping("/console/beoordelen/{bericht}")
  Pagina toon(@PathVariable UUID bericht, HttpServletRequest verzoek, Bezoeker bezoeker) {
    Dossier dossier = dossiers.open(bericht, bezoeker).orElseThrow(Beoordeelpaginas::onbekend);
    Lijstvraag gevraagd = LIJNEN.lees(verzoek);
    Lijst<Lijnregel> lijst = dossiers.lijst(dossier, gevraagd);
    return Pagina.van(
        "beoordelen/bericht",
        (dossier.stuk().stand().isBesloten() ? "Besloten over " : "Beoordeel ") + dossier.kenmerk(),
        dossiers.blad(dossier, lijst));
  }

  @Inzage("BEOORDELING_BEKEKEN")
  @GetMapping(path = "/console/beoordelen/{bericht}", params = "formaat")
  ResponseEntity<?> lijnenbestand(
      @PathVariable UUID bericht,
      HttpServletRequest verzoek,
      @RequestParam String formaat,
      Bezoeker bezoeker) {
    Dossier dossier = dossiers.open(bericht, bezoeker).orElseThrow(Beoordeelpaginas::onbekend);
    Lijstvraag gevraagd = LIJNEN.lees(verzoek);
    return Lijstbestand.antwoord(
        "beoordeling",
        formaat,
        LIJNKOLOMMEN,
        (na, grootte) -> dossiers.lijnen(dossier, gevraagd, na, grootte),
        Beoordeelpaginas::cellen);
  }

  private static List<String> cellen(Lijnregel regel) {
    var prestatie = regel.prestatie();
    return List.of(
        String.valueOf(regel.nummer()),
        prestatie == null ? "" : prestatie.referentieNummer(),
        prestatie == null ? "" : String.valueOf(prestatie.toewijzingNummer()),
        prestatie == null ? "" : prestatie.productCategorie() + " " + prestatie.productCode(),
        regel.omvang(),
        prestatie == null ? "" : String.valueOf(prestatie.ingediendBedrag().saldo()),
        regel.groep().tekst(),
        String.join(" ", regel.lijn().retourcodes()),
        regel.lijn().bevindingen().stream()
            .map(bevinding -> bevinding.regel() + ": " + bevinding.melding())
            .collect(Collectors.joining(" ")));
  }

  /** Who may not see it, is not told that it exists. */
  static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Geen beoordeling",
        "Er is geen bericht met dit kenmerk waarover u beslist.");
  }
}
