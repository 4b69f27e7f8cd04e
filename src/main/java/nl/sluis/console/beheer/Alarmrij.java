package nl.sluis.console.beheer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.sluis.bewaking.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in the list.
 *
 * @param weg the page on which something can be done about it; null when that is not at the console
 */
public record Alarmrij(Alarm alarm, @Nullable String weg) {

  static @Nullable String weg(Alarm alarm) {
    String onderwerp =
        URLEncoder.encode(alarm.onderwerp().split(" ", 2)[0], StandardCharsets.UTF_8);
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
