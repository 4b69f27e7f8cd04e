package nl.sluis.console.zoeken;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verhuld;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds the page of whatever number is typed. It is sent in a body, for a BSN typed there must
 * never come in an address, where a browser, a proxy and a log keep it.
 */
@Controller
@Lazy
@VoorRol
class Zoekpagina {
  private static final Pattern PARTIJ = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final Pattern NUMMER = Pattern.compile("[\\w.:/-]{1,40}");

  private final Berichten berichten;

  Zoekpagina(Berichten berichten) {
    this.berichten = berichten;
  }

  /**
   * Where it is, or what to choose from.
   *
   * @param toch that nine digits are no BSN, says who typed them
   */
  @Inzage(Inzage.GEEN)
  @PostMapping("/console/zoek")
  Object zoek(
      @RequestParam(defaultValue = "") String zoek,
      @RequestParam(defaultValue = "false") boolean toch,
      Bezoeker bezoeker) {
    String getypt = zoek.strip();
    if (!toch && Verhuld.isBsn(getypt.replaceAll("[ .]", ""))) {
      return Pagina.van("zoeken/bsn", "Dit lijkt een BSN", new Zoekblad(getypt));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(adres(getypt, bezoeker.wie()))
        .build();
  }

  private URI adres(String getypt, Identiteit wie) {
    if (!NUMMER.matcher(getypt).matches()) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Hier zoekt u op een nummer",
          "Vul een Identificatie, een kenmerk of de code van een partij in, zonder spaties. Op naam"
              + " zoeken kan niet.");
    }
    if (isBericht(getypt, wie)) {
      return URI.create("/console/berichten/" + getypt);
    }
    return UriComponentsBuilder.fromPath("/console/berichten")
        .queryParam(PARTIJ.matcher(getypt).matches() ? "tegenpartij" : "identificatie", "{waarde}")
        .encode()
        .buildAndExpand(getypt)
        .toUri();
  }

  private boolean isBericht(String getypt, Identiteit wie) {
    try {
      return berichten.vind(UUID.fromString(getypt), wie).isPresent();
    } catch (IllegalArgumentException geenKenmerk) {
      return false;
    }
  }
}
