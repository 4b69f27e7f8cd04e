package nl.sluis.console.conformiteit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.sluis.api.Inleverbalie;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.conformiteit.Bewaard;
import nl.sluis.conformiteit.Geldigheid;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.conformiteit.Verklaringen;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Upload;
import nl.sluis.toegang.Rol;
import nl.sluis.toegang.VoorRol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A region or an operator holds a supplier's answers against the cases, and states what came of it.
 */
@Controller
@Lazy
@VoorRol({Rol.CONTRACTBEHEER, Rol.BEHEERDER})
class Conformiteitpaginas {
  private static final String HIER = "/console/conformiteit";
  private static final int GENOEMD = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Verklaringen verklaringen;
  private final Inleverbalie balie;

  Conformiteitpaginas(@Lazy Verklaringen verklaringen, @Lazy Inleverbalie balie) {
    this.verklaringen = verklaringen;
    this.balie = balie;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(HIER)
  Pagina toon(Bezoeker bezoeker) {
    eis(bezoeker);
    return blad(bezoeker, Formulier.van(Map.of("rol", "gemeente", "standaard", "iJw")));
  }

  private static void eis(Bezoeker bezoeker) {
    if (!bezoeker.isRegio() && !bezoeker.isBeheerder()) {
      throw new Verzoekfout(
          HttpStatus.FORBIDDEN,
          "Geen toegang",
          "Een systeem toetsen doen een regio en de beheerder van Sluis. Zelf verklaren kan met"
              + " ./sluis conformiteit verklaar.");
    }
  }

  private Pagina blad(Bezoeker bezoeker, Formulier formulier) {
    List<Conformiteitblad.Rij> rijen =
        verklaringen.van(bezoeker.wie()).stream().map(this::rij).toList();
    Pagina pagina =
        Pagina.van(
            "conformiteit/lijst",
            "Conformiteit",
            new Conformiteitblad(rijen, verklaringen.set(), formulier));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  private Conformiteitblad.Rij rij(Bewaard bewaard) {
    Verklaring verklaring = bewaard.verklaring();
    Geldigheid geldigheid = verklaringen.geldigheid(bewaard);
    return new Conformiteitblad.Rij(
        bewaard.id(),
        "%s %s %s"
            .formatted(
                verklaring.systeem().leverancier(),
                verklaring.systeem().product(),
                verklaring.systeem().versie()),
        verklaring.systeem().rol(),
        verklaring.standaard().naam() + " " + verklaring.standaard().release(),
        uitslag(verklaring),
        geldigheid.woord(),
        stand(geldigheid),
        verklaring.geldigTot());
  }

  private static String uitslag(Verklaring verklaring) {
    return "%s: %s, %d van %d"
        .formatted(
            verklaring.aard().woord(),
            verklaring.uitslag().niveau(),
            verklaring.uitslag().geslaagd(),
            verklaring.gevallen().vanRol());
  }

  private static String stand(Geldigheid geldigheid) {
    return switch (geldigheid) {
      case GELDIG -> "safe";
      case VEROUDERD -> "neutral";
      case VERLOPEN -> "warning";
      case INGETROKKEN -> "danger";
    };
  }

  /** Judges what was handed in while one waits: some twenty seconds for all cases. */
  @PostMapping(HIER)
  Object toets(
      Bezoeker bezoeker,
      @RequestParam Map<String, String> velden,
      @RequestParam(required = false) @Nullable MultipartFile bestand)
      throws IOException {
    eis(bezoeker);
    Map<String, String> waarden = new TreeMap<>();
    for (String veld :
        List.of("leverancier", "product", "versie", "rol", "standaard", "geldigTot", "vermelden")) {
      waarden.put(veld, velden.getOrDefault(veld, "").strip());
    }
    Formulier formulier = Formulier.van(waarden);
    for (String veld : List.of("leverancier", "product", "versie")) {
      if (waarden.get(veld).isEmpty()) {
        formulier = formulier.metFout(veld, "Vul %s in.".formatted(veld));
      }
    }
    Upload upload = Upload.van(bestand, Inleverbalie.MAX_BYTES);
    if (upload.fout() != null) {
      formulier = formulier.metFout("bestand", upload.fout());
    }
    if (formulier.heeftFouten()) {
      return blad(bezoeker, formulier);
    }
    try {
      Verklaringen.Gegeven gegeven =
          balie.neemIn(waarden, upload.inhoud(), "console", bezoeker.wie());
      return Pagina.naar(HIER + "/" + gegeven.verklaring().id());
    } catch (Verzoekfout fout) {
      return blad(
          bezoeker,
          formulier.metFout("bestand", Objects.toString(fout.getBody().getDetail(), "Mislukt.")));
    }
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(HIER + "/{verklaring}")
  Pagina toon(Bezoeker bezoeker, @PathVariable String verklaring) throws IOException {
    return blad(vind(bezoeker, verklaring), null, Formulier.leeg());
  }

  private Bewaard vind(Bezoeker bezoeker, String id) {
    eis(bezoeker);
    return verklaringen
        .vind(id)
        .filter(
            bewaard ->
                bezoeker.isBeheerder()
                    || Objects.equals(bewaard.deelnemer(), bezoeker.wie().deelnemer()))
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Verklaring onbekend",
                    "Er is geen verklaring van u met dit kenmerk."));
  }

  private Pagina blad(Bewaard bewaard, @Nullable String melding, Formulier formulier)
      throws IOException {
    List<Verklaringblad.Geval> anders = anders(bewaard);
    Geldigheid geldigheid = verklaringen.geldigheid(bewaard);
    Pagina pagina =
        Pagina.van(
            "conformiteit/verklaring",
            "Verklaring over %s %s"
                .formatted(
                    bewaard.verklaring().systeem().product(),
                    bewaard.verklaring().systeem().versie()),
            new Verklaringblad(
                bewaard,
                geldigheid.woord(),
                stand(geldigheid),
                anders.subList(0, Math.min(anders.size(), GENOEMD)),
                Math.max(anders.size() - GENOEMD, 0),
                melding,
                formulier));
    return formulier.heeftFouten() ? pagina.metStatus(HttpStatus.BAD_REQUEST) : pagina;
  }

  /** What failed first. */
  private List<Verklaringblad.Geval> anders(Bewaard bewaard) throws IOException {
    List<Verklaringblad.Geval> gezakt = new ArrayList<>();
    List<Verklaringblad.Geval> gemist = new ArrayList<>();
    JsonNode run = JSON.readTree(verklaringen.run(bewaard.run()).orElseThrow());
    for (JsonNode geval : run.path("gevallen")) {
      String uitkomst = geval.path("uitkomst").asText();
      List<String> redenen = new ArrayList<>();
      geval.path("redenen").forEach(reden -> redenen.add(reden.asText()));
      if (uitkomst.equals("gezakt")) {
        gezakt.add(new Verklaringblad.Geval(geval.path("geval").asText(), uitkomst, redenen));
      } else if (!uitkomst.equals("geslaagd")) {
        gemist.add(new Verklaringblad.Geval(geval.path("geval").asText(), uitkomst, redenen));
      }
    }
    gezakt.addAll(gemist);
    return gezakt;
  }

  @PostMapping(HIER + "/{verklaring}/intrekking")
  Pagina trekIn(
      Bezoeker bezoeker,
      @PathVariable String verklaring,
      @RequestParam(defaultValue = "") String grond)
      throws IOException {
    Bewaard bewaard = vind(bezoeker, verklaring);
    String reden = grond.strip();
    if (reden.isEmpty() || reden.length() > 500) {
      return blad(
          bewaard,
          null,
          Formulier.van(Map.of("grond", reden))
              .metFout("grond", "Zeg in hoogstens 500 tekens waarom."));
    }
    boolean gedaan =
        verklaringen.trekIn(verklaring, reden, balie.naam(bezoeker.wie()), bezoeker.wie());
    return blad(
        vind(bezoeker, verklaring),
        gedaan ? "De verklaring is ingetrokken." : "De verklaring was al ingetrokken.",
        Formulier.leeg());
  }
}
