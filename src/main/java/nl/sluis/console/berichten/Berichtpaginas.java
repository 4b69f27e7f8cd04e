package nl.sluis.console.berichten;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.controle.Oordeel;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the messages that one may see. */
@Controller
@Lazy
@VoorRol
class Berichtpaginas extends Zoeklijst<Berichtvraag, Berichtgegevens, Berichtregel> {
  private static final String PAD = "/console/berichten";

  private static final Filter DEELNEMER =
      Filter.code(
          "deelnemer", "Gezien door", Pattern.compile("\\w{4,31}"), "de code van een deelnemer");

  private static final Filter RICHTING =
      Filter.keuze("richting", "Richting", Berichtvraag.Richting.values(), Berichtpaginas::tekst);

  private static final List<Filter> GEWONE =
      List.of(
          Filter.keuze("berichtsoort", "Berichtsoort", Berichtsoort.values(), Enum::name),
          Filter.code(
              "tegenpartij",
              "Tegenpartij",
              Pattern.compile("[0-9]{4}|[0-9]{8}"),
              "een AGB-code (acht cijfers) of gemeentecode (vier cijfers)"),
          Filter.keuze("oordeel", "Oordeel", Oordeel.values(), keuze -> Opmaak.woord(keuze.name())),
          Filter.keuze(
              "status", "Status", Berichtstatus.values(), keuze -> Opmaak.woord(keuze.name())),
          Filter.kenmerk(
              "identificatie",
              "Identificatie",
              Pattern.compile("\\S{1,40}"),
              "hoogstens 40 tekens, zonder spatie"),
          Filter.dag("van", "Ontvangen vanaf"),
          Filter.dag("tot", "Ontvangen tot en met"));

  private static final Filters VAN_BEHEERDER =
      Filters.van(Stream.concat(Stream.of(DEELNEMER, RICHTING), GEWONE.stream()).toList());
  private static final Filters VAN_DEELNEMER =
      Filters.van(Stream.concat(Stream.of(RICHTING), GEWONE.stream()).toList());

  static final List<String> KOLOMMEN =
      List.of(
          "Ontvangen",
          "Berichtsoort",
          "Afzender",
          "Ontvanger",
          "Identificatie",
          "Oordeel",
          "Status",
          "Reden",
          "Kenmerk");

  private final Berichten berichten;
  private final Partijnamen namen;

  Berichtpaginas(Berichten berichten, Partijnamen namen) {
    super(PAD, "Berichten", "berichten", KOLOMMEN);
    this.berichten = berichten;
    this.namen = namen;
  }

  @Inzage("BERICHTEN_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Berichtregel> lijst = lijst(verzoek, bezoeker);
    return Pagina.van("berichten/lijst", naam(), lijst).metAantal(lijst.geteld());
  }

  @Inzage("BERICHTEN_BEKEKEN")
  @GetMapping(path = PAD, params = "formaat")
  ResponseEntity<?> alsBestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    return bestand(verzoek, formaat, bezoeker);
  }

  @Override
  protected Blad<Berichtgegevens> blad(Berichtvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return berichten.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Berichtvraag vraag) {
    return berichten.aantal(vraag);
  }

  @Override
  protected int nieuw(Berichtvraag vraag, Gezien gezien) {
    return berichten.aantalNa(vraag, gezien.moment());
  }

  @Override
  protected Berichtregel rij(Berichtgegevens bericht, Bezoeker bezoeker) {
    return namen.regel(bericht);
  }

  @Override
  protected Filters filters(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() ? VAN_BEHEERDER : VAN_DEELNEMER;
  }

  private static String tekst(Berichtvraag.Richting richting) {
    return switch (richting) {
      case VERZONDEN -> "verzonden";
      case ONTVANGEN -> "ontvangen";
    };
  }

  @Override
  protected Berichtvraag vraag(Lijstvraag vraag, Bezoeker bezoeker) {
    String ogen = bezoeker.isBeheerder() ? vraag.waarde("deelnemer") : bezoeker.wie().deelnemer();
    Berichtvraag.Richting richting = vraag.keuze("richting", Berichtvraag.Richting.class);
    if (ogen == null && richting != null) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Van wie gezien?",
          "Wie een richting kiest, vult ook in door welke deelnemer de berichten worden gezien.");
    }
    return new Berichtvraag(
        ogen,
        richting,
        vraag.waarde("tegenpartij"),
        vraag.keuze("status", Berichtstatus.class),
        vraag.waarde("oordeel"),
        vraag.waarde("berichtsoort"),
        vraag.waarde("identificatie"),
        vraag.dag("van"),
        vraag.dag("tot"));
  }

  @Override
  protected List<String> cellen(Berichtgegevens bericht, Bezoeker bezoeker) {
    List<@Nullable String> cellen = new ArrayList<>();
    cellen.add(Opmaak.moment(bericht.ontvangen()));
    cellen.add(bericht.soort());
    cellen.add(bericht.afzender());
    cellen.add(bericht.ontvanger());
    cellen.add(bericht.identificatie());
    cellen.add(bericht.oordeel());
    cellen.add(bericht.status().name());
    cellen.add(bericht.reden());
    cellen.add(bericht.id().toString());
    return cellen.stream().map(cel -> Objects.requireNonNullElse(cel, "")).toList();
  }
}
