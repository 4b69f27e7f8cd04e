package nl.sluis.api.beheer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.sluis.api.AlleenBeheerder;
import nl.sluis.api.Jsonlichaam;
import nl.sluis.api.Verzoekfout;
import nl.sluis.deelnemer.Deelnemerbeheer;
import nl.sluis.deelnemer.Deelnemerbeheer.Uitkomst;
import nl.sluis.deelnemer.Deelnemersfout;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is connected, for the operator: see, connect, change and disconnect. */
@RestController
@RequestMapping("/api/deelnemers")
@AlleenBeheerder
class DeelnemersController {
  private static final Jsonlichaam DEELNEMER =
      Jsonlichaam.metTitel(
          "Ongeldige deelnemer", 64 * 1024, "Stuur één deelnemer mee, als JSON tussen accolades.");

  private final Deelnemerbeheer beheer;

  DeelnemersController(Deelnemerbeheer beheer) {
    this.beheer = beheer;
  }

  /**
   * A deelnemer as handed in.
   *
   * @param bron configuratie or api: only the latter can be changed here
   */
  record Weergave(String bron, JsonNode deelnemer) {}

  @GetMapping
  List<Weergave> lijst() {
    return beheer.gegevens().entrySet().stream().map(this::weergave).toList();
  }

  @GetMapping("/{code}")
  Weergave toon(@PathVariable String code) {
    JsonNode deelnemer = beheer.gegevens().get(code);
    if (deelnemer == null) {
      throw onbekend();
    }
    return weergave(Map.entry(code, deelnemer));
  }

  private Weergave weergave(Map.Entry<String, JsonNode> deelnemer) {
    return new Weergave(
        beheer.isVast(deelnemer.getKey()) ? "configuratie" : "api", deelnemer.getValue());
  }

  /** 201 for a new one, 200 for a changed one; 400 names all mistakes. */
  @PutMapping("/{code}")
  ResponseEntity<Weergave> zet(
      @PathVariable String code, HttpServletRequest verzoek, Identiteit wie) throws IOException {
    ObjectNode json = DEELNEMER.lees(verzoek);
    Uitkomst uitkomst = meldFouten(() -> beheer.zet(code, json, wie));
    if (uitkomst == Uitkomst.VAST) {
      throw vast();
    }
    return ResponseEntity.status(uitkomst == Uitkomst.NIEUW ? HttpStatus.CREATED : HttpStatus.OK)
        .body(toon(code));
  }

  @DeleteMapping("/{code}")
  ResponseEntity<Void> verwijder(@PathVariable String code, Identiteit wie) {
    return switch (meldFouten(() -> beheer.verwijder(code, wie))) {
      case VAST -> throw vast();
      case ONBEKEND -> throw onbekend();
      default -> ResponseEntity.noContent().build();
    };
  }

  private static Uitkomst meldFouten(Supplier<Uitkomst> wijziging) {
    try {
      return wijziging.get();
    } catch (Deelnemersfout fout) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Deelnemer niet overgenomen",
              "Er is niets veranderd: er kloppen dingen niet. Verbeter ze en probeer het opnieuw.")
          .met("fouten", fout.fouten());
    }
  }

  private static Verzoekfout vast() {
    return new Verzoekfout(
        HttpStatus.CONFLICT,
        "Deelnemer staat in de configuratie",
        "Deze deelnemer staat in config/deelnemers.yaml. Wijzig hem daar en start Sluis opnieuw.");
  }

  private static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND, "Deelnemer onbekend", "Er is geen deelnemer met deze code.");
  }
}
