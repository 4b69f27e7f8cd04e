package nl.sluis.console.termijnen;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.termijn.Termijn;
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
  private static final Pattern VERZOEK = Pattern.compile("verzoek (\\S+)");

  public Wijzerstand stand() {
    return Wijzerstand.van(termijn.uiterlijk(), vandaag);
  }

  /** How long there is, or since when there is no time left; in working days. */
  public String resterend() {
    return Wijzerstand.resterend(termijn.uiterlijk(), vandaag);
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

  /** By which the message is found of a verzoek that it is about; null when it is about another. */
  public @Nullable String zoek() {
    Matcher verzoek = VERZOEK.matcher(termijn.onderwerp());
    return verzoek.matches() ? verzoek.group(1) : null;
  }
}
