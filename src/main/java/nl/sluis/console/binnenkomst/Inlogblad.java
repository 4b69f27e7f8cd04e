package nl.sluis.console.binnenkomst;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.toegang.Inlogwegen.Inlogweg;
import org.jspecify.annotations.Nullable;

/**
 * Where one logs on.
 *
 * @param naar the page that one was on his way to; null for the first
 * @param reden why one is here again; null for who just came
 */
public record Inlogblad(List<Inlogweg> wegen, @Nullable String naar, @Nullable String reden) {

  static final String VERLOPEN = "verlopen";

  /** What is lost with a session and what is not. */
  public static final String NIET_BEWAARD =
      "Uw sessie was voorbij toen u op de knop drukte. Wat u op die pagina het laatst koos of invulde,"
          + " is niet bewaard; er is niets verstuurd en niets besloten. Wat u daarvoor al had gekozen of"
          + " bewaard, staat er nog, ook een concept van een besluit. U komt terug op de pagina waar u"
          + " was.";

  public String adres(Inlogweg weg) {
    return naar == null
        ? weg.adres()
        : weg.adres() + "?naar=" + URLEncoder.encode(naar, StandardCharsets.UTF_8);
  }

  /** In words; null for who just came. */
  public @Nullable String uitleg() {
    if (reden == null) {
      return null;
    }
    return switch (reden) {
      case VERLOPEN -> NIET_BEWAARD;
      case "niveau" ->
          "U bent ingelogd op een lager niveau dan hier nodig is. Log opnieuw in, met het middel"
              + " dat uw organisatie daarvoor heeft.";
      case "rechten" ->
          "U bent bekend bij uw organisatie, maar hebt hier geen rechten. Vraag ze aan wie bij u de"
              + " groepen beheert.";
      default ->
          "Het inloggen is niet gelukt. Probeer het nog eens. Gebeurt het weer, vraag het dan aan"
              + " de beheerder van Sluis.";
    };
  }
}
