package nl.sluis.console.zoeken;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verhuld;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.inzage.Nummerzoeker;
import nl.sluis.inzage.Nummerzoeker.Treffer;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds what has whatever number is typed. It is sent in a body, for a BSN typed there must never
 * come in an address, where a browser, a proxy and a log keep it.
 */
@Controller
@Lazy
@VoorRol
class Zoekpagina {
  private static final Pattern PARTIJ = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final Pattern NUMMER = Pattern.compile("[\\w.:/-]{1,40}");

  private final Nummerzoeker zoeker;

  Zoekpagina(Nummerzoeker zoeker) {
    this.zoeker = zoeker;
  }

  /**
   * Where it is, or what to choose from.
   *
   * @param toch that nine digits are no BSN, says who typed them
   */
  @Inzage("BERICHTEN_GEZOCHT")
  @PostMapping("/console/zoek")
  Object zoek(
      @RequestParam(defaultValue = "") String zoek,
      @RequestParam(defaultValue = "false") boolean toch,
      Bezoeker bezoeker) {
    String getypt = zoek.strip();
    if (!toch && Verhuld.isBsn(getypt.replaceAll("[ .]", ""))) {
      return Pagina.van("zoeken/bsn", "Dit lijkt een BSN", new Zoekblad(getypt, List.of()));
    }
    if (!NUMMER.matcher(getypt).matches()) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Hier zoekt u op een nummer",
          "Vul een nummer, een kenmerk of de code van een partij in, zonder spaties. Op naam"
              + " zoeken kan niet.");
    }
    List<Treffer> gevonden = zoeker.zoek(getypt, bezoeker.wie());
    if (gevonden.size() == 1) {
      return naar(URI.create("/console/berichten/" + gevonden.get(0).bericht().id()));
    }
    if (gevonden.isEmpty() && PARTIJ.matcher(getypt).matches()) {
      return naar(
          UriComponentsBuilder.fromPath("/console/berichten")
              .queryParam("tegenpartij", getypt)
              .build()
              .toUri());
    }
    return Pagina.van("zoeken/gevonden", "Gevonden berichten", new Zoekblad(getypt, gevonden))
        .metAantal(geteld(gevonden.size()));
  }

  private static String geteld(int aantal) {
    return (aantal < Nummerzoeker.HOOGSTENS ? "" : "≥ ") + Opmaak.aantal(aantal);
  }

  private static ResponseEntity<Void> naar(URI adres) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(adres).build();
  }
}
