package nl.sluis.console.beheer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.sluis.bewaking.Alarm;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in the list.
 *
 * @param naam of the deelnemer that it is about; null when it is about none
 * @param weg the page on which something can be done about it; null when that is not at the console
 */
public record Alarmrij(Alarm alarm, @Nullable String naam, @Nullable String weg) {

  public static Alarmrij van(Alarm alarm, Deelnemers deelnemers) {
    return new Alarmrij(alarm, deelnemers.naam(onderwerp(alarm)), weg(alarm));
  }

  /** A term has its last day behind the code. */
  private static String onderwerp(Alarm alarm) {
    return alarm.onderwerp().split(" ", 2)[0];
  }

  private static @Nullable String weg(Alarm alarm) {
    String onderwerp = URLEncoder.encode(onderwerp(alarm), StandardCharsets.UTF_8);
    return switch (alarm.soort()) {
      case AFLEVERING, ONBEREIKBAAR -> "/console/afleveringen/" + onderwerp;
      case VERWERKING -> "/console/berichten?status=GEPARKEERD";
      case OPHALEN, NIET_GELEZEN, STILTE -> "/console/deelnemers/" + onderwerp;
      case TELLING -> "/console/telling";
      case TERMIJN_NADERT, TERMIJN_VERSTREKEN -> "/console/termijnen";
      case AUDITTRAIL, CONTROLEPUNT -> "/console/audit";
      case DATABASE, SCHIJF -> null;
    };
  }
}
