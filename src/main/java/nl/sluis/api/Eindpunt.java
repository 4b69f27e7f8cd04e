package nl.sluis.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we say about one endpoint of the API, in Dutch, and hold its users to.
 *
 * @param groep under which it is listed
 * @param titel in a few words
 * @param uitleg in some sentences
 * @param vraag its query parameters, by name; no other is accepted
 * @param inhoud what can be sent, by its kind of content: the name of a schema; none where nothing
 *     is
 * @param geeft what it gives when all is well, the same; none where nothing is
 * @param status what it answers when all is well, with what that means
 * @param fouten the statuses, besides those that every endpoint can have, with what they mean
 * @param inzage how a look by it is called in the audit trail; empty where no data of anybody is
 *     shown, null where something is changed
 * @param legtVast with which statuses it records the look itself
 */
record Eindpunt(
    String groep,
    String titel,
    String uitleg,
    Map<String, Parameter> vraag,
    Map<String, String> header,
    Map<String, String> inhoud,
    Map<String, String> geeft,
    Map<String, String> status,
    Map<String, String> fouten,
    @Nullable String inzage,
    Set<Integer> legtVast) {

  Eindpunt {
    vraag = vraag == null ? Map.of() : vraag;
    header = header == null ? Map.of() : header;
    inhoud = inhoud == null ? Map.of() : inhoud;
    geeft = geeft == null ? Map.of() : geeft;
    status = status == null ? Map.of("200", "Gelukt.") : status;
    fouten = fouten == null ? Map.of() : fouten;
    legtVast = legtVast == null ? Set.of() : legtVast;
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

    /** Whether this is one of the values that it can have, and no text of somebody's own. */
    boolean isGesloten(String waarde) {
      return past(waarde) && (!keuze.isEmpty() || vorm != Parametervorm.tekst);
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
