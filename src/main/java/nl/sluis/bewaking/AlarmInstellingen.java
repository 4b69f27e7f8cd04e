package nl.sluis.bewaking;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When alarms begin and to whom they are told.
 *
 * @param interval how often is looked
 * @param termijnVooraf how many working days before its last day a term is told
 * @param onbereikbaarNa how long delivery to a deelnemer may fail, and fetching from its server
 * @param adres of this gateway, as who gets a notice can reach it
 */
@ConfigurationProperties("sluis.alarm")
record AlarmInstellingen(
    Duration interval,
    int termijnVooraf,
    Duration onbereikbaarNa,
    URI adres,
    @DefaultValue Webhook webhook,
    @DefaultValue Mail mail) {

  /**
   * A notice as JSON over HTTP.
   *
   * @param adres to which it is posted; null for none
   * @param geheim by which the receiver knows that it is ours; from the environment:
   *     SLUIS_ALARM_WEBHOOK_GEHEIM
   */
  record Webhook(@Nullable URI adres, @Nullable String geheim) {}

  /**
   * A notice by mail, over the server of spring.mail.
   *
   * @param aan addresses; none for no mail
   */
  record Mail(@DefaultValue List<String> aan, @DefaultValue("sluis@localhost") String van) {}
}
