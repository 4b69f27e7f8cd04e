package nl.sluis.console.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.api.Verzoekfout;
import nl.sluis.bewaking.Telling;
import nl.sluis.bewaking.Tellingen;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstbestand;
import nl.sluis.console.lijst.Lijstvraag;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The balance: an operator sees that of all, a deelnemer its own. */
@Controller
@Lazy
@VoorRol
class Tellingpaginas {
  private static final int WEEK = 7;
  private static final int MAX_DAGEN = 92;

  private static final Filter VAN = Filter.dag("van", "Vanaf");
  private static final Filter TOT = Filter.dag("tot", "Tot en met");
  private static final Filter DEELNEMER =
      Filter.code(
          "deelnemer", "Deelnemer", Pattern.compile("\\w{4,31}"), "de code van een deelnemer");

  private static final Filters VAN_BEHEERDER = Filters.van(DEELNEMER, VAN, TOT);
  private static final Filters VAN_DEELNEMER = Filters.van(VAN, TOT);

  /** The latest day first; with its deelnemer a row is one of a kind. */
  private static final Comparator<Telling> VOLGORDE =
      Comparator.comparing(Telling::dag).reversed().thenComparing(Telling::deelnemer);

  private static final List<String> KOLOMMEN =
      List.of(
          "Dag",
          "Deelnemer",
          "Ontvangen",
          "Beantwoord",
          "Te bezorgen",
          "In behandeling",
          "Geparkeerd",
          "Geweigerd",
          "Verschil");

  private final Tellingen tellingen;
  private final Deelnemers deelnemers;
  private final Rechten rechten;
  private final Clock klok;

  Tellingpaginas(Tellingen tellingen, Deelnemers deelnemers, Rechten rechten, Clock klok) {
    this.tellingen = tellingen;
    this.deelnemers = deelnemers;
    this.rechten = rechten;
    this.klok = klok;
  }

  /** The last week when no days are asked. */
  @Inzage("TELLING_BEKEKEN")
  @GetMapping("/console/telling")
  Pagina lijst(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijstvraag vraag = filters(bezoeker).lees(verzoek);
    Periode periode = periode(vraag);
    List<Telling> rijen = rijen(vraag, periode, bezoeker);
    Lijst<Tellingrij> lijst =
        Lijst.van(
            vraag,
            blad(rijen, vraag.bladwijzer(), Lijst.GROOTTE),
            rijen.size(),
            rij -> new Tellingrij(rij, deelnemers.naam(rij.deelnemer())));
    return Pagina.van(
        "beheer/telling",
        "Telling",
        new Tellingblad(
            periode.van(),
            periode.tot(),
            rijen.stream().mapToLong(rij -> Math.abs(rij.verschil())).sum(),
            rijen.stream().mapToLong(Telling::geweigerd).sum(),
            Tellinggrafieken.van(periode.van(), periode.tot(), rijen),
            lijst));
  }

  @Inzage("TELLING_BEKEKEN")
  @GetMapping(path = "/console/telling", params = "formaat")
  ResponseEntity<?> bestand(
      HttpServletRequest verzoek, @RequestParam String formaat, Bezoeker bezoeker) {
    Lijstvraag vraag = filters(bezoeker).lees(verzoek);
    List<Telling> rijen = rijen(vraag, periode(vraag), bezoeker);
    return Lijstbestand.antwoord(
        "telling",
        formaat,
        KOLOMMEN,
        (na, grootte) -> blad(rijen, na, grootte),
        Tellingpaginas::cellen);
  }

  private record Periode(LocalDate van, LocalDate tot) {}

  private Periode periode(Lijstvraag vraag) {
    LocalDate tot = Objects.requireNonNullElse(vraag.dag("tot"), LocalDate.now(klok));
    LocalDate van = Objects.requireNonNullElse(vraag.dag("van"), tot.minusDays(WEEK - 1L));
    long dagen = ChronoUnit.DAYS.between(van, tot) + 1;
    if (dagen < 1 || dagen > MAX_DAGEN) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Deze periode kan niet",
          "Kies een laatste dag die niet voor de eerste ligt, en samen hoogstens %d dagen. Langere"
              + " perioden geeft /api/tellingen.".formatted(MAX_DAGEN));
    }
    return new Periode(van, tot);
  }

  private static Filters filters(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() ? VAN_BEHEERDER : VAN_DEELNEMER;
  }

  private List<Telling> rijen(Lijstvraag vraag, Periode periode, Bezoeker bezoeker) {
    String alleen = rechten.alleenVan(bezoeker.wie());
    return tellingen
        .van(periode.van(), periode.tot(), alleen == null ? vraag.waarde("deelnemer") : alleen)
        .stream()
        .sorted(VOLGORDE)
        .toList();
  }

  private static Blad<Telling> blad(List<Telling> alle, @Nullable Bladwijzer na, int grootte) {
    Stream<Telling> rest = alle.stream();
    if (na != null) {
      LocalDate dag = na.dag(0);
      String deelnemer = na.sleutel(1);
      rest =
          rest.filter(
              rij ->
                  rij.dag().isBefore(dag)
                      || rij.dag().equals(dag) && rij.deelnemer().compareTo(deelnemer) > 0);
    }
    return Blad.van(
        rest.limit(grootte + 1L).toList(),
        grootte,
        rij -> Bladwijzer.van(rij.dag(), rij.deelnemer()));
  }

  private static List<String> cellen(Telling rij) {
    return Stream.of(
            Opmaak.dag(rij.dag()),
            rij.deelnemer(),
            rij.ontvangen(),
            rij.beantwoord(),
            rij.teBezorgen(),
            rij.inBehandeling(),
            rij.geparkeerd(),
            rij.geweigerd(),
            rij.verschil())
        .map(Object::toString)
        .toList();
  }
}
