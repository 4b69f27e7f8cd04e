package nl.sluis.console.termijnen;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.console.Opmaak;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Werkdagen;
import org.jspecify.annotations.Nullable;

/**
 * A term in a list.
 *
 * @param isAanZet that who looks has to act himself
 * @param wieNaam of who has to act; null, as the next, when it is connected no more
 * @param tegenpartijNaam of the other one, seen from who looks
 */
public record Termijnregel(
    Termijn termijn,
    LocalDate vandaag,
    boolean isAanZet,
    @Nullable String wieNaam,
    String tegenpartij,
    @Nullable String tegenpartijNaam) {
  private static final Pattern BERICHT = Pattern.compile("([JW][A-Z]*\\d{3}) (\\S+)");
  private static final Pattern TOEWIJZING = Pattern.compile("toewijzing (\\d+)");

  public Wijzerstand stand() {
    return Wijzerstand.van(termijn.uiterlijk(), vandaag);
  }

  /** How long there is, or since when there is no time left; in working days. */
  public String resterend() {
    LocalDate uiterlijk = termijn.uiterlijk();
    return switch (stand()) {
      case VANDAAG -> "vandaag";
      case TE_LAAT -> {
        int werkdagen = Werkdagen.tussen(uiterlijk, vandaag);
        yield werkdagen == 0
            ? "te laat, sinds dit weekend"
            : Opmaak.aantal(werkdagen, "werkdag", "werkdagen") + " te laat";
      }
      case DEZE_WEEK, DAARNA ->
          "nog " + Opmaak.aantal(Werkdagen.tussen(vandaag, uiterlijk), "werkdag", "werkdagen");
    };
  }

  /** Where one finds what it is about; null when no page shows it. */
  public @Nullable String adres() {
    Matcher bericht = BERICHT.matcher(termijn.onderwerp());
    if (bericht.matches()) {
      return "/console/berichten?berichtsoort=%s&identificatie=%s"
          .formatted(bericht.group(1), bericht.group(2));
    }
    Matcher toewijzing = TOEWIJZING.matcher(termijn.onderwerp());
    return toewijzing.matches() ? "/console/toewijzingen?nummer=" + toewijzing.group(1) : null;
  }
}
