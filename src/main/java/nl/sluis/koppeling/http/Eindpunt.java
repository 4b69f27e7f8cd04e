package nl.sluis.koppeling.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we say about one endpoint of the API, in Dutch, and hold its users to.
 *
 * @param groep under which it is listed
 * @param titel in a few words
 * @param uitleg in some sentences
 * @param vraag its query parameters, by name; no other is accepted
 * @param inhoud the kinds of content that can be sent; none where nothing is
 * @param geeft the kinds of content that it gives when all is well
 * @param status what it answers when all is well, with what that means
 * @param fouten the statuses, besides those that every endpoint can have, with what they mean
 * @param voorbeeld of what it gives, as JSON; null where that says nothing
 */
record Eindpunt(
    String groep,
    String titel,
    String uitleg,
    Map<String, Parameter> vraag,
    Map<String, String> header,
    List<String> inhoud,
    List<String> geeft,
    Map<String, String> status,
    Map<String, String> fouten,
    @Nullable Object voorbeeld) {

  Eindpunt {
    vraag = vraag == null ? Map.of() : vraag;
    header = header == null ? Map.of() : header;
    inhoud = inhoud == null ? List.of() : inhoud;
    geeft = geeft == null ? List.of("application/json") : geeft;
    status = status == null ? Map.of("200", "Gelukt.") : status;
    fouten = fouten == null ? Map.of() : fouten;
  }

  /**
   * A query parameter.
   *
   * @param uitleg what it is for
   * @param verplicht that it cannot be left out
   * @param keuze the values that it can have; none when its vorm says enough
   * @param van the least, of a number
   * @param tot the most, of a number
   */
  record Parameter(
      Parametervorm vorm,
      String uitleg,
      boolean verplicht,
      List<String> keuze,
      @Nullable Integer van,
      @Nullable Integer tot) {

    Parameter {
      vorm = vorm == null ? Parametervorm.tekst : vorm;
      keuze = keuze == null ? List.of() : keuze;
    }

    /** What is expected, to go on a sentence. */
    String verwacht() {
      if (!keuze.isEmpty()) {
        return String.join(", ", keuze);
      }
      return van == null ? vorm.verwacht() : "%d tot en met %d".formatted(van, tot);
    }

    boolean past(String waarde) {
      if (!keuze.isEmpty()) {
        return keuze.contains(waarde);
      }
      return vorm.past(waarde) && (van == null || ligtTussen(Integer.parseInt(waarde)));
    }

    private boolean ligtTussen(int getal) {
      return van != null && tot != null && van <= getal && getal <= tot;
    }
  }
}
