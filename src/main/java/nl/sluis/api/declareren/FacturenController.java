package nl.sluis.api.declareren;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.api.Factuurbalie;
import nl.sluis.api.Verzoekfout;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.factuur.Factuur;
import nl.sluis.factuur.Factuuropdracht;
import nl.sluis.factuur.Maandperiode;
import nl.sluis.factuur.Specificatie;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The invoice for what is paid by beschikbaarheid over HTTP. The parameters are contract, maand and
 * datum, and if wanted afnemer, nummer and specificatie.
 */
@RestController
@RequestMapping("/api/facturen")
class FacturenController {
  private static final Set<String> PARAMETERS =
      Set.of("contract", "maand", "datum", "afnemer", "nummer", "specificatie");

  private final Factuurbalie balie;

  FacturenController(Factuurbalie balie) {
    this.balie = balie;
  }

  /** One invoice, as UBL; the same request gives the same bytes. */
  @PostMapping
  ResponseEntity<byte[]> stelOp(@RequestParam Map<String, String> vraag, Identiteit wie) {
    Factuuropdracht opdracht = opdracht(vraag);
    Factuur factuur = enige(balie.stelOp(vraag.getOrDefault("contract", ""), opdracht, wie));
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_XML)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(factuur.bestandsnaam()).build().toString())
        .body(factuur.xml());
  }

  private static Factuur enige(List<Factuur> facturen) {
    if (facturen.size() > 1) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Meer dan één factuur",
          "Op dit contract betalen meer afnemers. Noem er een met de parameter afnemer: %s."
              .formatted(
                  facturen.stream()
                      .map(Factuur::afnemer)
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    return facturen.get(0);
  }

  private static Factuuropdracht opdracht(Map<String, String> vraag) {
    List<String> fouten = new ArrayList<>();
    vraag.keySet().stream()
        .filter(naam -> !PARAMETERS.contains(naam))
        .forEach(naam -> fouten.add("Er is een parameter die niet bestaat. Kies uit: " + keuzes()));
    if (vraag.getOrDefault("contract", "").isBlank()) {
      fouten.add("contract ontbreekt: het nummer van het contract.");
    }
    Optional<Maandperiode> periode = Maandperiode.lees(vraag.getOrDefault("maand", ""));
    if (periode.isEmpty()) {
      fouten.add("maand klopt niet. Verwacht: 2026-03, of 2026-01..2026-03 (hoogstens twaalf).");
    }
    LocalDate datum = datum(vraag.getOrDefault("datum", ""), fouten);
    Specificatie specificatie = specificatie(vraag.getOrDefault("specificatie", "PEPPOL"), fouten);
    if (!fouten.isEmpty()) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST, "Ongeldig verzoek", "Verbeter wat bij fouten staat.")
          .met("fouten", fouten);
    }
    return new Factuuropdracht(
        periode.orElseThrow(),
        datum,
        vraag.get("contract"),
        vraag.get("afnemer"),
        vraag.get("nummer"),
        specificatie);
  }

  private static String keuzes() {
    return PARAMETERS.stream().sorted().collect(Collectors.joining(", ")) + ".";
  }

  private static LocalDate datum(String tekst, List<String> fouten) {
    try {
      return LocalDate.parse(tekst);
    } catch (DateTimeParseException fout) {
      fouten.add("datum klopt niet. Verwacht: de factuurdatum, zoals 2026-04-01.");
      return LocalDate.EPOCH;
    }
  }

  private static Specificatie specificatie(String tekst, List<String> fouten) {
    return Arrays.stream(Specificatie.values())
        .filter(specificatie -> specificatie.name().equals(tekst))
        .findFirst()
        .orElseGet(
            () -> {
              fouten.add("specificatie klopt niet. Verwacht: PEPPOL of NLCIUS.");
              return Specificatie.PEPPOL;
            });
  }
}
