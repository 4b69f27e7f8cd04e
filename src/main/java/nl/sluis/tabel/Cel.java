package nl.sluis.tabel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was read.
 *
 * @param tekst as a person sees it
 * @param fout why there is nothing to read in it; null when there is
 * @param isDuur a length of time, which Excel says itself
 */
record Cel(String tekst, @Nullable String fout, boolean isDuur) {
  static final Cel LEEG = van("");

  /** What a program left that does not reckon: it reads as nothing, and was not nothing. */
  static final Cel ZONDER_UITKOMST =
      fout(
          "hier staat een formule zonder uitkomst; open het bestand in Excel, laat het rekenen en sla"
              + " het op");

  private static final Pattern EXCELFOUT = Pattern.compile("#(#*|[\\p{Lu}/0-9_]+[!?]?)");
  private static final Pattern AFGEKORT = Pattern.compile("[0-9]+([.,][0-9]+)?E\\+[0-9]+");
  private static final int LANGSTE_FOUT = 20;

  static Cel van(String tekst) {
    return new Cel(tekst, null, false);
  }

  static Cel fout(String melding) {
    return new Cel("", melding, false);
  }

  static Cel duur(String tekst) {
    return new Cel(tekst, null, true);
  }

  /** A mistake of Excel, such as #N/B. */
  static Cel excelfout(String code) {
    return fout(
        "hier staat %s, een fout van Excel; herstel de formule, of vul de waarde zelf"
            .formatted(code.length() > LANGSTE_FOUT ? "een foutcode" : code));
  }

  static Cel jaNee(boolean waar) {
    return fout(
        "hier staat %s, een ja/nee-waarde van Excel; vul een getal of een tekst"
            .formatted(waar ? "WAAR" : "ONWAAR"));
  }

  /** Of a text, in which Excel may have left what it could not reckon or show. */
  static Cel uitTekst(String tekst) {
    String kaal = tekst.strip();
    if (kaal.startsWith("=")) {
      return fout("hier staat een formule, geen waarde; vul wat eruit komt");
    }
    if (kaal.startsWith("#") && EXCELFOUT.matcher(kaal).matches()) {
      return kaal.matches("#+")
          ? fout(
              "hier staan hekjes: de kolom was in Excel te smal; maak haar breder en sla opnieuw op")
          : excelfout(kaal);
    }
    return kaal.contains("E+") && AFGEKORT.matcher(kaal).matches()
        ? fout(
            "Excel heeft dit getal afgekort (E+); maak de kolom op als getal zonder decimalen en sla"
                + " opnieuw op")
        : van(tekst);
  }

  boolean isLeeg() {
    return fout == null && tekst.isBlank();
  }

  /**
   * Without what nobody sees: a no-break space is a space, a character without width is nothing.
   */
  Cel zichtbaar() {
    String schoon = Onzichtbaar.weg(tekst);
    return schoon.equals(tekst) ? this : new Cel(schoon, fout, isDuur);
  }
}
