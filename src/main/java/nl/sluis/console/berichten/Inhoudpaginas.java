package nl.sluis.console.berichten;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.api.Inzage;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.toegang.VoorRol;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What stands in a message: its lines without clients, and behind a separate act all of it. Who
 * asks to see personal data does that with a button, and that is what the trail says.
 */
@Controller
@Lazy
@VoorRol
class Inhoudpaginas {
  private static final int HOOGSTENS_REGELS = 500;
  private static final int HOOGSTENS_GETOOND = 1024 * 1024;
  private static final String WEG =
      "De bewaartermijn van dit bestand is voorbij, of het was te groot voor een bericht. Alleen het"
          + " oordeel is bewaard.";

  private final Gesprekkader kader;
  private final Berichten berichten;
  private final Regellezing lezing;

  Inhoudpaginas(Gesprekkader kader, Berichten berichten, Regellezing lezing) {
    this.kader = kader;
    this.berichten = berichten;
    this.lezing = lezing;
  }

  /** Without clients. */
  @Inzage("BERICHTREGELS_BEKEKEN")
  @GetMapping(Gesprekkader.PAD + "/regels")
  Pagina regels(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/regels", bezoeker);
    return Gesprekkader.pagina("regels", gesprek, regelblad(gesprek));
  }

  private Regelblad regelblad(Gesprek gesprek) {
    Optional<Regellezing.Gelezen> gelezen = lezing.lees(gesprek.gegevens());
    if (gelezen.isEmpty()) {
      boolean isWeg = inhoud(gesprek.gegevens()).isEmpty();
      return new Regelblad(
          gesprek, 0, 0, List.of(), isWeg ? WEG : "Dit is geen leesbare declaratie.");
    }
    List<Regelblad.Lijn> lijnen = new ArrayList<>(gelezen.get().lijnen());
    lijnen.sort(Comparator.comparing(lijn -> lijn.regels().isEmpty()));
    return new Regelblad(
        gesprek,
        lijnen.size(),
        gelezen.get().totaal(),
        lijnen.stream().limit(HOOGSTENS_REGELS).toList(),
        null);
  }

  /** Only the button: nothing of the message is shown yet. */
  @Inzage("BERICHT_BEKEKEN")
  @GetMapping(Gesprekkader.PAD + "/inhoud")
  Pagina gevraagd(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/inhoud", bezoeker);
    String nietTeTonen = inhoud(gesprek.gegevens()).isEmpty() ? WEG : null;
    return Gesprekkader.pagina("inhoud", gesprek, new Inhoudblad(gesprek, null, nietTeTonen));
  }

  /** All of it, with the clients that it is about. */
  @Inzage("INHOUD_BEKEKEN")
  @PostMapping(Gesprekkader.PAD + "/inhoud")
  Pagina inhoud(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Gesprek gesprek = kader.om(bericht, "/inhoud", bezoeker);
    Optional<byte[]> inhoud = inhoud(gesprek.gegevens());
    if (inhoud.isEmpty()) {
      return Gesprekkader.pagina("inhoud", gesprek, new Inhoudblad(gesprek, null, WEG));
    }
    boolean isTeGroot = inhoud.get().length > HOOGSTENS_GETOOND;
    return Gesprekkader.pagina(
        "inhoud",
        gesprek,
        new Inhoudblad(
            gesprek,
            isTeGroot ? "" : new String(inhoud.get(), StandardCharsets.UTF_8),
            isTeGroot ? "Dit bestand is te groot om hier te laten zien. Download het." : null));
  }

  /** The bytes as they were received. */
  @Inzage("INHOUD_BEKEKEN")
  @PostMapping(Gesprekkader.PAD + "/inhoud/bestand")
  ResponseEntity<byte[]> bestand(@PathVariable UUID bericht, Bezoeker bezoeker) {
    Berichtgegevens gegevens = kader.om(bericht, "/inhoud", bezoeker).gegevens();
    byte[] inhoud = inhoud(gegevens).orElseThrow(Inhoudpaginas::weg);
    boolean isHerkend = gegevens.soort() != null;
    String naam =
        isHerkend ? "%s-%s.xml".formatted(gegevens.soort(), bericht) : "bestand-" + bericht;
    return ResponseEntity.ok()
        .contentType(isHerkend ? MediaType.APPLICATION_XML : MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(naam).build().toString())
        .body(inhoud);
  }

  private static Verzoekfout weg() {
    return new Verzoekfout(HttpStatus.NOT_FOUND, "Inhoud niet bewaard", WEG);
  }

  /** Whole, or not at all. */
  private Optional<byte[]> inhoud(Berichtgegevens bericht) {
    return berichten.inhoud(bericht.id()).filter(bytes -> bytes.length == bericht.omvang());
  }
}
