package nl.sluis.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import nl.sluis.api.Rechten;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.lijst.Filter;
import nl.sluis.console.lijst.Filters;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.console.lijst.Lijstvraag;
import nl.sluis.console.lijst.Zoeklijst;
import nl.sluis.inzage.Auditinzage;
import nl.sluis.inzage.Auditvraag;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.inzage.Spoorregel;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trail, the latest first. A deelnemer sees what he did himself and what was done to the
 * messages that he may see, as over HTTP.
 */
@Controller
@Lazy
@VoorRol
class Auditpaginas extends Zoeklijst<Auditvraag, Spoorregel, Auditrij> {
  private static final String PAD = "/console/audit";

  private static final Filters FILTERS =
      Filters.van(
          Filter.code(
              "gebeurtenis",
              "Gebeurtenis",
              Pattern.compile("[A-Z][A-Z0-9_]{1,49}"),
              "een woord in hoofdletters zoals in de lijst, bijvoorbeeld BERICHT_BEKEKEN"),
          Filter.code(
              "deelnemer",
              "Wie",
              Pattern.compile("[\\w-]{4,31}"),
              "de code van een deelnemer, of sluis"),
          Filter.keuze("aard", "Aard", Aard.values(), aard -> Opmaak.woord(aard.name())),
          Filter.code(
              "bericht",
              "Bericht",
              Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
              "het kenmerk van een bericht in Sluis"),
          Filter.dag("van", "Vanaf"),
          Filter.dag("tot", "Tot en met"));

  private static final List<String> KOLOMMEN =
      List.of(
          "Nummer",
          "Moment",
          "Wie",
          "Rol",
          "Gebeurtenis",
          "Aard",
          "Bericht",
          "Voorwerp",
          "Uitkomst",
          "Aangemeld als",
          "Vanwaar",
          "Reden");

  private final Auditinzage inzage;
  private final Rechten rechten;
  private final Auditnamen namen;

  Auditpaginas(Auditinzage inzage, Rechten rechten, Auditnamen namen) {
    super(PAD, "Audit", "audit", KOLOMMEN);
    this.inzage = inzage;
    this.rechten = rechten;
    this.namen = namen;
  }

  @Inzage("AUDIT_BEKEKEN")
  @GetMapping(PAD)
  Pagina toon(HttpServletRequest verzoek, Bezoeker bezoeker) {
    Lijst<Auditrij> lijst = lijst(verzoek, bezoeker);
    return Pagina.van("audit/lijst", naam(), lijst).metAantal(lijst.geteld());
  }

  @Inzage("AUDIT_BEKEKEN")
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
  protected Blad<Spoorregel> blad(Auditvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return inzage.blad(vraag, na, grootte);
  }

  @Override
  protected int aantal(Auditvraag vraag) {
    return inzage.aantal(vraag);
  }

  @Override
  protected int nieuw(Auditvraag vraag, Gezien gezien) {
    return inzage.aantalNa(vraag, gezien.moment());
  }

  @Override
  protected Auditrij rij(Spoorregel regel, Bezoeker bezoeker) {
    return namen.rij(regel);
  }

  @Override
  protected Auditvraag vraag(Lijstvraag vraag, Bezoeker bezoeker) {
    String bericht = vraag.waarde("bericht");
    return new Auditvraag(
        rechten.alleenVan(bezoeker.wie()),
        bericht == null ? null : UUID.fromString(bericht),
        null,
        vraag.waarde("deelnemer"),
        null,
        vraag.waarde("gebeurtenis"),
        vraag.keuze("aard", Aard.class),
        vraag.dag("van"),
        vraag.dag("tot"));
  }

  @Override
  protected List<String> cellen(Spoorregel spoor, Bezoeker bezoeker) {
    Auditregel regel = spoor.regel();
    return Stream.of(
            spoor.lijn().nummer(),
            Opmaak.moment(spoor.lijn().moment()),
            regel.wie(),
            regel.rol(),
            regel.wat(),
            regel.aard().name(),
            regel.bericht(),
            regel.voorwerp(),
            regel.uitkomst(),
            regel.identiteit(),
            regel.vanwaar(),
            regel.reden())
        .map(cel -> Objects.toString(cel, ""))
        .toList();
  }
}
