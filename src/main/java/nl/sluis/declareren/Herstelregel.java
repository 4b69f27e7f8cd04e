package nl.sluis.declareren;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one prestatie that was refused. It names no client.
 *
 * @param referentieNummer in the declaratie that was sent
 * @param retourcodes by which it was refused
 * @param nieuwReferentieNummer in the new declaratie; null when a person has to mend it
 * @param uitleg what was changed and why, or what there is to do, in Dutch
 */
public record Herstelregel(
    String referentieNummer,
    long toewijzingNummer,
    List<String> retourcodes,
    @Nullable String nieuwReferentieNummer,
    List<String> uitleg) {

  public Herstelregel {
    retourcodes = List.copyOf(retourcodes);
    uitleg = List.copyOf(uitleg);
  }

  /** The uitleg in whole sentences, each with its capital and its full stop. */
  public List<String> zinnen() {
    return uitleg.stream().map(Herstelregel::zin).toList();
  }

  private static String zin(String tekst) {
    String begin = tekst.isEmpty() ? "" : tekst.substring(0, 1).toUpperCase(Locale.ROOT);
    return begin + tekst.substring(begin.length()) + (tekst.endsWith(".") ? "" : ".");
  }

  /** Whether it stands in the new declaratie. */
  public boolean isHersteld() {
    return nieuwReferentieNummer != null;
  }
}
