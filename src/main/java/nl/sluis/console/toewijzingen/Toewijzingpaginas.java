package nl.sluis.console.toewijzingen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.berichten.Gesprekopsteller;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.contract.Contractregister;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.inzage.Toewijzingberichten;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.inzage.Toewijzingen;
import nl.sluis.inzage.Toewijzingen.Levering;
import nl.sluis.inzage.Toewijzinggegevens;
import nl.sluis.inzage.Toewijzinggegevens.Stand;
import nl.sluis.inzage.Toewijzingvraag;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Toewijzingen: the list by number, product and state, and one with all that is known of it. */
@Controller
@Lazy
@VoorRol
class Toewijzingpaginas extends Zoeklijst<Toewijzingvraag, Toewijzinggegevens, Toewijzingregel> {
  private static final String PAD = "/console/toewijzingen";
  private static final String EEN = PAD + "/{domein}/{gemeente}/{aanbieder}/{nummer}";

  /** Messages on its page. */
  private static final int LAATSTE = 20;

  private static final Filters FILTERS =
      Filters.van(
          Filter.code(
              "nummer", "ToewijzingNummer", Pattern.compile("[0-9]{1,9}"), "hoogstens 9 cijfers"),
          Filter.keuze("stand", "Stand", Stand.values(), stand -> Opmaak.woord(stand.name())),
          Filter.code("categorie", "Productcategorie", Pattern.compile("\\w{2}"), "twee tekens"),
          Filter.code("product", "Productcode", Pattern.compile("\\w{5}"), "vijf tekens"),
          Filter.code(
              "tegenpartij",
              "Tegenpartij",
              Pattern.compile("[0-9]{4}|[0-9]{8}"),
              "een AGB-code (acht cijfers) of gemeentecode (vier cijfers)"));

  private static final List<String> KOLOMMEN =
      List.of(
          "ToewijzingNummer",
          "Domein",
          "Gemeente",
          "Aanbieder",
          "Product",
          "Omvang",
          "Ingangsdatum",
          "Einddatum",
          "Stand");

