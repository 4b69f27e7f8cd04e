package nl.sluis.api.inzage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which lines of the trail are given, besides a page of JSON. */
public enum Uitvoervorm {
  NDJSON("application/x-ndjson", "ndjson"),
  CSV("text/csv;charset=UTF-8", "csv"),
  FHIR("application/fhir+ndjson", "fhir.ndjson"),
  LOGBOEK("application/vnd.logboek-dataverwerkingen+ndjson", "logboek.ndjson");

  private final String mediatype;
  private final String extensie;

  Uitvoervorm(String mediatype, String extensie) {
    this.mediatype = mediatype;
    this.extensie = extensie;
  }

  public String mediatype() {
    return mediatype;
  }

  /** Of a file in this form. */
  public String extensie() {
    return extensie;
  }

  /** By its name in lower case. */
  public static Optional<Uitvoervorm> van(String naam) {
    return Arrays.stream(values())
        .filter(vorm -> vorm.name().toLowerCase(Locale.ROOT).equals(naam))
        .findFirst();
  }
}
