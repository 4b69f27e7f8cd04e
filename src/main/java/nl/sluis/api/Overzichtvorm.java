package nl.sluis.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import nl.sluis.tabel.Voorbehoud;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The forms in which an overview is given over HTTP. */
public enum Overzichtvorm {
  JSON(MediaType.APPLICATION_JSON_VALUE, null),
  CSV(Tabelvorm.CSV.mediatype(), Tabelvorm.CSV),
  XLSX(Tabelvorm.EXCEL.mediatype(), Tabelvorm.EXCEL);

  private final MediaType soort;
  private final @Nullable Tabelvorm tabelvorm;

  Overzichtvorm(String soort, @Nullable Tabelvorm tabelvorm) {
    this.soort = MediaType.parseMediaType(soort);
    this.tabelvorm = tabelvorm;
  }

  /**
   * The form that was asked for: by name, or else by what the client accepts.
   *
   * @param formaat json, csv or xlsx; null for what Accept says
   * @param accept null for no wish; without one it is JSON
   */
  public static Overzichtvorm van(@Nullable String formaat, @Nullable String accept) {
    return van(formaat, accept, JSON);
  }

  /** The same, where who has no wish gets another form than JSON. */
  public static Overzichtvorm van(
      @Nullable String formaat, @Nullable String accept, Overzichtvorm zonderWens) {
    return formaat == null ? bijAccept(accept, zonderWens) : bijNaam(formaat);
  }

  private static Overzichtvorm bijNaam(String formaat) {
    return Arrays.stream(values())
        .filter(vorm -> vorm.name().equalsIgnoreCase(formaat))
        .findFirst()
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.BAD_REQUEST,
                    "Onbekend formaat",
                    "Kies formaat=json, formaat=csv of formaat=xlsx."));
  }

  private static Overzichtvorm bijAccept(@Nullable String accept, Overzichtvorm zonderWens) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .flatMap(gewenst -> bijSoort(gewenst, zonderWens).stream())
          .findFirst()
          .orElse(zonderWens);
    } catch (InvalidMediaTypeException fout) {
      return zonderWens;
    }
  }

  private static Optional<Overzichtvorm> bijSoort(MediaType gewenst, Overzichtvorm zonderWens) {
    return gewenst.isWildcardType()
        ? Optional.of(zonderWens)
        : Arrays.stream(values()).filter(vorm -> gewenst.includes(vorm.soort)).findFirst();
  }

  /** Its media type. */
  public MediaType soort() {
    return soort;
  }

  /**
   * The answer in this form.
   *
   * @param naam of the file, without its extension
   */
  public ResponseEntity<?> antwoord(String naam, Object inhoud, Supplier<Tabel> tabel) {
    return antwoord(naam, inhoud, tabel, null);
  }

  /**
   * The same of what leans on something that is not as its reader may think.
   *
   * @param voorbehoud null where nothing can be
   */
  public ResponseEntity<?> antwoord(
      String naam, Object inhoud, Supplier<Tabel> tabel, @Nullable Voorbehoud voorbehoud) {
    return tabelvorm == null
        ? ResponseEntity.ok().contentType(soort).body(inhoud)
        : bestand(naam, tabelvorm, bytes(tabel.get(), voorbehoud, tabelvorm));
  }

  /**
   * The sheets of an overview, which is a table only; of those CSV has the first.
   *
   * @param naam of the file, without its extension
   * @throws IllegalStateException when this is no form of a table
   */
  public ResponseEntity<?> bladen(String naam, List<Tabel> bladen) {
    Tabelvorm vorm = tabelvorm;
    if (vorm == null) {
      throw new IllegalStateException("%s is no table".formatted(this));
    }
    return bestand(naam, vorm, bytes(uit -> Tabellen.schrijf(bladen, vorm, uit)));
  }

  private ResponseEntity<?> bestand(String naam, Tabelvorm vorm, byte[] inhoud) {
    return ResponseEntity.ok()
        .contentType(soort)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(naam + "." + vorm.extensie())
                .build()
                .toString())
        .body(inhoud);
  }

  private static byte[] bytes(Tabel tabel, @Nullable Voorbehoud voorbehoud, Tabelvorm vorm) {
    return bytes(
        voorbehoud == null
            ? uit -> Tabellen.schrijf(tabel, vorm, uit)
            : uit -> Tabellen.schrijf(tabel, voorbehoud, vorm, uit));
  }

  /** What writes a file. */
  private interface Schrijver {
    void naar(OutputStream uit) throws IOException;
  }

  private static byte[] bytes(Schrijver schrijver) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      schrijver.naar(bytes);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return bytes.toByteArray();
  }
}
