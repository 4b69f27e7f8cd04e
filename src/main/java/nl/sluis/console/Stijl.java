package nl.sluis.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.api.Inzage;
import nl.sluis.toegang.Openbaar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What pages look like and what makes them quicker to use. The address holds a hash of all of it,
 * so that a browser keeps it for a year and yet has the new one after an upgrade.
 */
@Controller
@Lazy
@Openbaar
class Stijl {
  static final String PAD = "/console/stijl/";

  private static final String BRON = "console/stijl/";
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final MediaType JS = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType LETTER = MediaType.parseMediaType("font/woff2");
  private static final CacheControl EEN_JAAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** All that there is, and nothing else. */
  private static final Map<String, MediaType> BESTANDEN =
      Map.of(
          "utrecht.css", CSS,
          "thema.css", CSS,
          "console.css", CSS,
          "htmx.js", JS,
          "console.js", JS,
          "noto-sans-400.woff2", LETTER,
          "noto-sans-600.woff2", LETTER);

  private final Map<String, byte[]> inhoud = new TreeMap<>();
  private final String versie;

  private final Themas themas;

  Stijl(Themas themas) {
    this.themas = themas;
    MessageDigest hash = sha256();
    for (String naam : BESTANDEN.keySet().stream().sorted().toList()) {
      byte[] bytes = lees(naam);
      inhoud.put(naam, bytes);
      hash.update(bytes);
    }
    this.versie = HexFormat.of().formatHex(hash.digest(), 0, 8);
  }

  /** Where it is found. */
  String adres() {
    return PAD + versie + "/";
  }

  /** One of them; of another version the one that is now, which is not to be kept. */
  @Inzage(Inzage.GEEN)
  @GetMapping(PAD + "{versie}/{bestand}")
  ResponseEntity<byte[]> bestand(@PathVariable String versie, @PathVariable String bestand) {
    byte[] bytes = inhoud.get(bestand);
    if (bytes == null) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .cacheControl(versie.equals(this.versie) ? EEN_JAAR : CacheControl.noCache())
        .contentType(BESTANDEN.getOrDefault(bestand, MediaType.APPLICATION_OCTET_STREAM))
        .body(bytes);
  }

  /** Where the looks of this deelnemer are found; null when it has none of its own. */
  @Nullable String thema(String code) {
    byte[] css = themas.van(code);
    return css == null
        ? null
        : PAD
            + "thema/"
            + HexFormat.of().formatHex(sha256().digest(css), 0, 8)
            + "/"
            + code
            + ".css";
  }

  /** The looks of a deelnemer. */
  @Inzage(Inzage.GEEN)
  @GetMapping(PAD + "thema/{versie}/{code}.css")
  ResponseEntity<byte[]> thema(@PathVariable String versie, @PathVariable String code) {
    byte[] css = themas.van(code);
    return css == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok().cacheControl(EEN_JAAR).contentType(CSS).body(css);
  }

  private static byte[] lees(String naam) {
    try {
      return new ClassPathResource(BRON + naam).getContentAsByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException bestaatAltijd) {
      throw new IllegalStateException(bestaatAltijd);
    }
  }
}
