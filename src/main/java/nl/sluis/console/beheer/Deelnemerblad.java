package nl.sluis.console.beheer;

import java.util.List;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.deelnemer.Deelnemer;
import org.jspecify.annotations.Nullable;

/**
 * A deelnemer.
 *
 * @param isVast whether it stands in the configuration
 * @param fouten what is wrong with it
 * @param stand how delivery to it goes; null while the database does not answer
 * @param net what was just done with it, in Dutch; null when nothing was
 */
public record Deelnemerblad(
    Deelnemer deelnemer,
    boolean isVast,
    List<String> fouten,
    @Nullable Ontvangerstand stand,
    @Nullable String net) {

  /** The same, after something was done with it. */
  Deelnemerblad metNet(String gedaan) {
    return new Deelnemerblad(
        deelnemer,
        isVast,
        fouten,
        stand,
        switch (gedaan) {
          case "NIEUW" -> "De deelnemer is aangesloten.";
          case "GEWIJZIGD" -> "De deelnemer is gewijzigd.";
          default -> null;
        });
  }

  /** By which way it gets what is for it, in Dutch. */
  public String kanaal() {
    return switch (deelnemer.kanaal()) {
      case MAP -> "eigen mappen in en uit";
      case HTTP -> "haalt op over HTTP (postvak)";
      case SFTP -> "SFTP-server";
      case GGK -> "StUF-GGk";
    };
  }
}
