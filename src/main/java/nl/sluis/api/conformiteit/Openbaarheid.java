package nl.sluis.api.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.sluis.conformiteit.Badge;
import nl.sluis.toezicht.Controlegetal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that everybody may have and keep, each with its ETag. */
final class Openbaarheid {
  /** Whether a statement still holds changes. */
  static final CacheControl EVEN = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private static final CacheControl ALTIJD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

  /** Its style is in it; it fetches nothing. */
  static final String INHOUD_VAN_PAGINA =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Openbaarheid() {}

  /** What never changes. */
  static ResponseEntity<byte[]> vast(byte[] inhoud, MediaType soort) {
    return antwoord(inhoud, soort, ALTIJD).body(inhoud);
  }

  /** JSON of now. */
  static ResponseEntity<byte[]> kort(byte[] inhoud) {
    return antwoord(inhoud, MediaType.APPLICATION_JSON, EVEN).body(inhoud);
  }

  static ResponseEntity<byte[]> json(Object inhoud) {
    try {
      return kort(JSON.writeValueAsBytes(inhoud));
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write what we made", fout);
    }
  }

  /** JSON that never changes, at an address that gives a page too. */
  static ResponseEntity<byte[]> naarKeuze(byte[] inhoud) {
    return antwoord(inhoud, MediaType.APPLICATION_JSON, EVEN)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(inhoud);
  }

  static ResponseEntity<byte[]> pagina(String html) {
    byte[] inhoud = html.getBytes(UTF_8);
    return antwoord(inhoud, MediaType.valueOf("text/html;charset=UTF-8"), EVEN)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(inhoud);
  }

  static ResponseEntity<byte[]> badge(Badge badge) {
    byte[] inhoud = badge.svg().getBytes(UTF_8);
    return antwoord(inhoud, SVG, EVEN).body(inhoud);
  }

  static ResponseEntity<byte[]> badgeJson(Badge badge) {
    return json(badge.json());
  }

  private static ResponseEntity.BodyBuilder antwoord(
      byte[] inhoud, MediaType soort, CacheControl bewaren) {
    return ResponseEntity.ok()
        .contentType(soort)
        .cacheControl(bewaren)
        .eTag("\"" + Controlegetal.van(inhoud).substring(0, 32) + "\"");
  }

  /** A browser says that it would rather have a page; curl says that all is well. */
  static boolean wilPagina(HttpServletRequest verzoek) {
    try {
      List<MediaType> wensen =
          MediaType.parseMediaTypes(Objects.toString(verzoek.getHeader(HttpHeaders.ACCEPT), ""));
      return wensen.stream()
          .filter(wens -> !wens.isWildcardType())
          .anyMatch(wens -> wens.isCompatibleWith(MediaType.TEXT_HTML));
    } catch (InvalidMediaTypeException geenWens) {
      return false;
    }
  }
}