  private final Toewijzingen toewijzingen;
  private final Toewijzingberichten berichten;
  private final Gesprekopsteller opsteller;
  private final DossierRepository dossiers;
  private final @Nullable Contractregister contracten;
  private final Rechten rechten;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Toewijzingpaginas(
      Toewijzingen toewijzingen,
      Toewijzingberichten berichten,
      @Lazy Gesprekopsteller opsteller,
      DossierRepository dossiers,
      ObjectProvider<Contractregister> contracten,
      Rechten rechten,
      Deelnemers deelnemers,
      Clock klok) {
    super(PAD, "Toewijzingen", "toewijzingen", KOLOMMEN);
    this.toewijzingen = toewijzingen;
    this.berichten = berichten;
    this.opsteller = opsteller;
    this.dossiers = dossiers;
    this.contracten = contracten.getIfAvailable();
    this.rechten = rechten;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  @Inzage("TOEWIJZINGEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Toewijzingregel> lijst = lijst(verzoek, bezoeker);
    return Pagina.van("toewijzingen/lijst", naam(), lijst).metAantal(lijst.geteld());
  }

  @Inzage("TOEWIJZINGEN_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    return bestand(verzoek, formaat, bezoeker);
  }

  @Override
  protected Filters filters(Bezoeker bezoeker) {
    return FILTERS;
  }

  @Override
  protected Blad<Toewijzinggegevens> blad(
      Toewijzingvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return toewijzingen.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Toewijzingvraag vraag) {
    return toewijzingen.aantal(vraag);
  }

  @Override
  protected int nieuw(Toewijzingvraag vraag, Gezien gezien) {
    return toewijzingen.aantalNa(vraag, gezien.nummer());
  }

  @Override
  public long laatste() {
    return toewijzingen.laatste();
  }

  @Override
  protected Toewijzingregel rij(Toewijzinggegevens gegevens, Bezoeker bezoeker) {
    return regel(gegevens);
  }

  @Override
  protected Toewijzingvraag vraag(Lijstvraag gevraagd, Bezoeker bezoeker) {
    String wij = rechten.alleenVan(bezoeker.wie());
    String ander = gevraagd.waarde("tegenpartij");
    boolean anderIsGemeente = ander != null && ander.length() == 4;
    String nummer = gevraagd.waarde("nummer");
    return new Toewijzingvraag(
        bezoeker.isAanbieder() || wij == null ? (anderIsGemeente ? ander : null) : wij,
        bezoeker.isAanbieder() ? wij : anderIsGemeente ? null : ander,
        null,
        nummer == null ? null : Long.valueOf(nummer),
        gevraagd.waarde("categorie"),
        gevraagd.waarde("product"),
        gevraagd.keuze("stand", Stand.class),
        LocalDate.now(klok));
  }

  @Inzage("TOEWIJZING_BEKEKEN")
  @GetMapping(EEN)
  Pagina een(
      @PathVariable String domein,
      @PathVariable String gemeente,
      @PathVariable String aanbieder,
      @PathVariable long nummer,
      Bezoeker bezoeker) {
    Sleutel sleutel = new Sleutel(domein, gemeente, aanbieder, nummer);
    List<Toewijzingregel> versies = versies(sleutel, bezoeker);
    Toewijzingregel nu =
        versies.stream().filter(versie -> versie.gegevens().actueel()).findFirst().orElseThrow();
    List<Levering> leveringen = toewijzingen.leveringen(gemeente, domein, aanbieder, nummer);
    return Pagina.van(
        "toewijzingen/toon",
        "Toewijzing " + nummer,
        new Toewijzingblad(
            nu,
            versies,
            leveringen,
            toewijzingen.gedeclareerd(gemeente, domein, aanbieder, nummer),
            ruimte(domein, gemeente, aanbieder, nummer),
            wachttijd(nu, versies.get(versies.size() - 1), leveringen),
            opsteller.kort(
                berichten.blad(sleutel, bezoeker.wie(), null, LAATSTE).regels(), bezoeker.wie()),
            berichten.aantal(sleutel, bezoeker.wie())));
  }

  /**
   * The latest first; of another, as of one that does not exist, it is said that it is not there.
   */
  private List<Toewijzingregel> versies(Sleutel sleutel, Bezoeker bezoeker) {
    List<Toewijzingregel> versies =
        rechten.is(bezoeker.wie(), sleutel.gemeente(), sleutel.aanbieder())
            ? toewijzingen
                .versies(
                    sleutel.gemeente(), sleutel.domein(), sleutel.aanbieder(), sleutel.nummer())
                .stream()
                .map(this::regel)
                .toList()
            : List.of();
    if (versies.stream().noneMatch(versie -> versie.gegevens().actueel())) {
      throw new Verzoekfout(
          HttpStatus.NOT_FOUND,
          "Toewijzing onbekend",
          "Sluis kent deze toewijzing niet, of zij is niet van u.");
    }
    return versies;
  }

  /** From the day on which it was first assigned to the day on which it began. */
  private static String wachttijd(
      Toewijzingregel nu, Toewijzingregel eerste, List<Levering> leveringen) {
    LocalDate toegewezen = eerste.gegevens().toewijzingsdatum();
    return leveringen.stream()
        .filter(levering -> !levering.ingetrokken())
        .map(Levering::begindatum)
        .min(LocalDate::compareTo)
        .map(begin -> dagen(toegewezen, begin) + " tot de start op " + Opmaak.dag(begin))
        .orElseGet(
            () ->
                nu.stand() == Stand.INGETROKKEN || nu.stand() == Stand.AFGELOPEN
                    ? "geen start gemeld"
                    : "nog geen start gemeld, al " + dagen(toegewezen, nu.vandaag()));
  }

  private static String dagen(LocalDate van, LocalDate tot) {
    return Opmaak.aantal(Math.max(0, ChronoUnit.DAYS.between(van, tot)), "dag", "dagen");
  }

  private @Nullable Ruimte ruimte(String domein, String gemeente, String aanbieder, long nummer) {
    Standaard standaard =
        Arrays.stream(Standaard.values())
            .filter(een -> een.domein().equals(domein))
            .findFirst()
            .orElseThrow();
    Partijen partijen = new Partijen(standaard, gemeente, aanbieder);
    return new Ruimteoverzicht(partijen, dossiers.van(partijen), contracten)
        .van(Set.of(nummer), YearMonth.now(klok)).stream().findFirst().orElse(null);
  }

  private Toewijzingregel regel(Toewijzinggegevens gegevens) {
    return new Toewijzingregel(
        gegevens,
        deelnemers.naam(gegevens.gemeente()),
        deelnemers.naam(gegevens.aanbieder()),
        LocalDate.now(klok));
  }

  @Override
  protected List<String> cellen(Toewijzinggegevens gegevens, Bezoeker bezoeker) {
    Toewijzingregel regel = regel(gegevens);
    return List.of(
        String.valueOf(gegevens.nummer()),
        gegevens.domein(),
        gegevens.gemeente(),
        gegevens.aanbieder(),
        regel.product(),
        regel.omvang(),
        Opmaak.dag(gegevens.ingangsdatum()),
        gegevens.einddatum() == null ? "" : Opmaak.dag(gegevens.einddatum()),
        Opmaak.woord(regel.stand().name()));
  }
}
